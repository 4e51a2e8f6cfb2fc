import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { practiceNumbers } from "../../../../src/core/operators/practice/practice.ts";
import { office } from "../office.ts";
import { joko, rina, sari } from "../room.ts";
import { createLearner } from "./learner.ts";

const mark = "LATIHAN · laporan contoh";

/** A practice that stands at its first case. */
function begun(who = rina) {
  const learner = createLearner(who);
  learner.open();
  const desk = learner.says("/antrean");
  return { ...learner, desk };
}

test("the desk of a practice is the real one, with the false cases on it", () => {
  const { desk } = begun();
  expect(desk).toContain("3 menunggu · TES2-TEZ · hari ke-1 dari 3");
  expect(desk).toContain("Usul: Dinas PUPR (kategori Jalan dan jembatan)");
  expect(desk).toContain("Langkah Anda: masalah dan tempatnya jelas, jadi teruskan");
});

test("whoever does what the coach says comes to the end, and reads what each reporter would", () => {
  const learner = begun();
  const forwarded = learner.says("/teruskan TES2");
  expect(forwarded).toContain("TES2-TEZ → Dinas PUPR, batas 7 Des");
  expect(forwarded).toContain(
    "> Laporan TES2-TEZ (jalan rusak) sudah diperiksa dan diteruskan ke Dinas PUPR.",
  );
  const asked = learner.says("/tanya TES3 alamat");
  expect(asked).toContain('> Petugas bertanya tentang TES3-TE5: "Di mana tepatnya?');
  const merged = learner.presses("Gabung");
  expect(merged).toContain('menjawab (dimainkan): "di Jl. Kenanga');
  expect(learner.presses("TES2")).toContain("> Laporan TES4-TE9 digabung dengan laporan serupa, TES2-TEZ.");
  const end = learner.presses("Teruskan: PUPR");
  expect(end).toContain("Latihan selesai: 2 diteruskan, 1 ditanya, 1 digabung, 0 kali diurungkan.");
  expect(end).toContain("3. Salah langkah? /urungkan");
  expect(learner.practice()?.over).toBe(true);
  expect(learner.presses("Teruskan: PUPR")).toContain("latihan ini sudah selesai");
  expect(learner.says("/teruskan TES2")).toContain("latihan ini sudah selesai");
});

describe("what would be better is said, and can be undone", () => {
  test.each([
    ["/tanya TES2 alamat", "pelapor jadi menunggu tanpa perlu"],
    ["/tolak TES2 bukan", "jangan ditolak"],
    ["/arahkan TES2 PROV", "jangan ditolak"],
    ["/teruskan TES3", "tempatnya tidak disebut"],
    ["/teruskan TES4", "dinas datang dua kali"],
    ["/gabung TES3 TES2", "Tempatnya berbeda"],
  ])("%s", (typed, said) => {
    const learner = begun();
    expect(learner.says(typed)).toContain(said);
    const undone = learner.says("/urungkan");
    expect(undone).toContain("langkah terakhir diurungkan");
    expect(undone).toContain("pelapor tidak tahu apa-apa");
    expect(learner.says("/antrean")).toContain("3 menunggu");
  });

  test("also the last step: it doesn't end there", () => {
    const learner = begun();
    learner.says("/teruskan TES2");
    learner.says("/tanya TES3 alamat");
    learner.says("/teruskan TES3");
    expect(learner.says("/teruskan TES4")).toContain("/latihan selesai");
    expect(learner.practice()?.over).toBe(false);
    learner.says("/urungkan");
    expect(learner.says("/gabung TES4 TES2")).toContain("1 kali diurungkan");
  });
});

test("a mistake is refused in the real words, and the coach says how to go on", () => {
  const learner = begun();
  expect(learner.says("/teruskan TES2 PUPRR")).toMatch(/PUPRR[\s\S]*Langkah Anda/);
  expect(learner.says("/terusan TES2")).toMatch(/tidak ada\. Mungkin \/teruskan TES2\?[\s\S]*Langkah Anda/);
  expect(learner.says("/teruskan TES9")).toMatch(/TES9[\s\S]*TES2-TEZ/);
  expect(learner.says("/tutup TES2 sudah")).toContain("supervisor");
  learner.says("/teruskan TES2");
  expect(learner.says("/teruskan TES2")).toContain("Langkah Anda");
});

test("words are for the desk that asked for them, and are said to be unused where it didn't", () => {
  const learner = begun();
  expect(learner.says("lampu jalan di depan rumah saya mati")).toContain("tidak dicatat dan tidak dikirim");
  learner.presses("Tanya");
  expect(learner.says("Patokannya apa?")).toContain('> Petugas bertanya tentang TES2-TEZ: "Patokannya apa?"');
});

test("it is a verifier's practice, whoever of the operators' room takes it", () => {
  const learner = begun(joko);
  expect(learner.says("/teruskan TES2")).toContain("Tepat.");
  expect(learner.says("/tutup TES3 sudah")).toContain("supervisor");
  expect(begun(sari).says("/tutup TES3 sudah")).toContain("ditutup");
});

test("it ends by a word, or after a day, and begins anew", () => {
  const learner = begun();
  learner.says("/teruskan TES2");
  expect(learner.says("/latihan selesai")).toContain("Latihan selesai: 1 diteruskan, 0 ditanya");
  expect(learner.open()).toContain("Tiga laporan contoh");
  expect(learner.says("/antrean")).toContain("3 menunggu · TES2-TEZ");
  learner.later(23);
  expect(learner.says("/antrean")).toContain(mark);
  learner.later(24);
  expect(learner.says("/teruskan TES2")).toContain("latihan ini sudah selesai");
});

test("in the evening the coach says that letters wait for the opening, as the desk does", () => {
  const evening = createLearner(rina, { now: "2026-11-30 19:12" });
  evening.open();
  evening.says("/antrean");
  const said = evening.presses("Teruskan");
  expect(said).toContain("saat kantor buka");
  expect(said).toContain("Kalau sungguhan, begitu kantor buka pelapor membaca:");
  expect(said).not.toContain("60 detik lagi");
});

test("without an agency there is nothing to forward to, and it says so", () => {
  const learner = createLearner(rina, { office: { ...office, agencies: [] } });
  expect(learner.open()).toContain("/instansi tambah");
  expect(learner.practice()).toBeNull();
});

const number = fc.constantFrom(...Object.values(practiceNumbers), "TES2", "TES3", "TES4", "TES7", "");
const command = fc.constantFrom(
  "antrean",
  "teruskan",
  "tanya",
  "tolak",
  "arahkan",
  "gabung",
  "jawab",
  "proses",
  "kembalikan",
  "alihkan",
  "tutup",
  "buka",
  "ubah",
  "lihat",
  "kasus",
  "riwayat",
  "urungkan",
  "bantuan",
  "entah",
);
const words = fc.constantFrom(
  "",
  "PUPR",
  "alamat",
  "provinsi",
  "selesai Sudah",
  "TES2",
  "privasi rahasia",
  "judul x",
);
const typed = fc
  .record({ command, number, words })
  .map((one) => `/${one.command} ${one.number} ${one.words}`);

test("whatever is written, nothing comes of it but an answer that says it is practice", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 12 }), fc.constantFrom(rina, sari, joko), (all, who) => {
      const learner = begun(who);
      for (const one of all) {
        const answer = learner.says(one);
        if (learner.practice()?.over !== true) expect(answer).toContain(mark);
        expect(answer).not.toBe("");
      }
      expect(new Set(learner.effects().map(({ type }) => type))).toEqual(new Set(["answer"]));
      for (const effect of learner.effects()) expect(effect).toMatchObject({ about: null });
    }),
    { numRuns: 60 },
  );
});

test("whoever then does only what the coach's last line says comes to the end, whatever they did before", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 6 }), fc.constantFrom(rina, sari, joko), (all, who) => {
      const learner = createLearner(who);
      let read = learner.open();
      for (const one of all) if (learner.practice()?.over !== true) read = learner.says(one);
      for (let steps = 0; steps < 20 && learner.practice()?.over !== true; steps += 1)
        read = next(learner, read);
      expect(read).toContain("Latihan selesai");
    }),
    { numRuns: 60 },
  );
});

/** Does what the last line says: types its last command, or goes back where it says to choose. */
function next(learner: ReturnType<typeof createLearner>, read: string): string {
  const line = read.trim().split("\n").at(-1) ?? "";
  if (line.includes("pilih satu")) return learner.presses("Kembali");
  const [command] = line.match(/\/(?:antrean|latihan selesai|teruskan .*|tanya .*|gabung .*)$/u) ?? [];
  return learner.says(command ?? "/antrean");
}
