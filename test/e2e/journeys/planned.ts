import { afterAll, beforeAll, describe, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

export function planned(open: OpenDatabase): void {
  describe("planned", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a plan is agreed to and asked for at its date, or objected to, or moved", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const words = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      for (const all of [sari, wati]) await filed(all, words, "depan pasar kliwon");
      const office = officeRecord(cast, joko);
      const all = numbers(sari, wati);

      await cast.goTo(at("2026-11-30 10.00"));
      for (const number of all) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      await cast.goTo(at("2026-12-02 10.00"));
      for (const number of all) await joko.reply(number, "/proses Tim survei ke lokasi hari ini.");
      await cast.flush();
      await each(sari, ({ seat }) => seat.say("status"));
      await cast.goTo(at("2026-12-04 10.00"));
      for (const number of all)
        await joko.reply(number, "/jawab dijadwalkan 26 Feb Pengaspalan masuk pekerjaan Februari.");
      await cast.flush();
      await each(sari, ({ seat, t }) => seat.choose(t("Setuju", "Agree")));
      await each(sari, ({ seat }) => seat.say("status"));
      await each(wati, ({ seat, t }) => seat.choose(t("Tidak setuju", "Disagree")));
      await each(wati, ({ seat, t }) =>
        seat.say(t("terlalu lama, tiap hari ada yang jatuh", "too long, people fall every day")),
      );
      await cast.goTo(at("2026-12-09 10.00"));
      for (const number of numbers(wati))
        await joko.reply(number, `/jawab ${number} dijadwalkan 18 Des Ditambal dulu minggu depan.`);
      await cast.flush();
      await each(wati, ({ seat, t }) => seat.say(t("setuju", "agree")));
      await cast.goTo(at("2026-12-16 10.00"));
      for (const number of numbers(wati))
        await joko.reply(number, `/jawab ${number} 28 Des Alat masih dipakai di tempat lain.`);
      await cast.flush();
      await cast.goTo(at("2026-12-28 09.00"));
      for (const number of numbers(wati))
        await joko.reply(number, `/jawab ${number} selesai Sudah ditambal pagi ini.`);
      await cast.flush();
      await each(wati, ({ seat, t }) => seat.say(t("beres", "settled")));
      await cast.goTo(at("2027-01-25 09.00"));
      await cast.goTo(at("2027-02-26 09.00"));
      for (const number of numbers(sari))
        await joko.reply(number, `/jawab ${number} selesai Ruas depan pasar sudah diaspal.`);
      await cast.flush();
      await each(sari, ({ seat }) => seat.say("1"));
      await each(sari, ({ seat }) => seat.say("4"));

      await keep("planned-agreed", sari);
      await keep("planned-disagreed-and-moved", wati);
      await keepOne("planned-agency", "id", office);
    });
  });
}
