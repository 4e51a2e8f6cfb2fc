import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

/** A conversation that said these, one after the other. */
function said(...texts: readonly string[]): Chat {
  const c = chat({ buttons: false });
  for (const text of texts) c.say(text);
  return c;
}

const road = "jalan depan pasar kliwon rusak parah";
const bribe = "dimintai uang di kelurahan sukamaju";

describe("where a photo was asked for", () => {
  test.each([
    "nggak punya, gapapa kan?",
    "ora nduwe, ora popo to?",
    "ga ada foto ga masalah kan min?",
    "malu ah moto2 di jalan nanti diliatin orang",
    "males banget harus moto segala",
    "di skip aja fotonya",
    "lagi hujan deras ga bisa keluar",
  ])("%j goes on without, and is no part of the report", (text) => {
    const c = said(road);
    expect(c.say(text)).toContain("Di mana tepatnya?");
    expect(c.state.draft?.words.map((line) => line.text)).toEqual([road]);
  });

  test.each(["bisa tanpa foto?", "foto apa?"])("%j is answered, and the question stays", (text) => {
    expect(said(road).say(text)).toContain("Ada foto?");
  });

  test("that nobody can pass when it rains is about the matter", () => {
    const c = said(road);
    c.say("kalau hujan motor ga bisa lewat sama sekali");
    expect(c.state.draft?.words).toHaveLength(2);
  });

  test.each([
    "eh ada jg pegawai pasar yg minta duit ke supir biar boleh lewat situ",
    "kadesnya korupsi dana jalan itu pak",
    "oh ya petugas dishub disitu suka pungli",
  ])("%j accuses somebody: it is asked where it belongs, and privacy stays", (text) => {
    const c = said(road);
    expect(c.say(text)).toContain(text);
    expect(c.state.question?.type).toBe("second");
    expect(c.state.draft?.privacy).toBe("ordinary");
  });
});

describe("where the place was asked for", () => {
  test.each(["itu doang", "segitu aja", "iku ae", "ngan eta hungkul", "pake yg itu aja"])(
    "%j takes the one that the report names",
    (text) => {
      const c = said(road, "1");
      c.say(text);
      expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: "depan pasar kliwon" });
    },
  );

  test.each(["semua kantor sama aja kelakuannya", "kantor mana aja sama", "semua dinas disini tukang palak"])(
    "%j names no office, and is kept",
    (text) => {
      const c = said("dimintai uang waktu ngurus surat", "1", "lewati");
      c.say(text);
      expect(c.state.draft?.place).toBeNull();
      expect(c.state.draft?.words.at(-1)?.text).toBe(text);
    },
  );
});

describe("where the time was asked for", () => {
  test.each(["gak inget tanggalnya mbak", "lali pak tanggale", "kurang inget jam brpnya pak"])(
    "%j names none, and it goes on",
    (text) => {
      const c = said(bribe, "1");
      expect(c.say(text)).toContain("Sudah benar?");
      expect(c.state.draft?.happened).toBeNull();
    },
  );

  test.each(["nanti sy liat di suratnya dulu", "saya inget2 dulu ya", "tak delok kwitansine sik"])(
    "%j waits",
    (text) => {
      const c = said(bribe, "1");
      expect(c.say(text)).toContain("Kapan kejadiannya?");
      expect(c.state.draft?.happened).toBeNull();
    },
  );

  test.each(["lupa tanggalnya, tapi hari senin", "lupa tgl 20 atau 21", "dari dulu"])(
    "%j tells one after all",
    (text) => {
      const c = said(bribe, "1");
      c.say(text);
      expect(c.state.draft?.happened?.text).toBe(text);
    },
  );
});

describe("where privacy was asked for", () => {
  test.each([
    "yg tertutup aja",
    "jgn biasa",
    "yang penting petugasnya jgn sampe tau",
    "saya gak mau ketahuan",
    "nama sy disembunyikan aja",
  ])("%j makes it confidential", (text) => {
    const c = said(bribe);
    expect(c.say(text)).toContain("Kapan kejadiannya?");
    expect(c.state.draft?.privacy).toBe("confidential");
  });

  test.each([
    "tidak",
    "gak",
    "ga",
    "ndak",
    "no",
    "gak usah",
    "ora",
    "gpp terbuka aja",
    "tidak usah rahasia",
    "nama saya ketahuan ga?",
  ])("%j leaves it confidential and asks again", (text) => {
    const c = said(bribe);
    expect(c.say(text)).toContain("1. Rahasia");
    expect(c.state.draft?.privacy).toBe("confidential");
  });

  test.each(["2", "biasa", "biasa saja"])("%j makes it ordinary", (text) => {
    const c = said(bribe);
    c.say(text);
    expect(c.state.draft?.privacy).toBe("ordinary");
  });
});

describe("under the summary", () => {
  /** A road with a photo, its summary shown. */
  function checked(): Chat {
    const c = chat({ buttons: false });
    c.photo(road);
    c.say("1");
    return c;
  }

  test.each([
    "ga usah diubah",
    "tidak ada yang salah pak",
    "gak salah kirim",
    "ndak usah dirubah lagi kirim pak",
    "gak ada yg salah, kirim?",
    "tolong diteruskan ke dinas secepatnya ya pak",
    "udah bayar pajak masih disuruh ngisi gini2an",
    "ribet amat lapor aja banyak pertanyaan",
  ])("%j is neither a change nor a place: it is asked whether to send", (text) => {
    const c = checked();
    expect(c.say(text)).toContain("Kirim sekarang?");
    expect(c.reports).toHaveLength(0);
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test.each(["gak ada yg salah, kirim aja", "teu aya nu salah, kirim we", "nothing to change, send it"])(
    "%j sends, since its no denies only the fault",
    (text) => {
      const c = checked();
      c.say(text);
      expect(c.reports).toHaveLength(1);
    },
  );

  test.each([
    "jangan diubah, jangan dikirim dulu",
    "gak ada yg salah, tapi batal aja",
    "ga usah diubah, nanti saya kirim",
  ])("%j doesn't send", (text) => {
    const c = checked();
    expect(c.say(text)).not.toContain("Bagian mana");
    expect(c.reports).toHaveLength(0);
  });

  test.each(["gak pake foto deh, tulisannya aja", "fotonya ga usah deh", "foto yg tadi dihapus aja"])(
    "%j opens the photos",
    (text) => expect(checked().say(text)).toContain("Hapus semua foto"),
  );

  test.each(["rahasiakan dong", "jadi rahasia aja bisa", "jangan sampai pak lurah tau"])(
    "%j offers the choices of privacy and changes none",
    (text) => {
      const c = checked();
      expect(c.say(text)).toContain("2. ");
      expect(c.state.question).toEqual({ type: "change", field: "privacy" });
      expect(c.state.draft?.privacy).toBe("ordinary");
    },
  );

  test.each([
    "anak sekolah tiap pagi lewat situ bahaya pak sering jatuh",
    "kemarin ada truk mogok di dekat jembatan situ jam 3 sore",
  ])("%j is offered as an addition, not as the place", (text) => {
    expect(checked().say(text)).toMatch(/tambahkan ke laporan ini\?|Tambahkan ke laporan ini/u);
  });

  test.each(["depan toko besi jaya", "eh salah, pasar legi", "bukan di depan pasar tapi di belakangnya"])(
    "%j is offered as the place",
    (text) => expect(checked().say(text)).toContain("ini untuk mengganti lokasi?"),
  );
});
