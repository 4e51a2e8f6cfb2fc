import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Inbound } from "../../../../src/ports/inbound.ts";
import { png } from "../../../playground/telegram/picture.ts";
import { until } from "../../../until.ts";
import { letter, privately } from "../bench.ts";
import { type HookedBench, openHooked, secret } from "../hooked.ts";

const bot = 7012345678;
let bench: HookedBench;
let filed: Inbound[] = [];
afterEach(async () => {
  await bench.close();
  filed = [];
});

const keep = async (batch: readonly Inbound[]): Promise<void> => {
  filed.push(...batch);
};

async function withAni(...options: Parameters<typeof openHooked>): Promise<number> {
  bench = await openHooked(...options);
  const ani = bench.api.world.addPerson({ first_name: "Ani", language_code: "id" });
  bench.api.world.start(ani.id);
  return ani.id;
}

function texts(batch: readonly Inbound[] = filed): readonly string[] {
  return batch.flatMap(({ input }) => (input.type === "text" ? [input.text] : []));
}

function written(update_id: number, text: string) {
  const from = { id: 51, is_bot: false, first_name: "Ani" };
  return {
    update_id,
    message: { message_id: update_id, date: 1_790_000_000, chat: { id: 51, type: "private" }, from, text },
  };
}

describe("a webhook", () => {
  it("is set with its secret, for all that the program knows, and brings everything in order", async () => {
    const ani = await withAni(keep);
    await bench.telegram.start(keep);
    for (let n = 0; n < 30; n += 1) bench.api.world.send(ani, bot, { text: `kabar ${n}` });
    await until(() => texts().length === 30, "all thirty");
    expect(texts()).toEqual(Array.from({ length: 30 }, (_, n) => `kabar ${n}`));
    const set = bench.api.requests.find(({ method }) => method === "setWebhook");
    expect(set?.parameters).toEqual({
      url: bench.url,
      secret_token: secret,
      max_connections: 1,
      drop_pending_updates: false,
      allowed_updates: expect.arrayContaining(["message", "callback_query", "message_reaction"]),
    });
    await until(() => bench.telegram.health().state === "ready", "readiness");
  });

  it.each([
    ["without the secret", {}],
    ["with another secret", { "X-Telegram-Bot-Api-Secret-Token": `${secret}x` }],
  ])("refuses what comes %s, files nothing of it and says so once", async (_, headers) => {
    bench = await openHooked(keep);
    for (let n = 0; n < 20; n += 1) {
      const answer = await bench.bring(written(n, "palsu"), headers);
      expect(answer.status).toBe(401);
      expect(await answer.text()).toBe("");
    }
    expect(filed).toEqual([]);
    expect(bench.logged.filter((line) => line.includes("webhook's secret"))).toHaveLength(1);
  });

  it.each([
    ["a change of members without members", { update_id: 7, chat_member: {} }],
    ["a change of members by nobody", { update_id: 7, chat_member: { chat: null, new_chat_member: 5 } }],
    ["a message that is a text", { update_id: 7, message: "halo" }],
    ["a press that is nothing", { update_id: 7, callback_query: null }],
    ["a number that is a text", { ...written(7, "halo"), update_id: "7" }],
    ["a number that is none", { ...written(7, "halo"), update_id: {} }, 7],
  ])("takes %s once, and what follows", async (_, odd, next = 8) => {
    bench = await openHooked(keep);
    expect((await bench.bring(written(6, "sebelum"))).status).toBe(200);
    expect((await bench.bring(odd)).status).toBe(200);
    expect((await bench.bring(written(next, "sesudah"))).status).toBe(200);
    expect(texts()).toEqual([
      "sebelum",
      ...("message" in odd && odd.message !== "halo" ? ["halo"] : []),
      "sesudah",
    ]);
  });

  it("answers with 503 and when to come again while nothing can be filed; then all of it comes", async () => {
    let away = true;
    const ani = await withAni(async (batch) => {
      if (away) throw new Error("The database is away");
      filed.push(...batch);
    });
    const answer = await bench.bring(written(1, "halo"));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("2");
    await bench.telegram.start(keep);
    bench.api.world.send(ani, bot, { text: "jalan rusak" });
    bench.api.world.send(ani, bot, { text: "di depan pasar" });
    const health = await until(() => {
      const now = bench.telegram.health();
      return now.state === "waiting" && now;
    }, "the trouble");
    expect(health.reason).toMatch(/can't deliver .*503/);
    expect(bench.telegram.heardAgo()).toBeNull();
    away = false;
    await until(() => texts().includes("di depan pasar"), "the second");
    expect(texts()).toEqual(["jalan rusak", "di depan pasar"]);
    await until(() => bench.telegram.heardAgo() !== null, "that all is heard");
    expect(bench.telegram.health()).toEqual({ state: "ready" });
  });

  it("answers in time though the filing hangs", async () => {
    bench = await openHooked(() => new Promise(() => undefined), { webhookTimes: { body: 500, filing: 50 } });
    const answer = await bench.bring(written(1, "halo"));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("2");
  });

  it("isn't held up by a body that comes slowly or is too big", async () => {
    bench = await openHooked(keep, { webhookTimes: { body: 100, filing: 1_000 } });
    const statusOf = (write: (send: ReturnType<typeof request>) => void, length: number) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sending = request(bench.url, {
          method: "POST",
          headers: { "X-Telegram-Bot-Api-Secret-Token": secret, "Content-Length": length },
        });
        sending.once("response", (answer) => {
          resolve(answer.statusCode);
          sending.destroy();
        });
        sending.once("error", reject);
        write(sending);
      });
    expect(await statusOf((sending) => sending.write('{"update_id":'), 100)).toBe(408);
    expect(await statusOf((sending) => sending.write("x"), 2_000_000)).toBe(413);
    const chunked = await fetch(bench.url, {
      method: "POST",
      headers: { "X-Telegram-Bot-Api-Secret-Token": secret },
      body: new Blob([new Uint8Array(2_000_000)]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect((await bench.bring(written(1, "halo"))).status).toBe(200);
    expect(texts()).toEqual(["halo"]);
  });

  it("takes no harm from what isn't an update, or is none that it knows", async () => {
    bench = await openHooked(keep);
    expect((await bench.bring("{")).status).toBe(400);
    expect((await bench.bring({ message: {} })).status).toBe(400);
    expect((await bench.bring({ update_id: 1, what_comes_next_year: {} })).status).toBe(200);
    expect((await bench.bring({ update_id: 2, message: { text: 7 } })).status).toBe(200);
    expect(filed).toEqual([]);
    const elsewhere = await fetch(new URL("/elsewhere", bench.url), { method: "POST", body: "x" });
    expect(elsewhere.status).toBe(404);
    expect((await fetch(new URL("/health", bench.url))).status).toBe(204);
  });

  it("says once a minute how much came that isn't an update", async () => {
    let machine = 0;
    bench = await openHooked(keep, { machineNow: () => machine });
    const said = () =>
      bench.logged
        .filter((line) => line.includes("isn't an update"))
        .map((line) => JSON.parse(line).requests);
    for (let n = 0; n < 20; n += 1) expect((await bench.bring("{")).status).toBe(400);
    expect(said()).toEqual([1]);
    machine += 60_000;
    await bench.bring("[]");
    expect(said()).toEqual([1, 20]);
  });

  it("stops the spinner of a pressed button", async () => {
    const ani = await withAni(keep);
    await bench.telegram.start(keep);
    const menu = { buttons: [[{ label: "Kirim", data: "draft.send|4" }]] };
    const sent = await bench.telegram.send(privately(ani), letter("Periksa sebelum dikirim:", menu), "1");
    bench.api.world.press(ani, bot, Number(sent.externalId), "Kirim");
    await until(() => filed.some(({ input }) => input.type === "choice"), "the press");
    await until(
      () => bench.api.requests.some(({ method }) => method === "answerCallbackQuery"),
      "its answer",
    );
  });
});

describe("several processes on one webhook", () => {
  it("take what belongs together in the order of its numbers", async () => {
    bench = await openHooked(keep);
    const other = await bench.beside(keep);
    expect((await bench.bring(written(10, "satu"))).status).toBe(200);
    const early = await bench.bring(written(12, "tiga"), undefined, other);
    expect(early.status).toBe(503);
    expect(early.headers.get("Retry-After")).toBe("1");
    expect((await bench.bring(written(11, "dua"), undefined, other)).status).toBe(200);
    expect((await bench.bring(written(12, "tiga"))).status).toBe(200);
    expect(texts()).toEqual(["satu", "dua", "tiga"]);
  });

  it("know of each other's albums", async () => {
    const ani = await withAni(keep);
    const seen: Inbound[] = [];
    const other = await bench.beside(async (batch) => {
      seen.push(...batch);
    });
    const { world } = bench.api;
    const group = world.addGroup({ title: "Petugas", kind: "supergroup", creator: ani });
    world.addBot(group, ani);
    // Only an administrator hears the photo that carries no command.
    world.promote(bot, group, ani);
    const [first, second] = [png(8, 8), png(9, 9)].map((bytes) => ({ photo: { bytes } }));
    if (first === undefined || second === undefined) throw new Error("two photos");
    world.sendAlbum(ani, group, [{ ...first, caption: "/jawab selesai sudah ditambal" }, second]);
    const parts =
      world
        .bots()[0]
        ?.queue.pending(Date.now())
        .map(({ update }) => update) ?? [];
    const album = parts.filter(({ message }) => message?.media_group_id !== undefined);
    expect(album).toHaveLength(2);
    expect((await bench.bring(album[0])).status).toBe(200);
    expect((await bench.bring(album[1], undefined, other)).status).toBe(200);
    expect([...filed, ...seen].map(({ input }) => input.type)).toEqual(["media", "media"]);
  });
});

describe("the one that keeps the webhook", () => {
  it("sets it again when somebody has set another, and says so without its path", async () => {
    await withAni(keep);
    await bench.telegram.start(keep);
    await until(() => texts().length === 0 && filed.length === 1, "the start");
    await fetch(`${bench.api.url}/bot${tokenOf(bench)}/setWebhook?url=https://127.0.0.1:9/rahasia-orang`);
    await until(() => bench.api.world.bots()[0]?.webhook?.url === bench.url, "our own again");
    expect(bench.logged.join("")).toMatch(
      /Another webhook was set for this bot, at https:\/\/127\.0\.0\.1:9;/,
    );
    expect(bench.logged.join("")).not.toContain("rahasia-orang");
  });

  it("doesn't set it while another process may act", async () => {
    bench = await openHooked(keep);
    let holds = false;
    await bench.telegram.start(keep, () => holds);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bench.api.requests.filter(({ method }) => method === "setWebhook")).toEqual([]);
    holds = true;
    await until(() => bench.api.world.bots()[0]?.webhook?.url === bench.url, "it is set");
  });

  it("counts nothing as heard while something waits at Telegram", async () => {
    let holding = true;
    const ani = await withAni(async (batch) => {
      await until(() => !holding, "that it may be filed");
      filed.push(...batch);
    });
    await bench.telegram.start(keep);
    bench.api.world.send(ani, bot, { text: "sudah, terima kasih" });
    await until(
      () => bench.api.requests.filter(({ method }) => method === "getWebhookInfo").length > 4,
      "some looks",
    );
    expect(bench.telegram.heardAgo()).toBeNull();
    holding = false;
    await until(() => bench.telegram.heardAgo() !== null, "that all is heard");
    expect(texts()).toEqual(["sudah, terima kasih"]);
  });
});

function tokenOf({ api }: HookedBench): string {
  return api.world.bots()[0]?.token ?? "";
}
