import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { at, each, filed, keep, numbers, players } from "./both.ts";

export function afterFiling(open: OpenDatabase): void {
  describe("what people write once a report is on file", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("is answered by what it means, and nothing of it reaches a room that isn't for it", async () => {
      const { rina, joko } = cast;
      const asking = await players(cast, ["Sari", "Jane"]);
      const leaving = await players(cast, ["Wati", "Mary"]);
      const asked = await players(cast, ["Agus", "Tom"]);
      const words = [
        "jalan depan pasar kliwon rusak parah udh 3 bln",
        "the road in front of pasar kliwon has been broken for 3 months",
      ] as const;
      for (const all of [asking, leaving, asked]) await filed(all, words, "depan pasar kliwon");

      await cast.goTo(at("2026-11-27 10.00"));
      await each(asking, ({ seat, t }) => seat.say(t("sampai mana?", "any update?")));
      await each(asking, ({ seat, t }) => seat.say(t("nomer brp td", "what is my report number")));
      await each(asking, ({ seat, t }) =>
        seat.say(t("bisa bicara dengan petugas?", "can i talk to a person")),
      );
      await each(asking, ({ seat, t }) => seat.say(t("kok lama", "why so slow")));
      await each(asking, ({ seat, t }) => seat.say(t("tadi ada yg jatuh lagi", "somebody fell again")));
      await each(asking, ({ seat, t }) => seat.choose(t("Ya, tambahkan", "Yes, add it")));

      await each(leaving, ({ seat, t }) => seat.say(t("sdh beres skrg makasih", "it is fixed now, thanks")));
      await each(leaving, ({ seat, t }) => seat.choose(t("Belum, tambahkan saja", "Not yet, add it")));
      await each(leaving, ({ seat, t }) => seat.say(t("batalkan laporan saya", "please cancel my report")));
      await each(leaving, ({ seat, t }) => seat.choose(t("Ya, tarik", "Yes, withdraw it")));

      for (const number of numbers(asked)) await rina.say(`/tanya ${number} Di depan nomor berapa?`);
      await cast.flush();
      await each(asked, ({ seat, t }) => seat.say(t("pertanyaannya apa ya", "what was the question?")));
      await each(asked, ({ seat, t }) => seat.say(t("bentar", "wait")));
      await each(asked, ({ seat }) => seat.say("2"));

      for (const number of numbers(asking, asked)) await rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      await cast.goTo(at("2026-12-01 10.00"));
      await each(asking, ({ seat, t }) => seat.say(t("kapan diperbaiki?", "when will it be fixed?")));
      await each(asking, ({ seat, t }) => seat.say(t("gimana pak kelanjutannya", "where is my report")));
      expect(joko.heard().join("\n")).not.toContain("kapan diperbaiki");
      for (const number of numbers(asking))
        await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal.");
      for (const number of numbers(asked))
        await joko.replyPhoto(number, "/jawab tidak dapat Ruas ini jalan provinsi.");
      await cast.flush();
      await each(asked, ({ seat, t }) => seat.say(t("cukup tau aja", "enough said")));
      await each(asked, ({ seat, t }) => seat.say(t("ya cukup pak, makasih", "enough, thank you")));

      await each(asking, ({ seat, t }) => seat.say(t("sudah pak makasih", "yes, it is fixed, thanks")));
      await each(asking, ({ seat, t }) => seat.say(t("ga usah", "no thanks")));
      await cast.goTo(at("2026-12-03 10.00"));
      await each(asking, ({ seat, t }) => seat.say(t("jebol lagi kena hujan", "it broke again in the rain")));
      await each(asking, ({ seat, t }) => seat.choose(t("Buka lagi", "Reopen")));

      await keep("asked-and-closed", asking);
      await keep("withdrawal-offered", leaving);
      await keep("question-and-cannot", asked);
    });
  });
}
