import type { Baileys } from "../../baileys/load.ts";
import { numberOf, type WAMessage } from "../wire.ts";

/** A message as text, to be kept until it can be read: who wrote it where and when, and its content's bytes. */
export function pack(baileys: Baileys, message: WAMessage): string {
  const { key, participant, pushName, messageTimestamp, message: content } = message;
  const bytes = baileys.proto.Message.encode(content ?? {}).finish();
  return JSON.stringify({
    key,
    participant,
    pushName,
    messageTimestamp: numberOf(messageTimestamp),
    content: Buffer.from(bytes).toString("base64"),
  });
}

type Packed = Pick<WAMessage, "key" | "participant" | "pushName" | "messageTimestamp"> & {
  readonly content: string;
};

export function unpack(baileys: Baileys, text: string): WAMessage {
  // Only `pack` writes these.
  const { content, ...about } = JSON.parse(text) as Packed;
  return { ...about, message: baileys.proto.Message.decode(Buffer.from(content, "base64")) };
}
