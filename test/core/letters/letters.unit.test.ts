import { describe, expect, test } from "vitest";
import { callByName } from "../../../src/core/letters/case/contact.ts";
import { recount } from "../../../src/core/letters/held/retell.ts";
import type { LetterFacts } from "../../../src/core/letters/letter.ts";
import { letters, needsStory } from "../../../src/core/letters/letters.ts";
import type { Office } from "../../../src/core/office.ts";
import type { EventType } from "../../../src/core/procedure/event.ts";
import type { Filing } from "../../../src/core/procedure/file.ts";
import type { LetterName } from "../../../src/core/procedure/notices/letterNames.ts";
import { notices, occasionOf } from "../../../src/core/procedure/notices/notices.ts";
import { noticeTable, type Occasion } from "../../../src/core/procedure/notices/noticeTable.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { answered, asked, createStory, followed, forwarded, report, scheduled, ways } from "./world.ts";

const occasions = Object.keys(noticeTable) as Occasion[];

function of(occasion: Occasion, filing: Partial<Filing> = {}, facts: Partial<LetterFacts> = {}) {
  const step = ways[occasion](filing);
  const story = { case: step.after.id, report, events: [step.event] };
  return {
    step,
    made: letters(step, { office, now: step.event.at, story, into: null, ...facts }),
  };
}

function text(occasion: Occasion, name: LetterName, filing: Partial<Filing> = {}): string {
  const letter = of(occasion, filing).made.find((one) => one.name === name);
  if (letter === undefined) throw new Error(`${occasion} brings no ${name}`);
  return shown(letter.message).text;
}

describe.each(occasions)("%s", (occasion) => {
  test("is what the step that leads there is taken for", () => {
    expect(occasionOf(of(occasion).step, office.calendar)).toBe(occasion);
  });

  test("brings the letters of its row, each sayable in both languages, each to one recipient once", () => {
    const { step, made } = of(occasion);
    expect(made.map(({ name }) => name)).toEqual(notices(step, office.calendar).map(({ letter }) => letter));
    for (const { message } of made) {
      expect(shown(message, "id").text).not.toBe("");
      expect(shown(message, "en").text).not.toBe("");
    }
    expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
  });

  test("says of a confidential case only that there is news", () => {
    const { step, made } = of(occasion, { privacy: "confidential", title: "" });
    for (const { to, message } of made) {
      expect(message.files).toEqual([]);
      // What it asks names no more than the number.
      if (occasion !== "admission_asked") expect(message.menu).toBeNull();
      const number = to.type === "contact" && to.contact === 2 ? "4WRC-7PN" : step.after.number;
      // They are about the person: there is nothing in them that LIHAT would add but the office's reason.
      if (occasion === "blocked" || occasion === "unblocked")
        expect(shown(message).text).not.toContain("dagangan");
      else if (occasion.startsWith("admission_"))
        expect(shown(message).text).toMatch(/laporan K7M4-2QX (?:ingin|tidak lagi)/u);
      else if (to.type === "contact")
        expect(shown(message).text).toBe(`Ada kabar untuk laporan ${number}. Balas LIHAT.`);
      else expect(shown(message).text).toContain(number);
    }
  });
});

test("every letter of the table is brought by some occasion", () => {
  const named = new Set(
    occasions.flatMap((occasion) =>
      Object.values(noticeTable[occasion]).flatMap((cell) => ("letter" in cell ? [cell.letter] : [])),
    ),
  );
  const brought = new Set(occasions.flatMap((occasion) => of(occasion).made.map(({ name }) => name)));
  // Those below, which need a follower, the reporter's own step, or another step to undo.
  const unseen = [...named].filter((name) => !brought.has(name));
  expect(unseen).toEqual(["supplied", "operators_reopened", "agency_undone"]);
});

test("a follower hears that what was asked has been supplied", () => {
  const { joined } = followed();
  const asking = w.next(joined.after, w.commands.ask, w.verifier, "2026-11-30 09:00");
  const [step] = w.steps(asking, w.commands.supply, w.citizen, "2026-12-01 09:00");
  if (step === undefined) throw new Error("no step");
  const [letter] = letters(step, { office, now: step.event.at, story: null, into: null });
  expect(letter?.to).toEqual({ type: "contact", contact: 2 });
  expect(shown(letter?.message ?? empty).text).toContain(
    "Keterangan untuk laporan 4WRC-7PN (jalan rusak) sudah dilengkapi.",
  );
});

test("a follower doesn't read what the office asks the one who leads, by letter or by asking", () => {
  const { joined } = followed();
  const question = w.written("Bapak Slamet, rumahnya nomor berapa?");
  const [asked] = w.steps(joined.after, { type: "ask", question }, w.verifier, "2026-11-30 09:00");
  if (asked === undefined) throw new Error("no step");
  const reminded = w
    .ticked(asked.after, "2026-12-07 09:00")
    .concat(w.ticked(asked.after, "2026-12-11 09:00"));
  const facts = { office, now: asked.event.at, story: null, into: null, identity: null };
  for (const step of [asked, ...reminded]) {
    const story = { case: asked.after.id, report, events: [asked.event] };
    for (const { to, message } of letters(step, { ...facts, story })) {
      if (to.type !== "contact") continue;
      expect([to.contact, shown(message).text.includes("Slamet")]).toEqual([to.contact, to.contact === 1]);
    }
  }
  const story = { case: asked.after.id, report, events: [asked.event] };
  const read = (leads: boolean) => shown(recount(story, asked.after, { ...facts, leads })).text;
  expect(read(true)).toContain("Slamet");
  expect(read(false)).toContain("Petugas sedang bertanya kepada pelapor pertama");
  expect(read(false)).not.toContain("Slamet");
});

test("the operators hear of a reopening by the reporter, with the reason", () => {
  const story = answered()
    .does(w.commands.accept, w.citizen, "2026-12-02 10:00")
    .does(w.commands.reopen, w.citizen, "2026-12-03 10:00");
  const letter = story.letters().find(({ name }) => name === "operators_reopened");
  expect(shown(letter?.message ?? empty).text).toBe(
    'K7M4-2QX (jalan rusak) dibuka lagi. Batasnya Kamis 10 Desember.\n"rusak lagi"',
  );
});

test("an agency that keeps the case hears what was undone", () => {
  const story = forwarded()
    .does(w.commands.progress, w.verifier, "2026-12-01 09:00")
    .undoes(w.verifier, "2026-12-01 09:01");
  const letter = story.letters().find(({ name }) => name === "agency_undone");
  expect(shown(letter?.message ?? empty).text).toContain("Statusnya sekarang: sudah diteruskan ke dinas.");
});

test("a forwarded case names the agency, the day and the number of working days", () => {
  expect(text("forwarded", "forwarded")).toBe(
    "Laporan K7M4-2QX (jalan rusak) sudah diperiksa dan diteruskan ke Dinas PUPR.\n" +
      "Dinas menjawab paling lambat Senin 7 Desember (5 hari kerja). Kami kabari di sini.",
  );
});

test("an answer carries its menu, with the case and the round in each choice", () => {
  const letter = answered()
    .letters()
    .find(({ name }) => name === "answered");
  expect(letter?.message.menu?.choices.map(({ id, arg }) => `${id} ${arg}`)).toEqual([
    "mine.settled case-1.1",
    "mine.unsettled case-1.1",
  ]);
  expect(letter?.message.files).toEqual(["f3"]);
});

test("a second answer is called so, and the days off that its limit skips are named", () => {
  const story = answered()
    .does(w.commands.reply, w.citizen, "2026-12-07 10:00")
    .does({ ...w.commands.answer, text: "Diaspal ulang." }, w.officer, "2026-12-14 09:00");
  expect(shown(story.letters()[0]?.message ?? empty).text).toBe(
    "Jawaban kedua Dinas PUPR untuk K7M4-2QX (jalan rusak):\n" +
      '"Diaspal ulang." (1 lampiran)\n' +
      "Apakah masalahnya sudah beres?\n" +
      "Kalau tidak dibalas sampai Rabu 30 Desember, laporan kami tutup. Masih bisa dibuka lagi dengan membalas BUKA.\n" +
      "(24 dan 25 Des libur, tidak dihitung.)",
  );
});

test("what the agency can't do is said as such, with another question", () => {
  const story = forwarded().does(
    { ...w.commands.answer, kind: "cannot", text: "Anggaran habis." },
    w.officer,
    "2026-12-01 09:00",
  );
  const body = shown(story.letters()[0]?.message ?? empty).text;
  expect(body).toContain("Dinas tidak bisa mengerjakannya. Alasannya:");
  expect(body).toContain("Apakah jawaban ini sudah cukup?");
});

test("a plan keeps the report open and may be disagreed with", () => {
  const letter = scheduled().letters()[0];
  expect(shown(letter?.message ?? empty).text).toContain(
    "Laporan tetap terbuka. Jumat 26 Februari 2027 kami tagih",
  );
  expect(letter?.message.menu?.choices.map(({ id }) => id)).toEqual(["mine.agree", "mine.disagree"]);
});

test("a reminder and the last call repeat the open question", () => {
  const story = asked().waits("2026-12-07 08:00");
  expect(shown(story.letters()[0]?.message ?? empty).text).toContain('"Di depan nomor berapa?"');
  story.waits("2026-12-11 08:00");
  expect(shown(story.letters()[0]?.message ?? empty).text).toContain(
    'Petugas bertanya: "Di depan nomor berapa?"',
  );
});

test("a ready-made question reaches each reader in their own language", () => {
  const ask = { type: "ask", question: w.ready("letters.ready.ask.photo") } as const;
  const body = createStory().does(ask, w.verifier, "2026-11-30 09:00").letters()[0]?.message ?? empty;
  expect(shown(body, "id").text).toContain('"Bisa kirim foto keadaannya?"');
  expect(shown(body, "en").text).toContain('"Can you send a photo of it?"');
});

test("not checked yet is offered in the last call, and once only", () => {
  const story = answered().waits("2026-12-14 08:00");
  expect(story.letters()[0]?.message.menu?.choices).toHaveLength(3);
  const again = answered().does(w.commands.postpone, w.citizen, "2026-12-14 09:00").waits("2026-12-29 08:00");
  expect(again.letters()[0]?.message.menu?.choices).toHaveLength(2);
});

test("every later admission of delay has a new day", () => {
  const story = forwarded().waits("2026-12-08 08:00").waits("2026-12-10 08:00");
  const letter = story.allLetters().findLast(({ name }) => name === "overdue");
  expect(shown(letter?.message ?? empty).text).toBe(
    "Kami terlambat. Laporan K7M4-2QX (jalan rusak) masih belum dijawab Dinas PUPR; batasnya Senin 7 Desember.\n" +
      "Atasan kami sudah diberi tahu. Kalau belum ada hasil, Anda kami kabari lagi Selasa 15 Desember.",
  );
});

test("a delay while the answer waits to be checked is the office's own, not the agency's", () => {
  const story = forwarded()
    .does({ ...w.commands.answer, type: "propose" }, w.officer, "2026-12-07 10:00")
    .waits("2026-12-08 08:00");
  const letter = story.allLetters().findLast(({ name }) => name === "overdue");
  const { text } = shown(letter?.message ?? empty);
  expect(text).toContain("Jawaban Dinas PUPR untuk laporan K7M4-2QX (jalan rusak) sudah ada");
  expect(text).not.toContain("seharusnya dijawab");
  expect(text).not.toContain("sudah kami ingatkan");
});

test("who joins hears where the other report stands, with its day", () => {
  const into = forwarded().case;
  const step = w.steps(
    w.filed("2026-11-26 20:00", { id: "case-2", number: "4WRC-7PN", reporter: 2 }),
    { type: "merge", into },
    w.verifier,
    "2026-12-01 09:00",
  )[0];
  if (step === undefined) throw new Error("no step");
  const [letter] = letters(step, { office, now: step.event.at, story: null, into });
  expect(shown(letter?.message ?? empty).text).toContain(
    "ada di Dinas PUPR dan dijawab paling lambat Senin 7 Desember",
  );
});

test("a follower is noticeTable under the number that they were given", () => {
  const { joined } = followed();
  const [step] = w.steps(joined.after, w.commands.forward, w.verifier, "2026-11-30 09:00");
  if (step === undefined) throw new Error("no step");
  const made = letters(step, { office, now: step.event.at, story: null, into: null });
  const bodies = made.filter(({ to }) => to.type === "contact").map(({ message }) => shown(message).text);
  expect(bodies[0]).toContain("K7M4-2QX");
  expect(bodies[1]).toContain("4WRC-7PN");
});

test("long words are cut, with a word on how to read all of them", () => {
  const words = "aspal ".repeat(200).trim();
  const body =
    forwarded()
      .does({ ...w.commands.answer, text: words }, w.officer, "2026-12-01 09:00")
      .letters()[0]?.message ?? empty;
  expect(shown(body).text).toContain("balas LIHAT untuk membaca semuanya");
  expect(shown(body).text).not.toContain(words);
});

describe("the agency", () => {
  test("gets the verifier's summary instead of the words, and then no voice", () => {
    const written = forwarded().letters({
      story: { case: "case-1", report: { ...report, summary: "Jalan berlubang." }, events: [] },
    });
    const letter = written.find(({ name }) => name === "agency_forwarded");
    expect(shown(letter?.message ?? empty).text).toContain('"Jalan berlubang."');
    expect(shown(letter?.message ?? empty).text).not.toContain("pasar kliwon rusak");
    expect(letter?.message.files).toEqual(["photo-1"]);
  });

  test("learns who reported only with their consent, and from no letter on file", () => {
    const handed = (filing: Partial<Filing>) => {
      const letter = of("forwarded", filing).made.find(({ name }) => name === "agency_forwarded");
      if (letter === undefined) throw new Error("nothing was handed over");
      return letter.message;
    };
    const open = handed({ privacy: "contactable" });
    expect(open.reporter).toBe(of("forwarded").step.after.reporters[0]?.contact);
    expect(shown(callByName(open, "Budi 0812")).text).toContain("boleh dihubungi: Budi 0812");
    expect(shown(callByName(open, null)).text).toContain("boleh dihubungi.");
    const closed = handed({});
    expect(closed.reporter).toBeUndefined();
    expect(shown(callByName(closed, "Budi 0812")).text).not.toContain("Budi");
  });
});

test("a correction of an undone step goes out only if that step's own letter had left", () => {
  const { step, made } = of("undone");
  const undid = step.event.happening.type === "undone" ? step.event.happening.undid : "";
  expect(made.map(({ onlyIfLeft }) => onlyIfLeft)).toEqual(made.map(() => undid));
});

test("an agency that was told of an approval hears that it was undone, whatever the reporter was told", () => {
  const story = forwarded()
    .does({ ...w.commands.answer, type: "propose" }, w.officer, "2026-12-01 09:00")
    .does({ type: "approve", text: null }, w.supervisor, "2026-12-01 11:00")
    .does(w.commands.answer, w.officer, "2026-12-01 11:00")
    .undoes(w.supervisor, "2026-12-01 11:02");
  const idOf = (type: EventType) => story.events.find(({ happening }) => happening.type === type)?.id;
  const made = story.letters();
  const undid = (name: LetterName) => made.find((letter) => letter.name === name)?.onlyIfLeft;
  expect(undid("agency_undone")).toBe(idOf("approved"));
  expect(undid("undone")).toBe(idOf("answered"));
});

test("what quotes earlier words says that it needs the story", () => {
  const needing = occasions.filter((occasion) => needsStory(of(occasion).step));
  expect(needing).toEqual([
    "reopened",
    "forwarded",
    "referred",
    "approved",
    "reassigned",
    "undone",
    "reminded_supply",
    "last_call_supply",
  ]);
});

describe("news that was a mistake is named", () => {
  test.each([
    [
      "forward",
      w.commands.forward,
      "Kabar bahwa laporan K7M4-2QX (jalan rusak) diteruskan ke Dinas PUPR keliru.",
    ],
    [
      "ask",
      w.commands.ask,
      "Pertanyaan kami tentang laporan K7M4-2QX (jalan rusak) keliru dan tidak perlu dijawab.",
    ],
    ["refer", w.commands.refer, "Kabar bahwa laporan K7M4-2QX (jalan rusak) kami tutup keliru."],
    ["reject", w.commands.reject, "Kabar bahwa laporan K7M4-2QX (jalan rusak) kami tutup keliru."],
  ] as const)("%s", (_name, command, told) => {
    const story = createStory().does(command, w.verifier, "2026-11-30 09:00");
    const undone = story.undoes(w.verifier, "2026-11-30 09:01").letters();
    const letter = undone.find(({ name }) => name === "undone");
    expect(shown(letter?.message ?? empty).text).toContain(told);
  });
});

test("who is told of the Ombudsman hears how to reach it, where the office has said so", () => {
  const aged = (ombudsman: string | null): string => {
    const hotlines = { ...office.hotlines, ombudsman };
    const { made } = of("aged", {}, { office: { ...office, hotlines } });
    return shown(made.find(({ name }) => name === "aged")?.message ?? empty).text;
  };
  expect(aged("telepon 137")).toContain("Menghubungi Ombudsman: telepon 137.");
  expect(aged(null)).not.toContain("Menghubungi");
});

test("a reason names a number to call only where the office has configured one", () => {
  const rejected = (reason: string, more: Partial<Office>): string => {
    const command = { type: "reject", reason: w.ready(`letters.ready.reject.${reason}`) } as const;
    const [letter] = createStory()
      .does(command, w.verifier, "2026-11-30 09:00")
      .letters({ office: { ...office, ...more } });
    return shown(letter?.message ?? empty).text;
  };
  const hotlines = { ...office.hotlines, police: "110" };
  expect(rejected("police", { hotlines })).toContain("atau telepon 110.");
  expect(rejected("police", {})).not.toContain("telepon");
  expect(rejected("other", { phone: "(0271) 642020" })).toContain("telepon kantor kami: (0271) 642020.");
  expect(rejected("other", {})).not.toContain("telepon");
});

test.each([
  ["province", "Sampaikan ke Dinas Bina Marga, (024) 555, atau ke SP4N-LAPOR (lapor.go.id atau SMS 1708)."],
  ["national", "Sampaikan ke Dinas Bina Marga, (024) 555, atau ke SP4N-LAPOR (lapor.go.id atau SMS 1708)."],
  [
    "private",
    "Sampaikan ke Dinas Bina Marga, (024) 555, atau ke badan penyelesaian sengketa konsumen (BPSK).",
  ],
  [
    "police",
    "ini dugaan tindak pidana. Sampaikan ke Dinas Bina Marga, (024) 555, atau ke kantor polisi terdekat.",
  ],
  ["other", "isinya bukan tentang layanan publik. Coba sampaikan ke Dinas Bina Marga, (024) 555."],
])(
  "a reason that sends the reporter elsewhere (%s) names the body that the verifier named",
  (reason, said) => {
    const to = "Dinas Bina Marga, (024) 555";
    const words = { type: "ready", key: `letters.ready.reject.${reason}`, to } as const;
    const [letter] = createStory()
      .does({ type: "reject", reason: words }, w.verifier, "2026-11-30 09:00")
      .letters({
        office: { ...office, phone: "(0271) 642020", hotlines: { ...office.hotlines, police: "110" } },
      });
    expect(shown(letter?.message ?? empty).text).toContain(said);
  },
);

const empty = { paragraphs: [], menu: null, files: [], clearsKeyboard: false, guarded: false };
