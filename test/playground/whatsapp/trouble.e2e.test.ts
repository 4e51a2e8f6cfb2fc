import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { KickStatus } from "../../../src/playground/whatsapp/connection/login.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { until } from "../../until.ts";
import { type Client, connect, type Kept, keep } from "./client.ts";

let server: WhatsAppWeb;
let kept: Kept;
let client: Client;
let people = 0;
let budi: string;

beforeAll(async () => {
  server = await startWhatsAppWeb({ ackLatencyMs: 160 });
  kept = keep(await server.seededCredentials());
});
beforeEach(async () => {
  people += 1;
  budi = await server.addPerson({ name: "Budi", phone: `62812345${people}`, lid: `20000${people}` });
  await reconnect();
});
afterEach(async () => {
  await client.end();
  await server.clearFaults();
});
afterAll(() => server.stop());

const reconnect = async () => {
  client = connect(server, kept);
  await client.opened();
};
const botTexts = async () =>
  (await server.view(budi, budi)).messages.filter(({ from }) => from.bot).map(({ text }) => text);
const sees = (text: string) => server.waitFor(async () => (await botTexts()).includes(text), 5_000, text);
const text = (words: string) => ({ type: "text", text: words }) as const;
const ended = () => client.closed();

describe("messages that came while nobody was connected", () => {
  test("a hundred are replayed once, in order, as append", async () => {
    await client.end();
    await server.waitFor(async () => !(await server.isOnline()));
    const words = Array.from({ length: 100 }, (_, n) => `pesan ${n}`);
    for (const each of words) await server.say(budi, budi, text(each));
    expect(await server.unconfirmed()).toBe(100);
    await reconnect();
    await client.text("pesan 99");
    const got = client.told.messages.filter(({ message }) => message.key.remoteJid === budi);
    expect(got.map(({ message }) => message.message?.conversation)).toEqual(words);
    expect(new Set(got.map(({ type }) => type))).toEqual(new Set(["append"]));
    await server.waitFor(async () => (await server.unconfirmed()) === 0);
  });

  test("one whose connection died before it was written comes with the next connection", async () => {
    await server.fault({ kind: "drop_before_delivery", chat: budi });
    await server.say(budi, budi, text("sekali lagi"));
    expect(await ended()).toBe(428);
    await reconnect();
    expect((await client.text("sekali lagi")).type).toBe("append");
  });

  test("one whose connection died as it was written comes again, decrypted or not", async () => {
    await server.fault({ kind: "drop_after_delivery", chat: budi });
    const id = await server.say(budi, budi, text("terputus"));
    expect(await ended()).toBe(428);
    await reconnect();
    await server.waitFor(async () => (await server.unconfirmed()) === 0);
    const shown = client.told.messages.some(({ message }) => message.key.id === id);
    const refused = (await server.nacks()).some((nack) => nack.id === id);
    // Stock Baileys loses what it had decrypted when its receipt failed.
    expect([shown, refused].filter(Boolean)).toHaveLength(1);
  });

  test("the same ciphertext is refused the second time", async () => {
    const id = await server.say(budi, budi, text("sekali saja"));
    await client.text("sekali saja");
    await server.redeliver(id);
    await server.waitFor(async () => (await server.nacks()).some((nack) => nack.id === id));
    expect(client.told.messages.filter(({ message }) => message.key.id === id)).toHaveLength(1);
  });

  test("one whose receipt never arrived is refused when it is repeated, as already decrypted", async () => {
    await server.setSilent(true);
    const id = await server.say(budi, budi, text("tanda terima hilang"));
    await client.text("tanda terima hilang");
    // The receipt leaves a moment after the message shows: the server listens again when this connection is over.
    await client.end();
    await server.waitFor(async () => !(await server.isOnline()));
    await server.setSilent(false);
    await reconnect();
    await server.waitFor(async () => (await server.nacks()).some((nack) => nack.id === id));
    expect(await server.nacks()).toContainEqual({ id, code: 487 });
    expect(await server.unconfirmed()).toBe(0);
  });
});

describe("what the client sends", () => {
  test("a refused message comes back with its code and reaches nobody", async () => {
    await server.fault({ kind: "refuse", code: 479, chat: budi });
    const sent = await client.socket.sendMessage(budi, { text: "ditolak" });
    // An ack that comes right after the message's echo is told with it, a later one as an update.
    const { told } = client;
    await client.until(
      () =>
        told.updates.find(({ id, status }) => id === sent?.key.id && status === 0) ??
        told.messages.find(({ message }) => message.key.id === sent?.key.id && message.status === 0),
      "the error",
    );
    await client.socket.sendMessage(budi, { text: "diterima" });
    await sees("diterima");
    expect(await botTexts()).toEqual(["diterima"]);
    expect((await server.sent()).slice(-2).map(({ outcome }) => outcome)).toEqual(["refused", "taken"]);
  });

  test("an ack comes late or never although the message arrives", async () => {
    const acks: string[] = [];
    client.socket.ws.on("CB:ack,class:message", ({ attrs }: { attrs: { id: string } }) => {
      acks.push(attrs.id);
    });
    await server.fault({ kind: "no_ack", chat: budi });
    await server.fault({ kind: "late_ack", ms: 2_000, chat: budi });
    await client.socket.sendMessage(budi, { text: "tanpa" });
    const late = await client.socket.sendMessage(budi, { text: "lambat" });
    await sees("lambat");
    expect(await botTexts()).toEqual(["tanpa", "lambat"]);
    expect(acks).toEqual([]);
    await until(() => acks.length > 0, "the late ack");
    expect(acks).toEqual([late?.key.id]);
  });

  test("a connection dies before a message is taken, or after, and the same id shows once", async () => {
    await server.fault({ kind: "drop_before_accept" });
    await client.socket.sendMessage(budi, { text: "hilang" });
    expect(await ended()).toBe(428);
    await reconnect();
    await server.fault({ kind: "drop_after_accept" });
    const sent = await client.socket.sendMessage(budi, { text: "sampai" });
    expect(await ended()).toBe(428);
    await reconnect();
    await client.socket.sendMessage(budi, { text: "sampai" }, { messageId: sent?.key.id ?? "" });
    await server.waitFor(async () =>
      (await server.view(budi, budi)).messages.some(({ copies }) => copies === 2),
    );
    expect(await botTexts()).toEqual(["sampai"]);
  });

  test("a phone that can't read a message asks for it again and gets it", async () => {
    await client.socket.sendMessage(budi, { text: "satu" });
    await sees("satu");
    await server.forgetSession(budi);
    await client.socket.sendMessage(budi, { text: "dua" });
    await sees("dua");
  });
});

test("the client asks again for a message that was garbled on its way", async () => {
  await server.say(budi, budi, text("utuh"));
  await client.text("utuh");
  const id = await server.say(budi, budi, text("rusak"), { garbled: true });
  const { message } = await client.text("rusak");
  expect(message.key.id).toBe(id);
  const group = await server.addGroup({ subject: "Petugas", members: [budi], withBot: true });
  await server.say(budi, group, text("rusak di grup"), { garbled: true });
  await client.text("rusak di grup");
});

test("queries fail on demand", async () => {
  const group = await server.addGroup({ subject: "Petugas", members: [budi], withBot: true });
  await server.fault({ kind: "query_error", xmlns: "w:g2", code: 429 });
  await expect(client.socket.groupMetadata(group)).rejects.toMatchObject({ data: 429 });
  expect(await client.socket.groupMetadata(group)).toMatchObject({ subject: "Petugas" });
});

test.each<KickStatus>([515, 440, 403, 405, 408, 411, 428, 500, 503])(
  "a client that is sent away with %i knows that status, and may come back",
  async (status) => {
    await server.kick(status);
    expect(await client.closed()).toBe(status);
    await reconnect();
    await server.say(budi, budi, text("kembali"));
    await client.text("kembali");
  },
);

test("logins are refused on demand, and a second client with the same keys replaces the first", async () => {
  await client.end();
  await server.refuseLogins(403, 405, 503);
  for (const status of [403, 405, 503]) {
    client = connect(server, kept);
    expect(await client.closed()).toBe(status);
  }
  await reconnect();
  const first = client;
  await reconnect();
  expect(await first.closed()).toBe(440);
});

test("a server that is down refuses connections until it is up again", async () => {
  await server.down();
  expect(await client.closed()).toBe(428);
  client = connect(server, kept);
  expect(await client.closed()).toBeGreaterThan(0);
  await server.up();
  await reconnect();
});

test("the client hears that the account may not write first", async () => {
  const heard = new Promise((resolve) => {
    client.socket.ev.on("connection.update", ({ reachoutTimeLock }) => {
      if (reachoutTimeLock !== undefined) resolve(reachoutTimeLock.isActive);
    });
  });
  await server.restrict(Date.now() + 60_000);
  expect(await heard).toBe(true);
  expect(await client.socket.fetchAccountReachoutTimelock()).toMatchObject({ isActive: true });
  await server.restrict(null);
  expect(await server.unknownQueries()).toEqual([]);
});
