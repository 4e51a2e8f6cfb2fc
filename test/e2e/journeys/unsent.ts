import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, keep, players } from "./both.ts";

export function unsent(open: OpenDatabase): void {
  describe("unsent", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a report that was left is brought up, and one word sends it", async () => {
      const road = await players(cast, ["Sari", "Jane"]);
      const bribe = await players(cast, ["Wati", "Mary"]);
      const light = await players(cast, ["Agus", "Tom"]);
      const waste = await players(cast, ["Dewi", "Kate"]);
      await cast.goTo(at("2026-11-27 09.00"));
      await each(road, async ({ seat, t }) => {
        await seat.photo(
          t("jalan depan pasar kliwon rusak, belum diaspal", "the road at pasar kliwon is broken"),
        );
        await seat.say(t("depan pasar kliwon", "in front of pasar kliwon"));
      });
      await each(bribe, async ({ seat, t }) => {
        await seat.say(
          t(
            "sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi",
            "the officer at kelurahan sukamaju asked me for a bribe of 300 thousand",
          ),
        );
        await seat.say("1");
        await seat.say(t("senin kmrn", "last monday"));
      });
      await each(light, ({ seat, t }) =>
        seat.say(t("lampu jalan mati sudah seminggu", "the street light has been dead for a week")),
      );
      await each(waste, async ({ seat, t }) => {
        await seat.photo(t("sampah numpuk di terminal", "garbage piles up at the terminal"));
        await seat.say(t("terminal tirtonadi", "terminal tirtonadi"));
        await seat.choose(t("Batal", "Cancel"));
      });

      await cast.goTo(at("2026-11-27 11.05"));
      await each(light, ({ seat, t }) => seat.say(t("kirim", "send")));
      await each(bribe, ({ seat, t }) => seat.say(t("halo", "hello")));

      // A Saturday: reminders of drafts don't wait for office hours.
      await cast.goTo(at("2026-11-28 07.05"));
      await each(bribe, async ({ seat, t }) => {
        expect(seat.last()).not.toMatch(/300|sukamaju|budi|bribe/u);
        await seat.choose(t("Periksa dulu", "Check it first"));
        await seat.choose(t("Kirim", "Send"));
      });
      await each(road, ({ seat }) => seat.say("status"));

      await cast.goTo(at("2026-12-02 12.00"));
      await cast.goTo(at("2026-12-03 07.05"));
      const heard = (all: typeof road) => all.map(({ seat }) => seat.heard().length);
      const before = heard(waste);
      await cast.goTo(at("2026-12-04 23.30"));
      await cast.goTo(at("2026-12-05 09.00"));
      expect(heard(waste)).toEqual(before);
      await each(road, async ({ seat, t }) => {
        await seat.say(t("lanjut", "continue"));
      });
      await keep("unsent-to-its-end", road);
      await keep("unsent-confidential", bribe);
      await keep("unsent-sent-by-one-word", light);
      await keep("unsent-cancelled", waste);
    });
  });
}
