import { expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { Step } from "../../../../src/core/procedure/event.ts";
import { createRoom, type Filed, person, rina, sari, wati } from "../room.ts";

const whole = "/baru loket Jalan rusak di depan pasar kliwon\ntempat: Jl. Ahmad Yani";

const channels = [
  {
    name: "Telegram",
    state: "ready" as const,
    pairing: null,
    door: { address: "@lapor_maju_bot", link: "https://t.me/lapor_maju_bot?start={code}" },
  },
];

const filedBy = (effects: readonly Effect[]): Step | null =>
  effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []))[0] ?? null;

const reportIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "steps" && effect.report !== null ? [effect.report] : []))[0];

const none: readonly Filed[] = [];

test("one message files a report that came at the counter, with the clock and the guesses of a citizen's own", () => {
  const effects = createRoom(none, { channels }).effectsOf(rina, { text: whole });
  const step = filedBy(effects);
  expect(step?.after).toMatchObject({
    stage: "received",
    source: { type: "counter" },
    reporters: [],
    category: "JALAN",
    title: "jalan rusak",
    clock: { kind: "verify", days: 3 },
  });
  expect(step?.event.by).toMatchObject({ type: "operator", name: "Rina" });
  expect(reportIn(effects)).toMatchObject({
    words: "Jalan rusak di depan pasar kliwon",
    place: { type: "typed", text: "Jl. Ahmad Yani" },
  });
  expect(effects).toContainEqual({ type: "join_code", case: step?.after.id, code: "7HXM-PQ4V" });
});

test("the answer has number, limit with its day, the code and how to join", () => {
  const said = createRoom(none, { channels }).says(rina, whole);
  expect(said).toContain("N4R8-3XW (jalan rusak) tercatat, lewat loket.");
  expect(said).toContain("Kamis 3 Desember (3 hari kerja)");
  expect(said).toContain("atau buka t.me/lapor_maju_bot?start=7HXM-PQ4V");
  expect(said).toContain("kirim GABUNG 7HXM-PQ4V ke @lapor_maju_bot");
});

test.each([
  ["loket Jalan rusak / tempat: depan pasar", { type: "counter" }, "Jalan rusak", "depan pasar"],
  [
    "telepon: Jalan rusak\nlokasi: depan pasar\ndekat masjid",
    { type: "phone" },
    "Jalan rusak",
    "depan pasar dekat masjid",
  ],
  [
    "surat\nJalan rusak\nsudah lama\nTempat: depan pasar",
    { type: "letter" },
    "Jalan rusak\nsudah lama",
    "depan pasar",
  ],
  [
    "lain Instagram: Jalan rusak\ntempat: depan pasar",
    { type: "other", name: "Instagram" },
    "Jalan rusak",
    "depan pasar",
  ],
  ["tempat: depan pasar\nlewat: telepon\nisi: Jalan rusak", { type: "phone" }, "Jalan rusak", "depan pasar"],
])("%j is read in any order", (typed, source, words, place) => {
  const effects = createRoom(none).effectsOf(rina, { text: `/baru ${typed}` });
  expect(filedBy(effects)?.after.source).toEqual(source);
  expect(reportIn(effects)).toMatchObject({ words, place: { text: place } });
});

test("step by step it asks one thing after the other, takes photos, and files what it has shown", () => {
  const room = createRoom(none, { channels });
  expect(room.says(rina, "/baru")).toContain("masuk lewat apa?");
  expect(room.says(rina, { press: ["counter.source", "phone"] })).toContain("Apa masalahnya?");
  expect(room.says(rina, "Lampu jalan mati seminggu")).toContain("Di mana tempatnya?");
  expect(room.says(rina, { file: "f1" })).toContain("Lampiran diterima.");
  const check = room.says(rina, "Jl. Melati 4");
  expect(check).toContain("Belum dicatat. Sudah benar?");
  expect(check).toContain("Lampu jalan mati seminggu");
  expect(check).toContain("Lampiran: 1");
  const effects = room.effectsOf(rina, { text: "kirim" });
  expect(filedBy(effects)?.after.source).toEqual({ type: "phone" });
  expect(reportIn(effects)?.files).toEqual([{ id: "f1", kind: "photo" }]);
  expect(effects.some(({ type }) => type === "forget_files")).toBe(false);
  expect(room.stateOf(rina).counter).toBeNull();
});

test("numbers choose where there are no buttons, and a desk doesn't take them meanwhile", () => {
  const room = createRoom(none);
  room.says(rina, "/baru");
  room.says(rina, "2");
  expect(room.stateOf(rina).counter).toMatchObject({ source: "phone", step: "words" });
});

test("it outlives other commands, a restart, and its own minutes, and goes on with /baru", () => {
  const room = createRoom(none);
  room.says(rina, "/baru telepon Jalan rusak");
  room.says(rina, "/antrean");
  room.restore(rina, JSON.parse(JSON.stringify(room.stateOf(rina))));
  room.setNow("2026-11-30 11:00");
  expect(room.says(rina, "obrolan biasa saja")).toBe("");
  expect(room.says(rina, "/baru")).toContain("Masih ada laporan yang belum selesai dicatat.");
  expect(room.stateOf(rina).counter).toMatchObject({ words: "Jalan rusak", step: "place" });
});

test("a part may be changed, and all of it dropped", () => {
  const room = createRoom(none);
  room.says(rina, { file: "f1", text: "/baru loket Jalan rusak / tempat: pasar", album: "a" });
  room.says(rina, { press: ["counter.change", ""] });
  room.says(rina, { press: ["counter.part", "place"] });
  expect(room.says(rina, "Pasar Legi")).toContain("Pasar Legi");
  const dropped = room.effectsOf(rina, { text: "batal" });
  expect(room.stateOf(rina).counter).toBeNull();
  expect(dropped).toContainEqual({ type: "forget_files", files: ["f1"] });
});

test("an album's photos are collected before anything is filed", () => {
  const room = createRoom(none);
  room.says(rina, { file: "f1", text: "/baru loket Jalan rusak / tempat: pasar", album: "a" });
  expect(room.effectsOf(rina, { file: "f2", album: "a" })).toEqual([]);
  const effects = room.effectsOf(rina, { text: "1" });
  expect(reportIn(effects)?.files.map(({ id }) => id)).toEqual(["f1", "f2"]);
});

const accusing = "/baru loket Pak Budi di kelurahan minta uang 300rb / tempat: kelurahan";

test("accusing words aren't taken in the group: the message goes, and a designated person is asked for", () => {
  const room = createRoom(none);
  const effects = room.effectsOf(wati, { text: accusing });
  expect(effects.map(({ type }) => type)).toEqual(["delete", "answer"]);
  expect(JSON.stringify([effects, room.stateOf(wati)])).not.toContain("Budi");
});

test("the same step by step, with what was collected before", () => {
  const room = createRoom(none);
  room.says(rina, "/baru loket");
  room.effectsOf(rina, { file: "f1" });
  const effects = room.effectsOf(rina, { text: "Pak Budi di kelurahan minta uang 300rb" });
  expect(effects.map(({ type }) => type)).toEqual(["delete", "answer", "forget_files"]);
  expect(room.stateOf(rina).counter).toBeNull();
});

test("whoever reported may want it ordinary: said in so many words", () => {
  const effects = createRoom(none).effectsOf(rina, { text: `${accusing}\nprivasi: biasa` });
  expect(filedBy(effects)?.after).toMatchObject({ privacy: "ordinary", classification: "oversight" });
});

test("in private a designated person is asked what the reporter wants, and the answer shows the number alone", () => {
  const room = createRoom(none, { channels });
  expect(room.says(wati, { text: accusing, privately: true })).toContain("kami sarankan rahasia");
  room.says(wati, { press: ["counter.privacy", "confidential"], privately: true });
  const effects = room.effectsOf(wati, { press: ["counter.send", ""], privately: true });
  expect(filedBy(effects)?.after).toMatchObject({ privacy: "confidential", title: "" });
  const answer = JSON.stringify(effects.filter(({ type }) => type === "answer"));
  expect(answer).toContain("N4R8-3XW");
  for (const word of ["Budi", "kelurahan", "300rb", "loket"]) expect(answer).not.toContain(word);
});

test("others can't take down a confidential report, in private either", () => {
  const room = createRoom(none);
  const effects = room.effectsOf(rina, { text: accusing, privately: true });
  expect(filedBy(effects)).toBeNull();
  expect(effects).toContainEqual({ type: "refused", command: "baru" });
});

test("danger to life marks it and rings", () => {
  const effects = createRoom(none).effectsOf(rina, {
    text: "/baru telepon Ada kebakaran besar, orang terjebak di dalam rumah\ntempat: Jl. Melati",
  });
  expect(filedBy(effects)?.after).toMatchObject({ urgent: true, rung: true });
});

test("undone, it is closed as filed by mistake, and nobody else may do so but a supervisor", () => {
  const room = createRoom(none);
  room.says(rina, whole);
  const other = person(12, "Adi", "verifier");
  expect(room.says(other, "/urungkan N4R8")).toContain("supervisor");
  expect(room.says(sari, "/urungkan N4R8")).toContain("diurungkan");
  expect(room.caseOf("N4R8-3XW")).toMatchObject({ stage: "closed", outcome: "mistaken", clock: null });
});

test("buttons of somebody else's report do nothing", () => {
  const room = createRoom(none);
  room.says(rina, "/baru");
  expect(room.says(sari, { press: ["counter.source", "phone"] })).toContain(
    "Tidak ada laporan yang sedang Anda catat",
  );
});
