import type { Entry } from "./entry.ts";

/*
 * How people name offices and those who work there, with what the agency in charge of them has in its name. Read by
 * `pattern`.
 */

/** `said`: what people write. `agency`: in the name of the agency that is meant. */
export type OfficeWords = { readonly said: Entry; readonly agency: Entry };

export const officesSaid: readonly OfficeWords[] = [
  {
    said: {
      id: "puskesmas*, pustu, rsud, rumah sakit (?:daerah|umum|pemda|kabupaten|kota), perawat*, bidan*, dokter*, posyandu",
      en: "nurses?, doctors?, clinic",
    },
    agency: { id: "kesehatan", en: "health" },
  },
  {
    said: {
      id: "sekolah*, sd, sdn, smp, smpn, mts, tk, paud, guru*, wali kelas, kepsek, kasek, kepala sekolah, ppdb, spmb, dana bos",
      en: "schools?, teachers?, principal, headmaster",
    },
    agency: { id: "pendidikan", en: "education" },
  },
  {
    said: {
      id: "dishub, dllaj, terminal, uji kir, kir, (?:petugas|juru|tukang) parkir, jukir, jembatan timbang",
      en: "parking (?:officers?|attendants?)",
    },
    agency: { id: "perhubungan", en: "transport" },
  },
  {
    said: { id: "capil, dukcapil, disdukcapil, catatan sipil", en: "civil registry" },
    agency: { id: "kependudukan, catatan sipil", en: "registry" },
  },
  { said: { id: "satpol*, pol pp, trantib", en: "" }, agency: { id: "satpol, pamong praja", en: "" } },
  { said: { id: "dinsos, pendamping pkh", en: "" }, agency: { id: "sosial", en: "social" } },
  {
    said: { id: "pdam, perumda air, perumdam", en: "" },
    agency: { id: "pdam, air minum, perumdam", en: "water" },
  },
  {
    said: { id: "dinas pu, dpu, dpupr, pupr, bina marga, pekerjaan umum", en: "public works" },
    agency: { id: "pupr, pekerjaan umum, bina marga", en: "public works" },
  },
  {
    said: { id: "dlh, dinas kebersihan, petugas sampah", en: "" },
    agency: { id: "lingkungan hidup", en: "environment" },
  },
  {
    said: { id: "disdag, dinas pasar, petugas pasar, mantri pasar", en: "" },
    agency: { id: "perdagangan", en: "trade" },
  },
  { said: { id: "dpmptsp, ptsp, perizinan", en: "" }, agency: { id: "ptsp, terpadu satu pintu", en: "" } },
  { said: { id: "kelurahan, lurah*, staf lurah", en: "" }, agency: { id: "kelurahan", en: "" } },
  { said: { id: "kecamatan, camat*, kacamatan", en: "subdistrict" }, agency: { id: "kecamatan", en: "" } },
  {
    said: {
      id: "kades*, kepala desa, kantor desa, perangkat desa, sekdes, kadus*, pamong",
      en: "village head",
    },
    agency: { id: "desa, pemberdayaan masyarakat", en: "village" },
  },
  { said: { id: "inspektorat", en: "" }, agency: { id: "inspektorat", en: "" } },
];

/** Words of an agency's name that don't tell it from others. */
export const commonInNames: Entry = {
  id: "dinas, kantor, badan, bagian, upt, uptd, unit, kabupaten, kota, provinsi, daerah, dan, dengan, pelayanan, perumda, perusahaan",
  en: "office, department, agency, of, and, the",
};
