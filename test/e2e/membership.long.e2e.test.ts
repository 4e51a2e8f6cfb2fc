import { expect } from "vitest";
import { type Cast, file, onTelegram, type Seat, since } from "../faults/help.ts";
import { until } from "../until.ts";

const budiLeft = /^Budi \(verifikator\) keluar dari grup ini .+ pukul \d\d\.\d\d WIB\.\nPerannya dicabut/u;
const budiGone = /^Budi \(verifikator\) sudah tidak ada di grup ini; baru diketahui /u;

/** Budi in private, where he has looked at an ordinary report. */
async function looked(cast: Cast): Promise<{ readonly budi: Seat; readonly number: string }> {
  const budi = cast.private(cast.budi);
  await budi.say("/start");
  const number = await file(cast.citizen("Sari"));
  await budi.say(`/lihat ${number}`);
  expect(budi.last()).toContain("jalan depan pasar kliwon");
  return { budi, number };
}

onTelegram(
  "who leaves is out at once, though the bot isn't an administrator: the room hears it once, and what was shown is gone",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const { budi, number } = await looked(cast);
    world.addBot(cast.rina.chat, cast.rina.id);
    await until(() => cast.rina.last().includes("Belum administrator"), "that the bot is no administrator");
    const room = since(cast.rina);
    world.leave(cast.budi.id, cast.rina.chat);
    await cast.office.quiet();
    expect(room()).toEqual([expect.stringMatching(budiLeft)]);
    await cast.office.flush();
    cast.office.program().ring();
    await until(() => !budi.heard().join().includes("jalan depan pasar kliwon"), "that the look is deleted");
    await budi.say(`/lihat ${number}`);
    expect(budi.last()).toContain("hanya berlaku bagi anggota grup");
    world.join(cast.budi.id, cast.rina.chat);
    await cast.budi.say("/antrean");
    expect(cast.budi.last()).toContain("belum punya peran");
    await budi.say(`/lihat ${number}`);
    expect(budi.last()).toContain("hanya berlaku bagi anggota grup");
    expect(room().filter((text) => budiLeft.test(text))).toHaveLength(1);
    expect(room().filter((text) => text.includes("/peran Budi verifikator"))).toHaveLength(1);
  },
);

onTelegram(
  "who was removed while nobody listened is found out at the next start, before anything is shown to them",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    const { budi, number } = await looked(cast);
    const before = since(budi);
    await cast.office.program().stop();
    world.kick(cast.budi.id, cast.rina.chat, cast.rina.id);
    // Telegram keeps updates for a day; after a longer stop this one is gone.
    for (const bot of world.bots()) bot.queue.clear();
    await cast.office.restart();
    await budi.say(`/lihat ${number}`);
    expect(before().join("\n")).not.toContain("jalan depan pasar kliwon");
    expect(cast.rina.last()).toMatch(budiGone);
  },
);

onTelegram(
  "the last administrator's leaving is said to leave nobody who can give roles",
  {},
  async (cast) => {
    const { world } = cast.office.api;
    world.leave(cast.rina.id, cast.rina.chat);
    await cast.office.quiet();
    expect(cast.budi.last()).toContain("Ruang petugas tidak punya administrator lagi");
  },
);
