import type { Language } from "../words.ts";

type Table = Readonly<Record<string, readonly [id: string, en: string]>>;

/** What can happen to a case, by the program's own names. */
const happenings: Table = {
  filed: ["Laporan masuk", "Report filed"],
  added: ["Keterangan ditambahkan", "Something was added"],
  supplied: ["Pelapor menjawab pertanyaan", "The question was answered"],
  withdrawn: ["Ditarik pelapor", "Withdrawn"],
  reporter_left: ["Seorang pelapor mundur", "A reporter left"],
  agreed: ["Pelapor setuju dengan rencana", "The plan was agreed to"],
  disagreed: ["Pelapor tidak setuju dengan rencana", "The plan was disagreed with"],
  accepted: ["Pelapor: sudah beres", "Settled, says the reporter"],
  replied: ["Pelapor: belum beres", "Not settled, says the reporter"],
  postponed: ["Pelapor belum sempat mengecek", "Not checked yet"],
  unclear: ["Pelapor membalas, maksudnya belum jelas", "The reporter wrote, the meaning isn't clear"],
  rated: ["Penanganan dinilai", "Rated"],
  reopened: ["Dibuka lagi", "Reopened"],
  forwarded: ["Diteruskan ke dinas", "Forwarded"],
  consent_asked: ["Pelapor dimintai izin", "Its reporter was asked for consent"],
  declined: ["Tetap rahasia", "Stays confidential"],
  asked: ["Petugas bertanya", "The office asked"],
  rejected: ["Ditolak", "Rejected"],
  merged: ["Digabung ke laporan lain", "Merged into another"],
  joined: ["Laporan lain ikut", "Another report joined"],
  progressed: ["Sedang dikerjakan", "Progress noted"],
  answered: ["Dinas menjawab", "Answered"],
  supplemented: ["Jawaban dilengkapi", "Answer supplemented"],
  scheduled: ["Dijadwalkan", "Scheduled"],
  moved: ["Jadwal diubah", "Date moved"],
  returned: ["Dikembalikan ke petugas", "Returned to the office"],
  reassigned: ["Dialihkan ke dinas lain", "Reassigned"],
  closed_by_office: ["Ditutup kantor", "Closed by the office"],
  changed: ["Data diubah", "Details changed"],
  looked: ["Isi rahasia dibuka", "Confidential content was looked at"],
  undone: ["Diurungkan", "Undone"],
  reminded: ["Pengingat dikirim", "Reminder sent"],
  promise_due: ["Tanggal yang dijanjikan tiba", "The promised date has come"],
  overdue: ["Lewat batas", "Overdue"],
  aged: ["Sudah 60 hari", "60 days old"],
  lapsed: ["Ditutup karena tidak ada tanggapan", "Closed on silence"],
  held_open: ["Tetap dibuka", "Held open"],
  recalculated: ["Batas dihitung ulang", "Due date recalculated"],
};

const stages: Table = {
  received: ["diperiksa", "being checked"],
  incomplete: ["menunggu keterangan", "waiting for details"],
  forwarded: ["di dinas", "with the agency"],
  scheduled: ["dijadwalkan", "scheduled"],
  answered: ["dijawab", "answered"],
  closed: ["ditutup", "closed"],
};

const people: Table = {
  pelapor: ["Pelapor", "Reporter"],
  sistem: ["Otomatis", "Automatic"],
};

const look = (table: Table, name: string, language: Language) =>
  table[name]?.[language === "id" ? 0 : 1] ?? name;

/** What the page calls something that the program names; a name that isn't known stays as it is. */
export const happeningIn = (name: string, language: Language) => look(happenings, name, language);
export const stageIn = (name: string, language: Language) => look(stages, name, language);
export const actorIn = (name: string, language: Language) => look(people, name, language);
