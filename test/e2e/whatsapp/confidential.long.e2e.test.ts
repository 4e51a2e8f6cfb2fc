import { afterAll, beforeAll, expect, test } from "vitest";
import { forEachDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";
import { at, each, keep, keepOne, numbers, officeRecord, players } from "./play.ts";

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

forEachDatabase((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a bribe is told, looked at and answered without a word of it in any group", async () => {
    const { rina, budi, joko } = cast;
    const sari = await players(cast, ["Sari", "Jane"]);
    const rinaAlone = cast.private(rina);
    const office = await officeRecord(cast, rina, rinaAlone, joko);
    await each(sari, async ({ seat, t }) => {
      const before = seat.heard().length;
      await seat.say(
        t(
          "sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi",
          "at kelurahan sukamaju pak budi asked me for money, 300rb, for a moving letter",
        ),
      );
      await seat.say("1");
      await seat.say(t("senin kmrn jam 10an", "last monday around 10"));
      await seat.say("1");
      expect(seat.heard().length - before).toBe(4);
    });
    await each(sari, ({ seat, t }) => seat.say(t("lindungi", "protect")));

    await cast.goTo(at("2026-11-27 08.41"));
    const [number = "", english = ""] = numbers(sari);
    await budi.say(`/lihat ${number}`);
    await rina.say("/antrean");
    await rina.say("1");
    await rina.say(`/teruskan ${number} PUPR`);
    for (const one of [number, english]) {
      await rinaAlone.say(`/ubah ${one} ringkasan Dugaan pungutan pada layanan surat pindah.`);
      await rinaAlone.say(`/teruskan ${one} PUPR`);
    }
    await cast.flush();
    await each(sari, ({ seat, t }) => seat.say(t("lihat", "read")));

    await cast.goTo(at("2026-11-30 09.00"));
    for (const one of [number, english])
      await rinaAlone.say(`/jawab ${one} selesai Petugasnya sudah diperiksa dan uangnya dikembalikan.`);
    await cast.flush();
    await each(sari, ({ seat }) => seat.say("status"));
    await each(sari, ({ seat, t }) => seat.say(t("lihat", "read")));
    await each(sari, ({ seat, t }) =>
      seat.say(t("belum, kwitansi palsunya belum ditarik", "not yet, the false receipt is still there")),
    );
    await cast.flush();

    for (const seat of [budi, joko, rina]) {
      const seen = (await seat.look())
        .filter(({ by }) => by === "us")
        .map(({ text }) => text.toLowerCase())
        .join("\n");
      for (const secret of secrets) expect(seen, secret).not.toContain(secret);
    }
    await keep("t3-confidential", sari);
    await keepOne("t3-office", "id", office);
  });
});
