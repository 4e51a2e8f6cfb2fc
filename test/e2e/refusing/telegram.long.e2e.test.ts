import { expect } from "vitest";
import { file, friday, numberIn, onTelegram, since } from "../../faults/help.ts";
import { until } from "../../until.ts";
import { type Cast, kliwon } from "../cast.ts";
import { at, keepOne, officeRecord } from "../journeys/both.ts";

/** A report with two photos and a pin. */
async function reported(cast: Cast, name: string, words: string): Promise<string> {
  const citizen = cast.citizen(name);
  await citizen.album(2, words);
  await citizen.send({ location: kliwon });
  await citizen.choose("Kirim");
  return numberIn(citizen);
}

async function forward(cast: Cast, number: string): Promise<void> {
  await cast.rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
}

const count = (heard: readonly string[], words: string): number =>
  heard.filter((one) => one.includes(words)).length;

/** The bot in the agency's group as a member like others, whom its permissions bind. */
async function asMember(cast: Cast): Promise<void> {
  const heard = since(cast.joko);
  cast.office.api.world.addBot(cast.joko.chat, cast.rina.id);
  await until(() => heard().some((one) => one.includes("Belum administrator")), "what the bot may not do");
}

onTelegram("a group that loses its photo right, and gets it back", { from: friday }, async (cast) => {
  const { world } = cast.office.api;
  await asMember(cast);
  const first = await reported(cast, "Sari", "jalan depan pasar kliwon rusak parah");
  const office = officeRecord(cast, cast.joko, cast.rina);
  const [agency, operators] = [since(cast.joko), since(cast.rina)];
  world.permit(cast.joko.chat, { can_send_photos: false });
  await forward(cast, first);
  await until(() => count(agency(), "Belum boleh mengirim foto") === 1, "that the group hears of it");
  const second = await reported(cast, "Tom", "lampu jalan mati seminggu di gang mawar");
  await forward(cast, second);
  expect(count(agency(), `/lihat ${first}`)).toBeGreaterThan(0);
  expect(count(agency(), "Belum boleh mengirim foto")).toBe(1);
  expect(count(operators(), "Grup Dinas PUPR tidak menerima foto dari bot.")).toBe(1);
  await cast.goTo(at("2026-11-27 10.00"));
  world.permit(cast.joko.chat, { can_send_photos: true });
  const third = await reported(cast, "Ani", "pohon tumbang menutup jalan anggrek");
  await forward(cast, third);
  await until(() => count(agency(), "sudah kembali: mengirim foto") === 1, "that it is over");
  await cast.flush();
  expect(count(operators(), "Grup Dinas PUPR menerima foto lagi.")).toBe(1);
  await keepOne("room-without-photos", "id", office);
});

onTelegram(
  "a group in which nothing may be written, and one with slow mode",
  { from: friday },
  async (cast) => {
    const { world } = cast.office.api;
    await asMember(cast);
    const [agency, operators] = [since(cast.joko), since(cast.rina)];
    const first = await file(cast.citizen("Sari"));
    world.permit(cast.joko.chat, { can_send_messages: false });
    await forward(cast, first);
    expect(agency().join("\n")).not.toContain(first);
    expect(count(operators(), "mengizinkan anggota mengirim pesan")).toBe(1);
    world.permit(cast.joko.chat, { can_send_messages: true });
    await cast.joko.say("/bantuan");
    await cast.flush();
    expect(agency().join("\n")).toContain(first);
    expect(count(operators(), "Grup Dinas PUPR bisa dikirimi lagi")).toBe(1);

    world.slowDown(cast.joko.chat, 2);
    const second = await file(cast.citizen("Tom"), "lampu jalan mati seminggu");
    const third = await file(cast.citizen("Ani"), "got mampet di gang mawar");
    await forward(cast, second);
    await forward(cast, third);
    await until(() => agency().join("\n").includes(third), "what had to wait");
    expect(agency().join("\n")).toContain(second);
    expect(count(operators(), "memakai mode lambat")).toBe(1);
  },
);
