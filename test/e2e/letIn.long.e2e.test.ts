import { expect } from "vitest";
import { type Cast, onTelegram, onWhatsApp, since } from "../faults/help.ts";

const waiting = "Administrator di ruang petugas pertama perlu menyetujui";

/** Budi, a verifier and no more, in a group of his own that he has typed the code in. */
async function ownGroup(cast: Cast) {
  const { world } = cast.office.api;
  const group = world.addGroup({ title: "Grup Budi", kind: "supergroup", creator: cast.budi.id });
  world.promote(cast.office.bot, group, cast.budi.id);
  await cast.office.quiet();
  await cast.rina.say("/hubungkan petugas");
  const code = /\/hubungkan (\S+)/.exec(cast.rina.last())?.[1] ?? "";
  const budi = cast.seat(cast.budi.id, group, "Budi");
  await budi.say(`/hubungkan ${code}`);
  return { budi, code, group };
}

onTelegram(
  "a posted code makes nobody anything: the first room's administrator lets the group in",
  {},
  async (cast) => {
    const { budi, code } = await ownGroup(cast);
    expect(budi.last()).toContain(waiting);
    await budi.say("/peran Budi ditunjuk");
    expect(budi.last()).toContain(waiting);
    const room = since(cast.rina);
    // A verifier may not let their own group in.
    await cast.budi.press("Ya, Budi administrator");
    expect(room().at(-1)).toContain("Hanya administrator");
    await budi.say("/antrean");
    expect(budi.last()).toContain(waiting);
    await cast.rina.press("Ya, Budi verifikator");
    expect(budi.last()).toContain("Budi verifikator");
    await budi.say("/peran Budi ditunjuk");
    expect(budi.last()).toContain("administrator");
    const again = since(budi);
    await budi.say(`/hubungkan ${code}`);
    expect(again().join()).not.toContain(waiting);
    await cast.rina.press("Ya, Budi administrator");
    expect(cast.rina.last()).toContain("sudah dijawab");
  },
);

onTelegram("a group that is refused is told so, and left", {}, async (cast) => {
  const { budi } = await ownGroup(cast);
  await cast.rina.press("Tolak");
  expect(budi.heard().join("\n")).toContain("ditolak administrator");
  expect(cast.office.api.requests.some(({ method }) => method === "leaveChat")).toBe(true);
});

onTelegram("a group that nobody answers is told after a day, and left", {}, async (cast, database) => {
  const { budi } = await ownGroup(cast);
  await database.pool.query("update link_request set created_at = created_at - interval '25 hours'");
  await cast.office.program().swept();
  await cast.office.quiet();
  expect(budi.heard().join("\n")).toContain("tidak dijawab dalam 24 jam");
});

onTelegram("a wrong code is answered three times an hour, then with silence", {}, async (cast) => {
  const { world } = cast.office.api;
  const group = world.addGroup({ title: "Grup lain", kind: "supergroup", creator: cast.budi.id });
  world.promote(cast.office.bot, group, cast.budi.id);
  await cast.office.quiet();
  const budi = cast.seat(cast.budi.id, group, "Budi");
  for (let tries = 0; tries < 5; tries += 1) await budi.say("/hubungkan AAAA-BBBB");
  expect(budi.heard().filter((text) => text.includes("Kode itu tidak berlaku"))).toHaveLength(3);
});

onWhatsApp("on WhatsApp the administrator lets a group in by the number, as a reply", async (cast) => {
  const { web } = cast.office;
  const group = await web.addGroup({ subject: "Grup Budi", members: [cast.budi.id] });
  await web.addBotToGroup(group, cast.budi.id);
  await web.participants(group, "promote", [(await web.bot()).id], cast.budi.id);
  await cast.office.quiet();
  await cast.rina.say("/hubungkan petugas");
  const code = /\/hubungkan (\S+)/.exec(cast.rina.last())?.[1] ?? "";
  const budi = cast.seat(cast.budi.id, group, "Budi");
  await budi.say(`/hubungkan ${code}`);
  expect(budi.last()).toContain(waiting);
  await cast.rina.refresh();
  await cast.rina.reply("mengetik kode ruang petugas", "1");
  await budi.refresh();
  expect(budi.heard().join("\n")).toContain("Budi administrator, supervisor, dan verifikator");
});
