import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { until } from "../../until.ts";
import { type Cast, openCast } from "../whatsapp/cast.ts";
import { at, file, keepOne, officeRecord } from "../whatsapp/play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a group in which only administrators may write, and everybody again", async () => {
    const { rina, joko, office } = cast;
    const { web } = office;
    const sari = await cast.citizen("Sari");
    const player = { seat: sari, t: (id: string) => id };
    const number = await file(player, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
    await web.participants(joko.chat, "demote", [(await web.bot()).id], rina.id);
    const heard = (seat: typeof rina, words: string) => async () => {
      await cast.look();
      return seat.heard().some((one) => one.includes(words));
    };
    await until(heard(joko, "belum admin grup"), "what we may not do");
    const record = await officeRecord(cast, joko, rina);

    await cast.goTo(at("2026-11-30 08.41"));
    await web.announce(joko.chat, true, rina.id);
    await until(heard(rina, "hanya admin yang boleh mengirim pesan"), "the remedy");
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    expect(joko.heard().join("\n")).not.toContain(number);
    expect(rina.heard().filter((one) => one.includes("hanya admin yang boleh"))).toHaveLength(1);

    await cast.goTo(at("2026-11-30 10.15"));
    await web.announce(joko.chat, false, rina.id);
    await until(heard(joko, number), "the case");
    await until(heard(rina, "bisa dikirimi lagi"), "that it is over");
    expect(rina.heard().filter((one) => one.includes("bisa dikirimi lagi"))).toHaveLength(1);
    await cast.flush();
    await keepOne("room-for-admins-only", "id", record);
  });
});
