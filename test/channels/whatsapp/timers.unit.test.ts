import type { WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, it, test } from "vitest";
import { timerIn } from "../../../src/channels/whatsapp/receive/timerIn.ts";
import { timed, timerOf } from "../../../src/channels/whatsapp/send/timed.ts";
import { createTimers } from "../../../src/channels/whatsapp/timers.ts";
import { fixture } from "./fixture.ts";
import { memory } from "./memory.ts";

const lid = "200000000000001@lid";
const number = "6281234560001@s.whatsapp.net";
const group = "120363025246125486@g.us";
const day = 86_400;

const message = (content: object, more: object = {}): WAMessage =>
  ({ ...fixture("text"), ...more, message: content }) as WAMessage;
const at = (seconds: number) => ({ messageTimestamp: seconds });
const running = (expiration: number, since?: number) => ({
  extendedTextMessage: {
    text: "jalan rusak",
    contextInfo: { expiration, ...(since !== undefined && { ephemeralSettingTimestamp: since }) },
  },
});
const setTo = (ephemeralExpiration: number) => ({ protocolMessage: { type: 3, ephemeralExpiration } });
const plain = { conversation: "jalan rusak" };

describe("what a message says of its chat's timer", () => {
  test.each([
    ["words that disappear", running(day, 50), { expiration: day, since: 50 }],
    [
      "a photo that does",
      { imageMessage: { contextInfo: { expiration: day } } },
      { expiration: day, since: null },
    ],
    [
      "a place that does",
      { locationMessage: { contextInfo: { expiration: day } } },
      { expiration: day, since: null },
    ],
    ["one in a wrapper", { ephemeralMessage: { message: running(day, 50) } }, { expiration: day, since: 50 }],
    ["words that stay", plain, { expiration: 0, since: null }],
    ["a photo that stays", { imageMessage: {} }, { expiration: 0, since: null }],
    ["a change of the setting", setTo(604_800), { expiration: 604_800, since: 1_795_695_120 }],
    ["its end", setTo(0), { expiration: 0, since: 1_795_695_120 }],
    ["a reaction", { reactionMessage: { text: "👍" } }, null],
    ["an edit", { protocolMessage: { type: 14, editedMessage: plain } }, null],
    ["a sealed edit", { secretEncryptedMessage: { secretEncType: 2 } }, null],
    ["a wrapper without a number", { ephemeralMessage: { message: { imageMessage: {} } } }, null],
    ["a number that none can be", running(-1), { expiration: 0, since: null }],
  ])("%s", (_name, content, said) => {
    expect(timerIn(message(content))).toEqual(said && { ...said, at: 1_795_695_120 });
  });

  it("is nothing in what our own phone writes, unless it sets the timer", () => {
    const own = { key: { ...fixture("text").key, fromMe: true } };
    expect(timerIn(message(running(day), own))).toBeNull();
    expect(timerIn(message(setTo(day), own))).toMatchObject({ expiration: day });
  });
});

function around(ofGroup: number | null = null) {
  const secrets = memory();
  const changed: string[] = [];
  const make = () =>
    createTimers({ secrets, ofGroup: async () => ofGroup, onGroup: (one) => changed.push(one) });
  return { secrets, changed, make };
}

describe("a chat's timer", () => {
  it("is what its latest message said, over restarts, by either address", async () => {
    const { make } = around();
    expect(await make().of(lid)).toBeNull();
    await make().heard(message(running(day, 50)));
    expect(await make().of(lid)).toEqual({ expiration: day, since: 50 });
    expect(await make().of(`${lid.replace("@", ":7@")}`, number)).toEqual({ expiration: day, since: 50 });
    await make().heard(message(setTo(604_800), at(1_795_695_200)));
    expect(await make().of(lid)).toEqual({ expiration: 604_800, since: 1_795_695_200 });
    await make().heard(message(plain, at(1_795_695_300)));
    expect(await make().of(lid)).toBeNull();
  });

  it("isn't changed by what was written before, or by a phone that hasn't heard of the change", async () => {
    const { make } = around();
    await make().heard(message(setTo(day), at(1_000)));
    await make().heard(message(plain, at(900)));
    await make().heard(message(running(604_800, 800), at(1_100)));
    expect(await make().of(lid)).toEqual({ expiration: day, since: 1_000 });
  });

  it("of somebody known by both addresses is what they said last", async () => {
    const { make } = around();
    const byNumber = { key: { ...fixture("text").key, remoteJid: number, remoteJidAlt: undefined } };
    await make().heard(message(running(day, 50), { ...byNumber, ...at(1_000) }));
    await make().heard(message(running(604_800, 60), at(2_000)));
    expect(await make().of(lid, number)).toEqual({ expiration: 604_800, since: 60 });
  });

  it("takes no room where messages stay, or in a status", async () => {
    const { secrets, make } = around();
    await make().heard(message(plain));
    await make().heard({ ...fixture("status"), message: running(day) } as WAMessage);
    expect(secrets.kept.size).toBe(0);
  });

  it("of a group is the server's, which is asked again when members hear of a change", async () => {
    const inGroup = { key: fixture("group-talk").key };
    const known = around(day);
    await known.make().heard(message(setTo(day), inGroup));
    expect(known.changed).toEqual([group]);
    expect(await known.make().of(group)).toEqual({ expiration: day, since: 1_795_695_120 });
    const none = around(0);
    await none.make().heard(message(setTo(day), inGroup));
    expect(await none.make().of(group)).toBeNull();
    const away = around(null);
    await away.make().heard(message(setTo(day), inGroup));
    expect(await away.make().of(group)).toMatchObject({ expiration: day });
  });
});

describe("a message of ours in such a chat", () => {
  const timer = { expiration: day, since: 50 };
  const info = { expiration: day, ephemeralSettingTimestamp: 50 };

  test.each(["extendedTextMessage", "imageMessage", "audioMessage", "documentMessage", "locationMessage"])(
    "disappears too (%s), and keeps what it quotes",
    (kind) => {
      const contextInfo = { stanzaId: "3A41" };
      const sent = timed({ [kind]: { contextInfo }, messageContextInfo: {} }, timer);
      expect(sent).toEqual({ [kind]: { contextInfo: { ...contextInfo, ...info } }, messageContextInfo: {} });
      expect(timerOf(sent)).toEqual(timer);
    },
  );

  it("has no timer where there is none", () => {
    const content = { extendedTextMessage: { text: "halo" } };
    expect(timed(content, null)).toBe(content);
    expect(timerOf(content)).toBeNull();
  });
});
