import { describe, expect, test } from "vitest";
import { recount } from "../../../src/core/letters/held/retell.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { createStory, followed, report } from "./world.ts";

const refer = { type: "refer", body: "PROV", reason: null } as const;
const content = {
  ...report,
  words: "jalan raya antar kota berlubang",
  place: { type: "typed", text: "jl melati" },
} as const;
const textOf = (story: ReturnType<typeof createStory>, words: Report = content) =>
  story
    .letters({ story: { case: story.case.id, report: words, events: story.events } })
    .map(({ message }) => shown(message).text);

describe("the letter of a referral", () => {
  test("says who is competent and how they are reached, and has the reporter's words to be copied", () => {
    const story = createStory()
      .does({ type: "add", text: "dekat jembatan", files: [] }, w.citizen, "2026-11-27 10:00")
      .does(refer, w.verifier, "2026-11-30 09:00");
    expect(textOf(story)).toEqual([
      "Laporan K7M4-2QX (jalan rusak) kami tutup: di luar wewenang kami. Yang berwenang: Dinas PU Provinsi (jalan provinsi).\n" +
        "Hubungi: telepon (024) 555-0101, atau SP4N-LAPOR (lapor.go.id atau SMS 1708).\n" +
        "Kata-kata Anda di bawah, tinggal disalin.\n" +
        "Maaf, kami tahu ini belum menyelesaikan masalahnya.\n" +
        "Keberatan? Balas BUKA dan alasannya sampai Senin 14 Desember.\n\n" +
        "jalan raya antar kota berlubang\ndekat jembatan\nLokasi: jl melati",
    ]);
  });

  test("says why where a reason is given, and doesn't name SP4N-LAPOR for who isn't on it", () => {
    const reason = { type: "written", text: "Kabel ke rumah milik PLN" } as const;
    const story = createStory().does({ ...refer, body: "PLN", reason }, w.verifier, "2026-11-30 09:00");
    const [text = ""] = textOf(story);
    expect(text).toContain('Alasan: "Kabel ke rumah milik PLN"\nHubungi: telepon 123.\n');
    expect(text).not.toContain("LAPOR");
  });

  test("to SP4N-LAPOR, and to whom a ready-made reason names", () => {
    const lapor = createStory().does({ ...refer, body: "LAPOR" }, w.verifier, "2026-11-30 09:00");
    expect(textOf(lapor)[0]).toContain("Sampaikan ke SP4N-LAPOR (lapor.go.id atau SMS 1708)");
    const reason = {
      type: "ready",
      key: "letters.ready.reject.province",
      to: "Dinas Bina Marga, 555",
    } as const;
    const ready = createStory().does({ ...refer, body: null, reason }, w.verifier, "2026-11-30 09:00");
    expect(textOf(ready)[0]).toContain(
      "kami tutup, di luar wewenang kami: ini urusan pemerintah provinsi. Sampaikan ke Dinas Bina Marga, 555, atau",
    );
  });

  test("cuts long words, and shows all of them to whoever asks", () => {
    const long = { ...content, words: "lubang besar ".repeat(90) };
    const story = createStory().does(refer, w.verifier, "2026-11-30 09:00");
    const [text = ""] = textOf(story, long);
    expect(text).toContain("Kutipan ini dipotong; balas LIHAT untuk membaca semuanya.");
    expect(text.length).toBeLessThan(1_300);
    const asked = recount({ case: story.case.id, report: long, events: story.events }, story.case, {
      office,
      now: w.when("2026-11-30 10:00"),
    });
    expect(shown(asked).text).toContain(long.words.trim());
  });

  test("of a confidential report is bare; who asks to see it gets the whole", () => {
    const secret = createStory({ privacy: "confidential", title: "" }).does(
      refer,
      w.designated,
      "2026-11-30 09:00",
    );
    expect(textOf(secret)).toEqual(["Ada kabar untuk laporan K7M4-2QX. Balas LIHAT."]);
    const asked = recount({ case: secret.case.id, report: content, events: secret.events }, secret.case, {
      office,
      now: w.when("2026-11-30 10:00"),
    });
    expect(asked.guarded).toBe(true);
    expect(shown(asked).text).toContain("Dinas PU Provinsi");
    expect(shown(asked).text).toContain(content.words);
  });

  test("to who follows a report has nobody else's words", () => {
    const { story, joined } = followed();
    const [step] = w.steps(joined.after, refer, w.verifier, "2026-12-01 10:00");
    if (step === undefined) throw new Error("nothing referred");
    const made = letters(step, {
      office,
      now: step.event.at,
      story: { case: story.case.id, report: content, events: story.events },
      into: null,
    });
    const both = made.map(({ message }) => shown(message).text);
    expect(both).toHaveLength(2);
    expect(both.filter((text) => text.includes(content.words))).toHaveLength(1);
    expect(both.every((text) => text.includes("Dinas PU Provinsi"))).toBe(true);
  });

  test("can be objected to until its last day, and then goes to the verifiers with a full limit", () => {
    const story = createStory().does(refer, w.verifier, "2026-11-30 09:00");
    story.does({ type: "reopen", reason: "ini jalan kota" }, w.citizen, "2026-12-14 23:00");
    expect(story.case).toMatchObject({
      stage: "received",
      clock: { kind: "verify", days: 3 },
      outcome: null,
    });
  });
});
