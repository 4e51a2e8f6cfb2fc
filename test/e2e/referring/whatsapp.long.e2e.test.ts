import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "../whatsapp/play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("numbers refer a report as buttons do, and its reporter objects by a word", async () => {
    const { rina } = cast;
    const all = await players(cast, ["Wati", "Mary"]);
    await filed(
      all,
      [
        "jalan raya antar kota berlubang di tikungan",
        "the main road between the towns has holes in the bend",
      ],
      "tikungan pasar legi",
    );
    const [, second = ""] = numbers(all);
    const office = await officeRecord(cast, rina);
    await cast.goTo(at("2026-11-27 08.41"));
    await rina.say(
      "/lembaga tambah PROV Dinas PU Provinsi | jalan provinsi | telepon (024) 555-0101 | lapor",
    );
    await rina.say("/antrean");
    await rina.say("/arahkan");
    await rina.say("1");
    await rina.say(`/arahkan ${second} swasta: PT Jalan Tol, telepon 14080`);
    await cast.flush();
    await each(all, async ({ seat }) => {
      await seat.say("status");
    });
    await each(all, ({ seat, t }) =>
      seat.say(t("BUKA ini jalan kota, bukan provinsi", "REOPEN it is a city road")),
    );
    await cast.flush();
    expect(office.text()).toContain("diarahkan ke Dinas PU Provinsi");
    await keep("referred", all);
    await keepOne("referred-office", "id", office);
  });
});
