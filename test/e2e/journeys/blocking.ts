import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, type Player, players } from "./both.ts";

export function blocking(open: OpenDatabase): void {
  describe("blocking the bot and coming back", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    const block = (all: readonly Player[]) =>
      each(all, async ({ seat }) => {
        cast.office.api.world.block(seat.id);
        await cast.office.quiet();
      });
    const comeBack = (all: readonly Player[]) =>
      each(all, async ({ seat, scribe, t }) => {
        scribe.note(t("membuka blokir bot", "unblocks the bot"));
        cast.office.api.world.unblock(seat.id);
        await cast.office.quiet();
        scribe.look(null);
      });

    test("where the cases stand is said once, and what waits for an answer in whole", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const road = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      await filed(sari, road, "depan pasar kliwon");
      const roads = numbers(sari);
      await each(sari, async ({ seat, t }) => {
        await seat.say(t("baru", "new"));
        await seat.say(t("lampu jalan mati semua", "all street lamps are dark"));
        await seat.choose(t("Tidak ada foto", "No photo"));
        await seat.say("Jalan Melati 3");
        await seat.choose(t("Kirim", "Send"));
      });
      const lamps = numbers(sari);
      await filed(wati, road, "depan pasar legi");
      const waits = numbers(wati);
      for (const { scribe } of sari) scribe.forget();
      const office = officeRecord(cast, rina);

      await cast.goTo(at("2026-11-27 10.00"));
      await block([...sari, ...wati]);
      for (const number of [...roads, ...lamps, ...waits]) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      await cast.goTo(at("2026-11-30 10.00"));
      for (const number of [...roads, ...lamps]) await joko.say(`/proses ${number} Tim survei berangkat.`);
      for (const number of waits) await joko.say(`/jawab ${number} selesai Sudah diaspal.`);
      await cast.flush();
      await cast.goTo(at("2026-12-02 09.00"));
      for (const number of roads) await joko.say(`/jawab ${number} selesai Lubang sudah ditambal.`);
      for (const number of lamps) await joko.say(`/proses ${number} Lampu pengganti dipesan.`);
      await cast.flush();
      office.forget();
      for (const number of [roads[0], lamps[0]]) await rina.say(`/kasus ${number}`);

      await cast.goTo(at("2026-12-02 10.00"));
      const heard = sari.map(({ seat }) => seat.heard().length);
      await comeBack(sari);
      expect(sari.map(({ seat }, n) => seat.heard().length - (heard[n] ?? 0))).toEqual([2, 2]);
      await rina.say(`/kasus ${roads[0]}`);
      await each(sari, ({ seat, t }) => seat.press(t("Sudah", "Settled")));
      await keep("back-after-blocking", sari);

      // The reminder, the last call and the limit pass: silence proves nothing of somebody who can't read.
      await cast.goTo(at("2026-12-07 08.05"));
      await cast.goTo(at("2026-12-11 08.05"));
      await cast.goTo(at("2026-12-15 00.05"));
      await rina.say(`/kasus ${waits[0]}`);
      await cast.goTo(at("2026-12-15 09.00"));
      await comeBack(wati);
      await each(wati, ({ seat }) => seat.say("status"));
      // It is the last call now, and silence counts once the day that it names is over.
      await cast.goTo(at("2026-12-16 08.05"));
      await cast.goTo(at("2026-12-16 23.55"));
      await cast.goTo(at("2026-12-17 00.05"));
      await cast.goTo(at("2026-12-17 08.05"));
      expect(wati.map(({ seat, t }) => seat.last().includes(t("ditutup", "closed")))).toEqual([true, true]);

      await keep("back-after-last-call", wati);
      await keepOne("back-office", "id", office);
    });
  });
}
