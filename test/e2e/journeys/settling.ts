import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

export function settling(open: OpenDatabase): void {
  describe("settling", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("goes from the agency's answer over a second round to settled, or to silence and back", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const agus = await players(cast, ["Agus", "Tom"]);
      const office = officeRecord(cast, rina, joko);
      const words = [
        "jalan depan pasar kliwon rusak parah udh 3 bln",
        "the road in front of pasar kliwon has been broken for 3 months",
      ] as const;
      for (const all of [sari, wati, agus]) await filed(all, words, "depan pasar kliwon");
      const all = numbers(sari, wati, agus);

      await cast.goTo(at("2026-11-27 08.05"));
      await cast.goTo(at("2026-11-30 10.00"));
      await each(sari, ({ seat, t }) => seat.say(t("gmn laporan sy min", "how is my report going")));
      await rina.say("/antrean");
      for (const number of all) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();

      // Thursday and Friday: the agency is reminded two working days and one before the limit.
      await cast.goTo(at("2026-12-02 09.00"));
      await cast.goTo(at("2026-12-03 09.00"));
      await each(sari, ({ seat }) => seat.say("status"));
      await cast.goTo(at("2026-12-04 09.00"));
      await cast.goTo(at("2026-12-07 09.30"));
      for (const number of all)
        await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal Jumat 4 Desember.");
      await cast.flush();
      await each(sari, ({ seat, t }) =>
        seat.say(t("blm pak cm separo yg ditambal", "not yet, only half of it is patched")),
      );
      await each(sari, ({ seat }) => seat.photo());
      await each(agus, ({ seat, t }) => seat.press(t("Belum", "Not yet")));
      await each(agus, ({ seat, t }) => seat.say(t("lubangnya masih ada dua", "there are still two holes")));

      await cast.goTo(at("2026-12-10 09.00"));
      await cast.goTo(at("2026-12-11 09.00"));
      await cast.goTo(at("2026-12-14 09.30"));
      for (const number of numbers(sari, agus)) {
        await joko.replyPhoto(
          number,
          `/jawab ${number} selesai Seluruh ruas depan pasar diaspal ulang 12–13 Desember.`,
        );
      }
      await cast.flush();
      await each(sari, ({ seat }) => seat.say("1"));
      await each(sari, ({ seat, t }) => seat.say(t("5 mantap", "5 great")));
      await each(sari, ({ seat, t }) => seat.say(t("makasih", "thanks")));

      // Silence: reminded on day 5, called for the last time on day 9, closed after day 10.
      await cast.goTo(at("2026-12-18 09.00"));
      await cast.goTo(at("2026-12-22 00.05"));
      await cast.goTo(at("2026-12-22 08.05"));
      await each(wati, ({ seat, t }) =>
        seat.say(t("buka, ternyata tambalannya sudah lepas", "reopen, the patch has come off already")),
      );
      await cast.goTo(at("2026-12-29 09.00"));
      await each(agus, ({ seat, t }) => seat.say(t("belum sempat mengecek", "not checked yet")));
      await cast.goTo(at("2026-12-30 08.05"));
      for (const number of numbers(wati))
        await joko.reply(number, `/jawab ${number} tidak dapat Ruas ini menunggu anggaran perubahan.`);
      await cast.flush();
      await cast.goTo(at("2027-01-06 09.00"));
      await each(agus, ({ seat, t }) => seat.say(t("jawaban", "answer")));
      await each(agus, ({ seat, t }) => seat.say(t("sudah", "settled")));
      await each(agus, ({ seat, t }) => seat.say(t("lewati", "skip")));

      await keep("t5-t6-two-rounds", sari);
      await keep("t7-silence", wati);
      await keep("t7-not-checked-yet", agus);
      await keepOne("reminders-office", "id", office);
      expect(rina.last()).not.toBe("");
    });
  });
}
