import { describe, expect, test } from "vitest";
import { clockLine } from "../../../../src/core/letters/case/clockLine.ts";
import { translate } from "../../conversation/chat.ts";
import * as w from "../../procedure/world.ts";

function line(stage: Parameters<typeof w.inStage>[0], now: string): string {
  const said = clockLine(w.inStage(stage), w.when(now), w.calendar);
  return said === null ? "" : translate(said, "id");
}

describe("a case's clock in a room", () => {
  test.each([
    ["2026-11-26 20:00", "baru mulai, batas 1 Des"],
    ["2026-11-30 09:00", "hari ke-2 dari 3, batas besok 16.00 WIB"],
    ["2026-12-01 15:00", "hari ke-3 dari 3, batas hari ini 16.00 WIB"],
    ["2026-12-01 17:00", "LEWAT BATAS, batasnya tadi 16.00 WIB"],
    ["2026-12-02 07:00", "LEWAT BATAS 1 hari kerja (1 Des)"],
  ])("of the office, at %s: %s", (now, shown) => {
    expect(line("received", now)).toBe(shown);
  });

  test("says since when it is late where no working day has passed", () => {
    const friday = w.next(w.inStage("forwarded"), w.commands.return, w.verifier, "2026-12-03 09:00");
    const said = clockLine(friday, w.when("2026-12-05 09:00"), w.calendar);
    expect(said === null ? "" : translate(said, "id")).toBe("LEWAT BATAS sejak 4 Des");
  });

  test.each(["incomplete", "answered"] as const)(
    "of a citizen names them, and is never late: %s",
    (stage) => {
      expect(line(stage, "2026-12-10 09:00")).toBe("menunggu pelapor sampai 14 Des");
      expect(line(stage, "2026-12-14 20:00")).toBe("menunggu pelapor sampai 14 Des");
      expect(line(stage, "2026-12-16 09:00")).toBe("menunggu pelapor, lewat 14 Des, tetap dibuka");
    },
  );
});
