import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, each, keep, players } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a report that was left is brought up with its numbers, and one word sends it", async () => {
    const road = await players(cast, ["Sari", "Jane"]);
    const light = await players(cast, ["Wati", "Mary"]);
    await cast.goTo(at("2026-11-27 09.00"));
    await each(road, async ({ seat, t }) => {
      await seat.say(
        t("jalan depan pasar kliwon rusak, belum diaspal", "the road at pasar kliwon is broken"),
      );
      await seat.say("1");
      await seat.say(t("depan pasar kliwon", "in front of pasar kliwon"));
    });
    await each(light, ({ seat, t }) =>
      seat.say(t("lampu jalan mati sudah seminggu", "the street light has been dead for a week")),
    );

    await cast.goTo(at("2026-11-27 11.05"));
    await cast.goTo(at("2026-11-28 07.05"));
    await each(light, ({ seat }) => seat.say("1"));
    await cast.goTo(at("2026-12-03 07.05"));
    await each(road, ({ seat, t }) => seat.say(t("halo", "hello")));
    await cast.goTo(at("2026-12-04 23.30"));
    await cast.goTo(at("2026-12-05 09.00"));
    await each(road, ({ seat }) => seat.say("status"));

    await keep("unsent-to-its-end", road);
    await keep("unsent-sent-by-one-word", light);
    expect(await cast.office.web.troubles()).toEqual([]);
  });
});
