import { describe, expect, test } from "vitest";
import { type Fold, fold } from "../../../../src/core/letters/held/fold.ts";
import { type NewsName, staleBefore, type WaitingNews } from "../../../../src/core/letters/held/overtaken.ts";
import { extendLimit } from "../../../../src/core/procedure/time/extendLimit.ts";
import { office } from "../../operators/office.ts";
import { shown } from "../../operators/room.ts";
import * as w from "../../procedure/world.ts";
import { answered, asked, createStory, forwarded, scheduled } from "../world.ts";

type Story = ReturnType<typeof createStory>;

/** All news of these stories to a reporter since a moment, as it waits for somebody who couldn't be reached. */
function news(stories: readonly Story[], since: string, contact = 1): readonly WaitingNews[] {
  let id = 0;
  return stories.flatMap((story) =>
    story
      .allLetters()
      .filter(({ to }) => to.type === "contact" && to.contact === contact)
      .flatMap(({ name, key }): WaitingNews[] => {
        const event = story.events.find((one) => key.startsWith(`${one.id}:`));
        if (event === undefined || event.at < w.when(since)) return [];
        id += 1;
        return [
          {
            id: String(id),
            name: name as NewsName,
            event: event.id,
            at: event.at,
            cases: [story.case.id],
            undoable: false,
          },
        ];
      }),
  );
}

/** What they read who come back at a moment. */
function back(stories: readonly Story[], waiting: readonly WaitingNews[], at: string, contact = 1) {
  const now = w.when(at);
  const known = new Map(
    stories.map((story) => {
      const current = extendLimit(story.case, w.setting(at))?.after ?? story.case;
      const said = { case: current.id, report: story.content, events: story.events };
      return [current.id, { case: current, story: said }] as const;
    }),
  );
  const before = staleBefore(now, office.calendar);
  return fold(waiting, { office, now, contact, before, known });
}

const texts = (folds: readonly Fold[]) => folds.map(({ message }) => shown(message).text);
const names = (folds: readonly Fold[]) => folds.map(({ name }) => name);

const busy = () =>
  forwarded()
    .does(w.commands.progress, w.officer, "2026-12-01 09:00")
    .does(w.commands.progress, w.officer, "2026-12-02 09:00");

describe("what has been overtaken is said once", () => {
  test("as where the case stands, with its date", () => {
    const story = busy();
    const waiting = news([story], "2026-11-30 00:00");
    expect(waiting).toHaveLength(3);
    const [only, ...rest] = back([story], waiting, "2026-12-02 10:00");
    expect(rest).toEqual([]);
    expect(only === undefined ? "" : shown(only.message).text).toBe(
      "Beberapa kabar sempat tertahan. Statusnya sekarang:\n\nLaporan K7M4-2QX (jalan rusak).\nAda di Dinas PUPR, dijawab paling lambat Senin 7 Desember.",
    );
    expect(only?.about).toBe("case-1");
    expect(only?.instead.map(({ letter }) => letter)).toEqual(["1", "2", "3"]);
  });

  test("and a delay is admitted, with the day of the next news", () => {
    const story = forwarded().waits("2026-12-08 08:00");
    const [only] = texts(back([story], news([story], "2026-11-30 00:00"), "2026-12-08 10:00"));
    expect(only).toContain("Kami terlambat");
    expect(only).toMatch(/Kabar berikutnya paling lambat \w+ \d+ Desember/);
  });

  test("in one letter for all cases that ask nothing, and the first few are named", () => {
    const stories = ["2", "3", "4", "5", "6", "7"].map((id) => {
      const story = createStory({ id: `case-${id}`, number: `AAA${id}-BBB` });
      return story
        .does(w.commands.forward, w.verifier, "2026-11-30 09:00")
        .does(w.commands.progress, w.officer, "2026-12-01 09:00");
    });
    const folds = back(stories, news(stories, "2026-11-30 00:00"), "2026-12-02 10:00");
    expect(names(folds)).toEqual(["standing"]);
    expect(folds[0]?.about).toBeNull();
    expect(texts(folds)[0]).toContain("AAA5-BBB");
    expect(texts(folds)[0]).not.toContain("AAA6-BBB");
    expect(texts(folds)[0]).toContain("2 laporan lain");
    expect(folds[0]?.instead).toHaveLength(12);
    expect(texts(folds)[0]?.length).toBeLessThanOrEqual(500);
  });

  test("but one letter that has just been written, and tells the latest, is left alone", () => {
    const story = forwarded();
    const waiting = news([story], "2026-11-30 00:00");
    expect(back([story], waiting, "2026-11-30 10:00")).toEqual([]);
    // Two working days later its days may be wrong.
    expect(names(back([story], waiting, "2026-12-02 10:00"))).toEqual(["standing"]);
  });

  test("but not while its latest step may be taken back", () => {
    const story = busy();
    const waiting = news([story], "2026-11-30 00:00");
    const undoable = waiting.map((one, n) => ({ ...one, undoable: n === waiting.length - 1 }));
    expect(back([story], undoable, "2026-12-02 09:00")).toEqual([]);
  });

  test("and a list that waited in its turn is replaced as a whole", () => {
    const stories = [busy(), createStory({ id: "case-2", number: "AAA2-BBB" })];
    stories[1]?.does(w.commands.forward, w.verifier, "2026-11-30 09:00");
    const waiting = news(stories, "2026-11-30 00:00").filter(({ cases }) => cases[0] === "case-1");
    const list: WaitingNews = {
      id: "99",
      name: "standing",
      event: stories[0]?.events.at(-1)?.id ?? null,
      at: w.when("2026-12-02 10:00"),
      cases: ["case-1", "case-2"],
      undoable: false,
    };
    const folds = back(stories, [...waiting, list], "2026-12-04 10:00");
    expect(names(folds)).toEqual(["standing"]);
    expect(folds[0]?.instead.filter(({ letter }) => letter === "99").map((one) => one.case)).toEqual([
      "case-1",
      "case-2",
    ]);
    // While one of its cases can't be said anew, neither can the list.
    const blocked = waiting.map((one) => ({ ...one, undoable: true }));
    expect(back(stories, [...blocked, list], "2026-12-04 10:00")).toEqual([]);
  });
});

describe("what still matters is said in whole", () => {
  test("the agency's answer, with its question and a day that is still to come", () => {
    const story = answered();
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-02 10:00");
    expect(names(folds)).toEqual(["answered"]);
    expect(texts(folds)[0]).toContain('"sudah ditambal"');
    expect(folds[0]?.message.menu?.choices).toHaveLength(2);
    expect(folds[0]?.message.files).toEqual(["f3"]);
    expect(folds[0]?.instead).toHaveLength(2);
  });

  test("what was added to an answer doesn't push the answer out", () => {
    const story = answered().does(
      { ...w.commands.answer, text: "dan diaspal" },
      w.officer,
      "2026-12-02 09:00",
    );
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-02 10:00");
    expect(names(folds)).toEqual(["answered", "supplemented"]);
    expect(texts(folds)[0]).toContain('"sudah ditambal"');
    expect(folds[0]?.message.menu).toBeNull();
    expect(texts(folds)[1]).toContain('"dan diaspal"');
  });

  test("a plan, to agree to or not", () => {
    const story = scheduled();
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-02 10:00");
    expect(names(folds)).toEqual(["scheduled"]);
    expect(folds[0]?.message.menu?.choices).toHaveLength(2);
  });

  test("the open question, once", () => {
    const story = asked().waits("2026-12-07 08:00");
    const waiting = news([story], "2026-11-30 00:00");
    expect(waiting.map(({ name }) => name)).toEqual(["asked", "supply_reminded"]);
    const folds = back([story], waiting, "2026-12-07 10:00");
    expect(names(folds)).toEqual(["asked"]);
    expect(texts(folds)[0]).toContain('"Di depan nomor berapa?"');
  });

  test("an answer that no longer waits for a reply, and then where the case stands", () => {
    const story = answered().does(w.commands.reply, w.citizen, "2026-12-02 09:00");
    const waiting = news([story], "2026-11-30 00:00");
    const folds = back([story], waiting, "2026-12-02 10:00");
    expect(names(folds)).toEqual(["answered", "standing"]);
    expect(folds[0]?.message.menu).toBeNull();
    expect(texts(folds)[1]).toContain("dijawab paling lambat Rabu 9 Desember");
  });

  test("how a case was closed, with its reason, however much came before", () => {
    const story = busy().does(w.commands.close, w.supervisor, "2026-12-02 09:30");
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-02 10:00");
    expect(names(folds)).toEqual(["closed_by_office"]);
    expect(texts(folds)[0]).toContain("pelapor tidak dapat dihubungi");
  });
});

describe("a last call that hasn't left", () => {
  test("is made by the letter that brings the answer, which tells of its event and names the day to come", () => {
    const story = answered()
      .waits("2026-12-08 08:00")
      .waits("2026-12-14 08:00")
      .waits("2026-12-16 00:05", { reachable: false });
    const call = story.events.find(({ happening }) => "mark" in happening && happening.mark === "reply.9");
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-17 10:00");
    expect(names(folds)).toEqual(["reply_last_call"]);
    expect(folds[0]?.event).toBe(call?.id);
    expect(texts(folds)[0]).toContain('"sudah ditambal"');
    expect(texts(folds)[0]).toContain("Jumat 18 Desember");
  });

  test("is a last call again where the answer had been read", () => {
    const story = answered().waits("2026-12-08 08:00").waits("2026-12-14 08:00");
    const folds = back([story], news([story], "2026-12-02 00:00"), "2026-12-14 10:00");
    expect(names(folds)).toEqual(["reply_last_call"]);
    expect(texts(folds)[0]).toContain(
      "Kalau sampai besok belum ada balasan, laporan K7M4-2QX (jalan rusak) kami tutup.",
    );
  });

  test("isn't made once the clock is another", () => {
    const story = answered()
      .waits("2026-12-14 08:00")
      .does({ ...w.commands.answer, text: "dan diaspal" }, w.officer, "2026-12-14 09:00");
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-14 10:00");
    expect(names(folds)).toEqual(["answered", "supplemented"]);
  });

  test("asks for what was asked, with the day to come", () => {
    const story = asked().waits("2026-12-11 08:00").waits("2026-12-15 00:05", { reachable: false });
    const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-17 10:00");
    expect(names(folds)).toEqual(["supply_last_call"]);
    expect(texts(folds)[0]).toContain('"Di depan nomor berapa?"');
    expect(texts(folds)[0]).toContain("Jumat 18 Desember");
  });
});

test("of a confidential case there is only that there is news, once", () => {
  const secret = { privacy: "confidential", title: "" } as const;
  const story = answered(secret).waits("2026-12-08 08:00").waits("2026-12-14 08:00");
  const folds = back([story], news([story], "2026-11-30 00:00"), "2026-12-14 10:00");
  expect(texts(folds)).toEqual(["Ada kabar untuk laporan K7M4-2QX. Balas LIHAT."]);
  expect(names(folds)).toEqual(["reply_last_call"]);
});

test("every letter that waited is in exactly one place", () => {
  const stories = [busy(), answered({ id: "case-2", number: "AAA2-BBB" })];
  const waiting = news(stories, "2026-11-30 00:00");
  const folds = back(stories, waiting, "2026-12-02 10:00");
  const replaced = folds.flatMap(({ instead }) => instead.map(({ letter }) => letter));
  expect(replaced.sort()).toEqual(waiting.map(({ id }) => id).sort());
  expect(new Set(folds.map(({ key }) => key)).size).toBe(folds.length);
});

test("who doesn't report a case any more keeps their letters as they are", () => {
  const story = busy();
  expect(back([story], news([story], "2026-11-30 00:00"), "2026-12-02 10:00", 99)).toEqual([]);
});
