import { afterAll, beforeAll, describe, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

export function late(open: OpenDatabase): void {
  describe("late", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("lateness is admitted with a new date, a question stops the clock, a refusal says who is in charge", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const agus = await players(cast, ["Agus", "Tom"]);
      const dewi = await players(cast, ["Dewi", "Kate"]);
      const office = officeRecord(cast, rina, joko);
      const words = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      for (const all of [sari, wati, agus, dewi]) await filed(all, words, "depan pasar kliwon");

      await cast.goTo(at("2026-11-30 10.00"));
      for (const number of numbers(agus, dewi)) await rina.say(`/tanya ${number} Di depan nomor berapa?`);
      await cast.flush();
      await cast.goTo(at("2026-12-01 09.00"));
      for (const number of numbers(wati)) await rina.say(`/tolak ${number} provinsi`);
      await cast.flush();
      await each(wati, ({ seat, t }) =>
        seat.say(
          t("buka itu jalan kabupaten, ada papannya", "reopen it is a district road, there is a sign"),
        ),
      );

      for (const number of numbers(wati)) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();

      // Asked on 30 November with two days left, supplied on Thursday: due on Friday.
      await each(agus, ({ seat }) => seat.say("status"));
      await cast.goTo(at("2026-12-02 08.05"));
      await each(sari, ({ seat }) => seat.say("status"));
      await cast.goTo(at("2026-12-03 10.00"));
      await each(agus, ({ seat, t }) =>
        seat.say(t("di depan nomor 12, toko besi", "in front of number 12, the hardware shop")),
      );
      await cast.goTo(at("2026-12-04 08.05"));
      for (const number of numbers(sari, agus)) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();

      // Two are answered in time; one agency is late, and one person who was asked is silent.
      await cast.goTo(at("2026-12-07 08.05"));
      for (const number of numbers(wati, agus))
        await joko.reply(number, `/jawab ${number} selesai Sudah ditambal.`);
      await cast.flush();
      await each(wati, ({ seat, t }) => seat.choose(t("Sudah", "Settled")));
      await each(agus, ({ seat, t }) => seat.choose(t("Sudah", "Settled")));
      await cast.goTo(at("2026-12-11 08.05"));
      await cast.goTo(at("2026-12-14 08.05"));
      await cast.goTo(at("2026-12-15 00.05"));
      await cast.goTo(at("2026-12-15 08.05"));
      await each(dewi, ({ seat, t }) =>
        seat.say(t("buka, di depan nomor 7", "reopen, in front of number 7")),
      );
      await cast.goTo(at("2026-12-16 08.05"));
      for (const number of numbers(sari))
        await joko.reply(
          number,
          `/jawab ${number} informasi Ruas ini dikerjakan bertahap; bagian depan pasar bulan ini.`,
        );
      await cast.flush();
      await each(sari, ({ seat, t }) => seat.choose(t("Sudah", "Settled")));
      await each(sari, ({ seat }) => seat.say("2"));

      await keep("t8-overdue", sari);
      await keep("t8-rejected-and-reopened", wati);
      await keep("t8-asked-and-supplied", agus);
      await keep("t8-asked-and-silent", dewi);
      await keepOne("t8-office", "id", office);
    });
  });
}
