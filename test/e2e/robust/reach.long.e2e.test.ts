import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCast } from "../cast.ts";
import { openOffice, type TestOffice } from "../office.ts";

describe("a citizen who blocks the bot and comes back", () => {
  test("gets what still matters of what waited for them, and not what has been overtaken", async () => {
    const cast = await openCast({ from: "2026-11-27T09:00:00+07:00", undoSeconds: 0 });
    const { world } = cast.office.api;
    const sari = cast.citizen("Sari");
    await sari.say("jalan rusak parah di depan pasar");
    await sari.choose("Tidak ada foto");
    await sari.say("Jalan Merdeka 12");
    await sari.choose("Kirim");
    const number = /Nomornya (\S{8})/.exec(sari.last())?.[1] ?? "";
    world.block(sari.id);
    await cast.office.quiet();
    const before = sari.heard().length;
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.rina.say(`/jawab ${number} selesai sudah ditambal`);
    await cast.office.quiet();
    expect(sari.heard()).toHaveLength(before);
    world.unblock(sari.id);
    await cast.office.quiet();
    const news = sari.heard().slice(before);
    expect(news.map((text) => text.includes("sudah ditambal"))).toEqual([true]);
    await cast.office.close();
  });
});

describe("the operators' group", () => {
  let office: TestOffice;
  let rina: number;
  let group: number;

  beforeAll(async () => {
    office = await openOffice({ from: "2026-11-27T09:00:00+07:00", undoSeconds: 0 });
    const { world } = office.api;
    rina = world.addPerson({ first_name: "Rina", language_code: "id" }).id;
    group = world.addGroup({ title: "Petugas", kind: "group", creator: rina });
    world.addBot(group, rina);
    await office.quiet();
    world.send(rina, group, { text: `/hubungkan ${(await office.program().linkCode()) ?? ""}` });
    await office.quiet();
  });
  afterAll(async () => {
    await office.close();
  });

  const said = (chat: number) =>
    office.api.world
      .view(chat, rina)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);
  const rooms = () => office.program().store.transaction((tx) => tx.rooms.all());

  test("stays the same room when it becomes a supergroup", async () => {
    const { world } = office.api;
    const [before] = await rooms();
    const moved = world.migrateToSupergroup(group, rina);
    await office.quiet();
    group = moved;
    const [after] = await rooms();
    expect(after?.contact).toBe(before?.contact);
    world.send(rina, group, { text: "/antrean" });
    await office.quiet();
    expect(said(group).filter((text) => text.startsWith("Antrean"))).toHaveLength(1);
    expect(said(group).join("\n")).not.toMatch(/belum terhubung|belum dihubungkan/i);
  });

  test("that the bot is removed from is the same room when it is back, and lacks nothing", async () => {
    const { world } = office.api;
    const [before] = await rooms();
    world.removeBot(group, rina);
    await office.quiet();
    const sari = world.addPerson({ first_name: "Sari", language_code: "id" }).id;
    world.start(sari);
    await office.quiet();
    await office.goTo("2026-11-30T08:05:00+07:00");
    const count = said(group).length;
    world.addBot(group, rina);
    await office.quiet();
    expect((await rooms()).map(({ contact }) => contact)).toEqual([before?.contact]);
    expect(said(group).slice(count).join("\n")).not.toMatch(/belum terhubung|belum dihubungkan/i);
    world.send(rina, group, { text: "/antrean" });
    await office.quiet();
    expect(said(group).length).toBeGreaterThan(count);
  });
});
