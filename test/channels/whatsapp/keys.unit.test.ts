import { setTimeout as sleep } from "node:timers/promises";
import * as baileys from "@whiskeysockets/baileys";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { forgetCreds, isPaired, openAuth } from "../../../src/channels/whatsapp/baileys/auth.ts";
import { loadBaileys } from "../../../src/channels/whatsapp/baileys/load.ts";
import { retryingKeys } from "../../../src/channels/whatsapp/baileys/retryingKeys.ts";
import { kinds } from "../../../src/channels/whatsapp/baileys/secrets.ts";
import { createSentLog } from "../../../src/channels/whatsapp/send/sentLog.ts";
import { memory } from "./memory.ts";

const log = pino({ level: "silent" });
const steadyOver = (secrets = memory()) => retryingKeys(secrets, log, Math.random);

describe("the credentials", () => {
  it("are made once, kept whole, and read again as they were, bytes and all", async () => {
    const secrets = memory();
    const first = await openAuth(baileys, steadyOver(secrets));
    expect(secrets.kept.size).toBe(0);
    Object.assign(first.state.creds, {
      me: { id: "1:7@s.whatsapp.net" },
      account: { details: Buffer.from([1]) },
    });
    await first.saveCreds();
    const second = await openAuth(baileys, steadyOver(secrets));
    expect(second.state.creds).toEqual(first.state.creds);
    expect(second.state.creds.noiseKey.private).toBeInstanceOf(Uint8Array);
    expect(isPaired(second.state.creds)).toBe(true);
  });

  it("of a number that was named but never linked don't claim it", async () => {
    const secrets = memory();
    const first = await openAuth(baileys, steadyOver(secrets));
    Object.assign(first.state.creds, { me: { id: "6281100000001@s.whatsapp.net" } });
    await first.saveCreds();
    expect((await openAuth(baileys, steadyOver(secrets))).state.creds.me).toBeUndefined();
  });

  it("that are forgotten leave a copy, and no keys", async () => {
    const secrets = memory();
    const { state, saveCreds } = await openAuth(baileys, steadyOver(secrets));
    await saveCreds();
    await state.keys.set({ session: { "1.0": new Uint8Array([1]) } });
    await forgetCreds(secrets, new Date("2026-11-26T12:00:00Z"));
    expect([...secrets.kept.keys()]).toEqual(["creds-kept 2026-11-26T12:00:00.000Z"]);
  });
});

describe("the keys", () => {
  it("of one set are one write, and null removes", async () => {
    const secrets = memory();
    const { state } = await openAuth(baileys, steadyOver(secrets));
    await state.keys.set({
      session: { "1.0": new Uint8Array([1, 2]), "2.0": null },
      "sender-key-memory": { "1@g.us": { "1.0": true } },
      tctoken: { "1@lid": { token: Buffer.from([9]), timestamp: "1795695120" } },
    });
    expect(secrets.written).toEqual([
      ["session 1.0", "session 2.0", "sender-key-memory 1@g.us", "tctoken 1@lid"],
    ]);
    const found = await state.keys.get("session", ["1.0", "2.0", "1.0"]);
    expect(Object.keys(found)).toEqual(["1.0"]);
    expect(Buffer.from(found["1.0"] ?? []).toString("hex")).toBe("0102");
    expect((await state.keys.get("tctoken", ["1@lid"]))["1@lid"]?.token.toString("hex")).toBe("09");
    await state.keys.set({ session: { "1.0": null } });
    expect(await state.keys.get("session", ["1.0"])).toEqual({});
  });

  it("for the app's state come back as the protocol's own objects", async () => {
    const { state } = await openAuth(baileys, steadyOver());
    const data = { keyData: Buffer.alloc(32, 7), timestamp: 1_795_695_120 };
    await state.keys.set({ "app-state-sync-key": { AAAA: data } });
    const found = (await state.keys.get("app-state-sync-key", ["AAAA"]))["AAAA"];
    expect(found).toBeInstanceOf(baileys.proto.Message.AppStateSyncKeyData);
    expect(Buffer.from(found?.keyData ?? []).equals(data.keyData)).toBe(true);
  });

  it("are written in the order of asking, credentials among them", async () => {
    const secrets = memory();
    const steady = steadyOver({
      ...secrets,
      // The first takes longest.
      set: async (written) => {
        await sleep(written[0]?.id === "1" ? 30 : 0);
        await secrets.set(written);
      },
    });
    await Promise.all(["1", "2", "3"].map((id) => steady.set([{ kind: "session", id, value: "x" }])));
    expect(secrets.written.flat()).toEqual(["session 1", "session 2", "session 3"]);
  });

  it("wait for a database that is away, and fail once the connection is given up", async () => {
    const secrets = memory();
    const steady = steadyOver(secrets);
    secrets.down = true;
    const writing = steady.set([{ kind: "session", id: "1", value: "x" }]);
    const reading = steady.get("session", ["1"]);
    await sleep(20);
    secrets.down = false;
    await writing;
    await reading;
    expect(secrets.kept.get("session 1")).toBe("x");
    secrets.down = true;
    const late = steady.set([{ kind: "session", id: "1", value: "y" }]);
    steady.close();
    await expect(late).rejects.toThrow("given up");
    secrets.down = false;
    await expect(steady.set([{ kind: "session", id: "1", value: "z" }])).rejects.toThrow("given up");
    expect(secrets.kept.get("session 1")).toBe("x");
  });
});

describe("what we sent", () => {
  it("is undefined where it isn't on file, never empty", async () => {
    const sent = createSentLog(memory(), () => baileys);
    expect(await sent.content("3EB0")).toBeUndefined();
  });

  it("comes back as it was, and what continues a message stands for it", async () => {
    const sent = createSentLog(memory(), () => baileys);
    const message = sent.bytesOf(baileys, { extendedTextMessage: { text: "Sudah dicatat." } });
    const one = { to: "1@lid", text: "", message, acked: null, at: 0, continuedBy: null };
    await sent.write({ A: { ...one, standsFor: null }, B: { ...one, standsFor: "A" } });
    expect((await sent.content("A"))?.extendedTextMessage?.text).toBe("Sudah dicatat.");
    expect(await Promise.all(["A", "B", "C"].map(sent.standsFor))).toEqual(["A", "A", "C"]);
  });

  it("is kept under kinds that no key of the library's has", () => {
    expect(new Set(Object.values(kinds)).size).toBe(Object.values(kinds).length);
  });
});

describe("the library", () => {
  it("accepts any signature as it comes, and only the right one once repaired", async () => {
    const pair = baileys.Curve.generateKeyPair();
    const message = Buffer.from("sertifikat");
    const signature = baileys.Curve.sign(pair.private, message);
    const altered = Buffer.from("sertifikaT");
    expect(baileys.Curve.verify(pair.public, altered, signature)).toBe(true);
    await loadBaileys({ curveRepair: true, trustRoot: null });
    expect(baileys.Curve.verify(pair.public, message, signature)).toBe(true);
    expect(baileys.Curve.verify(pair.public, altered, signature)).toBe(false);
    expect(baileys.Curve.verify(pair.public, message, Buffer.alloc(3))).toBe(false);
  });

  it("trusts another root only while it is told to", async () => {
    const own = baileys.WA_CERT_DETAILS.PUBLIC_KEY;
    await loadBaileys({ curveRepair: true, trustRoot: new Uint8Array(32).fill(5) });
    expect(baileys.WA_CERT_DETAILS.PUBLIC_KEY.equals(Buffer.alloc(32, 5))).toBe(true);
    await loadBaileys({ curveRepair: true, trustRoot: null });
    expect(baileys.WA_CERT_DETAILS.PUBLIC_KEY.equals(own)).toBe(true);
  });
});
