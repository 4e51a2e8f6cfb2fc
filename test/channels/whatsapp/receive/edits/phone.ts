import { randomBytes } from "node:crypto";
import * as baileys from "@whiskeysockets/baileys";
import { lru } from "../../../../../src/channels/shared/lru.ts";
import { createEdits } from "../../../../../src/channels/whatsapp/receive/edits/edits.ts";
import { createSentLog } from "../../../../../src/channels/whatsapp/send/sentLog.ts";
import { fixture } from "../../fixture.ts";
import { memory } from "../../memory.ts";
import { envelope, sealed } from "../../sealing.ts";

export const [lid, number] = ["200000000000001@lid", "6281234560001@s.whatsapp.net"];

/** A person's phone and what we keep of it. */
export function around() {
  const secrets = memory();
  let now = 1_795_695_120_000;
  const came = lru<{ readonly key: baileys.WAMessageKey }>(10);
  const sent = createSentLog(secrets, () => baileys);
  const make = () => createEdits({ library: () => baileys, secrets, came, sent, now: () => now });
  const secret = randomBytes(32);
  const wrote = (content: baileys.proto.IMessage, id = "3A41"): baileys.WAMessage => {
    const { message: _, ...written } = fixture("text");
    const message = { ...content, messageContextInfo: { messageSecret: secret } };
    return { ...written, key: { ...written.key, id }, message } as baileys.WAMessage;
  };
  const edited = (
    editedMessage: baileys.proto.IMessage,
    how: { readonly at?: number } & Readonly<Record<string, unknown>> = {},
  ): baileys.WAMessage => {
    const { at, ...keys } = how;
    const to = { target: "3A41", secret, writer: lid, editor: lid, ...keys };
    const timestampMs = at === undefined ? {} : { timestampMs: at };
    const inner = { protocolMessage: { key: { id: "another" }, editedMessage, ...timestampMs } };
    return { ...fixture("text"), message: envelope(sealed(inner, to)) } as baileys.WAMessage;
  };
  return {
    secrets,
    came,
    sent,
    make,
    wrote,
    edited,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

export const both = async () => [lid, number];
export const words = { conversation: "jalan pasar legi rusak" };
export const asOldPhones = { protocolMessage: { key: { id: "3A41" }, type: 14, editedMessage: words } };

/** An edit as phones of before May 2026 send it; `names`: what it says of the message that it changes. */
export function plainly(
  editedMessage: baileys.proto.IMessage,
  {
    names = {},
    written = "text",
    id = "3AE1",
  }: {
    readonly names?: baileys.proto.IMessageKey;
    readonly written?: string;
    readonly id?: string;
  } = {},
): baileys.WAMessage {
  const key = { fromMe: true, id: "3A41", ...names };
  const message = fixture(written);
  const edit = {
    ...message,
    key: { ...message.key, id },
    message: { protocolMessage: { key, type: 14, editedMessage } },
  };
  return edit as baileys.WAMessage;
}
