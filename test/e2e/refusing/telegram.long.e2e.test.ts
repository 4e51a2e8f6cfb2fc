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

onTelegram(
  "topics: chosen for desk and news, closed, deleted; what is asked is answered where it was asked",
  { from: friday },
  async (cast) => {
    const { world } = cast.office.api;
    const { rina } = cast;
    const forum = world.addGroup({ title: "Petugas", kind: "supergroup", creator: rina.id, forum: true });
    world.promote(cast.office.bot, forum, rina.id);
    const boss = cast.seat(rina.id, forum, "Rina");
    const topicOf = (words: string): number | null | undefined =>
      world.view(forum, rina.id).messages.findLast(({ from, text }) => from.bot && text.includes(words))
        ?.topic;
    const [desk, news, talk] = ["Meja", "Kabar", "Obrolan"].map((name) =>
      world.createTopic(rina.id, forum, name),
    ) as [number, number, number];
    await rina.say("/hubungkan petugas");
    const code = /\/hubungkan (\S+)/.exec(rina.last())?.[1] ?? "";
    await boss.say(`/hubungkan ${code}`);
    await rina.press("Ya, Rina administrator");
    await cast.flush();
    await boss.say("/peran Rina petugas, penyelia, admin");
    await boss.say("/hubungkan meja", { topic: desk });
    expect(topicOf("")).toBe(desk);
    await boss.say("/hubungkan kabar", { topic: news });
    expect(topicOf("")).toBe(news);

    const number = await reported(cast, "Sari", "jalan depan pasar kliwon rusak parah");
    const photo = () => world.view(forum, rina.id).messages.findLast(({ kind }) => kind === "photo")?.topic;
    await boss.say("/antrean", { topic: talk });
    await cast.flush();
    expect([topicOf(number), photo()]).toEqual([talk, talk]);
    await boss.say("/antrean");
    await cast.flush();
    expect([topicOf(number), photo()]).toEqual([desk, desk]);
    await boss.say(`/kasus ${number}`, { topic: talk });
    await cast.flush();
    expect(topicOf(number)).toBe(talk);

    const told = since(boss);
    world.addBot(forum, rina.id);
    world.closeTopic(rina.id, forum, news);
    world.permit(cast.joko.chat, { can_send_messages: false });
    world.addBot(cast.joko.chat, rina.id);
    await until(
      () => told().some((one) => one.includes("topik yang dipilih untuk bot ditutup")),
      "the remedy",
    );
    world.reopenTopic(rina.id, forum, news);
    world.permit(cast.joko.chat, { can_send_messages: true });
    await cast.joko.say("/bantuan");
    await until(() => told().some((one) => one.includes("terbuka lagi")), "that it is open again");
    expect(topicOf("Grup Dinas PUPR bisa dikirimi lagi")).toBe(news);
    world.deleteTopic(rina.id, forum, news);
    world.removeBot(cast.joko.chat, rina.id);
    await until(
      () => told().some((one) => one.includes("sudah tidak ada. Pesannya masuk ke General")),
      "that",
    );
  },
);
