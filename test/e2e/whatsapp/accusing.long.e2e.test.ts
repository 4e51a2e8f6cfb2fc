import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./play.ts";

/** What may reach no group: of the accusation, and of the numbers in the report. */
const unseen = ["oknum", "fee", "bribe", "33720101", "3456"];

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("an accusation is never just added to an ordinary report, and numbers of people stay out of groups", async () => {
    const { rina, joko } = cast;
    const rinaAlone = cast.private(rina);
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
    const office = await officeRecord(cast, rina, rinaAlone, joko);
    await each(all, async ({ seat, t }) => {
      await seat.say(
        t(
          "oknum kepala dinas pupr minta fee proyek 10 persen pak",
          "the head of dinas pupr asked for a bribe of 10 percent",
        ),
      );
      for (const miss of ["biasa", "gada", "gada"]) await seat.say(miss);
      await seat.say(t("lanjut", "continue"));
      await seat.say("1");
      await seat.say(t("minggu lalu", "last week"));
      await seat.say(t("kantor dinas pupr", "the office of dinas pupr"));
      await seat.say("1");
    });

    await cast.goTo(at("2026-11-27 08.41"));
    await rina.say("/antrean");
    await rina.say(`/lihat ${number}`);
    for (const one of [number, english]) await rina.say(`/teruskan ${one} PUPR`);
    await cast.flush();

    for (const seat of [rina, joko]) {
      const seen = (await seat.look())
        .filter(({ by }) => by === "us")
        .map(({ text }) => text.toLowerCase())
        .join("\n");
      for (const secret of unseen) expect(seen, secret).not.toContain(secret);
    }
    expect(office.text()).toContain("NIK •••");
    await keep("accusing-words", all);
    await keepOne("accusing-words-office", "id", office);
  });
});
