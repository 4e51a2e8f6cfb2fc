import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { quietLibsignal } from "../../../../src/channels/whatsapp/baileys/leaks.ts";
import {
  type GuardOptions,
  guardSessions,
  type MakeRepository,
} from "../../../../src/channels/whatsapp/baileys/signalSessions.ts";
import { acquaint, type Party, party, stock } from "../parties.ts";

beforeAll(() => {
  quietLibsignal(globalThis.console);
});

const unheard: GuardOptions = { onPlaintext: async () => undefined, onUnreadable: () => undefined };
const guarded: MakeRepository = guardSessions(stock, unheard);
const us = "100000000000001:7@lid";
const storeMs = 5;

/** As `relayMessage` does: encrypted inside a transaction on our own number, which ends once the stanza has left. */
async function send(from: Party, to: Party, text: string): Promise<string> {
  let arrived = "";
  await from.keys.transaction(async () => {
    const sealed = await from.encrypt(to.jid, text);
    await sleep(1);
    arrived = await to.decrypt(from.jid, sealed);
  }, from.jid);
  return arrived;
}

async function receive(to: Party, from: Party, text: string): Promise<string> {
  return await to.decrypt(from.jid, await from.encrypt(to.jid, text));
}

/** Writes and is written to at once, `pairs` times with each; gives how many of all messages were readable. */
async function readable(make: MakeRepository, contacts: number, pairs: number, lateMs = 0): Promise<number> {
  const own = party(us, storeMs, make);
  const phones = Array.from({ length: contacts }, (_, n) => party(`${200_000_000_000_001 + n}@lid`, 0));
  for (const phone of phones) await acquaint(own, phone);
  let read = 0;
  const count = async (text: string, message: Promise<string>) => {
    try {
      if ((await message) === text) read += 1;
    } catch {
      // It is the count that tells.
    }
  };
  await Promise.all(
    phones.map(async (phone) => {
      for (let n = 0; n < pairs; n += 1) {
        await Promise.all([
          count(`kirim ${n}`, send(own, phone, `kirim ${n}`)),
          count(
            `terima ${n}`,
            sleep(lateMs).then(() => receive(own, phone, `terima ${n}`)),
          ),
        ]);
      }
    }),
  );
  return read;
}

/** Milliseconds by which the other's message starts later than ours: which of them meet depends on the machine. */
const later = [0, 2, 3, 4, 5, 6, 8];

describe("sending and receiving at once", () => {
  test("50 times with one contact leaves every message readable", async () => {
    expect(await readable(guarded, 1, 50)).toBe(100);
  }, 60_000);

  test.each(later)(
    "leaves every message readable when the other writes %i ms later",
    async (ms) => {
      expect(await readable(guarded, 1, 20, ms)).toBe(40);
    },
    60_000,
  );

  test("20 times with each of 10 contacts leaves every message readable", async () => {
    expect(await readable(guarded, 10, 20)).toBe(400);
  }, 60_000);

  test("loses messages without the guard", async () => {
    const read: number[] = [];
    for (const ms of later) read.push(await readable(stock, 1, 20, ms));
    expect(Math.min(...read)).toBeLessThan(38);
  }, 60_000);
});

describe("a redelivery", () => {
  test("of the same ciphertext is read again", async () => {
    const [own, phone] = [party(us, 0, guarded), party("200000000000001@lid", 0)];
    await acquaint(own, phone);
    const sealed = await phone.encrypt(us, "jalan rusak");
    expect(await own.decrypt(phone.jid, sealed)).toBe("jalan rusak");
    expect(await own.decrypt(phone.jid, sealed)).toBe("jalan rusak");
  });

  test("is refused without the guard", async () => {
    const [own, phone] = [party(us, 0), party("200000000000001@lid", 0)];
    await acquaint(own, phone);
    const sealed = await phone.encrypt(us, "jalan rusak");
    await own.decrypt(phone.jid, sealed);
    await expect(own.decrypt(phone.jid, sealed)).rejects.toThrow();
  });

  test("finds the plaintext in the very transaction that moved the session on", async () => {
    const [own, phone] = [party(us, 0, guarded), party("200000000000001@lid", 0)];
    await acquaint(own, phone);
    own.sets.length = 0;
    await own.decrypt(phone.jid, await phone.encrypt(us, "jalan rusak"));
    expect(own.sets.map((set) => Object.keys(set).sort())).toEqual([["decrypted", "session"]]);
  });
});

describe("who hears", () => {
  test("of a plaintext hears once its keys are on file, and before the library", async () => {
    const order: string[] = [];
    let own: Party | null = null;
    const make = guardSessions(stock, {
      onPlaintext: async (_, plaintext) => {
        const onFile = [...(own?.kept.keys() ?? [])].some((key) => key.startsWith("decrypted "));
        order.push(`heard ${Buffer.from(plaintext).toString()}${onFile ? "" : " too early"}`);
      },
      onUnreadable: () => order.push("unreadable"),
    });
    own = party(us, 1, make);
    const phone = party("200000000000001@lid", 0);
    await acquaint(own, phone);
    order.length = 0;
    const sealed = await phone.encrypt(us, "jalan rusak");
    order.push(`read ${await own.decrypt(phone.jid, sealed)}`);
    const altered = { ...(await phone.encrypt(us, "rusak")) };
    altered.ciphertext = Buffer.from(altered.ciphertext).fill(0, 20, 30);
    await expect(own.decrypt(phone.jid, altered)).rejects.toThrow();
    expect(order).toEqual(["heard jalan rusak", "read jalan rusak", "unreadable"]);
  });

  test("and can't put it on file keeps the library from acknowledging it", async () => {
    const make = guardSessions(stock, {
      onPlaintext: async (_, plaintext) => {
        if (Buffer.from(plaintext).toString() === "jalan rusak") throw new Error("The database is away");
      },
      onUnreadable: () => undefined,
    });
    const [own, phone] = [party(us, 0, make), party("200000000000001@lid", 0)];
    await acquaint(own, phone);
    await expect(receive(own, phone, "jalan rusak")).rejects.toThrow("away");
  });
});
