/** Says where something lies in relation to something else: "depan pasar kliwon". */
const relations = new Set(
  (
    "depan dpn dekat deket dkt samping sebelah sblh belakang blkg seberang sebrang sekitar perempatan pertigaan simpang " +
    "prapatan bundaran ujung pojok near behind opposite beside front across"
  ).split(" "),
);

export function isRelation(word: string): boolean {
  return relations.has(word);
}

/** Begins an address or a landmark: "jl ahmad yani", "pasar legi". */
const kinds = new Set(
  (
    "jl jln jalan jalur gang gg kelurahan kel desa ds dusun kampung kp kecamatan kec perumahan perum komplek kompleks " +
    "rt rw pasar terminal stasiun jembatan taman alun puskesmas sd sdn smp smpn sma sman masjid balai kantor"
  ).split(" "),
);

/** Ends a place: what comes after it is the trouble again. */
const stops = new Set(
  (
    "rusak parah udah udh sudah sdh dah banyak byk yang yg ada mati bocor sejak dari karena krn tidak tdk ga gak nggak belum " +
    "blm penuh banjir macet lobang lubang berlubang bolong dan tapi tolong mohon min pak bu kak sampai sampe terus trs " +
    "sering selalu hancur jelek kotor bau ambruk roboh tumbang jebol putus padam gelap menumpuk numpuk dimintai diminta " +
    "minta dipungut semua lagi juga kok nih ini itu dong ya saya sy aku kami kita mau buat untuk setiap tiap pada " +
    "mampet tersumbat meluap pecah kering keruh retak miring kemarin kmrn tadi sekarang dibuang dijual hilang ambles amblas longsor becek licin is are has was with full broken blocked since every for because and"
  ).split(" "),
);

/** Numbers and joints that may stand inside a place though they say nothing alone. */
const joints = new Set(["no", "nomor", "blok", "km", "kota", "baru", "lama"]);

const longest = 6;

/**
 * The place that a report's words already name, as they were written ("depan pasar kliwon"), or null. Only a
 * proposal: the person confirms it.
 */
export function placeIn(text: string): string | null {
  const parts = text.split(/([\s]+)/u);
  const words: { readonly written: string; readonly bare: string; readonly ends: boolean }[] = [];
  for (const part of parts) {
    const bare = part.toLowerCase().replace(/[^\p{L}\p{N}/-]/gu, "");
    if (bare === "") continue;
    words.push({
      written: part.replace(/[,;:!?]+$|^["“(]+/gu, ""),
      bare,
      ends: /[,;!?]$|[^.]\.$/u.test(part),
    });
  }
  const starts = [
    (at: number) => isAddress(at),
    (at: number) => relations.has(bareAt(at)) && names(afterJoint(at + 1)),
    (at: number) => kinds.has(bareAt(at)) && names(at + 1) && !relations.has(bareAt(at + 1)),
    (at: number) => (bareAt(at) === "di" || bareAt(at) === "at") && namesOutright(at + 1),
  ];
  for (const isStart of starts) {
    const at = words.findIndex((_, index) => isStart(index));
    if (at < 0) continue;
    const inFront = bareAt(at) === "front" && bareAt(at - 1) === "in";
    return taken(["di", "at"].includes(bareAt(at)) ? at + 1 : inFront ? at - 1 : at);
  }
  return null;

  function bareAt(index: number): string {
    return words[index]?.bare ?? "";
  }
  /** "front of the market": the name comes after "of the". */
  function afterJoint(index: number): number {
    return ["of", "from", "the"].includes(bareAt(index)) ? afterJoint(index + 1) : index;
  }
  function names(index: number): boolean {
    const bare = bareAt(index);
    return bare !== "" && !stops.has(bare) && words[index - 1]?.ends !== true;
  }
  /** "jl ahmad yani", where "jl" isn't just the thing that is broken. */
  function isAddress(at: number): boolean {
    return /^(jl|jln|gg)\.?$/u.test(bareAt(at)) && names(at + 1) && !relations.has(bareAt(at + 1));
  }
  function namesOutright(index: number): boolean {
    return (
      names(index) &&
      !/^(sini|situ|sana|mana|atas|bawah|dalam|luar|rumah|tempat|daerah|the|my)$/u.test(bareAt(index))
    );
  }
  function taken(at: number): string {
    const found: string[] = [];
    for (let index = at; index < words.length && found.length < longest; index += 1) {
      const word = words[index];
      if (word === undefined || (index > at && stops.has(word.bare) && !joints.has(word.bare))) break;
      found.push(word.written);
      if (word.ends) break;
    }
    return found.join(" ").replace(/[.\s]+$/u, "");
  }
}

/** Whether a text is nothing but a place: it opens with one and little else follows. */
export function isOnlyPlace(text: string): boolean {
  const place = placeIn(text);
  if (place === null) return false;
  const rest = text.replace(place, "").replace(/\b(di|lokasi|tempat|alamat|nya|lokasinya|at)\b/giu, "");
  return rest.replace(/[^\p{L}\p{N}]/gu, "").length <= 3;
}
