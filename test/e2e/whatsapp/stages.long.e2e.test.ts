import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, each, filed, keep, keepOne, numbers, officeRecord, players } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  const words = [
    "jalan depan pasar kliwon rusak parah udh 3 bln",
    "the road in front of pasar kliwon has been broken for 3 months",
  ] as const;

  test("goes from status over two rounds to settled, or to silence; lateness, questions and refusals say so", async () => {
    const { rina, joko } = cast;
    const sari = await players(cast, ["Sari", "Jane"]);
    const wati = await players(cast, ["Wati", "Mary"]);
    const agus = await players(cast, ["Agus", "Tom"]);
    const dewi = await players(cast, ["Dewi", "Kate"]);
    for (const all of [sari, wati, agus, dewi]) await filed(all, words, "depan pasar kliwon");
    const office = await officeRecord(cast, rina, joko);

    await cast.goTo(at("2026-11-30 10.00"));
    await each(sari, ({ seat, t }) => seat.say(t("gmn laporan sy min", "how is my report going")));
    for (const number of numbers(sari, wati)) await rina.say(`/teruskan ${number} PUPR`);
    for (const number of numbers(dewi)) await rina.say(`/tanya ${number} Di depan nomor berapa?`);
    await cast.flush();
    await cast.goTo(at("2026-12-01 09.00"));
    for (const number of numbers(agus)) await rina.say(`/tolak ${number} provinsi`);
    await cast.flush();
    await each(agus, ({ seat, t }) =>
      seat.say(t("buka itu jalan kabupaten, ada papannya", "reopen it is a district road, there is a sign")),
    );
    await cast.goTo(at("2026-12-03 10.00"));
    await each(dewi, ({ seat, t }) =>
      seat.say(t("di depan nomor 12, toko besi", "in front of number 12, the hardware shop")),
    );
    await each(sari, ({ seat }) => seat.say("status"));

    await cast.goTo(at("2026-12-07 09.30"));
    for (const number of numbers(sari, wati))
      await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal Jumat 4 Desember.");
    await cast.flush();
    await each(sari, ({ seat, t }) =>
      seat.say(t("blm pak cm separo yg ditambal", "not yet, only half of it is patched")),
    );
    await each(sari, ({ seat }) => seat.photo());
    await cast.goTo(at("2026-12-08 08.05"));
    await cast.goTo(at("2026-12-14 09.30"));
    for (const number of numbers(sari))
      await joko.replyPhoto(
        number,
        `/jawab ${number} selesai Seluruh ruas depan pasar diaspal ulang 12–13 Desember.`,
      );
    await cast.flush();
    await each(sari, ({ seat }) => seat.say("1"));
    await each(sari, ({ seat, t }) => seat.say(t("5 mantap", "5 great")));

    await cast.goTo(at("2026-12-18 09.00"));
    await cast.goTo(at("2026-12-22 00.05"));
    await cast.goTo(at("2026-12-22 08.05"));
    await each(wati, ({ seat, t }) =>
      seat.say(t("buka, ternyata tambalannya sudah lepas", "reopen, the patch has come off already")),
    );

    await keep("t5-t6-two-rounds", sari);
    await keep("t7-silence", wati);
    await keep("t8-rejected-and-reopened", agus);
    await keep("t8-asked-and-overdue", dewi);
    await keepOne("stages-office", "id", office);
    expect(await cast.office.web.troubles()).toEqual([]);
  });
});
