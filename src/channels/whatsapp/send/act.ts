import type { AnyMessageContent, proto } from "@whiskeysockets/baileys";
import type { Act, EditHow, Outgoing } from "../../../ports/channel.ts";
import type { Secrets } from "../../../ports/channelHost.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import type { Lru } from "../../shared/lru.ts";
import { forgetPerson } from "../baileys/forgetPerson.ts";
import { isGroup, type Jid } from "../jid.ts";
import type { Came } from "../receive/receive.ts";
import { type Content, protocolKind, type WAMessageKey } from "../receive/wire.ts";
import { toSendError } from "./errors.ts";
import { partsOf, textOf } from "./parts.ts";
import type { Sender } from "./send.ts";
import type { SentLog } from "./sentLog.ts";
import type { Transmit } from "./transmit.ts";

export type ActorParts = {
  readonly sender: Sender;
  readonly sent: SentLog;
  readonly came: Lru<Came>;
  readonly transmit: Transmit;
  readonly secrets: Secrets;
  readonly machineNow: () => number;
};

/** WhatsApp takes edits for 15 minutes; one that is under way needs some of that. */
const editableMs = 14 * 60_000;

/** Edits, and what isn't a message. Rejects with SendErrors. */
export function createActor({ sender, sent, came, transmit, secrets, machineNow }: ActorParts) {
  /** Sends what refers to another message. Each has an id of its own: what it does, it does once or again alike. */
  const refer = async (to: Jid, content: AnyMessageContent): Promise<void> => {
    const { socket, baileys, number } = sender.link();
    const messageId = baileys.generateMessageIDV2(number);
    await transmit(socket, to, messageId, () => socket.sendMessage(to, content, { messageId }));
  };

  const keyOf = async (to: Jid, id: string): Promise<WAMessageKey> => {
    if ((await sent.read(id)) !== null) return { remoteJid: to, fromMe: true, id };
    const theirs = came.get(id);
    if (theirs !== undefined) return { ...theirs.key, remoteJid: to, id };
    // In a group a message is known by its writer too.
    if (isGroup(to)) throw new SendError("refused", "The message is too long ago to be referred to");
    return { remoteJid: to, fromMe: false, id };
  };

  const edit = async (to: Jid, id: string, text: string, how: EditHow): Promise<Date | null> => {
    const first = await sent.read(id);
    // Later edits go to the message that continues this one.
    const shown = first?.continuedBy ?? id;
    const current = shown === id ? first : await sent.read(shown);
    if (current !== null && current.text === text) return null;
    const words = current === null ? null : wordsIn(current.message);
    if (current !== null && words !== null && current.at + editableMs > machineNow()) {
      // What the message quotes stays, or the edit would take it away; but a continuation quotes what is to go.
      const quoting = how === "in_place" && shown !== id ? {} : words;
      const content = { extendedTextMessage: { ...quoting, text } };
      const at = await replace(to, shown, content);
      await sent.write({
        [shown]: { ...current, text, message: sent.bytesOf(sender.link().baileys, content) },
      });
      if (how === "in_place") await erase(to, (await sent.whole(id)).slice(0, -1));
      return at === null ? null : new Date(at * 1_000);
    }
    // A message that continues it would quote what is to go.
    if (how === "in_place") throw new SendError("refused", "The message is too old to be edited");
    const next = await sender.followUp(to, id, text);
    if (first === null) return null;
    const before = first.continuedBy === null ? [] : [...(first.continuedBefore ?? []), first.continuedBy];
    await sent.write({ [id]: { ...first, continuedBy: next, continuedBefore: before } });
    return null;
  };

  const erase = async (to: Jid, messages: readonly string[]): Promise<void> => {
    for (const id of messages) {
      await refer(to, { delete: await keyOf(to, id) });
      await sent.blank(id);
    }
  };

  /** The message as a text; null for one that holds something else. */
  const wordsIn = (message: string): proto.Message.IExtendedTextMessage | null =>
    sender.link().baileys.proto.Message.decode(Buffer.from(message, "base64")).extendedTextMessage ?? null;

  const replace = async (to: Jid, id: string, editedMessage: Content): Promise<number | null> => {
    const { socket, baileys, number } = sender.link();
    const messageId = baileys.generateMessageIDV2(number);
    const key = { remoteJid: to, fromMe: true, id };
    const protocolMessage = { key, type: protocolKind.edit, editedMessage, timestampMs: machineNow() };
    return await transmit(socket, to, messageId, () =>
      socket.relayMessage(to, { protocolMessage }, { messageId, additionalAttributes: { edit: "1" } }),
    );
  };

  return {
    /**
     * Replaces a message's text, or continues it with a message that quotes it once it is too old for that. Gives
     * the server's time, if it told one.
     */
    async edit(
      address: Address,
      id: string,
      content: Outgoing,
      how: EditHow = "anyhow",
    ): Promise<Date | null> {
      const [last] = partsOf({ ...content, files: [] }).slice(-1);
      if (last === undefined) throw new SendError("refused", "The message is empty");
      try {
        return await edit(await sender.jidOf(address), id, textOf(last), how);
      } catch (error) {
        throw toSendError(error);
      }
    },

    async act(address: Address, act: Act): Promise<void> {
      try {
        const to = await sender.jidOf(address);
        const { socket } = sender.link();
        switch (act.type) {
          case "delete":
            return await erase(to, await sent.whole(act.message));
          case "react":
            return await refer(to, { react: { text: act.emoji, key: await keyOf(to, act.message) } });
          case "leave":
            return await socket.groupLeave(to);
          case "typing":
            return await socket.sendPresenceUpdate("composing", to);
          case "forget":
            return await forgetPerson(to, socket.authState.keys, secrets);
        }
      } catch (error) {
        throw toSendError(error);
      }
    },
  };
}
