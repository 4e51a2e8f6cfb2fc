import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { methods } from "../../../src/channels/telegram/api/results.ts";
import type { OutgoingFile } from "../../../src/ports/channel.ts";
import { FetchError, SendError } from "../../../src/ports/failure.ts";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately, token } from "./bench.ts";
import { emptyHanded, oddAnswers } from "./oddAnswers.ts";

let folder: string;
let bench: Bench;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aduan-odd-"));
  await writeFile(join(folder, "file"), "bytes");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => bench.close());

const allOdd = [...oddAnswers, ...emptyHanded];
const bot = 7012345678;

/** Orders that a method is answered so from now on. */
function says(method: string, status: number, body: string): void {
  bench.api.faults.next({ kind: "says", method, status, body, times: 1_000 });
}

async function withAni(): Promise<number> {
  bench = await openBench();
  const ani = bench.api.world.addPerson({ first_name: "Ani" });
  bench.api.world.start(ani.id);
  return ani.id;
}

describe.each(["getMe", "getWebhookInfo", "getUpdates"])("receiving, while %s is answered with", (method) => {
  const fits = (what: string): boolean =>
    !(method === "getUpdates" && what === "a list") &&
    !(method === "getWebhookInfo" && what.includes("text"));
  test.each(allOdd.filter(([what]) => fits(what)))("%s", async (_, status, body) => {
    const ani = await withAni();
    says(method, status, body);
    await bench.receive();
    const health = await until(() => {
      const now = bench.telegram.health();
      return now.state === "waiting" && now;
    }, "waiting");
    expect(health.reason).toContain(method);
    // It asks again and again, each time after a pause.
    await until(() => bench.api.faults.pending() < 998, "another try");
    expect(bench.logged.filter((line) => line.includes(health.reason.slice(0, 40)))).not.toHaveLength(0);
    expect(bench.logged.join("\n")).not.toContain(token);
    bench.api.faults.clear();
    bench.api.world.send(ani, bot, { text: "masih ada?" });
    await until(
      () => bench.received.some(({ input }) => input.type === "text" && input.text === "masih ada?"),
      "the text",
    );
    expect(bench.telegram.health()).toEqual({ state: "ready" });
  });
});

test("an update without a number is filed like one that has one, and is said to have come", async () => {
  const ani = await withAni();
  const message = {
    message_id: 5,
    date: 1_800_000_000,
    chat: { id: ani, type: "private" },
    from: { id: ani, is_bot: false, first_name: "Ani" },
    text: "di antara yang rusak",
  };
  const result = [{ message }, null, 7, { update_id: 41, message }, { update_id: "x", message }];
  bench.api.faults.next({
    kind: "says",
    method: "getUpdates",
    status: 200,
    body: JSON.stringify({ ok: true, result }),
  });
  await bench.receive();
  // Her start comes as well, once the server is itself again.
  const texts = () => bench.received.filter(({ input }) => input.type === "text");
  await until(() => texts().length >= 3, "all that hold a message");
  for (const { input } of texts()) expect(input).toMatchObject({ text: "di antara yang rusak" });
  expect(new Set(texts().map(({ externalId }) => externalId)).size).toBe(3);
  await until(
    () =>
      bench.logged.some((line) => line.includes("Updates without a number") && line.includes('"updates":4')),
    "the line that says how many came",
  );
});

test("a server that brings again what was confirmed isn't asked without a pause", async () => {
  const ani = await withAni();
  const message = {
    message_id: 5,
    date: 1_800_000_000,
    chat: { id: ani, type: "private" },
    from: { id: ani, is_bot: false, first_name: "Ani" },
    text: "lagi",
  };
  const body = JSON.stringify({ ok: true, result: [{ update_id: 41, message }] });
  bench.api.faults.next({ kind: "says", method: "getUpdates", status: 200, body, times: 1_000 });
  await bench.receive();
  await until(() => bench.telegram.health().state === "waiting", "waiting");
  expect(bench.received).toHaveLength(1);
  bench.api.faults.clear();
  bench.api.world.restartUpdateIds(100);
  bench.api.world.send(ani, bot, { text: "masih ada?" });
  await until(() => bench.telegram.health().state === "ready", "readiness");
});

test("a server that holds no poll isn't asked without a pause", async () => {
  await withAni();
  says("getUpdates", 200, '{"ok":true,"result":[]}');
  await bench.receive();
  await until(() => bench.api.faults.pending() < 1_000, "a poll");
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(bench.api.faults.pending()).toBeGreaterThan(990);
  expect(bench.telegram.health()).toEqual({ state: "ready" });
});

const files = (kind: OutgoingFile["kind"], count = 1): readonly OutgoingFile[] =>
  Array.from({ length: count }, () => ({ kind, path: join(folder, "file"), mime: "x/y", name: "file" }));
const photoRef = { kind: "photo", remote: "abc", bytes: 1, mime: null, name: null } as const;

/** A way to each method that isn't polled for, and what its failure is. */
const ways: readonly (readonly [string, string, (ani: number) => Promise<unknown>])[] = [
  ["sendMessage", "ambiguous", (ani) => bench.telegram.send(privately(ani), letter("halo"), "1")],
  ...(["photo", "video", "audio", "voice", "document"] as const).map(
    (kind) =>
      [
        `send${kind[0]?.toUpperCase()}${kind.slice(1)}`,
        "ambiguous",
        (ani: number) => bench.telegram.send(privately(ani), letter("", { files: files(kind) }), "1"),
      ] as const,
  ),
  [
    "sendMediaGroup",
    "ambiguous",
    (ani) => bench.telegram.send(privately(ani), letter("", { files: files("photo", 2) }), "1"),
  ],
  ["editMessageText", "retry", (ani) => bench.telegram.edit(privately(ani), "1", letter("halo"))],
  ["deleteMessage", "retry", (ani) => bench.telegram.act(privately(ani), { type: "delete", message: "1" })],
  [
    "setMessageReaction",
    "retry",
    (ani) => bench.telegram.act(privately(ani), { type: "react", message: "1", emoji: "👍" }),
  ],
  ["leaveChat", "retry", (ani) => bench.telegram.act(privately(ani), { type: "leave" })],
  ["sendChatAction", "retry", (ani) => bench.telegram.act(privately(ani), { type: "typing" })],
  ["getFile", "fetch", () => bench.telegram.fetch(photoRef)],
];

describe.each(ways)("a call of %s, answered with", (method, failure, call) => {
  const wants = /^(get|send(?!ChatAction))/.test(method);
  test.each(wants ? allOdd : oddAnswers)("%s", async (_, status, body) => {
    const ani = await withAni();
    says(method, status, body);
    const error = await call(ani).catch((thrown: unknown) => thrown);
    if (failure === "fetch") expect(error).toMatchObject({ refusal: null });
    expect(error).toBeInstanceOf(failure === "fetch" ? FetchError : SendError);
    if (failure !== "fetch") expect(error).toMatchObject({ failure });
  });
});

test.each(oddAnswers)("menus answered with %s are said not to be set", async (_, status, body) => {
  await withAni();
  await bench.receive();
  await until(() => bench.telegram.health().state === "ready", "readiness");
  for (const method of ["setMyCommands", "setMyDescription"]) says(method, status, body);
  const memory = { get: async () => null, set: async () => undefined };
  const menu = { scope: "private", language: null, commands: [{ command: "x", description: "y" }] } as const;
  const page = { language: null, description: "y", shortDescription: "y" };
  const set = bench.telegram.setMenus(memory, [menu], [page]);
  await expect(set).rejects.toThrow("isn't the Bot API's");
});

test("no method is left out", () => {
  const tried = [...ways.map(([method]) => method), "getMe", "getWebhookInfo", "getUpdates"];
  const elsewhere = [
    // Tried in test/channels/telegram/api/answers.unit.test.ts alone: nothing waits for what they say.
    ...["answerCallbackQuery", "deleteWebhook", "setWebhook", "getChatMember", "editMessageCaption"],
    ...["setMyCommands", "deleteMyCommands", "setMyDescription", "setMyShortDescription"],
    ...["getChat", "getChatAdministrators", "sendVenue"],
  ];
  expect([...tried, ...elsewhere].sort()).toEqual([...methods].sort());
});
