import type { Logger } from "pino";
import type { Inbound } from "../../../ports/inbound.ts";
import { type Lru, lru } from "../../shared/lru.ts";
import type { Contacts } from "../contacts.ts";
import type { Jid, Me } from "../jid.ts";
import type { SentLog } from "../send/sentLog.ts";
import type { Timers } from "../timers.ts";
import { createAlbums } from "./albums/albums.ts";
import { createCounted } from "./albums/counted.ts";
import type { Edited, Edits } from "./edits/edits.ts";
import type { LookUp } from "./lookUp.ts";
import { meaning } from "./reading/meaning.ts";
import type { Naming } from "./reading/mentions.ts";
import { parse, talk } from "./reading/parse.ts";
import type { Parsed } from "./reading/parsed.ts";
import { type Content, keyOf, unwrap, type WAMessage } from "./wire.ts";

/** A received message, for quoting, reacting or deleting. */
export type Came = { readonly key: WAMessage["key"]; readonly content: Content };

export type TakeParts = {
  /** Our number; null until it is paired. */
  readonly me: () => Me | null;
  /** Business time, for messages without a time. */
  readonly now: () => Date;
  readonly log: Logger;
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

/** Takes messages one after another: reads each with what came before it, and files what is for us. */
export function createTake(
  { me, now, log, people, sent, came, edits, timers, onHeard, ...parts }: TakeParts,
  orWithout: LookUp,
  file: (batch: readonly Inbound[]) => Promise<void>,
) {
  const filed = lru<true>(2_000);
  const counted = createCounted();
  const albums = createAlbums(() => performance.now());

  const read = (message: WAMessage, own: Me, editsOurs: boolean): Parsed => {
    const chat = message.key.remoteJid ?? "";
    const naming = { ...parts.naming, nameOf: (person: Jid) => people.nameIn(chat, person) };
    albums.announce(message);
    const quote = albums.quotedBy(message);
    return parse(message, own, now(), { counted: counted.ids, naming, editsOurs, quote });
  };

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
    if (edit.not !== undefined) return log.debug({ why: edit.not }, "An edit from which nothing follows now");
    const { message: known, ofOurs } = edit;
    const parsed = read(known, own, ofOurs);
    const writer = people.writerOf(named);
    const keep = () => edits.keep(named, writer, parsed.type === "inbound");
    const ahead = await orWithout<readonly WAMessage[]>(keep, [], "What opens edits can't be kept");
    await act(parsed, known, id);
    await takeHeld(ahead, writer);
  };

  const act = async (parsed: Parsed, known: WAMessage, id: string): Promise<void> => {
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
          const moving = () => people.cameOrWent(one, file);
          await file([await orWithout(moving, one.inbound, "Who came or went can't be looked up")]);
        }
        filed.set(id, true);
        return;
      case "inbound": {
        const content = known.message ? unwrap(known.message) : {};
        if (known.key.id) came.set(known.key.id, { key: known.key, content });
        counted.note(known.key, content);
        const move = () => people.moved(known, file, now());
        await orWithout(move, undefined, "A writer's number can't be looked up");
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

  /** Takes a person's edits that were held. */
  const takeHeld = async (held: readonly WAMessage[], person: Jid | null): Promise<void> => {
    if (person === null || held.length === 0) return;
    for (const edit of held) await take(edit);
    await orWithout(() => edits.applied(person), undefined, "Edits that counted can't be forgotten");
  };

  return {
    /** Takes a message; resolves once it is on file, or isn't for us. */
    take,

    /** Notes a message that couldn't be read, and was asked for again. */
    async missed(message: WAMessage): Promise<void> {
      const named = await orWithout(() => people.named(message), message, "A writer can't be looked up");
      const note = () => edits.awaits(named, people.writerOf(named));
      await orWithout(note, undefined, "What is to come again can't be noted");
    },

    /** Takes the edits of a person whose messages don't come. */
    async late(person: Jid): Promise<void> {
      const late = () => edits.late(person);
      const held = await orWithout<readonly WAMessage[]>(late, [], "Edits that were held can't be looked up");
      await takeHeld(held, person);
    },
  };
}
