import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { telegramWindows } from "../../../../src/channels/telegram/send/pace.ts";
import type { OutgoingFile } from "../../../../src/ports/channel.ts";
import { FetchError, SendError } from "../../../../src/ports/failure.ts";
import { png } from "../../../playground/telegram/picture.ts";
import { until } from "../../../until.ts";
import { type Bench, letter, openBench, privately, toGroup } from "../bench.ts";

let bench: Bench;
let folder: string | null = null;
afterEach(async () => {
  await bench.close();
  if (folder !== null) await rm(folder, { recursive: true });
  folder = null;
});

async function withAni(...options: Parameters<typeof openBench>): Promise<number> {
  bench = await openBench(...options);
  const ani = bench.api.world.addPerson({ first_name: "Ani" });
  bench.api.world.start(ani.id);
  return ani.id;
}

/** What the bot has written in a person's chat. */
function seenBy(userId: number, chatId = 7012345678) {
  return bench.api.world.view(chatId, userId).messages.filter(({ from }) => from.bot);
}

async function failureOf(sending: Promise<unknown>): Promise<SendError> {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SendError)) throw new Error(`No SendError: ${String(error)}`);
  return error;
}

async function onDisk(kind: OutgoingFile["kind"], name: string, bytes: Uint8Array): Promise<OutgoingFile> {
  folder ??= await mkdtemp(join(tmpdir(), "aduan-"));
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { kind, path, mime: "application/octet-stream", name };
}

describe("a message", () => {
  it("arrives as it is, whatever a person wrote into it, and gives its id and date", async () => {
    const ani = await withAni();
    const text = "Masalah: <b>*_[x](http://evil)& `jalan`";
    const sent = await bench.telegram.send(privately(ani), letter(text, { guarded: true }), "1");
    const [seen] = seenBy(ani);
    expect(seen).toMatchObject({ id: Number(sent.externalId), text, protected: true });
    expect(sent.sentAt).toEqual(new Date((seen?.date ?? 0) * 1_000));
    const call = bench.api.requests.find(({ method }) => method === "sendMessage");
    expect(call?.parameters).not.toHaveProperty("parse_mode");
    expect(call?.parameters["link_preview_options"]).toEqual({ is_disabled: true });
    expect(call?.unknown).toEqual([]);
  });

  it("that the server has taken isn't sent again for a time that can't be one", async () => {
    const ani = await withAni();
    const body = JSON.stringify({ ok: true, result: { message_id: 7, date: 1_795_695_120_000 } });
    bench.api.faults.next({ kind: "says", method: "sendMessage", status: 200, body });
    const before = Date.now();
    const sent = await bench.telegram.send(privately(ani), letter("halo"), "1");
    expect(sent.externalId).toBe("7");
    expect(sent.sentAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(sent.sentAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("shows as a reply, and arrives also when what it replies to is gone", async () => {
    const ani = await withAni();
    const { message_id } = bench.api.world.send(ani, 7012345678, { text: "status" });
    await bench.telegram.send(privately(ani), letter("K7M4-2QX", { replyTo: String(message_id) }), "1");
    await bench.telegram.send(privately(ani), letter("Baik.", { replyTo: "999999" }), "2");
    expect(seenBy(ani).map(({ replyTo }) => replyTo)).toEqual([message_id, null]);
  });

  it("asks for the place with a keyboard and takes it away again", async () => {
    const ani = await withAni();
    const keyboard = [
      [{ label: "Saya di lokasi", sharesPlace: true }],
      [{ label: "Lewati", sharesPlace: false }],
    ];
    await bench.telegram.send(privately(ani), letter("Di mana?", { keyboard }), "1");
    expect(bench.api.world.view(7012345678, ani).keyboard?.buttons).toEqual([
      [{ text: "Saya di lokasi", request_location: true }],
      [{ text: "Lewati" }],
    ]);
    await bench.telegram.send(privately(ani), letter("Terkirim.", { clearsKeyboard: true }), "2");
    expect(bench.api.world.view(7012345678, ani).keyboard).toBeNull();
  });

  it("that is too long arrives in pieces, the menu under the last", async () => {
    const ani = await withAni();
    const paragraphs = ["a".repeat(4_000), "b".repeat(4_000), "c"];
    const buttons = [[{ label: "Sudah", data: "settled|1" }]];
    const sent = await bench.telegram.send(privately(ani), letter(paragraphs.join("\n\n"), { buttons }), "1");
    const seen = seenBy(ani);
    expect(seen.map(({ text }) => text)).toEqual([paragraphs[0], `${paragraphs[1]}\n\nc`]);
    expect(seen.map((one) => one.buttons.length)).toEqual([0, 1]);
    expect(sent.externalId).toBe(String(seen[1]?.id));
  });

  it("brings its files along: a photo with its caption, an album, a document", async () => {
    const ani = await withAni();
    const photo = await onDisk("photo", "a.png", png(20, 20));
    const second = await onDisk("photo", "b.png", png(30, 20));
    const document = await onDisk("document", "surat.pdf", Buffer.from("%PDF-1.7"));
    await bench.telegram.send(privately(ani), letter("Satu foto", { files: [photo] }), "1");
    await bench.telegram.send(privately(ani), letter("Dua foto", { files: [photo, second] }), "2");
    await bench.telegram.send(privately(ani), letter("Surat", { files: [document] }), "3");
    expect(seenBy(ani).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      "photo: Satu foto",
      "photo: Dua foto",
      "photo: ",
      "document: Surat",
    ]);
    const [, first, other] = seenBy(ani);
    expect(first?.album).not.toBeNull();
    expect(other?.album).toBe(first?.album);
  });

  it("sends as a document what Telegram doesn't take for a photo", async () => {
    const ani = await withAni();
    const odd = await onDisk("photo", "odd.jpg", Buffer.from("not a picture"));
    await bench.telegram.send(privately(ani), letter("Bukti", { files: [odd] }), "1");
    expect(seenBy(ani)).toMatchObject([{ kind: "document", text: "Bukti" }]);
  });
});

describe("a send that fails", () => {
  it("is retried by nobody here, and says what became of it", async () => {
    const ani = await withAni();
    const { faults } = bench.api;
    const send = () => failureOf(bench.telegram.send(privately(ani), letter("Kabar"), "1"));

    faults.next({ kind: "drop_after_accept", method: "sendMessage" });
    expect((await send()).failure).toBe("ambiguous");
    faults.next({ kind: "html_502", method: "sendMessage", accepted: true });
    expect((await send()).failure).toBe("ambiguous");
    faults.next({ kind: "status", method: "sendMessage", code: 500, description: "Internal Server Error" });
    expect((await send()).failure).toBe("ambiguous");
    expect(seenBy(ani)).toHaveLength(2);
  });

  it("because nothing answered the door was never sent", async () => {
    const ani = await withAni();
    await bench.api.down();
    const failure = await failureOf(bench.telegram.send(privately(ani), letter("Kabar"), "1"));
    expect(failure.failure).toBe("retry");
    await bench.api.up();
    expect(seenBy(ani)).toEqual([]);
  });

  it("is held for as long as Telegram says, in that chat alone", async () => {
    const ani = await withAni();
    const tooMany = "Too Many Requests: retry after 1";
    const parameters = { retry_after: 1 };
    bench.api.faults.next({
      kind: "status",
      method: "sendMessage",
      code: 429,
      description: tooMany,
      parameters,
    });
    const failure = await failureOf(bench.telegram.send(privately(ani), letter("Kabar"), "1"));
    expect(failure).toMatchObject({ failure: "retry", retryAfterMs: 1_000 });
    expect(bench.telegram.wait?.(privately(ani))).toBeGreaterThan(500);
    expect(bench.telegram.wait?.(privately(ani + 1))).toBe(0);
    await bench.telegram.send(privately(ani), letter("Kabar"), "1");
    expect(seenBy(ani)).toHaveLength(1);
  });

  it("because the person blocked the bot or is no more parks the person", async () => {
    const ani = await withAni();
    bench.api.world.block(ani);
    const blocked = await failureOf(bench.telegram.send(privately(ani), letter("Kabar"), "1"));
    expect(blocked.failure).toBe("gone");
    expect(blocked.message).toContain("The person can't be written to");
    bench.api.world.unblock(ani);
    bench.api.world.deactivate(ani);
    expect((await failureOf(bench.telegram.send(privately(ani), letter("Kabar"), "1"))).failure).toBe("gone");
  });

  it("because the group moved or threw the bot out says so", async () => {
    const ani = await withAni();
    const { world } = bench.api;
    const group = world.addGroup({ title: "Petugas", kind: "group", creator: ani });
    world.addBot(group, ani);
    const moved = world.migrateToSupergroup(group, ani);
    const failure = await failureOf(bench.telegram.send(toGroup(group), letter("Kartu"), "1"));
    expect(failure).toMatchObject({ failure: "moved", movedTo: String(moved) });
    await bench.telegram.send(toGroup(moved), letter("Kartu"), "1");
    world.removeBot(moved, ani);
    const kicked = await failureOf(bench.telegram.send(toGroup(moved), letter("Kartu"), "1"));
    expect(kicked.failure).toBe("gone");
    expect(kicked.message).toContain("The room can't be written to");
  });

  it("after a part of it arrived is finished, or is ambiguous", async () => {
    const ani = await withAni();
    const long = letter(`${"a".repeat(4_000)}\n\n${"b".repeat(4_000)}`);
    const onSecond = (parameters: Readonly<Record<string, unknown>>) =>
      String(parameters["text"]).startsWith("b");
    const slow = {
      kind: "status",
      code: 429,
      description: "Too Many Requests",
      method: "sendMessage",
    } as const;
    bench.api.faults.next({ ...slow, parameters: { retry_after: 1 }, when: onSecond });
    await bench.telegram.send(privately(ani), long, "1");
    expect(seenBy(ani).map(({ text }) => text[0])).toEqual(["a", "b"]);
    bench.api.faults.next({ kind: "reset", method: "sendMessage", when: onSecond });
    expect((await failureOf(bench.telegram.send(privately(ani), long, "2"))).failure).toBe("ambiguous");
  });

  it("never names the token, in the error or in the log", async () => {
    const ani = await withAni();
    bench.api.faults.next({ kind: "reset", method: "sendMessage" });
    const failure = await failureOf(bench.telegram.send(privately(ani), letter("rahasia sekali"), "1"));
    const shown: string[] = [];
    for (let error: unknown = failure; error instanceof Error; error = error.cause) {
      shown.push(error.message, error.stack ?? "", JSON.stringify(error));
    }
    await bench.api.down();
    await bench.receive();
    await until(() => bench.telegram.health().state === "waiting", "waiting");
    for (const text of [...shown, ...bench.logged]) {
      expect(text).not.toContain("secretSecret");
      expect(text).not.toContain("rahasia sekali");
    }
  });
});

describe("an edit", () => {
  it("replaces text and buttons", async () => {
    const ani = await withAni();
    const buttons = [[{ label: "Lewati", data: "skip|1" }]];
    const sent = await bench.telegram.send(privately(ani), letter("23 menunggu", { buttons }), "1");
    await bench.telegram.edit(privately(ani), sent.externalId, letter("22 menunggu"));
    expect(seenBy(ani)).toMatchObject([{ text: "22 menunggu", buttons: [], edited: true }]);
  });

  it("that changes nothing has succeeded", async () => {
    const ani = await withAni();
    const sent = await bench.telegram.send(privately(ani), letter("23 menunggu"), "1");
    await bench.telegram.edit(privately(ani), sent.externalId, letter("23 menunggu"));
    const edit = bench.api.requests.find(({ method }) => method === "editMessageText");
    expect(edit?.description).toContain("message is not modified");
  });

  it("of a photo changes its caption", async () => {
    const ani = await withAni();
    const photo = await onDisk("photo", "a.png", png(20, 20));
    const sent = await bench.telegram.send(privately(ani), letter("lama", { files: [photo] }), "1");
    await bench.telegram.edit(privately(ani), sent.externalId, letter("baru"));
    expect(seenBy(ani)).toMatchObject([{ kind: "photo", text: "baru" }]);
  });

  it("is never ambiguous, because it may be repeated", async () => {
    const ani = await withAni();
    const sent = await bench.telegram.send(privately(ani), letter("lama"), "1");
    bench.api.faults.next({ kind: "drop_after_accept", method: "editMessageText" });
    const edit = () => bench.telegram.edit(privately(ani), sent.externalId, letter("baru"));
    expect((await failureOf(edit())).failure).toBe("retry");
    await edit();
    expect(seenBy(ani)).toMatchObject([{ text: "baru" }]);
  });
});

describe("the pace", () => {
  it("never meets Telegram's windows, keeps each chat's order and holds nobody up for another", async () => {
    bench = await openBench({ windows: telegramWindows }, { windows: telegramWindows });
    const { world } = bench.api;
    const people = Array.from(
      { length: 12 },
      (_, index) => world.addPerson({ first_name: `Warga ${index}` }).id,
    );
    for (const person of people) world.start(person);
    const sends = [0, 1, 2, 3].flatMap((turn) =>
      people.map((person) => bench.telegram.send(privately(person), letter(`kabar ${turn}`), `${turn}`)),
    );
    await Promise.all(sends);
    for (const person of people) {
      expect(seenBy(person).map(({ text }) => text)).toEqual(["kabar 0", "kabar 1", "kabar 2", "kabar 3"]);
    }
    expect(bench.api.requests.filter(({ code }) => code === 429)).toEqual([]);
  });

  it("tells beforehand whether a message may go", async () => {
    const ani = await withAni({}, { windows: telegramWindows });
    expect(bench.telegram.wait?.(privately(ani))).toBe(0);
    for (const key of ["1", "2", "3"]) await bench.telegram.send(privately(ani), letter("Kabar"), key);
    expect(bench.telegram.wait?.(privately(ani))).toBeGreaterThan(0);
    expect(bench.telegram.wait?.(privately(ani + 1))).toBe(0);
    bench.telegram.recall?.(privately(ani + 1), { agoMs: 0, answer: true });
    bench.telegram.recall?.(privately(ani + 1), { agoMs: 0, answer: true });
    bench.telegram.recall?.(privately(ani + 1), { agoMs: 0, answer: true });
    expect(bench.telegram.wait?.(privately(ani + 1))).toBeGreaterThan(0);
  });
});

describe("other acts", () => {
  it("delete, react and leave, and have succeeded where it is so already", async () => {
    const ani = await withAni();
    const { world } = bench.api;
    const to = privately(ani);
    const sent = await bench.telegram.send(to, letter("Kabar"), "1");
    await bench.telegram.act(to, { type: "delete", message: sent.externalId });
    await bench.telegram.act(to, { type: "delete", message: sent.externalId });
    expect(seenBy(ani)).toEqual([]);
    const { message_id } = world.send(ani, 7012345678, { text: "makasih" });
    await bench.telegram.act(to, { type: "react", message: String(message_id), emoji: "👍" });
    const thanked = world.view(7012345678, ani).messages.find(({ id }) => id === message_id);
    expect(thanked?.reactions).toMatchObject([{ emoji: "👍" }]);
    await bench.telegram.act(to, { type: "typing" });
    const group = world.addGroup({ title: "Asing", kind: "group", creator: ani });
    world.addBot(group, ani);
    await bench.telegram.act(toGroup(group), { type: "leave" });
    const failure = await failureOf(bench.telegram.send(toGroup(group), letter("x"), "1"));
    expect(failure.failure).toBe("gone");
  });
});

describe("a file", () => {
  const ref = { kind: "document", mime: null, name: null } as const;

  it("that is too large is refused without asking", async () => {
    await withAni();
    const fetching = bench.telegram.fetch({ ...ref, remote: "x", bytes: 20 * 1024 * 1024 + 1 });
    await expect(fetching).rejects.toMatchObject({ refusal: "too_big" });
    expect(bench.api.requests.filter(({ method }) => method === "getFile")).toEqual([]);
  });

  it("that nobody knows, or whose server is away, is told apart, without the token", async () => {
    await withAni();
    bench.api.faults.next({
      kind: "status",
      method: "getFile",
      code: 400,
      description: "Bad Request: wrong file_id",
    });
    await expect(bench.telegram.fetch({ ...ref, remote: "x", bytes: 1 })).rejects.toMatchObject({
      refusal: "lost",
    });
    await bench.api.down();
    const error: unknown = await bench.telegram
      .fetch({ ...ref, remote: "x", bytes: 1 })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FetchError);
    expect(error).toMatchObject({ refusal: null });
    for (let inner = error; inner instanceof Error; inner = inner.cause) {
      expect(`${inner.message} ${inner.stack}`).not.toContain("secretSecret");
    }
  });
});

describe("menus", () => {
  it("are set for each scope and language, and again only when they change", async () => {
    const ani = await withAni();
    await bench.receive();
    await until(() => bench.telegram.identity().known, "the bot's name");
    const kept = new Map<string, string>();
    const memory = {
      get: async (key: string) => kept.get(key) ?? null,
      set: async (key: string, hash: string) => {
        kept.set(key, hash);
      },
    };
    const menu = (description: string) => [
      { scope: "private" as const, language: null, commands: [{ command: "status", description }] },
      { scope: "private" as const, language: "en", commands: [{ command: "status", description: "Status" }] },
    ];
    const pages = [{ language: null, description: "Layanan aduan", shortDescription: "Aduan" }];
    const setCalls = () => bench.api.requests.filter(({ method }) => method.startsWith("setMy")).length;
    await bench.telegram.setMenus(memory, menu("Cek laporan"), pages);
    expect(setCalls()).toBe(4);
    await bench.telegram.setMenus(memory, menu("Cek laporan"), pages);
    expect(setCalls()).toBe(4);
    await bench.telegram.setMenus(memory, menu("Periksa laporan"), pages);
    expect(setCalls()).toBe(5);
    expect(bench.api.world.commandMenu(ani, ani, "id")).toEqual([
      { command: "status", description: "Periksa laporan" },
    ]);
    expect(bench.telegram.identity().text).toBe("this is @lapor_maju_bot.");
  });
});
