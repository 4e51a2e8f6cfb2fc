import { addDays, at, dayOf } from "../../core/calendar/day.ts";
import { converse } from "../../core/conversation/converse.ts";
import { draftTimes } from "../../core/conversation/draft/expire.ts";
import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import type { Facts, FileLeft, Heard, Need, SeenLetter } from "../../core/conversation/facts.ts";
import { needs } from "../../core/conversation/needs.ts";
import { filesToCheck } from "../../core/conversation/state/draftFiles.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import type { State } from "../../core/conversation/state/state.ts";
import type { Effect } from "../../core/effect.ts";
import type { Case, CaseId } from "../../core/procedure/case.ts";
import type { Story } from "../../core/procedure/content.ts";
import type { Capabilities } from "../../ports/channel.ts";
import type { Seen, SeenMenu } from "../../ports/facts.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import { type Batch, present } from "./batch.ts";
import type { Context } from "./context.ts";
import { overtakenReminders } from "./draftReminders.ts";
import { isPracticeMenu } from "./privately/practising.ts";

/** A citizen's message, with its dialogue's state. */
export type CitizenMessage = { readonly message: InboxMessage; readonly heard: Heard; readonly state: State };

export type CitizenFacts = {
  readonly mine: Awaited<ReturnType<Tx["facts"]["mine"]>>;
  readonly quoted: ReadonlyMap<string, SeenLetter>;
  readonly menus: ReadonlyMap<string, SeenMenu>;
  readonly stories: readonly Story[];
  readonly watched: readonly Case[];
  readonly joinings: Awaited<ReturnType<Tx["facts"]["joinings"]>>;
  readonly wrongCodes: Awaited<ReturnType<Tx["people"]["wrongCodes"]>>;
  readonly files: readonly FileLeft[];
};

export function citizenMessage(message: InboxMessage, heard: Heard): CitizenMessage {
  return { message, heard, state: migrate(message.state) };
}

/**
 * Calendar days after closing for which a case is still loaded for its reporter: the time to reopen it, and
 * some for holidays.
 */
const closedDays = 40;

/** Loads what these messages need, with one query for each kind of fact. */
export async function loadCitizenFacts(
  tx: Tx,
  messages: readonly CitizenMessage[],
  { now, office, hash }: Context,
): Promise<CitizenFacts> {
  if (messages.length === 0)
    return {
      mine: [],
      quoted: new Map(),
      menus: new Map(),
      stories: [],
      watched: [],
      joinings: [],
      wrongCodes: [],
      files: [],
    };
  const since = at(addDays(dayOf(now, office.calendar), -closedDays), "00:00", office.calendar);
  const quoting = messages.map(({ message, heard }) => ({
    seq: message.seq,
    chat: message.chat,
    on: message.payload.on,
    sentAt: heard.sentAt,
  }));
  const wanted = messages.map(({ message, heard, state }) => ({
    chat: message.chat,
    needs: needs(state, heard),
  }));
  const asked = wanted.flatMap(({ needs: list }) => list.flatMap((need) => watchedBy(need, hash)));
  const typing = wanted.filter(({ needs: list }) =>
    list.some(({ type }) => type === "watched" || type === "joining"),
  );
  const [mine, quoted, menus, watched, joinings, wrongCodes, files] = await Promise.all([
    tx.facts.mine(
      messages.map(({ message }) => message.chat),
      since,
    ),
    tx.facts.quoted(quoting),
    tx.facts.menus(quoting),
    tx.facts.watched(asked),
    tx.facts.joinings(
      wanted.flatMap(({ needs: list }) =>
        list.flatMap((need) => (need.type === "joining" ? [hash(need.code)] : [])),
      ),
      since,
    ),
    tx.people.wrongCodes(
      typing.map(({ chat }) => chat),
      now,
    ),
    tx.attachments.left(messages.flatMap(({ state }) => filesToCheck(draftsOf(state)))),
  ]);
  const storied = wanted.filter(({ needs: asked }) => asked.some(({ type }) => type === "stories"));
  const ids = mine
    .filter(({ contact }) => storied.some(({ chat }) => chat === contact))
    .map((one) => one.case.id);
  const stories = await tx.facts.stories([...new Set(ids)]);
  return { mine, quoted: bySeq(quoted), menus: bySeq(menus), stories, watched, joinings, wrongCodes, files };
}

function bySeq<T extends Seen>(seen: readonly T[]): ReadonlyMap<string, T> {
  return new Map(seen.map((one) => [one.seq, one]));
}

function watchedBy(need: Need, hash: (code: string) => string) {
  return need.type === "watched" ? [{ number: need.number, hash: hash(need.code) }] : [];
}

/** Cases that these messages may change. */
export function citizenCases({ mine, watched, joinings }: CitizenFacts): readonly CaseId[] {
  return [
    ...mine.map((one) => one.case.id),
    ...watched.map(({ id }) => id),
    ...joinings.map((one) => one.case.id),
  ];
}

/** Runs the dialogue for one message. */
export function handleCitizen(
  { message, heard, state }: CitizenMessage,
  facts: CitizenFacts,
  set: Batch,
  capabilitiesOf: (channel: ChannelId) => Capabilities,
  { now, office, chance, hash }: Context,
): readonly Effect[] {
  const capabilities = capabilitiesOf(message.channel);
  const mine = facts.mine
    .filter(({ contact }) => contact === message.chat)
    .map(({ contact: _, ...one }) => ({ ...one, case: present(set, one.case) }));
  const asked = needs(state, heard);
  const code = asked.find((need) => need.type === "joining")?.code;
  const led = code === undefined ? undefined : facts.joinings.find((one) => one.hash === hash(code));
  const parsedNumber = asked.find((need) => need.type === "watched");
  const watched = facts.watched.find(({ number }) => number === parsedNumber?.number) ?? null;
  const menu = facts.menus.get(message.seq) ?? null;
  const known: Facts = {
    contact: message.chat,
    channel: { buttons: capabilities.buttons, askPlace: capabilities.askPlace },
    office,
    mine,
    quoted: facts.quoted.get(message.seq) ?? null,
    menu: menu !== null && menu.choices.length > 0 && !isPracticeMenu(menu.choices) ? menu : null,
    askedSince: menu?.askedSince ?? [],
    stories: facts.stories.filter((story) => mine.some((one) => one.case.id === story.case)),
    watched: watched && present(set, watched),
    joining: led === undefined ? null : { case: present(set, led.case), number: led.number },
    wrongCodes: facts.wrongCodes.find(({ contact }) => contact === message.chat) ?? null,
    files: facts.files,
  };
  const { state: next, effects } = converse(state, heard, { facts: known, now, chance });
  set.states.set(message.chat, { state: next, ...draftTimes(next, now, office.calendar) });
  const overtaken = overtakenReminders(message.chat, state, next);
  return overtaken.length === 0 ? effects : [...effects, { type: "take_back", events: overtaken }];
}
