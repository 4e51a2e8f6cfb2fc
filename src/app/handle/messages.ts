import type { Logger } from "pino";
import type { Effect } from "../../core/effect.ts";
import type { NewFile } from "../../ports/attachments.ts";
import type { Capabilities } from "../../ports/channel.ts";
import type { ChannelId } from "../../ports/inbound.ts";
import type { InboxMessage } from "../../ports/inbox.ts";
import type { Tx } from "../../ports/store.ts";
import { type Batch, emptyBatch, hold, keepState, save } from "./batch.ts";
import {
  type CitizenFacts,
  type CitizenMessage,
  citizenCases,
  citizenMessage,
  handleCitizen,
  loadCitizenFacts,
} from "./citizen.ts";
import type { Context } from "./context.ts";
import { readCopies } from "./copies.ts";
import { carryOut } from "./effects.ts";
import { see } from "./kept/seen.ts";
import { type NoticeDue, tell } from "./notices.ts";
import { albumOf, stateAside } from "./privately/forRoom.ts";
import { refusedInPrivate } from "./privately/membership.ts";
import { readPractice } from "./privately/practising.ts";
import { claimed, claims } from "./privately/superior.ts";
import { comesBack, followReach } from "./reach.ts";
import {
  chosenInRoom,
  handleRoom,
  type LoadedRoom,
  loadRoomFacts,
  type RoomMessage,
  roomCases,
  roomMessage,
} from "./room.ts";
import { type Routed, route, type Wanted } from "./route.ts";

export type HandleOptions = {
  readonly logger: Logger;
  readonly capabilitiesOf: (channel: ChannelId) => Capabilities;
  /** Whether the channel can be asked who is in a group. */
  readonly asksMembers: (channel: ChannelId) => boolean;
};

export type Handled = {
  /** One of the chats has another message. */
  readonly more: boolean;
  /** It left work for other loops than the one that sends letters. */
  readonly beyondLetters: boolean;
  /** It changed the office: a copy read before has to be forgotten once this is committed. */
  readonly officeChanges: boolean;
};

/** A message with its dialogue; `refusal` is what its sender is told instead. */
type Taken = {
  readonly message: InboxMessage;
  readonly refusal: ReturnType<typeof refusedInPrivate>;
  readonly to: Routed;
  readonly wanted: Wanted | null;
};

/** What the messages need from the database. */
type Loaded = {
  readonly citizens: readonly CitizenMessage[];
  readonly citizenFacts: CitizenFacts;
  readonly rooms: readonly { readonly asked: RoomMessage; readonly loaded: LoadedRoom }[];
};

/** Handles messages of different chats: loads their facts, runs the core for each in turn, and writes everything. */
export async function handleMessages(
  tx: Tx,
  filed: readonly InboxMessage[],
  context: Context,
  options: HandleOptions,
): Promise<Handled> {
  const { messages, needless } = await readCopies(tx, filed);
  const waiting = await readPractice(tx, messages);
  const claiming = await claims(tx, waiting, context);
  const taken = waiting.map((message) =>
    claiming.has(message) ? { message, refusal: null, ...quiet } : take(message, context, options),
  );
  const loaded = await load(tx, taken, context);
  const set = await holdCases(tx, waiting, loaded);

  let officeChanges = false;
  const untold: NoticeDue[] = [];
  /** Files that the dialogue has no use for: nobody fetches them. */
  const unwanted = new Set<string>();
  const changing = (): void => {
    officeChanges = true;
  };
  for (const { message } of taken) {
    const { effects, room } = converse(message, loaded, set, context, options);
    for (const effect of effects)
      if (effect.type === "forget_files") for (const file of effect.files) unwanted.add(file);
    untold.push(...carryOut(effects, { message, room }, set, context, changing));
  }
  for (const { message, refusal } of taken) {
    await followReach(tx, message, set, context);
    if (refusal === null) continue;
    set.letters.push(refusal);
    rememberAlbum(set, message);
  }
  if (claimed(set, claiming, context)) changing();
  if (untold.length > 0) await tell(tx, set, untold, await tx.rooms.all(), context);

  const files = taken.flatMap(({ message, wanted }) =>
    wanted === null || unwanted.has(wanted.id) || needless.has(message)
      ? []
      : [{ ...wanted, contact: message.sender, channel: message.channel, ...sentIn(message, loaded) }],
  );
  // First, so that those of a step are there to be marked as filed.
  await tx.attachments.want(files);
  const [more] = await Promise.all([
    save(tx, set, waiting),
    see(
      tx,
      loaded.rooms.map(({ asked }) => asked.message),
      context,
    ),
  ]);
  const beyondLetters = files.length > 0 || set.touched.size > 0 || set.others.length > 0;
  return { more, beyondLetters, officeChanges };
}

const quiet = { to: { type: "quiet" }, wanted: null } as const;

function take(message: InboxMessage, { chance, district }: Context, { asksMembers }: HandleOptions): Taken {
  const refusal = refusedInPrivate(message, asksMembers);
  if (refusal !== null) return { message, refusal, ...quiet };
  return { message, refusal, ...route(message, chance.id, district) };
}

async function load(tx: Tx, taken: readonly Taken[], context: Context): Promise<Loaded> {
  const citizens = taken.flatMap(({ message, to }) =>
    to.type === "citizen" ? [citizenMessage(message, to.heard)] : [],
  );
  const citizenFacts = await loadCitizenFacts(tx, citizens, context);
  const rooms = [];
  for (const { message, to } of taken) {
    if (to.type !== "room") continue;
    const asked = await chosenInRoom(tx, roomMessage(message, to.heard));
    rooms.push({ asked, loaded: await loadRoomFacts(tx, asked, context) });
  }
  return { citizens, citizenFacts, rooms };
}

/** Locks the cases that any of the messages may change. */
async function holdCases(
  tx: Tx,
  waiting: readonly InboxMessage[],
  { citizenFacts, rooms }: Loaded,
): Promise<Batch> {
  const set = emptyBatch();
  const returning = waiting.filter((message) => message.chatKind === "person" && comesBack(message));
  const ids = [
    ...citizenCases(citizenFacts),
    ...rooms.flatMap(({ loaded }) => roomCases(loaded)),
    ...(await tx.outbox.newsCases(returning.map(({ chat }) => chat))),
  ];
  const cases = await tx.cases.lock([...new Set(ids)]);
  hold(set, cases, await tx.facts.reports(cases.map(({ id }) => id)));
  return set;
}

/** Runs the dialogue that the message belongs to; `room` is where an operator acts. */
function converse(
  message: InboxMessage,
  { citizens, citizenFacts, rooms }: Loaded,
  set: Batch,
  context: Context,
  { logger, capabilitiesOf }: HandleOptions,
): { readonly effects: readonly Effect[]; readonly room: number | null } {
  const citizen = citizens.find((one) => one.message === message);
  if (citizen !== undefined)
    return { effects: handleCitizen(citizen, citizenFacts, set, capabilitiesOf, context), room: null };
  const room = rooms.find(({ asked }) => asked.message === message);
  if (room === undefined) return { effects: [], room: null };
  const effects = handleRoom(room.asked, room.loaded, set, context);
  const refused = effects.find(({ type }) => type === "refused");
  if (room.asked.room === null && refused?.type === "refused" && refused.command === "hubungkan")
    logger.warn({ seq: message.seq, chat: message.chat }, "a code that opens nothing was typed in a group");
  return { effects, room: room.asked.room?.contact ?? message.chat };
}

/** Where a file came for a room's case. */
function sentIn(message: InboxMessage, { rooms }: Loaded): Pick<NewFile, "sentIn"> {
  const room = rooms.find(({ asked }) => asked.message === message)?.asked.room ?? null;
  const { topic = null, ref } = message.payload;
  return room === null ? {} : { sentIn: { chat: message.chat, topic, message: ref } };
}

/** Photos that come with a refused command belong to it: they aren't words of a report. */
function rememberAlbum(set: Batch, message: InboxMessage): void {
  const id = albumOf(message);
  if (id !== null) keepState(set, message, { ...stateAside(message), album: { id, number: null } });
}
