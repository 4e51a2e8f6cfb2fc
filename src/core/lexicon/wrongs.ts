import type { Entry } from "./entry.ts";

/*
 * The words by which people accuse somebody in office, in Indonesian, Javanese, Sundanese and English and as they are
 * typed in haste. All are read by `pattern`.
 */

export const corrupt: Entry = {
  id:
    "pungl[iy]*, pungutan liar, kutipan liar, suap*, disuap*, menyuap, penyuapan, sogok*, disogok, nyogok, menyogok, " +
    "k[ou]r[ou]ps[iy]*, korup, koruptor*, dikorup*, gratifikasi, kolusi, nepotisme, calo, percaloan, pemerasan, diperas, " +
    "memeras, dipalak*, malak*, memalak, penggelapan, menggelapkan, digelapkan, penyelewengan, menyelewengkan, diselewengkan",
  en: "bribe*, kickbacks?, corrupt*, extort*",
};

/** Like `corrupt`, but denials of these aren't looked for. */
export const corruptDeeds: Entry = {
  id:
    "uang (?:pelicin|pungutan|rokok|damai|kopi|bensin|lelah|terima kasih|tutup mulut), pelicin, salam tempel, jalur (?:belakang|khusus|cepat|orang dalam), (?:jual|beli) paksa, dipaksa beli, (?:wajib|harus) beli seragam, pungutan(?! (?:sampah|pajak|suara)), " +
    "penyalahgunaan (?:wewenang|jabatan|dana|anggaran), di ?mark ?up, mark ?up (?:anggaran|harga|dana), ditilep, nilep, " +
    "ijazah* (?:anak )?(?:saya )?ditahan, (?:menahan|nahan) ijazah, jual beli (?:jabatan|kursi|bangku|nilai), titip(?:an)? (?:siswa|anak|murid|kursi), " +
    "kongkalikong, kongkalingkong, main mata, main proyek, jatah proyek, fee proyek, (?:proyek|kegiatan|laporan|data) fiktif, (?:di)?be[ck]+ing* (?:polisi|tni|aparat|oknum|petugas|pejabat), " +
    "(?:cuma|cuman|hanya|khusus|semua|semuanya) (?:buat |untuk |bagi |yg |yang )?(?:sodara|saudara|sedulur|dulur|keluarga|kerabat|famili|kroni|tim ?sukses|timses)(?:nya|ne|na|e)? (?:sama |dari )?(?:pak|bu|bapak|ibu)?(?: ?)(?:rt|rw|lurah|kades|kadus|camat|bupati|kepala \\p{L}+|perangkat|pejabat|aparat)*, permainan di (?:ppdb|spmb|sekolah|dinas|kantor|lelang|tender), kerja ?sama (?:sama|dengan|dgn) calo, " +
    "oknum(?! (?:warga|masyarakat|pengendara|sopir|supir|pedagang|anak|pelajar|remaja|tetangga))",
  en: "under the table",
};

export const money: Entry = {
  id: "uang, uwang, duit, duid, dhuwit, dhuit, imbalan, jatah, setoran, upeti, amplop, komisi, persenan",
  en: "fee",
};
/** Further things that may be paid, with amounts. */
export const costs: Entry = {
  id: "biaya, bayaran, mbayar, bayar*(?! (?:denda|pajak|pbb|tagihan|retribusi)), damai, sumbangan, seikhlasnya, rokok, iuran, infak, infaq, ongkos, dana, \\d+ ?(?:rb|ribu|rebu|jt|juta|k|persen)?, rp",
  en: "",
};
export const asking: Entry = {
  id: "minta*, maksa, memaksa, mnta, mint, mintak, meminta, njaluk, nyuwun, menta, memungut, mungut, narik, menarik, nagih, menagih",
  en: "",
};
/** "Asked me for money": in English the payer is between the words. */
export const askingOf: Entry = {
  id: "",
  en: "ask, asks, asked, asking, demand, demands, demanded, demanding",
};
export const askedFor: Entry = { id: "", en: "money, cash, payment, pay, fee" };
/** The citizen asks for their own: "kami minta uang ganti rugi" … */
export const oneself: Entry = { id: "saya, sy, aku, kami, kita, gue, gw, mau, ingin, mohon, boleh", en: "" };
/** … but not after these: "ke saya minta uang"; … */
export const towards: Entry = { id: "ke, kepada, sama, pada, pd, dari, ka, karo, marang", en: "" };
/** … and these are the citizen's own due. */
export const owed: Entry = { id: "ganti rugi, muka, kembali, santunan, kompensasi", en: "" };

/** Somebody was asked to pay, by whomever … */
export const askedToPay: Entry = { id: "dimintai, dimintain, dijaluki, dipentaan", en: "" };
/** … unless asked for one of these. */
export const harmless: Entry = {
  id: "tolong, keterangan, data, foto*, pendapat, bantuan, ktp, kk, nomor, no, berkas, dokumen, syarat, alamat, surat, sumbangan, sedekah, derma",
  en: "",
};
export const askedFrom: Entry = {
  id: "diminta, dijaluk, dipenta, dikutip, dipungut, dipungutin, ditarik, ditarikin",
  en: "",
};
export const by: Entry = { id: "sama", en: "" };
export const unlawful: Entry = { id: "liar", en: "" };
export const made: Entry = { id: "disuruh, suruh, dipaksa, diminta, diharuskan", en: "" };
export const toPay: Entry = { id: "bayar, mbayar, membayar, setor, nyetor, menyetor, transfer, tf", en: "" };
/** … but everybody pays these, … */
export const dues: Entry = {
  id: "denda, pajak, pbb, tagihan, retribusi, parkir, tol, listrik, air, pdam, bpjs, tilang",
  en: "",
};
/** … and what is paid by the month is a rate. */
export const regularly: Entry = { id: "per, perbulan, sebulan, tiap, setiap", en: "" };
/** Offices that ask for money themselves. */
export const offices: Entry = {
  id: "sekolah*, komite*, kelurahan, kecamatan, kantor desa, puskesmas, samsat, capil, dukcapil, rsud, disdukcapil",
  en: "school, village office",
};

/** Aid of which a part is kept back: "bansos dipotong 50rb sama pak rt". */
export const help: Entry = {
  id: "bansos, bantuan, blt, pkh, bpnt, pip, beasiswa, dana, honor, insentif, sembako, raskin, pupuk (?:subsidi|bantuan), (?:tanah|sawah|aset|kas|lahan) (?:desa|kas|bengkok|negara|daerah|pemda|kelurahan|wakaf), bengkok",
  en: "",
};
export const cutOff: Entry = {
  id: "dipotong, disunat, ditilep, diselewengkan, digelapkan, dikorup*, dimakan, dikantongi",
  en: "",
};

/** Public money or aid that serves whoever is in office: "dana bos dipakai kepsek", "bansos buat keluarga kades". */
export const kept: Entry = {
  id: "dipakai, dipake, dinikmati, diambil, dihabiskan, dimakan, masuk kantong, ke keluarga, keluarga, saudara, kerabat, orang dekat, kroni",
  en: "",
};

/** The same by whom: "pak rt motong bansos". */
export const cutting: Entry = {
  id: "motong*, memotong, nyunat*, menyunat, nilep, menilep, ngembat, embat, makan, mengantongi, ngantongi, nyelewengkan, jual, menjual, ngejual, njual, jualin, menyewakan, nyewain, nyewakan",
  en: "",
};

/** "Guru pegang paha murid"; "pegang kelas 3" touches nobody. */
const touching =
  "(?:pegang*|megang*|memegang*|nyekel*|peluk*|meluk*|cium*|nyium*|sentuh*|nyentuh*|menyentuh*|elus*|ngelus*|mengelus*|rangkul*|ngerangkul*|merangkul*|pangku*|mangku*|nyabak*)";
const childOrBody =
  "(?:murid*|siswi*|siswa*|santri*|santriwati|anak (?:saya|sy|aku|kami|perempuan|cewek|didik|murid|orang|kecil)|bocah*|pelajar*|mahasiswi*|paha*|dada*|pantat*|bokong*|payudara*|kemaluan*|badan*|tubuh*)";

/** Misconduct of an official: what they do … */
export const doing: Entry = {
  id:
    "membentak*, m?bentak*, ngebentak*, marah marah, marahin, memarahi, mencaci*, memaki*, maki maki, menghina*, melecehkan, " +
    "memukul*, mukul*, pukul(?! \\d)*, pegang pegang, megang megang, raba raba, meraba*, ngeraba*, grepe*, mencium*, nyium*, memeluk*, colek*, nyolek*, " +
    "jambak*, menjambak*, ngejambak*, cubit*, mencubit*, nyubit*, jewer*, menjewer*, dorong*, mendorong*, usir*, mengusir*, ngusir*, ngegas, selingkuh, mesum, main perempuan, " +
    "palsuin, memalsukan, palsukan, mencuri, nyuri, ngambil barang, mengambil barang, marah2, maki2, bentak2, teriak teriak, teriakin*, meneriaki*, ngomel*, ngeremehin*, meremehkan*, merendahkan*, " +
    "pegang2, megang2, raba2, colek2, peluk2, nabok*, menabok*, tabok*, gampar*, nggampar*, ngegampar*, menggampar*, tempeleng*, nempeleng*, menempeleng*, jotos*, ninju, meninju, tonjok*, nonjok*, gebuk*, gebug*, nggebuk*, ngegebuk*, mencekik*, nyekik*, " +
    `${touching} (?:[\\p{L}\\p{N}]+ ){0,2}${childOrBody}, ` +
    "menampar*, nampar*, menendang*, nendang*, menganiaya, mengintimidasi, " +
    "(?:mengancam|ngancam|ngancem)(?! (?:keselamatan|nyawa|jiwa|rumah|bangunan|pengguna|pengendara|pejalan)), mempersulit, " +
    "menggoda, mencolek, main tangan, main pukul",
  en: "",
};
/** … and how they are. */
export const being: Entry = {
  id:
    "kasar, mabuk, mabok, nyolot, songong, sombong, belagu, judes, jutek, galak, arogan, pilih kasih, diskriminatif, intimidasi, diskriminasi, " +
    "(?:tidak|tdk|tak|gak|ga|gk|nggak|ngga|ndak|kurang) sopan",
  en: "rude, drunk, touch*, grope*, shout*, yell*, harass*, threat*, insult*, slap*, hits?, beats?, kicked",
};
/** Done to somebody; an official has to be named after it … */
export const doneBy: Entry = {
  id: "dipukul*, dicubit*, dijambak*, dijewer*, didorong*, diraba*, dipegang pegang, dicium*, dipeluk*, diusir*, dicekik*, marah2, marah marah, ditampar*, ditendang*, dimarah*, digebuk*, dikeroyok, diseret, digoda, dicolek, dikasari",
  en: "",
};
/** … or needn't be: with these the writer is asked in any case. */
export const doneTo: Entry = {
  id: "dibentak*, dilecehkan, pelecehan, diancam*, dianiaya, dipersulit, diskriminasi, diintimidasi, dimaki*, dihina",
  en: "harass*",
};

/** Denials, "Tidak ada pungli": one of these, … */
export const denying: Entry = {
  id:
    "tidak, tdk, tak, gak, ga, gk, nggak, ngga, ndak, bukan, bkn, tanpa, bebas, anti, belum, blm, ora, ra, " +
    "mboten, teu, henteu",
  en: "no, not, never, nobody, without",
};
/** … possibly with one of these, … */
export const anySuch: Entry = { id: "ada, pernah, ada yang, termasuk, soal, melakukan, suka", en: "any" };
/** … and one of these or of `corrupt`. "Apa ini bukan korupsi?" isn't a denial. */
export const denied: Entry = { id: "kasar, galak, judes, mabuk", en: "" };
export const deniedAsking: Entry = {
  id: "minta, meminta, dimintai, diminta, dipungut, narik, njaluk",
  en: "ask(?:ed)? (?:me )?for",
};
export const deniedMoney: Entry = { id: "uang, duit, biaya, apa apa, bayaran", en: "money" };
export const wondering: Entry = { id: "apa, apakah, kan, masa, emang, memang", en: "" };
export const wonderingOf: Entry = { id: "ini, itu", en: "" };
