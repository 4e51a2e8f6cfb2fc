import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

export function ways(open: OpenDatabase): void {
  describe("ways", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("merged, withdrawn, taken back, passed around, and closed by the office", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const agus = await players(cast, ["Agus", "Tom"]);
      const dewi = await players(cast, ["Dewi", "Kate"]);
      const words = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      for (const all of [sari, wati, agus, dewi]) await filed(all, words, "depan pasar kliwon");
      const office = officeRecord(cast, rina, joko);
      const first = numbers(sari);
      const followers = numbers(wati);

      await cast.goTo(at("2026-11-30 10.00"));
      // Taken back within the minute: the citizen hears nothing.
      const heard = sari.map(({ seat }) => seat.heard().length);
      await rina.say(`/tolak ${first[0]} provinsi`);
      await rina.say("/urungkan");
      await cast.flush();
      expect(sari.map(({ seat }) => seat.heard().length)).toEqual(heard);

      for (const [index, number] of followers.entries()) await rina.say(`/gabung ${number} ${first[index]}`);
      await cast.flush();
      await each(agus, ({ seat, t }) => seat.say(t("tarik laporan", "withdraw")));
      await each(agus, ({ seat, t }) => seat.choose(t("Ya, tarik", "Yes, withdraw it")));
      for (const number of [...first, ...numbers(dewi)]) await rina.say(`/teruskan ${number} DISHUB`);
      await cast.flush();

      await cast.goTo(at("2026-12-02 10.00"));
      for (const number of first) await rina.say(`/alihkan ${number} PUPR`);
      for (const number of numbers(dewi))
        await rina.say(`/kembalikan ${number} Ini bukan urusan perhubungan.`);
      await cast.flush();
      await each(wati, ({ seat }) => seat.say("status"));

      await cast.goTo(at("2026-12-03 10.00"));
      for (const number of numbers(dewi))
        await rina.say(`/tutup ${number} Sudah ditangani lewat kerja bakti warga.`);
      for (const number of first) await joko.reply(number, `/jawab ${number} selesai Sudah ditambal.`);
      await cast.flush();
      for (const number of first)
        await joko.reply(number, `/jawab ${number} Besok marka jalannya dicat ulang.`);
      await cast.flush();
      // A follower's "belum" counts; what the first reporter then hears says so.
      await each(wati, ({ seat, t }) =>
        seat.say(
          t("belum, di depan toko saya masih bolong", "not yet, there is still a hole in front of my shop"),
        ),
      );
      await cast.goTo(at("2026-12-04 09.00"));
      for (const number of first)
        await joko.reply(number, `/jawab ${number} tidak dapat Sisanya menunggu anggaran tahun depan.`);
      await cast.flush();
      await each(sari, ({ seat, t }) => seat.say(t("sudah", "settled")));

      await keep("merged-leader", sari);
      await keep("merged-follower", wati);
      await keep("withdrawn", agus);
      await keep("returned-and-closed-by-office", dewi);
      await keepOne("ways-office", "id", office);
    });
  });
}
