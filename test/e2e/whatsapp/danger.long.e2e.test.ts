import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, each, keep, keepOne, numbers, officeRecord, players } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("danger by night is answered with a number to call and rings the room at once, once a case", async () => {
    const { rina } = cast;
    const all = await players(cast, ["Sari", "Jane"]);
    const office = await officeRecord(cast, rina);
    await cast.goTo(at("2026-11-28 02.10"));
    await each(all, async ({ seat, t }) => {
      await seat.say(
        t("ada orang bawa parang di depan sekolah", "a man with a machete in front of the school"),
      );
      await seat.say(t("jl mawar", "jl mawar street"));
      await seat.say("1");
      await seat.say(t("orangnya sekarang ngamuk bawa parang", "he has a knife too now"));
    });
    await cast.flush();
    const seen = await rina.look();
    for (const number of numbers(all)) {
      const rings = seen.filter(({ text }) => text.startsWith("DARURAT") && text.includes(number));
      expect(rings).toHaveLength(1);
      expect(rings[0]?.text).toMatch(/\n\n@\d+/u);
    }
    await keep("danger-by-night", all);
    await keepOne("danger-by-night-office", "id", office);
  });
});
