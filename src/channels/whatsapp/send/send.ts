import { setTimeout as sleep } from "node:timers/promises";
import type { AnyMessageContent } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import type { Outgoing, Sent } from "../../../ports/channel.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import type { Lru } from "../../shared/lru.ts";
import { within } from "../../shared/timeout.ts";
import type { Baileys } from "../baileys/load.ts";
import { libraryLog, scrubbed } from "../baileys/redact.ts";
import type { Socket } from "../connection/socket.ts";
import type { Contacts } from "../contacts.ts";
import type { Jid } from "../jid.ts";
import type { Groups } from "../receive/groups/groups.ts";
import type { Came } from "../receive/take.ts";
import type { Timers } from "../timers.ts";
import { notConnected, toSendError } from "./errors.ts";
import type { FirstContacts } from "./firstContacts.ts";
import { inGroup } from "./mentions.ts";
import type { Pacer } from "./pace.ts";
import { idOf, mentioning, type Part, partsOf, textOf, wordedAs } from "./parts.ts";
import { createQuotes } from "./quotes.ts";
import { createRelay } from "./relay.ts";
import type { SentLog, SentMessage } from "./sentLog.ts";
import { timed } from "./timed.ts";
import type { Transmit } from "./transmit.ts";

export type SenderParts = {
  /** The connection, if it is open and the number is linked. */
  readonly connected: () => { readonly socket: Socket; readonly baileys: Baileys } | null;
  readonly transmit: Transmit;
  readonly sent: SentLog;
  readonly came: Lru<Came>;
  readonly people: Contacts;
  readonly groups: Groups;
  readonly timers: Timers;
  readonly pacer: Pacer;
  readonly firstContacts: FirstContacts;
  readonly log: Logger;
  readonly now: () => Date;
  readonly machineNow: () => number;
};

export type Sender = ReturnType<typeof createSender>;

const uploadMs = 180_000;

/** Sends all messages. Rejects with SendErrors, none of them ambiguous, since a repeat has the same id. */
export function createSender(parts: SenderParts) {
  const { connected, transmit, sent, came, people, groups, timers, pacer, firstContacts } = parts;
  const { log, now, machineNow } = parts;

  const relay = createRelay({ link: () => link(), transmit, sent, now });
  const quoteOf = createQuotes(sent, came);

  const link = () => {
    const current = connected();
    if (current === null) throw notConnected();
    const number = current.socket.authState.creds.me?.id;
    if (number === undefined) throw notConnected();
    return { ...current, number };
  };

  /** The address for the server: the LID of a person filed under their number. */
  const jidOf = async ({ chat, kind }: Address): Promise<Jid> =>
    kind === "group" ? chat : await personOf(chat);

  const personOf = async (chat: string): Promise<Jid> => (await people.called(chat)).id;

  /** What alerts a person in a group. Their LID will do where the server can't be asked about the group. */
  const mentionOf = async (group: Jid, chat: string): Promise<Jid> => {
    const metadata = await groups.metadata(group).catch((error: unknown) => {
      log.warn({ err: scrubbed(error) }, "A group can't be asked about; people are mentioned by their LIDs");
      return undefined;
    });
    return inGroup(metadata, [await personOf(chat), chat]);
  };

  /** Makes and stores the message, or finds it stored, so that media isn't uploaded twice. */
  const prepared = async (
    to: Jid,
    id: string,
    content: AnyMessageContent,
    more: {
      readonly chat: Jid;
      readonly text: string;
      readonly replyTo: string | null;
      readonly standsFor: string | null;
    },
  ): Promise<SentMessage> => {
    const kept = await sent.read(id);
    if (kept !== null) return kept;
    const { socket, baileys, number } = link();
    const quoted = await quoteOf(to, more.replyTo);
    const made = await within(
      uploadMs,
      baileys.generateWAMessage(to, content, {
        logger: libraryLog(log),
        userJid: socket.authState.creds.me?.lid ?? number,
        upload: socket.waUploadToServer,
        messageId: id,
        mediaUploadTimeoutMs: uploadMs,
        ...(quoted !== null && { quoted }),
      }),
      () => new SendError("retry", "A file couldn't be uploaded in time"),
    );
    if (!made.message) throw new SendError("refused", "The library made no message");
    const message: SentMessage = {
      to,
      text: more.text,
      message: sent.bytesOf(baileys, timed(made.message, await timers.of(to, more.chat))),
      acked: null,
      at: machineNow(),
      standsFor: more.standsFor,
      continuedBy: null,
    };
    await sent.write({ [id]: message });
    return message;
  };

  /** Shows "typing" for as long as a person might type. */
  const typeFor = async (to: Jid, chat: string): Promise<void> => {
    const ms = pacer.answers(chat) ? pacer.typing() : 0;
    if (ms <= 0) return;
    const { socket } = link();
    await socket.sendPresenceUpdate("composing", to);
    await sleep(ms);
  };

  return {
    /**
     * Sends a letter, in several messages if it is long or has files; skips those that the server already
     * has. Returns the id of the last, which has the menu. Rejects with a SendError.
     */
    async send(address: Address, letter: Outgoing, key: string): Promise<Sent> {
      const all = [...partsOf(letter)];
      if (all.length === 0) throw new SendError("refused", "The message is empty");
      try {
        const { socket, number } = link();
        const to = await jidOf(address);
        const { people: mentioned = [], others = "" } = letter.mentions ?? {};
        const called = await Promise.all(mentioned.map(({ chat }) => mentionOf(to, chat)));
        all.push(...all.splice(-1).map((last) => mentioning(last, called, others)));
        await firstContacts.check(socket, to);
        pacer.take(address.chat);
        await typeFor(to, address.chat);
        let last: Sent | null = null;
        const ids: string[] = [];
        for (const [index, part] of all.entries()) {
          const id = idOf(number, key, index);
          const replyTo = index === 0 ? letter.replyTo : null;
          const message = await prepared(to, id, wordedAs(part), {
            chat: address.chat,
            text: textOf(part),
            replyTo,
            standsFor: null,
          });
          ids.push(id);
          last = { externalId: id, sentAt: await relay(id, message) };
        }
        if (last === null) throw new SendError("refused", "The message is empty");
        return ids.length > 1 ? { ...last, parts: ids } : last;
      } catch (error) {
        throw toSendError(error);
      }
    },

    /** Sends a continuation of our message, quoting it. */
    async followUp(to: Jid, of: string, text: string): Promise<{ readonly id: string; readonly at: Date }> {
      const { number } = link();
      const id = idOf(number, `follows ${of}\0${text}`, machineNow());
      const part: Part = { type: "text", text };
      const message = await prepared(to, id, wordedAs(part), {
        chat: to,
        text,
        replyTo: of,
        standsFor: of,
      });
      return { id, at: await relay(id, message) };
    },

    jidOf,
    link,
  };
}
