import type { Entry } from "./entry.ts";

/**
 * Usual abbreviations in agencies' codes and names, each with the words that it stands for. Not all of the words are in
 * every office's name: "PUPR" is found by "pekerjaan umum" and by "penataan ruang".
 */
export const abbreviations: Readonly<Record<string, Entry>> = {
  pupr: { id: "pu, pupr, pekerjaan umum, penataan ruang, perumahan rakyat, bina marga", en: "public works" },
  dpupr: { id: "pu, pupr, pekerjaan umum, penataan ruang, bina marga", en: "public works" },
  dlh: { id: "lh, lingkungan hidup, kebersihan", en: "environment" },
  dishub: { id: "perhubungan", en: "transport" },
  dinkes: { id: "kesehatan", en: "health" },
  disdik: { id: "pendidikan", en: "education" },
  dikbud: { id: "pendidikan, kebudayaan", en: "education" },
  disdikbud: { id: "pendidikan, kebudayaan", en: "education" },
  dukcapil: { id: "capil, kependudukan, pencatatan sipil", en: "civil registry" },
  disdukcapil: { id: "dukcapil, capil, kependudukan, pencatatan sipil", en: "civil registry" },
  dinsos: { id: "sosial", en: "social" },
  disnaker: { id: "tenaga kerja, ketenagakerjaan", en: "labour" },
  disdag: { id: "perdagangan", en: "trade" },
  disperindag: { id: "perindustrian, perdagangan", en: "trade" },
  dispar: { id: "pariwisata", en: "tourism" },
  dispora: { id: "pemuda, olahraga", en: "sports" },
  distan: { id: "pertanian", en: "agriculture" },
  perkim: { id: "perumahan, kawasan permukiman, permukiman", en: "housing" },
  disperkim: { id: "perkim, perumahan, kawasan permukiman, permukiman", en: "housing" },
  diskominfo: { id: "kominfo, komunikasi, informatika", en: "" },
  kominfo: { id: "diskominfo, komunikasi, informatika", en: "" },
  satpolpp: { id: "satpol, satpol pp, polisi pamong praja, pamong praja", en: "" },
  damkar: { id: "pemadam kebakaran, pemadam", en: "fire brigade" },
  bpbd: { id: "penanggulangan bencana, bencana", en: "disaster" },
  bapenda: { id: "pendapatan, pajak", en: "tax" },
  dpmptsp: { id: "penanaman modal, perizinan, ptsp", en: "permits" },
  bkpsdm: { id: "kepegawaian", en: "" },
  pdam: { id: "air minum, perumda air minum", en: "water" },
  rsud: { id: "rumah sakit, rs", en: "hospital" },
};

/** Part of many names, so that they don't tell agencies apart. */
export const ofMany: Entry = {
  id: "dinas, badan, kantor, bagian, kabupaten, kab, kota, provinsi, daerah, dan, di, yang",
  en: "agency, office, department, of, the, and",
};
