import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, numbers, players } from "./both.ts";

export function edits(open: OpenDatabase): void {
  describe("what people edit once a report is on file", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("stays with its message and its case, and its writer hears so", async () => {
      const { rina, joko } = cast;
      const all = await players(cast, ["Dewi", "Kate"]);
      const words = [
        "jalan depan pasar kliwon rusak parah udh 3 bln",
        "the road in front of pasar kliwon has been broken for 3 months",
      ] as const;
      await filed(all, words, "depan pasar kliwon");
      await each(all, ({ seat, t }) => seat.edit(`${t(...words)}, RT 03`, t(...words)));
      await each(all, ({ seat, t }) =>
        seat.say(t("tambahan: kemarin ada anak jatuh di situ", "also: a child fell there yesterday")),
      );
      await cast.goTo(at("2026-11-27 10.00"));
      for (const number of numbers(all)) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      await each(all, ({ seat, t }) =>
        seat.edit(
          t("tambahan: kemarin ada dua anak jatuh di situ", "also: two children fell there yesterday"),
        ),
      );
      await cast.flush();
      const told = joko.heard().filter((text) => text.includes("mengubah pesannya"));
      expect(told.join("\n")).toContain("dua anak jatuh di situ");
      await each(all, ({ seat }) => seat.say("status"));
      await each(all, ({ seat, t }) => seat.edit(t("statusnya gimana", "what is the status")));
      for (const number of numbers(all))
        await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal.");
      await cast.flush();
      const again = [
        "tambahan: kemarin ada tiga anak jatuh di situ",
        "also: three children fell there yesterday",
      ] as const;
      const holding = ["tambahan:", "also:"] as const;
      await each(all, ({ seat, t }) => seat.edit(t(...again), t(...holding)));
      await each(all, ({ seat, t }) => seat.edit(`${t(...again)} `, t(...holding)));
      await keep("edited-after-filing", all);
    });
  });
}
