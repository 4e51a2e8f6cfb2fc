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

  test("a plain yes settles, what can't be understood waits for a person, and a draft stays unsent", async () => {
    const { rina, joko } = cast;
    const sari = await players(cast, ["Sari", "Jane"]);
    const wati = await players(cast, ["Wati", "Mary"]);
    for (const all of [sari, wati]) await filed(all, words, "depan pasar kliwon");
    const agus = await players(cast, ["Agus", "Tom"]);
    const office = await officeRecord(cast, rina);

    await cast.goTo(at("2026-11-30 10.00"));
    for (const number of numbers(sari, wati)) await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await cast.goTo(at("2026-12-04 15.00"));
    for (const number of numbers(sari, wati))
      await joko.replyPhoto(number, "/jawab selesai Lubang sudah ditambal Jumat 4 Desember.");
    await cast.flush();

    await each(sari, ({ seat, t }) => seat.say(t("mantap pak makasih", "great thanks")));
    await each(sari, ({ seat, t }) => seat.say(t("sdh beres pak", "yes, all fixed")));

    await each(wati, ({ seat, t }) => seat.say(t("tambalannya tipis banget sih", "the patch is very thin")));
    await each(wati, ({ seat, t }) => seat.say(t("lihat saja sendiri ke sana", "go and see for yourself")));
    await each(wati, ({ seat, t }) => seat.say(t("kok begitu hasilnya", "what a result")));
    await each(wati, ({ seat, t }) => seat.say(t("gimana ini pak", "what about it")));
    await each(wati, ({ seat, t }) => seat.say(t("blm, cm separo", "not yet, only half of it")));

    await each(agus, ({ seat, t }) =>
      seat.say(t("lampu jalan di gang mawar mati", "street light near gang mawar is dead")),
    );
    await each(agus, ({ seat }) => seat.say("1"));
    await each(agus, ({ seat }) => seat.say("gang mawar"));
    await each(agus, ({ seat, t }) => seat.say(t("entahlah gimana ya", "well I wonder")));
    await each(agus, ({ seat, t }) => seat.say(t("kok gitu ya", "why is that")));
    await each(agus, ({ seat, t }) => seat.say(t("hmm bingung saya", "hmm I am confused")));
    await each(agus, ({ seat, t }) => seat.say(t("terserah deh pak", "as you like")));
    await each(agus, ({ seat }) => seat.say("1"));

    await keep("settled-in-plain-words", sari);
    await keep("unclear-answer", wati);
    await keep("unclear-draft", agus);
    await keepOne("unclear-office", "id", office);
    expect(await cast.office.web.troubles()).toEqual([]);
  });
});
