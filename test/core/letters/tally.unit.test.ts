import { describe, expect, test } from "vitest";
import { type Tally, tallyTurn, toldBy } from "../../../src/core/letters/rooms/tally.ts";
import { when } from "../calendar/office.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";

const quarter = 14 * 60_000;

/** A room's line through a day: each step is a time and how many wait, and what the room then sees. */
function day(
  edits: number | null,
  first: Tally | null,
  ...steps: readonly (readonly [string, number, number?])[]
) {
  let last = first;
  const oldest = when("2026-11-26 19:12");
  return steps.map(([time, waiting, today = 0]) => {
    const now = when(`2026-11-27 ${time}`);
    const turn = tallyTurn(last, { waiting, today, oldest, newest: oldest }, { office, now, edits });
    if (turn.type === "nothing") return "";
    last = turn.tally;
    return turn.type === "note" ? "" : `${turn.type}: ${shown(turn.message).text}`;
  });
}

const digest = toldBy({ waiting: 7, today: 2 }, when("2026-11-27 08:00"));

describe("a room's line on how many reports wait", () => {
  test("is posted once more wait than the morning's digest said, and edited from then on", () => {
    expect(day(null, digest, ["08:03", 9, 2], ["08:06", 37, 2], ["08:08", 38, 2], ["08:12", 36, 1])).toEqual([
      "",
      "post: 37 laporan menunggu, 2 jatuh tempo hari ini · 08.06 WIB · /antrean",
      "",
      "edit: 36 laporan menunggu, 1 jatuh tempo hari ini · 08.12 WIB · /antrean",
    ]);
  });

  test("says that nothing waits any more", () => {
    expect(day(null, digest, ["08:10", 8], ["09:00", 0]).at(-1)).toBe(
      "edit: Tidak ada laporan yang menunggu · 09.00 WIB",
    );
  });

  test("counts what is new also after others were dealt with", () => {
    expect(day(null, digest, ["09:00", 2], ["10:00", 5])).toEqual([
      "",
      "post: 5 laporan menunggu · 10.00 WIB · /antrean",
    ]);
  });

  test("sees that as many as before are others", () => {
    const counts = {
      waiting: 7,
      today: 2,
      oldest: when("2026-11-26 19:12"),
      newest: when("2026-11-27 08:30"),
    };
    const turn = tallyTurn(digest, counts, { office, now: when("2026-11-27 09:00"), edits: null });
    expect(turn.type).toBe("post");
  });

  test("comes below again after two hours with something new, and not for less", () => {
    const shows = day(null, digest, ["08:10", 8], ["10:09", 9], ["10:20", 8], ["10:30", 9]);
    expect(shows.map((text) => text.split(":")[0])).toEqual(["post", "edit", "edit", "post"]);
  });

  test("where a message can't be edited for long, comes anew once an hour at most", () => {
    const shows = day(quarter, digest, ["08:10", 8], ["08:20", 9], ["08:40", 11], ["09:00", 6], ["09:10", 7]);
    expect(shows.map((text) => text.split(":")[0])).toEqual(["post", "edit", "", "", "post"]);
  });

  test("keeps quiet outside office hours, and while nothing has changed", () => {
    expect(day(null, digest, ["07:00", 9], ["08:10", 8], ["12:00", 8], ["18:00", 20])).toEqual([
      "",
      expect.stringContaining("post"),
      "",
      "",
    ]);
  });

  test("of a room that was told nothing yet waits until the first report is five minutes old", () => {
    const counts = {
      waiting: 1,
      today: 0,
      oldest: when("2026-11-27 09:00"),
      newest: when("2026-11-27 09:00"),
    };
    const at = (time: string) =>
      tallyTurn(null, counts, { office, now: when(`2026-11-27 ${time}`), edits: null });
    expect(at("09:04").type).toBe("nothing");
    expect(at("09:05").type).toBe("post");
    const none = { waiting: 0, today: 0, oldest: null, newest: null };
    expect(tallyTurn(null, none, { office, now: when("2026-11-27 10:00"), edits: null }).type).toBe(
      "nothing",
    );
  });
});
