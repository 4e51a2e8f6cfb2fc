import type { BinaryNode } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import type { Inbound } from "../../../ports/inbound.ts";
import { insist } from "../../shared/insist.ts";
import { type Lru, lru } from "../../shared/lru.ts";
import type { Baileys } from "../baileys/load.ts";
import { scrubbed } from "../baileys/redact.ts";
import type { Contacts } from "../contacts.ts";
import type { Jid, Me } from "../jid.ts";
import type { SentLog } from "../send/sentLog.ts";
import type { Timers } from "../timers.ts";
import { createAlbums } from "./albums/albums.ts";
import { createCounted } from "./albums/counted.ts";
import type { Edited, Edits } from "./edits/edits.ts";
import { createLookUp } from "./lookUp.ts";
import { meaning } from "./reading/meaning.ts";
import type { Naming } from "./reading/mentions.ts";
import { parse, talk } from "./reading/parse.ts";
import { createUnderWay } from "./underWay.ts";
import { type Content, contentIn, keyOf, unwrap, type WAMessage } from "./wire.ts";
import { withheldIn } from "./withheld.ts";

export type Accept = (batch: readonly Inbound[]) => Promise<void>;

/** A received message, for quoting, reacting or deleting. */
export type Came = { readonly key: WAMessage["key"]; readonly content: Content };

export type ReceiverParts = {
  readonly library: () => Baileys | null;
  readonly accept: Accept;
  /** Our number; null until it is paired. */
  readonly me: () => Me | null;
  /** Business time, for messages without a time. */
  readonly now: () => Date;
  readonly log: Logger;
  readonly random: () => number;
  readonly people: Contacts;
  /** How we are called, and those whom a text may not name. */
  readonly naming: Pick<Naming, "service" | "someone">;
  readonly sent: SentLog;
  readonly came: Lru<Came>;
  readonly edits: Edits;
  readonly timers: Timers;
  /** Called when a person's message was filed. */
  readonly onHeard: (inbound: Inbound) => void;
};

export type Receiver = ReturnType<typeof createReceiver>;

const times = { backoffFirst: 500, backoffMost: 10_000 };

/**
 * Files messages. Baileys sends the receipt after decrypting and passes the message on afterwards; here it is
 * filed in between, once its keys are saved, so that after a crash it is either on file or delivered again.
 * Messages that come in another way (service messages of groups, repeats from the phone) are filed when the
 * library reports them.
 */
export function createReceiver(parts: ReceiverParts) {
  const { library, accept, me, now, log, random, people, sent, came, edits, timers, onHeard } = parts;
  const stopping = new AbortController();
  const underWay = createUnderWay();
  const filed = lru<true>(2_000);
  const counted = createCounted();
  const albums = createAlbums(() => performance.now());
  let queue: Promise<void> = Promise.resolve();
  let trouble: string | null = null;

  /** Retries until the batch is on file: nothing may overtake it, and no receipt is sent before. */
  const file = (batch: readonly Inbound[]): Promise<void> =>
    insist(
      async () => {
        await accept(batch);
        trouble = null;
      },
      {
        times,
        random,
        signal: stopping.signal,
        ended: "Receiving was ended",
        onFailure(error, failures) {
          trouble = "Received messages can't be put on file; see the log.";
          log.error({ err: error, failures }, "A message couldn't be filed; trying again");
        },
      },
    );

  const orWithout = createLookUp({ log, random, times, signal: stopping.signal });

  const take = async (message: WAMessage): Promise<void> => {
    const [own, id] = [me(), keyOf(message)];
    if (own === null || filed.get(id)) return;
    const named = await orWithout(() => people.named(message), message, "A writer can't be looked up");
    await orWithout(() => timers.heard(named), undefined, "A chat's timer can't be kept");
    const edit = await orWithout<Edited>(
      () => edits.open(named, () => people.writer(named)),
      { message: named, ofOurs: false },
      "What opens an edit can't be looked up",
    );
    if (edit.outdated === true) return log.debug("An edit after which the message was edited again");
    const { message: known, ofOurs } = edit;
    const chat = message.key.remoteJid ?? "";
    const naming = { ...parts.naming, nameOf: (person: Jid) => people.nameIn(chat, person) };
    const parsed = parse(known, own, now(), { counted: counted.ids, naming, editsOurs: ofOurs });
    const keep = () => edits.keep(named, people.writerOf(named), parsed.type === "inbound");
    await orWithout(keep, undefined, "What opens edits can't be kept");
    switch (parsed.type) {
      case "early":
        counted.keep(parsed.of, parsed.inbound);
        return log.debug("A better copy of what isn't for us so far");
      case "skipped":
        if (parsed.why === talk) albums.hold(known);
        return log.debug({ why: parsed.why }, "A message that isn't for us");
      case "unreadable":
        return log.warn({ why: parsed.why }, "A message that can't be read, and whose sender isn't known");
      case "came_or_went":
        for (const one of parsed.people) {
          const known = () => people.cameOrWent(one, file);
          await file([await orWithout(known, one.inbound, "Who came or went can't be looked up")]);
        }
        filed.set(id, true);
        return;
      case "inbound": {
        const content = known.message ? unwrap(known.message) : {};
        if (known.key.id) came.set(known.key.id, { key: known.key, content });
        counted.note(known.key, content);
        await orWithout(
          () => people.moved(known, file, now()),
          undefined,
          "A writer's number can't be looked up",
        );
        const inbound = await orWithout(
          () => meaning(parsed.inbound, sent, people),
          parsed.inbound,
          "What a reply answers can't be looked up",
        );
        await file(counted.withCopy(inbound));
        onHeard(inbound);
        filed.set(id, true);
        for (const part of albums.before(known)) await take(part);
      }
    }
  };

  /** Runs work one at a time, in order. */
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    /** Notes a stanza before the library handles it. `at` is machine time. */
    stanza(stanza: BinaryNode, at: number): void {
      underWay.note(stanza, at);
      const withheld = withheldIn(stanza, library(), me());
      if (withheld.length > 0) void this.upserted(withheld);
    },

    /** Files a message that was just decrypted; resolves once it is on file and may be acknowledged. */
    async plaintext(ciphertext: Uint8Array, plaintext: Uint8Array): Promise<void> {
      const stanza = underWay.of(ciphertext);
      const [own, baileys] = [me(), library()];
      if (stanza === undefined || own === null || baileys === null) return;
      const { fullMessage } = baileys.decodeMessageNode(stanza, own.number, own.lid ?? "");
      const content = contentIn(baileys, plaintext);
      if (content === null) return;
      await inOrder(() => take({ ...fullMessage, message: content }));
      underWay.over(fullMessage.key.id);
    },

    /** The message can't be decrypted: the library asks its sender for it again. */
    unreadable(ciphertext: Uint8Array): void {
      underWay.over(underWay.of(ciphertext)?.attrs["id"]);
    },

    /** Files messages reported by the library that weren't filed before. */
    async upserted(messages: readonly WAMessage[]): Promise<void> {
      for (const message of messages) {
        try {
          await inOrder(() => take(message));
        } catch (error) {
          if (stopping.signal.aborted) return;
          log.error({ err: scrubbed(error) }, "A message couldn't be read");
        } finally {
          underWay.over(message.key?.id);
        }
      }
    },

    settled: underWay.settled,

    trouble: (): string | null => trouble,

    /** Stops retries, and waits for what is being filed. */
    async stop(): Promise<void> {
      stopping.abort();
      await queue;
    },
  };
}
