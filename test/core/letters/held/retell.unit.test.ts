import { describe, expect, test } from "vitest";
import { recount } from "../../../../src/core/letters/held/retell.ts";
import { office } from "../../operators/office.ts";
import { shown } from "../../operators/room.ts";
import * as w from "../../procedure/world.ts";
import { answered, asked, type createStory, forwarded, scheduled } from "../world.ts";

type Story = ReturnType<typeof createStory>;

function told(story: Story, at: string, which: "news" | "answer" = "news") {
  const content = { case: story.case.id, report: story.content, events: story.events };
  return recount(content, story.case, { office, now: w.when(at), which });
}

const secret = { privacy: "confidential", title: "" } as const;

describe("the latest news in full", () => {
  test("is the answer with its menu, for a confidential case too", () => {
    const body = told(answered(secret), "2026-12-02 10:00");
    expect(shown(body).text).toContain('Jawaban Dinas PUPR untuk K7M4-2QX:\n"sudah ditambal"');
    expect(body.menu?.choices).toHaveLength(2);
    expect(body.guarded).toBe(true);
  });

  test("stays the answer after reminders", () => {
    const story = answered().waits("2026-12-08 08:00").waits("2026-12-14 08:00");
    expect(shown(told(story, "2026-12-14 10:00")).text).toContain('"sudah ditambal"');
  });

  test("is the open question while something is asked", () => {
    expect(shown(told(asked(secret), "2026-12-01 10:00")).text).toContain('"Di depan nomor berapa?"');
  });

  test("is the wish for consent until it is answered or over, after an answer too", () => {
    const open = { type: "change", fields: { privacy: "ordinary" } } as const;
    for (const story of [forwarded(secret), answered(secret)]) {
      const asking = story.does(open, w.designated, "2026-12-07 10:00");
      const body = told(asking, "2026-12-08 10:00");
      expect(shown(body).text).toContain(
        "Petugas meminta izin Anda: bolehkah K7M4-2QX dijadikan laporan biasa?",
      );
      expect(shown(body).text).toContain("Tanpa jawaban, laporan tetap rahasia.");
      expect(body.menu?.choices.map(({ id }) => id)).toEqual(["mine.consent_no", "mine.consent_yes"]);
      expect(told(asking, "2026-12-22 10:00").menu?.choices ?? []).not.toContainEqual(
        expect.objectContaining({ id: "mine.consent_yes" }),
      );
    }
  });

  test("is the plan while the case is scheduled", () => {
    expect(told(scheduled(), "2026-12-02 10:00").menu?.choices.map(({ id }) => id)).toEqual([
      "mine.agree",
      "mine.disagree",
    ]);
  });

  test("is where the case stands after the reporter's own reply", () => {
    const story = answered().does(w.commands.reply, w.citizen, "2026-12-07 10:00");
    expect(shown(told(story, "2026-12-07 11:00")).text).toBe(
      "Laporan K7M4-2QX (jalan rusak).\nAda di Dinas PUPR, dijawab paling lambat Senin 14 Desember.",
    );
  });

  test("shows long words in whole", () => {
    const words = "aspal ".repeat(200).trim();
    const story = forwarded().does({ ...w.commands.answer, text: words }, w.officer, "2026-12-01 09:00");
    expect(shown(told(story, "2026-12-02 10:00")).text).toContain(words);
  });
});

test("the answer can be read again in the next round, without its menu", () => {
  const story = answered().does(w.commands.reply, w.citizen, "2026-12-07 10:00");
  const body = told(story, "2026-12-07 11:00", "answer");
  expect(shown(body).text).toContain('Jawaban Dinas PUPR untuk K7M4-2QX (jalan rusak):\n"sudah ditambal"');
  expect(body.menu).toBeNull();
});
