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
