/*
 * The words by which people accuse somebody in office, in Indonesian, Javanese, Sundanese and English and as they are
 * typed in haste; to be matched against plain text (lower case, no punctuation).
 */

/** People in office. "Polisi tidur" is a speed bump. */
export const officials =
  "petugas\\w*|pegawai\\w*|pagawe\\w*|pejabat\\w*|oknum|satpol(?: pp)?|lurah|camat|kades|kadus|sekdes|bupati|gubernur|" +
  "wali ?kota|kadis|kepsek|kepala (?:dinas|desa|dusun|bidang|bagian|seksi|sekolah|puskesmas|kantor|loket)|" +
  "polisi(?! tidur)|polantas|aparat\\w*|tni|babinsa|guru\\w*|dosen|dokter\\w*|perawat\\w*|bidan|staff?\\w*|pns|asn|honorer|" +
  "perangkat desa|pamong|satpam|dishub|hakim|jaksa|(?:pak|bu|ketua) r[tw]|" +
  "orang (?:kelurahan|kecamatan|dinas|dalam|kantor|pemda)|" +
  "officers?|officials?|clerks?|police|teachers?|nurses?|doctors?|village head|mayor|civil servants?";

/** What stands between an official who is spoken to and something else that is rough, loud or threatening. */
const notTheirs =
  "mohon|tolong|mhn|tlg|minta|kapan|bisa|ada|jalan\\w*|jln|aspal\\w*|lampu\\w*|pohon\\w*|banjir\\w*|longsor\\w*|tebing\\w*|" +
  "got|selokan\\w*|sungai\\w*|jembatan\\w*|air\\w*|sampah\\w*|sopir\\w*|supir\\w*|truk\\w*|mobil\\w*|motor\\w*|anjing\\w*|" +
  "kabel\\w*|tiang\\w*|preman\\w*|ormas\\w*|tetangga\\w*|pemabuk|orang mabuk|please";

/** At most four words, none of which begins something else. */
export const between = `(?:(?!(?:${notTheirs})\\b)[\\p{L}\\p{N}]+ ){0,4}`;

/** One or two names after "pak". */
export const names = `(?:(?!(?:${notTheirs}|lagi|ini|itu|yang|yg)\\b)\\p{L}+ ){1,2}`;

const corrupt =
  "pungl[iy]\\w*|pungutan liar|kutipan liar|suap\\w*|disuap\\w*|menyuap|penyuapan|sogok\\w*|disogok|nyogok|menyogok|" +
  "k[ou]r[ou]ps[iy]\\w*|korup|koruptor\\w*|dikorup\\w*|gratifikasi|kolusi|nepotisme|calo|percaloan|pemerasan|diperas|memeras|" +
  "dipalak\\w*|malak\\w*|memalak|penggelapan|menggelapkan|digelapkan|penyelewengan|menyelewengkan|diselewengkan|" +
  "bribe\\w*|kickbacks?|corrupt\\w*|extort\\w*";

export const corruption = new RegExp(
  `\\b(?:${corrupt}|uang (?:pelicin|rokok|damai|kopi|bensin|lelah|terima kasih|tutup mulut)|pelicin|salam tempel|` +
    "penyalahgunaan (?:wewenang|jabatan|dana|anggaran)|di ?mark ?up|mark ?up (?:anggaran|harga|dana)|ditilep|nilep|" +
    "oknum(?! (?:warga|masyarakat|pengendara|sopir|supir|pedagang|anak|pelajar|remaja|tetangga)))\\b",
  "u",
);

const money = "uang|uwang|duit|duid|dhuwit|dhuit|fee|imbalan|jatah|setoran|upeti|amplop|komisi|persenan";
const costs = `${money}|biaya|bayaran|mbayar|bayar\\w*|dana|\\d+ ?(?:rb|ribu|rebu|jt|juta|k|persen)?|rp`;
const asking =
  "minta\\w*|mnta|mint|mintak|meminta|njaluk|nyuwun|menta|memungut|mungut|narik|menarik|nagih|menagih";

/** "Kami minta uang ganti rugi" asks for one's own; "ke saya minta uang" doesn't. */
const notMine =
  "(?<!(?<!\\b(?:ke|kepada|sama|pada|pd|dari|ka|karo|marang) )\\b(?:saya|sy|aku|kami|kita|gue|gw|mau|ingin|mohon|boleh) )";

export const paying = new RegExp(
  [
    // "minta uang", with whoever is meant left out, as people do
    `${notMine}\\b(?:${asking}) (?:\\p{L}+ ){0,1}(?:${money})\\b(?! (?:ganti rugi|kembali|santunan|kompensasi))`,
    // "polisi minta 100rb": what else may be asked for needs one who asks
    `\\b(?:${officials}) ${between}(?:${asking}) (?:\\p{L}+ ){0,1}(?:${costs})\\b`,
    "\\b(?:ask|asks|asked|asking|demand|demands|demanded|demanding)(?: \\w+){0,3} (?:money|cash|payment|pay|fee)\\b",
  ].join("|"),
  "u",
);

export const forced = new RegExp(
  [
    "\\b(?:dimintai|dimintain|dijaluki|dipentaan)\\b(?! (?:tolong|keterangan|data|foto|pendapat|bantuan|ktp|kk))",
    `\\b(?:diminta|dijaluk|dipenta|dikutip|dipungut|dipungutin|ditarik|ditarikin)(?: sama \\p{L}+)? (?:${costs}|liar)\\b`,
    "\\b(?:disuruh|suruh|dipaksa|diminta|diharuskan) (?:bayar|mbayar|membayar|setor|nyetor|menyetor|transfer|tf)\\b",
  ].join("|"),
  "u",
);

/** Help that doesn't arrive whole: "bansos dipotong 50rb sama pak rt". */
export const cut =
  /\b(bansos|bantuan|blt|pkh|bpnt|pip|beasiswa|dana|honor|insentif|sembako|raskin)\b( [\p{L}\p{N}]+){0,4} (dipotong|disunat|ditilep|diselewengkan|digelapkan|dikorup\w*|dimakan|dikantongi)\b/u;

const no =
  "tidak|tdk|tak|gak|ga|gk|nggak|ngga|ndak|bukan|bkn|tanpa|bebas|anti|belum|blm|ora|ra|mboten|teu|henteu|no|not|never|nobody|without";

/**
 * "Tidak ada pungli", "bukan korupsi", "petugasnya tidak minta uang": taken out before anything is looked for. "Apa ini
 * bukan korupsi?" and "bukan cuma korupsi" deny nothing.
 */
export const denials = new RegExp(
  `(?<!\\b(?:apa|apakah|kan|masa|emang|memang)(?: ini| itu)? )\\b(?:${no})(?: (?:ada|pernah|ada yang|termasuk|soal|melakukan|suka|any))?` +
    ` (?:${corrupt}|kasar|galak|judes|mabuk|(?:minta|meminta|dimintai|diminta|dipungut|narik|njaluk|ask(?:ed)? (?:me )?for) (?:uang|duit|biaya|apa apa|bayaran|money))\\b`,
  "gu",
);
