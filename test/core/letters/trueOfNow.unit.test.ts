import { describe, expect, test } from "vitest";
import { standing } from "../../../src/core/letters/case/standing.ts";
import type { Letter } from "../../../src/core/letters/letter.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { AnswerKind } from "../../../src/core/procedure/case.ts";
import { translate } from "../conversation/chat.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { createStory, followed, forwarded, scheduled } from "./world.ts";

const deaf = { agencyListens: false };

const sentTo = (all: readonly Letter[], name: Letter["name"]): string => {
  const letter = all.findLast((one) => one.name === name);
  if (letter === undefined) throw new Error(`no ${name}`);
  return shown(letter.message).text;
};

describe("that the agency was reminded", () => {
  test("is told where its own room took the reminder", () => {
    const late = sentTo(forwarded().waits("2026-12-08 08:00").allLetters(), "overdue");
    expect(late).toBe(
      "Kami terlambat. Laporan K7M4-2QX (jalan rusak) seharusnya dijawab Dinas PUPR paling lambat Senin 7 Desember.\n" +
        "Dinas sudah kami ingatkan.\n" +
        "Kalau sampai Kamis 10 Desember belum juga dijawab, kami laporkan ke atasan kami. Anda kami kabari hari itu.",
    );
  });

  test("isn't where it has none that takes messages: then our own staff were", () => {
    const late = sentTo(forwarded().waits("2026-12-08 08:00", deaf).allLetters(), "overdue");
    expect(late).not.toContain("Dinas sudah kami ingatkan");
    expect(late).toContain("Petugas kami sudah diingatkan untuk menagihnya.");
  });

  test("nor of a report that nobody has checked", () => {
    const late = sentTo(createStory().waits("2026-12-02 08:00").allLetters(), "overdue");
    expect(late).toContain("Petugas sudah kami ingatkan.");
    expect(late).not.toContain("Dinas");
  });

  test.each([
    [{}, "Hasilnya kami tagih ke dinas."],
    [deaf, "Petugas kami diminta menagih hasilnya."],
  ])("on the promised day, if its room takes messages (%j): %s", (heard, told) => {
    const due = sentTo(scheduled().waits("2027-02-26 08:00", heard).allLetters(), "promise_due");
    expect(due).toContain(told);
  });

  const status = (story: ReturnType<typeof forwarded>, now: string): readonly string[] =>
    standing(story.case, { office, now: w.when(now) }).map((said) => translate(said, "id"));

  test.each([
    ["on the evening of the last day, when nobody was", [], "2026-12-07 18:00", null],
    ["the morning after", ["2026-12-08 08:00"], "2026-12-08 09:00", "Dinas sudah kami ingatkan."],
    [
      "two days later",
      ["2026-12-08 08:00", "2026-12-10 08:00"],
      "2026-12-10 09:00",
      "Atasan kami sudah diberi tahu.",
    ],
  ] as const)("stands in the status %s", (_when, mornings, now, told) => {
    const story = mornings.reduce((one, morning) => one.waits(morning), forwarded());
    const lines = status(story, now);
    expect(lines[0]).toMatch(/^Kami terlambat\./);
    expect(lines.slice(1, -1)).toEqual(told === null ? [] : [told]);
    expect(lines.at(-1)).toMatch(/^Kabar berikutnya paling lambat/);
  });

  test("isn't where only the outcome that was promised was asked for, until the delay itself was", () => {
    const asked = scheduled().waits("2027-02-26 08:00");
    const due = asked.case.clock?.due;
    if (due === undefined) throw new Error("no clock runs");
    const evening = new Date(due.getTime() + 3_600_000);
    const lines = standing(asked.case, { office, now: evening }).map((said) => translate(said, "id"));
    expect(lines[0]).toMatch(/^Kami terlambat\./);
    expect(lines.join("\n")).not.toContain("ingatkan");
    const morning = "2027-03-08 08:00";
    expect(status(asked.waits(morning), morning)).toContain("Dinas sudah kami ingatkan.");
  });

  test("says nothing of a time of day or of today, since it may come after a stop", () => {
    const texts = [
      sentTo(forwarded().waits("2026-12-08 14:30").allLetters(), "overdue"),
      sentTo(forwarded().waits("2026-12-08 14:30", deaf).allLetters(), "overdue"),
      sentTo(createStory().waits("2026-12-02 15:00").allLetters(), "overdue"),
      sentTo(scheduled().waits("2027-03-01 10:00").allLetters(), "promise_due"),
    ];
    for (const text of texts) expect(text).not.toMatch(/pagi|hari ini/iu);
  });

  test("stands in the status as ours, where the agency's room took nothing", () => {
    const lines = status(forwarded().waits("2026-12-08 08:00", deaf), "2026-12-08 09:00");
    expect(lines).toContain("Petugas kami sudah diingatkan.");
  });
});

describe("an acceptance is told as what it was", () => {
  /** Letters to the agency and to a follower. */
  function told(kind: Exclude<AnswerKind, "scheduled">): readonly string[] {
    const { joined } = followed();
    const at = "2026-12-01 09:00";
    const sent = w.next(joined.after, w.commands.forward, w.verifier, "2026-11-30 09:00");
    const current = w.next(sent, { ...w.commands.answer, kind }, w.officer, at);
    const [step] = w.steps(current, w.commands.accept, w.citizen, "2026-12-01 10:00");
    if (step === undefined) throw new Error("not accepted");
    const made = letters(step, { office, now: step.event.at, story: null, into: null });
    return [sentTo(made, "agency_accepted"), sentTo(made, "accepted")];
  }

  test("of work that was done", () => {
    const [agency, follower] = told("done");
    expect(agency).toContain("menyatakan masalahnya sudah beres");
    expect(follower).toContain("selesai: pelapor pertama menyatakan masalahnya sudah beres");
  });

  test.each(["cannot", "information"] as const)("of the kind %s: never as settled", (kind) => {
    for (const text of told(kind)) {
      expect(text).toMatch(/menerima jawaban ini|sudah cukup/);
      expect(text.replace("belum beres?", "")).not.toMatch(/beres|selesai/);
    }
  });

  test("of 'we can't' to the agency in so many words", () => {
    expect(told("cannot")[0]).toBe(
      "Pelapor K7M4-2QX (jalan rusak) menerima jawaban ini. Tercatat: tidak dapat dikerjakan.",
    );
  });
});
