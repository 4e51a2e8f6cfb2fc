import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

export function danger(open: OpenDatabase): void {
  describe("danger by night", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("is answered with a number to call, rings the room at once, and comes first in the morning", async () => {
      const { rina, office: running } = cast;
      const usual = await players(cast, ["Tom", "Ann"]);
      const road = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      await filed(usual, road, "depan pasar kliwon");
      const all = await players(cast, ["Sari", "Jane"]);
      const office = officeRecord(cast, rina);
      await cast.goTo(at("2026-11-28 02.10"));

      await each(all, async ({ seat, t }) => {
        await seat.say(
          t("kebakaran di gudang belakang pasar", "there is a fire at the warehouse behind the market"),
        );
        await seat.say(t("gang melati, belakang pasar kliwon", "gang melati, behind pasar kliwon"));
      });
      expect(rina.heard().join("\n")).not.toContain("DARURAT");
      await each(all, ({ seat, t }) => seat.choose(t("Kirim", "Send")));
      await each(all, ({ seat, t }) =>
        seat.say(t("api sudah merambat ke rumah sebelah", "the house next door is on fire too")),
      );
      await cast.flush();

      const [number = "", english = ""] = numbers(all);
      for (const one of [number, english]) {
        const rings = rina.heard().filter((text) => text.startsWith("DARURAT") && text.includes(one));
        expect(rings).toHaveLength(1);
      }
      const room = running.api.world.view(rina.chat, rina.id).messages;
      const ring = room.find(({ text }) => text.startsWith("DARURAT"));
      const mentioned = ring?.entities.flatMap((entity) =>
        entity.type === "text_mention" ? [entity.user.id] : [],
      );
      expect(mentioned).toContain(rina.id);

      await cast.goTo(at("2026-11-30 08.41"));
      await rina.say("/antrean");
      expect(rina.last()).toContain(number);
      await rina.say(`/ubah ${number} darurat tidak`);
      expect(rina.last()).not.toContain("mungkin ada bahaya");
      await keep("danger-by-night", all);
      await keepOne("danger-by-night-office", "id", office);
    });
  });
}
