import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, file, filed, keep, players } from "./both.ts";

export function mine(open: OpenDatabase): void {
  describe("mine", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("several reports, followed from elsewhere, added to, and one's own data", async () => {
      const { rina, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const wati = await players(cast, ["Wati", "Mary"]);
      const road = [
        "jalan depan pasar kliwon rusak parah",
        "the road in front of pasar kliwon is badly broken",
      ] as const;
      await filed(sari, road, "depan pasar kliwon");
      const first = sari.map((player) => player.number());
      await each(sari, async (player) => {
        await player.seat.say(player.t("baru", "new"));
        await file(
          player,
          player.t("lampu jalan di jl melati mati", "the street light in jl melati is dead"),
          "jl melati",
        );
        player.scribe.forget();
      });
      const second = sari.map((player) => player.number());

      await cast.goTo(at("2026-11-30 10.00"));
      await each(sari, async ({ seat, t }) => {
        await seat.say(t("laporan saya", "my reports"));
        await seat.say("1");
        await seat.say(t("tambah", "add"));
        await seat.say("2");
        await seat.say(t("lubangnya makin dalam setelah hujan", "the hole got deeper after the rain"));
        await seat.say(t("kode pantau", "watch code"));
        await seat.say("2");
      });
      for (const [index, { seat, t }] of wati.entries()) {
        const code = /(?:IKUTI|FOLLOW) (\S+ \S+?)\./.exec(sari[index]?.seat.last() ?? "")?.[1] ?? "";
        expect(code).not.toBe("");
        await seat.say(`${t("ikuti", "follow")} ${code}`);
        await seat.say("status");
      }
      for (const number of [...first, ...second]) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      await cast.goTo(at("2026-12-02 10.00"));
      for (const number of [...first, ...second])
        await joko.reply(number, `/jawab ${number} selesai Sudah ditambal dan diganti 1 Des.`);
      await cast.flush();

      // Two cases wait for the same person: which one is meant is asked, with the words kept.
      await each(sari, async ({ seat, t }) => {
        await seat.say(t("masih bolong pak", "there is still a hole"));
        await seat.say("2");
        await seat.choose(t("Belum", "Not yet"));
        await seat.say(t("lampunya nyala lagi, sudah beres", "the light works again, settled"));
      });
      await each(wati, async ({ seat, t }) => {
        await seat.say(t("data saya", "my data"));
        await seat.say(t("hapus data", "erase data"));
        await seat.choose(t("Ya, hapus", "Yes, erase it"));
        await seat.say("status");
      });
      await keep("several-reports", sari);
      await keep("following-and-erasing", wati);
    });
  });
}
