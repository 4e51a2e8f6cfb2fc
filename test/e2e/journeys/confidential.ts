import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast, type Seat } from "../cast.ts";
import { at, each, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

/** What nobody but the reporter and the designated may ever read, in either language. */
const secrets = [
  "300rb",
  "pak budi",
  "sukamaju",
  "senin kmrn",
  "kwitansi",
  "last monday",
  "receipt",
  "money",
];

export function confidential(open: OpenDatabase): void {
  describe("confidential", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a bribe is told, looked at and answered without a word of it in any group", async () => {
      const { rina, budi, joko } = cast;
      const sari = await players(cast, ["Sari", "Jane"]);
      const rinaAlone = cast.private(rina);
      await rinaAlone.say("/start");
      const office = officeRecord(cast, rina, rinaAlone, joko);
      const budiSees = officeRecord(cast, budi);
      await each(sari, async ({ seat, t }) => {
        const before = seat.heard().length;
        await seat.say(
          t(
            "sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi",
            "at kelurahan sukamaju pak budi asked me for money, 300rb, for a moving letter",
          ),
        );
        await seat.choose(t("Rahasia (disarankan)", "Confidential (advised)"));
        await seat.say(t("senin kmrn jam 10an", "last monday around 10"));
        await seat.choose(t("Kirim", "Send"));
        expect(seat.heard().length - before).toBe(4);
      });
      await each(sari, ({ seat, t }) => seat.say(t("lindungi", "protect")));

      await cast.goTo(at("2026-11-27 08.41"));
      const [number = "", english = ""] = numbers(sari);
      await budi.say(`/lihat ${number}`);
      await rina.say("/antrean");
      await rina.say(`/lihat ${number}`);
      await rina.say(`/teruskan ${number} PUPR`);
      for (const one of [number, english]) {
        await rinaAlone.say(`/teruskan ${one} PUPR`);
        await rinaAlone.say(`/ubah ${one} ringkasan Dugaan pungutan pada layanan surat pindah.`);
        await rinaAlone.say(`/teruskan ${one} PUPR`);
      }
      await cast.flush();
      await each(sari, ({ seat, t }) => seat.say(t("lihat", "read")));

      await cast.goTo(at("2026-11-30 09.00"));
      await joko.reply(number, "/lihat");
      const jokoAlone = cast.private(joko);
      await jokoAlone.say("/start");
      await cast.rinaAtPupr.say("/peran Joko pejabat ditunjuk");
      await joko.reply(number, "/lihat");
      expect(jokoAlone.last()).toContain("Dugaan pungutan pada layanan surat pindah.");
      await joko.reply(number, `/jawab ${number} selesai Petugasnya sudah diperiksa.`);
      for (const one of [number, english])
        await rinaAlone.say(`/jawab ${one} selesai Petugasnya sudah diperiksa dan uangnya dikembalikan.`);
      await cast.flush();
      await each(sari, ({ seat }) => seat.say("status"));
      await each(sari, ({ seat, t }) => seat.say(t("lihat", "read")));
      await each(sari, ({ seat, t }) =>
        seat.say(t("belum, kwitansi palsunya belum ditarik", "not yet, the false receipt is still there")),
      );
      await rinaAlone.say(`/riwayat ${number}`);

      for (const seat of [budi, joko, jokoAlone, rina]) {
        for (const secret of secrets) expect(seenBy(seat), secret).not.toContain(secret);
      }
      await keep("t3-confidential", sari);
      await keepOne("t3-office", "id", office);
      await keepOne("t3-seen-by-budi", "id", budiSees);
    });

    /** All that the bot ever wrote in a person's chat, lower case. */
    function seenBy(seat: Seat): string {
      return seat.heard().join("\n").toLowerCase();
    }
  });
}
