import { expect } from "vitest";
import { file, onTelegram, since } from "../faults/help.ts";

onTelegram(
  "an officer who is removed from the agency's group is out; the operators hear it, and a new code makes a new officer",
  {},
  async (cast) => {
    const { rina, joko, rinaAtPupr, office } = cast;
    const { world } = office.api;
    const alone = cast.private(joko);
    await alone.say("/start");
    const number = await file(cast.citizen("Sari"));
    await rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    await rinaAtPupr.say("/peran Rina hapus");
    const [operators, agency] = [since(rina), since(rinaAtPupr)];
    world.kick(joko.id, joko.chat, rina.id);
    await office.quiet();
    expect(agency().join()).toContain("Di grup ini tidak ada pejabat penghubung lagi");
    expect(operators().join()).toMatch(/Joko \(pejabat penghubung\) keluar dari grup Dinas PUPR/u);
    expect(operators().join()).toContain("/hubungkan PUPR");
    await alone.say(`/kasus ${number}`);
    expect(alone.last()).toContain("hanya berlaku bagi anggota grup");
    await rina.say("/hubungkan PUPR");
    const code = /\/hubungkan (\S+)/u.exec(rina.last())?.[1] ?? "";
    await rinaAtPupr.say(`/hubungkan ${code}`);
    expect(rinaAtPupr.last()).toContain("Rina pejabatnya");
  },
);

onTelegram(
  "who was thrown out and let in again while the program was down has no role, and no words are awaited of them",
  {},
  async (cast) => {
    const { rina, budi, office } = cast;
    const { world } = office.api;
    const sari = cast.citizen("Sari");
    const number = await file(sari);
    await budi.say("/antrean");
    await budi.press("Tanya");
    const desk = world.view(budi.chat, budi.id).messages.findLast(({ text }) => text.includes(number));
    await office.program().stop();
    world.kick(budi.id, rina.chat, rina.id);
    world.join(budi.id, rina.chat);
    const room = since(rina);
    await office.restart();
    await office.quiet();
    expect(rina.heard().join()).not.toContain(number);
    await budi.say("Di depan nomor berapa?", { replyTo: desk?.id ?? 0 });
    await cast.flush();
    expect(sari.heard().join()).not.toContain("Di depan nomor berapa");
    expect(room().filter((one) => one.startsWith("Budi (verifikator)"))).toHaveLength(1);
    expect(room().filter((one) => one.includes("Kalau perlu: /peran Budi verifikator"))).toHaveLength(1);
    await budi.say("/antrean");
    expect(budi.last()).toContain("belum punya peran");
  },
);

onTelegram(
  "who is banned hears nothing more; the ban's end brings neither them nor a role back, and is told to nobody",
  {},
  async (cast) => {
    const { rina, budi, office } = cast;
    const { world } = office.api;
    const alone = cast.private(budi);
    await alone.say("/start");
    const number = await file(cast.citizen("Sari"));
    await budi.say(`/teruskan ${number} PUPR`);
    const room = since(rina);
    world.kick(budi.id, rina.chat, rina.id);
    await office.quiet();
    expect(room()).toEqual([expect.stringMatching(/^Budi \(verifikator\) keluar dari grup ini/u)]);
    // Telegram ends a ban by showing them as somebody who has left.
    world.leave(budi.id, rina.chat);
    await office.quiet();
    for (const command of [`/urungkan ${number}`, `/kasus ${number}`]) {
      await alone.say(command);
      expect(alone.last()).toContain("hanya berlaku bagi anggota grup");
    }
    expect(room()).toHaveLength(1);
    world.join(budi.id, rina.chat);
    await office.quiet();
    await rina.say("/peran Budi verifikator");
    await budi.say(`/urungkan ${number}`);
    expect(budi.last()).toContain("dibuat sebelum peran Anda dicabut");
    await rina.say(`/urungkan ${number}`);
    expect(rina.last()).toContain(`${number}: langkah terakhir diurungkan`);
  },
);

onTelegram(
  "who was removed before their group became a supergroup is out of it, and told of there",
  {},
  async (cast) => {
    const { rina, joko, office } = cast;
    const { world } = office.api;
    const group = world.addGroup({ title: "DLH", kind: "group", creator: rina.id, members: [joko.id] });
    world.addBot(group, rina.id);
    world.promote(office.bot, group, rina.id);
    await rina.say("/hubungkan DLH");
    const code = /\/hubungkan (\S+)/u.exec(rina.last())?.[1] ?? "";
    await cast.seat(rina.id, group, "Rina").say(`/hubungkan ${code}`);
    await cast.seat(joko.id, group, "Joko").say("/bantuan");
    await cast.seat(rina.id, group, "Rina").say("/peran Joko pejabat");
    await office.program().stop();
    world.kick(joko.id, group, rina.id);
    const moved = world.migrateToSupergroup(group, rina.id);
    await office.restart();
    await office.quiet();
    const [here, back] = [cast.seat(rina.id, moved, "Rina"), cast.seat(joko.id, moved, "Joko")];
    const left = (one: string) => one.startsWith("Joko (pejabat penghubung) keluar dari grup ini");
    expect(here.heard().filter(left)).toHaveLength(1);
    world.join(joko.id, moved);
    await office.quiet();
    expect(here.last()).toContain("Kalau perlu: /peran Joko pejabat");
    await back.say("/terlambat");
    expect(back.last()).toContain("belum punya peran");
  },
);

onTelegram(
  "who is restricted, or no longer administers the group on Telegram, is still in it and keeps the office's role",
  {},
  async (cast) => {
    const { rina, budi, office } = cast;
    const { world } = office.api;
    const alone = cast.private(budi);
    await alone.say("/start");
    const number = await file(cast.citizen("Sari"));
    world.promote(budi.id, rina.chat, rina.id);
    world.demote(budi.id, rina.chat, rina.id);
    world.restrict(budi.id, rina.chat, rina.id);
    await office.quiet();
    await alone.say(`/kasus ${number}`);
    expect(alone.last()).toContain("jalan depan pasar kliwon");
  },
);
