import { afterEach, describe, expect, it } from "vitest";
import type { Inbound } from "../../../src/ports/inbound.ts";
import { png } from "../../playground/telegram/picture.ts";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately, quickTimes, toGroup, token } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

async function withAni(...options: Parameters<typeof openBench>): Promise<number> {
  bench = await openBench(...options);
  const ani = bench.api.world.addPerson({ first_name: "Ani", language_code: "id" });
  bench.api.world.start(ani.id);
  return ani.id;
}

function texts(batch: readonly Inbound[] = bench.received): readonly string[] {
  return batch.flatMap(({ input }) => (input.type === "text" ? [input.text] : []));
}

describe("receiving", () => {
  it("takes what people do, in order, each once", async () => {
    const ani = await withAni();
    const { world } = bench.api;
    await bench.receive();
    const bot = 7012345678;
    world.send(ani, bot, { text: "jalan rusak" });
    world.send(ani, bot, { location: { latitude: -6.8, longitude: 110.84 } });
    world.send(ani, bot, { voice: { bytes: Buffer.from("OggS") }, seconds: 3 });
    await until(() => bench.received.length >= 4, "four inputs");
    await world.settled();
    expect(bench.received.map(({ input }) => input.type)).toEqual(["start", "text", "place", "media"]);
    expect(new Set(bench.received.map(({ externalId }) => externalId)).size).toBe(4);
    expect(bench.telegram.health()).toEqual({ state: "ready" });
  });

  it("asks for all that it knows in every call, and first without an offset", async () => {
    const ani = await withAni();
    await bench.receive();
    await until(() => bench.received.length === 1, "the start");
    bench.api.world.send(ani, 7012345678, { text: "halo" });
    await until(() => bench.received.length === 2, "the text");
    const polls = await until(() => {
      const made = bench.api.requests.filter(({ method }) => method === "getUpdates");
      return made.length >= 2 && made;
    }, "two polls");
    expect(polls[0]?.parameters).not.toHaveProperty("offset");
    for (const { parameters } of polls) {
      expect(parameters["allowed_updates"]).toEqual([
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "message_reaction",
      ]);
    }
  });

  it("gives an album as parts with one name, and its photos can be fetched", async () => {
    const ani = await withAni();
    const photos = [png(64, 48), png(32, 32)];
    bench.api.world.sendAlbum(
      ani,
      7012345678,
      photos.map((bytes) => ({ photo: { bytes } })),
    );
    await bench.receive();
    await until(() => bench.received.length === 3, "both photos");
    const media = bench.received.flatMap(({ input }) =>
      input.type === "media" && "media" in input ? [input] : [],
    );
    expect(new Set(media.map(({ album }) => album)).size).toBe(1);
    for (const [index, { media: ref }] of media.entries()) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await bench.telegram.fetch(ref)) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(Buffer.from(photos[index] ?? []))).toBe(true);
    }
  });

  it("stops the spinner of a pressed button, whether or not that works", async () => {
    const ani = await withAni();
    await bench.receive();
    const to = privately(ani);
    const menu = { buttons: [[{ label: "Kirim", data: "draft.send|4" }]] };
    const sent = await bench.telegram.send(to, letter("Periksa sebelum dikirim:", menu), "1");
    bench.api.faults.next({ kind: "reset", method: "answerCallbackQuery" });
    bench.api.world.press(ani, 7012345678, Number(sent.externalId), "Kirim");
    bench.api.world.press(ani, 7012345678, Number(sent.externalId), "Kirim");
    const press = await until(() => bench.received.find(({ input }) => input.type === "choice"), "the press");
    expect(press).toMatchObject({
      on: sent.externalId,
      input: { id: "draft.send", arg: "4", message: sent.externalId },
    });
    const answered = await until(
      () => bench.api.requests.find(({ method }) => method === "answerCallbackQuery"),
      "the answer",
    );
    expect(answered.code).toBe(200);
    await until(
      () => bench.logged.some((line) => line.includes("A press went unanswered")),
      "the failure in the log",
    );
  });
});

describe("nothing is lost", () => {
  it("when connections die at any time between filing and the next poll", async () => {
    const ani = await withAni();
    const { world, faults } = bench.api;
    await bench.receive();
    const wanted: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      wanted.push(`kabar ${round}`);
      const kinds = ["reset", "drop_after_accept", "html_502"] as const;
      faults.next({ kind: kinds[round % kinds.length] ?? "reset", method: "getUpdates" });
      world.send(ani, 7012345678, { text: `kabar ${round}` });
      if (round % 3 === 0) await until(() => texts().includes(`kabar ${round}`), `kabar ${round}`);
    }
    await until(() => texts().includes("kabar 19"), "the last");
    const once = new Map(bench.received.map((inbound) => [inbound.externalId, inbound]));
    expect(texts([...once.values()])).toEqual(wanted);
  });

  it("when filing fails: the batch comes again", async () => {
    const ani = await withAni();
    let failures = 3;
    const filed: Inbound[] = [];
    await bench.telegram.start(async (batch) => {
      failures -= 1;
      if (failures >= 0) throw new Error("The database is away");
      filed.push(...batch);
    });
    bench.api.world.send(ani, 7012345678, { text: "jalan rusak" });
    await until(() => texts(filed).includes("jalan rusak"), "the text");
    expect(filed.map(({ input }) => input.type)).toEqual(["start", "text"]);
    await until(() => bench.telegram.health().state === "ready", "readiness");
  });

  it("when the process ends before what it filed is confirmed: it comes again with the same id", async () => {
    const ani = await withAni();
    bench.api.world.send(ani, 7012345678, { text: "jalan rusak" });
    let filed: readonly Inbound[] = [];
    await bench.telegram.start(async (batch) => {
      filed = batch;
    });
    // The poll that would confirm what was filed dies with the process.
    bench.api.faults.next({
      kind: "reset",
      method: "getUpdates",
      when: (poll) => "offset" in poll,
      times: 1_000,
    });
    await until(() => filed.length === 2, "the filing");
    await bench.telegram.stop();
    await bench.receive(bench.another());
    await until(() => bench.received.length === 2, "both again");
    expect(bench.received.map(({ externalId }) => externalId)).toEqual(
      filed.map(({ externalId }) => externalId),
    );
  });

  it("when it is stopped in the middle of filing: the batch is filed to its end", async () => {
    await withAni();
    const { telegram } = bench;
    let finish: () => void = () => undefined;
    const filing = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let filed = 0;
    let began = false;
    await telegram.start(async (batch) => {
      began = true;
      await filing;
      filed += batch.length;
    });
    await until(() => began, "the batch");
    const stopped = telegram.stop();
    finish();
    await stopped;
    expect(filed).toBe(1);
    expect(telegram.health().state).toBe("stopped");
  });

  it("when ids start again at random after a quiet week", async () => {
    const ani = await withAni();
    await bench.receive();
    await until(() => bench.received.length === 1, "the start");
    await bench.api.world.settled();
    bench.api.world.restartUpdateIds(17);
    bench.api.world.send(ani, 7012345678, { text: "halo lagi" });
    bench.api.world.send(ani, 7012345678, { text: "masih di sini" });
    await until(() => texts().includes("masih di sini"), "the second");
    await bench.api.world.settled();
    expect(texts()).toEqual(["halo lagi", "masih di sini"]);
  });
});

describe("what keeps it from receiving", () => {
  it("a second poller: stands by, says so, and goes on when the other ends", async () => {
    const ani = await withAni();
    await bench.receive();
    await until(() => bench.received.length === 1, "the start");
    const rival = bench.another({ times: { ...quickTimes, backoffFirst: 20, backoffMost: 20 } });
    await rival.start(async () => undefined);
    const state = await until(() => {
      const health = bench.telegram.health();
      return health.state === "waiting" && health;
    }, "standing by");
    expect(state.reason).toMatch(/Another program receives/);
    await rival.stop();
    await until(() => bench.telegram.health().state === "ready", "readiness");
    bench.api.world.send(ani, 7012345678, { text: "masih ada?" });
    await until(() => texts().includes("masih ada?"), "the text");
  });

  it("a token that the server doesn't know: says what to do, and goes on once it does", async () => {
    await withAni();
    bench.api.faults.next({
      kind: "status",
      code: 401,
      description: "Unauthorized",
      method: "getUpdates",
      times: 3,
    });
    await bench.receive();
    const health = await until(() => {
      const now = bench.telegram.health();
      return now.state === "stopped" && now;
    }, "the trouble");
    expect(health.reason).toMatch(/TELEGRAM_BOT_TOKEN.*@BotFather/);
    await until(() => bench.received.length === 1, "the start");
    expect(bench.telegram.health()).toEqual({ state: "ready" });
  });

  it("a token that stays wrong: is tried again slowly, or at once if somebody asks", async () => {
    const times = { ...quickTimes, refusedFirst: 3_600_000, refusedMost: 3_600_000 };
    bench = await openBench({}, { token: "7012345678:wrong-wrong-wrong-wrong-wrong", times });
    await bench.receive();
    const said = () => bench.logged.filter((line) => line.includes("doesn't know this bot")).length;
    await until(() => said() === 1, "the trouble");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(said()).toBe(1);
    bench.telegram.again?.(false);
    await until(() => said() === 2, "another try");
  });

  it("another process that may act: doesn't poll until it may itself", async () => {
    const ani = await withAni();
    let holds = true;
    await bench.telegram.start(
      async (batch) => void bench.received.push(...batch),
      () => holds,
    );
    await until(() => bench.received.length === 1, "the start");
    holds = false;
    bench.api.world.send(ani, 7012345678, { text: "satu" });
    await until(() => texts().includes("satu"), "what the open poll brings");
    const polls = () => bench.api.requests.filter(({ method }) => method === "getUpdates").length;
    const before = polls();
    bench.api.world.send(ani, 7012345678, { text: "dua" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(polls()).toBe(before);
    holds = true;
    await until(() => texts().includes("dua"), "the second");
  });

  it("an unreachable server: waits, says so, and begins when it is there", async () => {
    await withAni();
    await bench.api.down();
    await bench.receive();
    const health = await until(() => {
      const now = bench.telegram.health();
      return now.state === "waiting" && now;
    }, "waiting");
    expect(health.reason).toMatch(/can't be reached \(ECONNREFUSED\)/);
    await bench.api.up();
    await until(() => bench.received.length === 1, "the start");
    expect(bench.telegram.health()).toEqual({ state: "ready" });
  });

  it("a webhook: removes it and keeps what waits", async () => {
    const ani = await withAni();
    await fetch(`${bench.api.url}/bot${token}/setWebhook?url=https://127.0.0.1:9/hook`);
    bench.api.world.send(ani, 7012345678, { text: "jalan rusak" });
    await bench.receive();
    await until(() => texts().includes("jalan rusak"), "the text");
  });

  it("a webhook that somebody sets while it polls: removes that too", async () => {
    const ani = await withAni();
    await bench.receive();
    await until(() => bench.received.length === 1, "the start");
    await fetch(`${bench.api.url}/bot${token}/setWebhook?url=https://127.0.0.1:9/hook`);
    bench.api.world.send(ani, 7012345678, { text: "jalan rusak" });
    await until(() => texts().includes("jalan rusak"), "the text");
  });

  it("a server that falls silent: no longer calls itself ready", async () => {
    let machine = 0;
    bench = await openBench({}, { machineNow: () => machine });
    await bench.receive();
    await until(() => bench.telegram.health().state === "ready", "readiness");
    machine += 95_000;
    expect(bench.telegram.health()).toMatchObject({ state: "waiting" });
  });
});

describe("a group", () => {
  it("is heard only where it speaks to the bot, and says when it moves", async () => {
    const ani = await withAni({ bots: [{ token, username: "lapor_maju_bot", hearsAll: true }] });
    const { world } = bench.api;
    const group = world.addGroup({ title: "Petugas", kind: "group", creator: ani });
    world.addBot(group, ani);
    await bench.receive();
    world.send(ani, group, { text: "makan siang di mana" });
    world.send(ani, group, { text: "/antrean@lapor_maju_bot" });
    world.send(ani, group, { text: "/antrean@another_bot" });
    const card = await bench.telegram.send(toGroup(group), letter("23 menunggu"), "1");
    world.send(ani, group, { text: "Dishub" }, { replyTo: Number(card.externalId) });
    const moved = world.migrateToSupergroup(group, ani);
    await until(() => bench.received.some(({ input }) => input.type === "moved"), "the move");
    await world.settled();
    const said = bench.received.filter(({ from }) => from.kind === "group").map(({ input }) => input);
    expect(said[0]).toEqual({ type: "group", change: "added" });
    expect(texts()).toEqual(["/antrean", "Dishub"]);
    expect(said.filter(({ type }) => type === "moved")).toContainEqual({ type: "moved", to: String(moved) });
  });

  it("tells who is in it and who is an administrator, and the bot's own rights", async () => {
    const ani = await withAni();
    const { world } = bench.api;
    const budi = world.addPerson({ first_name: "Budi" });
    const group = world.addGroup({ title: "Petugas", kind: "supergroup", creator: ani, members: [budi.id] });
    world.addBot(group, ani);
    await bench.receive();
    await until(() => bench.received.length > 0, "the first poll");
    const standing = (person: number) => bench.telegram.standing(toGroup(group), String(person));
    const lacked = () => bench.telegram.rights(toGroup(group));
    expect(await lacked()).toEqual(["watch", "delete"]);
    world.permit(group, { can_send_photos: false, can_send_voice_notes: false });
    world.slowDown(group, 30);
    expect(await lacked()).toEqual(["watch", "delete", "photos", "voices", "slow"]);
    world.restrict(7012345678, group, ani);
    expect(await lacked()).toContain("write");
    world.promote(7012345678, group, ani, { may: false });
    expect(await lacked()).toEqual(["delete"]);
    world.promote(7012345678, group, ani);
    expect(await lacked()).toEqual([]);
    world.promote(budi.id, group, ani, { anonymous: true });
    expect(await lacked()).toEqual(["named"]);
    world.demote(budi.id, group, ani);
    expect(await standing(budi.id)).toBe("member");
    world.promote(budi.id, group, ani);
    expect(await standing(budi.id)).toBe("administrator");
    world.kick(budi.id, group, ani);
    expect(await standing(budi.id)).toBe("outside");
  });

  it("tells the bot's other rights where the list of administrators is refused, and none where it can't be asked", async () => {
    const ani = await withAni();
    const { world, faults } = bench.api;
    const group = world.addGroup({ title: "Petugas", kind: "supergroup", creator: ani, members: [] });
    world.addBot(group, ani);
    await bench.receive();
    const says = (status: number, description: string) =>
      faults.next({
        kind: "says",
        method: "getChatAdministrators",
        status,
        body: JSON.stringify({ ok: false, error_code: status, description }),
      });
    says(400, "Bad Request: member list is inaccessible");
    expect(await bench.telegram.rights(toGroup(group))).toEqual(["watch", "delete"]);
    expect(faults.pending()).toBe(0);
    says(500, "Internal Server Error");
    await expect(bench.telegram.rights(toGroup(group))).rejects.toThrow();
  });

  it("says who is out of it, and where it is no administrator too", async () => {
    const ani = await withAni();
    const { world } = bench.api;
    const [budi, sari] = ["Budi", "Sari"].map((first_name) => world.addPerson({ first_name }).id);
    if (budi === undefined || sari === undefined) throw new Error("nobody");
    const group = world.addGroup({
      title: "Petugas",
      kind: "supergroup",
      creator: ani,
      members: [budi, sari],
    });
    world.addBot(group, ani);
    await bench.receive();
    world.leave(budi, group);
    const left = () =>
      bench.received.filter(({ input }) => input.type === "left").map(({ sender }) => sender.id);
    await until(() => left().length === 1, "that Budi left");
    world.promote(7012345678, group, ani);
    world.kick(sari, group, ani);
    // Once as news of members, once as a message of the group: both say the same.
    await until(() => left().length === 3, "that Sari was removed");
    expect(left()).toEqual([budi, sari, sari].map(String));
  });
});
