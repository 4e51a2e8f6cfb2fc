import type { Agency, Category } from "../core/office.ts";
import type { Tx } from "../ports/store.ts";

/** A small, plausible set to begin with; administrators change it with /instansi and /kategori. */
export const seedAgencies: readonly Agency[] = [
  { code: "PUPR", name: "Dinas PUPR", active: true },
  { code: "DISHUB", name: "Dinas Perhubungan", active: true },
  { code: "DLH", name: "Dinas Lingkungan Hidup", active: true },
  { code: "DINKES", name: "Dinas Kesehatan", active: true },
  { code: "DISDIK", name: "Dinas Pendidikan", active: true },
  { code: "DUKCAPIL", name: "Dinas Kependudukan dan Pencatatan Sipil", active: true },
  { code: "DINSOS", name: "Dinas Sosial", active: true },
  { code: "DPMPTSP", name: "Dinas Penanaman Modal dan PTSP", active: true },
  { code: "DISDAG", name: "Dinas Perdagangan", active: true },
  { code: "PDAM", name: "Perumda Air Minum", active: true },
  { code: "SATPOLPP", name: "Satpol PP", active: true },
  { code: "BPBD", name: "BPBD", active: true },
  { code: "INSPEKTORAT", name: "Inspektorat", active: true },
];

const category = (
  code: string,
  name: string,
  topic: string,
  agency: string | null,
  hints: string,
): Category => ({
  code,
  name,
  topic,
  agency,
  hints: hints.split(", "),
  active: true,
});

/** Hints are as people write them, spellings of the street included. */
export const seedCategories: readonly Category[] = [
  category(
    "JALAN",
    "Jalan dan jembatan",
    "jalan rusak",
    "PUPR",
    "jalan rusak, jln rusak, jalan berlubang, jalan lubang, jln lobang, jalan lobang, lubang, lobang, aspal, jembatan, trotoar, gorong, broken road, road broken, pothole",
  ),
  category(
    "BANJIR",
    "Drainase dan banjir",
    "banjir",
    "PUPR",
    "banjir, genangan, drainase, selokan, got, saluran air, flood, drain",
  ),
  category(
    "LAMPU",
    "Lampu jalan",
    "lampu jalan",
    "DISHUB",
    "lampu jalan, lampu mati, pju, penerangan jalan, lampu merah, street light",
  ),
  category(
    "PARKIR",
    "Parkir dan lalu lintas",
    "parkir liar",
    "DISHUB",
    "parkir, macet, rambu, angkot, terminal",
  ),
  category(
    "SAMPAH",
    "Sampah dan kebersihan",
    "sampah",
    "DLH",
    "sampah, tps, bau busuk, kotor, tempat pembuangan, garbage, rubbish",
  ),
  category("CEMAR", "Pencemaran", "pencemaran", "DLH", "limbah, pencemaran, polusi, asap pabrik"),
  category(
    "AIR",
    "Air bersih",
    "air bersih",
    "PDAM",
    "pdam, air mati, air keruh, air bersih, pipa bocor, tap water",
  ),
  category(
    "KESEHATAN",
    "Layanan kesehatan",
    "layanan kesehatan",
    "DINKES",
    "puskesmas, rumah sakit, rsud, bpjs, dokter, obat",
  ),
  category("SEKOLAH", "Pendidikan", "sekolah", "DISDIK", "sekolah, guru, pip, ppdb, spmb, kelas"),
  category(
    "ADMINDUK",
    "KTP, KK, dan akta",
    "dokumen kependudukan",
    "DUKCAPIL",
    "ktp, e-ktp, kartu keluarga, akta, surat pindah, kia",
  ),
  category(
    "BANSOS",
    "Bantuan sosial",
    "bantuan sosial",
    "DINSOS",
    "bansos, pkh, blt, bantuan sosial, dtks, sembako",
  ),
  category("IZIN", "Perizinan", "perizinan", "DPMPTSP", "izin, imb, pbg, nib, oss"),
  category(
    "PASAR",
    "Pasar dan harga",
    "pasar",
    "DISDAG",
    "harga, pedagang, pasar kotor, minyak goreng, lapak",
  ),
  category(
    "TERTIB",
    "Ketertiban umum",
    "ketertiban",
    "SATPOLPP",
    "pkl, berisik, bising, karaoke, miras, reklame",
  ),
  category(
    "BENCANA",
    "Pohon tumbang dan bencana",
    "bencana",
    "BPBD",
    "pohon tumbang, longsor, kebakaran, angin kencang",
  ),
  category(
    "PUNGLI",
    "Pungutan liar dan korupsi",
    "pungutan",
    "INSPEKTORAT",
    "pungli, suap, korupsi, dimintai uang, uang pelicin, sogok",
  ),
  category(
    "PETUGAS",
    "Sikap petugas",
    "sikap petugas",
    "INSPEKTORAT",
    "petugas kasar, tidak ramah, dimarahi, pelayanan buruk, lambat dilayani",
  ),
  category("LAIN", "Lainnya", "laporan", null, "lainnya"),
];

/** Fills an empty database; one that has been filled before is left as its administrators made it. */
export async function seed(tx: Tx): Promise<void> {
  if ((await tx.settings.get("seeded")) !== null) return;
  for (const agency of seedAgencies) await tx.office.saveAgency(agency);
  for (const one of seedCategories) await tx.office.saveCategory(one);
  await tx.settings.set("seeded", true);
}
