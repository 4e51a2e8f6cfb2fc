import type { AnyMessageContent, proto } from "@whiskeysockets/baileys";
import type { Act, EditHow, Outgoing } from "../../../ports/channel.ts";
import type { Secrets } from "../../../ports/channelHost.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import type { Lru } from "../../shared/lru.ts";
import { forgetPerson } from "../baileys/forgetPerson.ts";
import { isGroup, type Jid } from "../jid.ts";
import { editableMs } from "../options.ts";
import type { Came } from "../receive/take.ts";
import { type Content, protocolKind, type WAMessageKey } from "../receive/wire.ts";
import { toSendError } from "./errors.ts";
import { partsOf, textOf } from "./parts.ts";
import type { Sender } from "./send.ts";
import type { SentLog } from "./sentLog.ts";
import { timed, timerOf } from "./timed.ts";
import type { Transmit } from "./transmit.ts";

export type ActorParts = {
  readonly sender: Sender;
  readonly sent: SentLog;
  readonly came: Lru<Came>;
  readonly transmit: Transmit;
  readonly secrets: Secrets;
  readonly machineNow: () => number;
};

/** Edits messages and carries out acts. Rejects with SendErrors. */
export function createActor({ sender, sent, came, transmit, secrets, machineNow }: ActorParts) {
  /**
   * Sends something that refers to another message. Ids are new each time: a repetition has no further
   * effect.
   */
  const refer = async (to: Jid, content: AnyMessageContent): Promise<void> => {
    const { socket, baileys, number } = sender.link();
    const messageId = baileys.generateMessageIDV2(number);
    await transmit(socket, to, messageId, () => socket.sendMessage(to, content, { messageId }));
  };

  const keyOf = async (to: Jid, id: string): Promise<WAMessageKey> => {
    if ((await sent.read(id)) !== null) return { remoteJid: to, fromMe: true, id };
    const theirs = came.get(id);
    if (theirs !== undefined) return { ...theirs.key, remoteJid: to, id };
    // In a group a reference needs the writer too, which is no longer known.
    if (isGroup(to)) throw new SendError("refused", "The message is too long ago to be referred to");
    return { remoteJid: to, fromMe: false, id };
  };

  const edit = async (to: Jid, id: string, text: string, how: EditHow): Promise<Date | null> => {
    const first = await sent.read(id);
    // The latest continuation of the message is edited.
    const shown = first?.continuedBy ?? id;
    const current = shown === id ? first : await sent.read(shown);
    if (current !== null && current.text === text) return null;
    const words = current === null ? null : wordsIn(current.message);
    if (current !== null && words !== null && current.at + editableMs > machineNow()) {
      // The edit has to repeat the quotation, or it would disappear; but a continuation quotes the original,
      // whose words are to go. It disappears when the message does that it changes.
      const quoting = how === "in_place" && shown !== id ? {} : words;
      const content = timed(
        { extendedTextMessage: { ...quoting, text } },
        timerOf({ extendedTextMessage: words }),
      );
      const at = await replace(to, shown, content);
      await sent.write({
        [shown]: { ...current, text, message: sent.bytesOf(sender.link().baileys, content) },
      });
      if (how === "in_place") await erase(to, (await sent.whole(id)).slice(0, -1));
      return at === null ? null : new Date(at * 1_000);
    }
    // A continuation would quote the words that have to go.
    if (how === "in_place") throw new SendError("refused", "The message is too old to be edited");
    const { id: next, at } = await sender.followUp(to, id, text);
    if (first === null) return at;
    const before = first.continuedBy === null ? [] : [...(first.continuedBefore ?? []), first.continuedBy];
    await sent.write({ [id]: { ...first, continuedBy: next, continuedBefore: before } });
    return at;
  };

  const erase = async (to: Jid, messages: readonly string[]): Promise<void> => {
    for (const id of messages) {
      await refer(to, { delete: await keyOf(to, id) });
      await sent.blank(id);
    }
  };

  /** The message if it is a text; else null. */
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
     * Replaces a message's text; if it is too old, sends a continuation that quotes it. Returns the server's
     * time, if given. Rejects with a SendError.
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
