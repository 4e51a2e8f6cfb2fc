import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { each, keep, players } from "./both.ts";

/** What people answer under a summary, in Indonesian and in English. None of these is a plain yes. */
const answers = [
  ["nggih", "alright"],
  ["makasih pak", "thank you"],
  ["udah", "done"],
  ["krim", "snd it"],
  ["sampai mana pak?", "any news?"],
  ["nama saya muncul ga di situ", "will my name be shown?"],
  ["jangan dikirim dulu, saya tanya istri", "don't send it yet"],
  ["bukan di depan pasar tapi di belakangnya", "sorry, it is behind the market"],
] as const;

export function answering(open: OpenDatabase): void {
  describe("a report that isn't sent yet", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a summary answered in ten ways is sent by the tenth", async () => {
      const all = await players(cast);
      await each(all, ({ seat, t }) =>
        seat.say(t("jalan depan pasar kliwon rusak parah", "the road near pasar kliwon is broken")),
      );
      await each(all, ({ seat, t }) => seat.say(t("ga ada pak, hp saya jadul", "no photo, my phone is old")));
      await each(all, ({ seat }) => seat.say("depan pasar kliwon"));
      for (const [id, en] of answers) await each(all, ({ seat, t }) => seat.say(t(id, en)));
      await each(all, ({ seat }) => seat.say("1"));
      await each(all, ({ seat, t }) => seat.say(t("iya kirim aja pak", "yes send it please")));
      for (const { seat, t } of all) expect(seat.last()).toContain(t("Nomornya", "number is"));
      await keep("summary-answered", all);
    });

    test("a draft that is given up is kept, and can be taken up again", async () => {
      const all = await players(cast, ["Agus", "Tom"]);
      await each(all, ({ seat, t }) =>
        seat.say(t("lampu jalan di gang mawar mati", "street light near gang mawar is dead")),
      );
      await each(all, ({ seat, t }) => seat.say(t("bentar pak lagi di jalan", "one moment, on the way")));
      await each(all, ({ seat, t }) => seat.say(t("takut ah, batal aja", "never mind")));
      await each(all, ({ seat, t }) => seat.say(t("lanjut", "continue")));
      await keep("given-up", all);
    });
  });
}
