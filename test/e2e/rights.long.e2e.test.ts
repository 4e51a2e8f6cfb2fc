import { expect } from "vitest";
import { file, onTelegram, onWhatsApp, since } from "../faults/help.ts";
import { until } from "../until.ts";

const without = {
  watch: "Belum administrator: perintah di chat pribadi tidak dijalankan",
  delete: "Belum boleh menghapus pesan",
  photos: "Belum boleh mengirim foto",
};

onTelegram(
  "a room is told once what the bot may not do there, what that costs and where it is given, and once when it may",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const { rina } = cast;
    const room = since(rina);
    world.permit(rina.chat, { can_send_photos: false });
    world.addBot(rina.chat, rina.id);
    await until(() => room().length > 0, "the notice");
    await cast.office.restart();
    await cast.office.quiet();
    expect(room()).toHaveLength(1);
    expect(room()[0]).toMatch(/^Izin kami di grup ini berkurang:|^Yang belum diizinkan/u);
    for (const cost of Object.values(without)) expect(room()[0]).toContain(cost);
    expect(room()[0]?.match(/Caranya/gu)).toHaveLength(1);
    world.promote(cast.office.bot, rina.chat, rina.id, { may: false });
    await until(() => room().length > 1, "what is given back");
    expect(room()[1]).toBe(
      "Izin kami di grup ini sudah kembali: melihat siapa yang masih anggota, mengirim foto.",
    );
    await rina.say("/hubungkan");
    await until(() => room().length > 2, "the check");
    expect(room()[2]).toContain(without.delete);
    expect(room()[2]).not.toContain(without.photos);
    world.promote(cast.office.bot, rina.chat, rina.id);
    await until(() => room().length > 3, "the last right");
    await rina.say("/hubungkan");
    await until(() => room().length > 4, "the second check");
    expect(room().slice(3)).toEqual([
      "Izin kami di grup ini sudah kembali: menghapus pesan.",
      "Semua izin yang kami perlukan di grup ini sudah ada.",
    ]);
  },
);

onTelegram(
  "without being an administrator the bot opens nothing in private, says why, and works in the group",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const budi = cast.private(cast.budi);
    await budi.say("/start");
    const number = await file(cast.citizen("Sari"));
    world.addBot(cast.rina.chat, cast.rina.id);
    await until(() => cast.rina.last().includes(without.watch), "that the bot is no administrator");
    const alone = since(budi);
    for (const command of [`/lihat ${number}`, `/kasus ${number}`, `/riwayat ${number}`])
      await budi.say(command);
    expect(alone()).toHaveLength(3);
    for (const refused of alone()) expect(refused).toContain("Bot ini belum administrator di grup Anda");
    await cast.budi.say(`/lihat ${number}`);
    expect(budi.last()).toContain("jalan depan pasar kliwon");
    world.promote(cast.office.bot, cast.rina.chat, cast.rina.id);
    await until(() => cast.rina.last().includes("sudah kembali"), "the good news");
    await budi.say(`/kasus ${number}`);
    expect(budi.last()).toContain(number);
    expect(budi.last()).not.toContain("belum administrator");
  },
);

onTelegram(
  "an agency's room asks too; an administrator who stays anonymous and slow mode are named",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const { joko, rina } = cast;
    world.promote(joko.id, joko.chat, rina.id, { anonymous: true });
    const room = since(joko);
    await cast.rinaAtPupr.say("/hubungkan");
    await until(() => room().length > 0, "the check");
    expect(room()[0]).toContain("tetap anonim");
    world.demote(joko.id, joko.chat, rina.id);
    world.slowDown(joko.chat, 30);
    world.addBot(joko.chat, rina.id);
    await until(() => room().some((one) => one.includes("Mode lambat")), "slow mode");
  },
);

onWhatsApp(
  "on WhatsApp a number that is no admin says so, and opens in private all the same",
  async (cast) => {
    const { web } = cast.office;
    const { rina } = cast;
    const room = since(rina);
    const heard = (words: string) => async () => {
      await cast.look();
      return room().some((one) => one.includes(words));
    };
    await web.participants(rina.chat, "demote", [(await web.bot()).id], rina.id);
    await until(heard("belum admin grup"), "the notice");
    const budi = cast.private(cast.budi);
    await budi.say("/kasus 2222");
    expect(budi.last()).not.toContain("administrator");
    await web.participants(rina.chat, "promote", [(await web.bot()).id], rina.id);
    await until(heard("sudah kembali: menjadi admin grup"), "the good news");
  },
);
