import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, keep, keepOne, officeRecord, players } from "./both.ts";

/** What isn't a complaint: wishes, questions, praise. */
export function kinds(open: OpenDatabase): void {
  describe("kinds of report", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open(), from: "2026-12-02T10:00:00+07:00" });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a wish is sent by two actions, and the verifier sees what it is", async () => {
      const all = await players(cast, ["Sari", "Jane"]);
      const office = officeRecord(cast, cast.rina);
      await each(all, async ({ seat, t }) => {
        await seat.say(
          t("kalo bisa di alun2 ada wifi gratis", "it would be nice if the town square had free wifi"),
        );
        await seat.choose(t("Kirim", "Send"));
      });
      await cast.rina.say("/antrean");
      for (const { number } of all) await cast.rina.say(`/teruskan ${number()} PUPR`);
      await cast.flush();
      await keep("wish", all);
      await keepOne("wish-office", "id", office);
    });

    test("a question without an answer is passed on, and answered within its own limit", async () => {
      const all = await players(cast, ["Wati", "Mary"]);
      const office = officeRecord(cast, cast.rina);
      await each(all, async ({ seat, t }) => {
        await seat.say(
          t("syarat bikin akta lahir apa aja", "what are the requirements for a birth certificate?"),
        );
        await seat.choose(t("Kirim", "Send"));
      });
      const [first, second] = all.map(({ number }) => number());
      await cast.rina.say(`/kasus ${first}`);
      await cast.rina.say(`/teruskan ${first} DUKCAPIL`);
      await cast.rina.say(`/ubah ${second} jenis pengaduan`);
      await cast.rina.say(`/ubah ${second} jenis permintaan`);
      await cast.rina.say(`/teruskan ${second} DUKCAPIL`);
      await cast.flush();
      await each(all, ({ seat }) => seat.say("status"));
      await cast.goTo(at("2026-12-04 09.00"));
      const put = "dijadwalkan 28 Desember Menunggu formulir baru.";
      await cast.rina.say(`/jawab ${first} ${put}`);
      for (const number of [first, second])
        await cast.rina.say(`/jawab ${number} informasi Bawa surat lahir dan KK ke Dukcapil.`);
      await cast.flush();
      await each(all, ({ seat, t }) => seat.say(t("cukup, makasih", "enough, thanks")));
      await keep("information-request", all);
      await keepOne("information-request-office", "id", office);
    });

    test("a question that the office has answered is answered at once", async () => {
      const { rina } = cast;
      const office = officeRecord(cast, rina);
      await rina.say("/tanyajawab");
      await rina.say(
        "/tanyajawab tambah KTP Syarat membuat KTP | syarat ktp, bikin ktp, get ktp | Bawa fotokopi KK ke Dukcapil. Gratis.",
      );
      await rina.say("/tanyajawab");
      await keepOne("standing-answer-office", "id", office);
      const all = await players(cast, ["Dewi", "Kate"]);
      await each(all, async ({ seat, t }) => {
        await seat.say(t("min mau tanya syarat bikin ktp apa aja ya", "how do i get a ktp?"));
        await seat.say(t("hari sabtu kecamatan buka ga", "what are the opening hours on saturday?"));
        await seat.choose(t("Teruskan pertanyaan saya", "Pass my question on"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(t("syarat ktp apa", "what are the requirements for a ktp, syarat ktp?"));
        await seat.choose(t("Buat laporan", "Make a report"));
        await seat.say(t("lampu jalan mati di gang melati", "the street light in gang melati is dead"));
        expect(seat.last()).toMatch(/Ada foto|a photo/u);
      });
      await keep("standing-answer", all);
    });

    test("praise is thanked and makes no report; an announcement is invited to tell", async () => {
      const all = await players(cast, ["Nina", "Anne"]);
      await each(all, async ({ seat, t }) => {
        await seat.say(
          t("alhamdulillah jalan udah bagus makasih", "thank you for fixing the road, well done"),
        );
        await seat.say(t("status", "status"));
        await seat.say(t("pak mau lapor", "i want to report something"));
        await seat.say(t("got depan rumah mampet", "the drain in front of my house is blocked"));
      });
      await keep("praise", all);
    });
  });
}
