import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./both.ts";

/** What may reach no group: of the accusation, and of the numbers in the report. */
const unseen = ["oknum", "fee", "50rb", "bribe", "33720101", "12345"];

export function accusing(open: OpenDatabase): void {
  describe("an accusation beside an ordinary report", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("is never just added to it, and numbers of people stay out of groups", async () => {
      const { rina, joko } = cast;
      const rinaAlone = cast.private(rina);
      await rinaAlone.say("/start");
      const all = await players(cast, ["Tom", "Ann"]);
      await filed(
        all,
        [
          "saya Tom NIK 3372010101800001 hp 0812-3456-7890, jalan depan pasar kliwon rusak parah",
          "I am Ann, NIK 3372010101800001, phone 0812-3456-7890, the road in front of pasar kliwon is broken",
        ],
        "depan pasar kliwon",
      );
      const [number = "", english = ""] = numbers(all);
      const office = officeRecord(cast, rina, rinaAlone, joko);
      await each(all, async ({ seat, t }) => {
        await seat.say(
          t(
            "oknum kepala dinas pupr minta fee proyek 10 persen pak",
            "the head of dinas pupr asked for a bribe of 10 percent",
          ),
        );
        for (const miss of ["biasa", "gada", "gada"]) await seat.say(miss);
        await seat.say("status");
        await seat.say(t("lanjut", "continue"));
        await seat.choose(t("Rahasia (disarankan)", "Confidential (advised)"));
        await seat.say(t("minggu lalu", "last week"));
        await seat.say(t("kantor dinas pupr", "the office of dinas pupr"));
        await seat.choose(t("Kirim", "Send"));
      });

      await cast.goTo(at("2026-11-27 08.41"));
      await rina.say("/antrean");
      await rina.say(`/lihat ${number}`);
      for (const one of [number, english]) await rina.say(`/teruskan ${one} PUPR`);
      await cast.flush();

      await each(all, async ({ seat, t }) => {
        await seat.reply(
          t("sudah diperiksa dan diteruskan", "has been checked and passed on"),
          t(
            "petugas dishub minta uang 50rb pas saya urus parkir",
            "a clerk at dishub asked me for money, 50rb, for a parking permit",
          ),
        );
        await seat.choose(t("Laporan rahasia", "Confidential report"));
        await seat.say(t("kemarin pagi", "yesterday morning"));
        await seat.say(t("kantor dishub", "the dishub office"));
        await seat.choose(t("Kirim", "Send"));
      });
      await cast.flush();

      for (const seat of [rina, joko]) {
        const seen = seat.heard().join("\n").toLowerCase();
        for (const secret of unseen) expect(seen, secret).not.toContain(secret);
      }
      expect(rinaAlone.heard().join("\n")).toContain("3372010101800001");
      await keep("accusing-words", all);
      await keepOne("accusing-words-office", "id", office);
    });
  });
}
