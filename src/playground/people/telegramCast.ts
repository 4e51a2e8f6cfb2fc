import type { TelegramSeat } from "../shown/chat.ts";
import type { PersonWanted, World } from "../telegram/world.ts";

/** Ids are fixed: the imitated Telegram is new at every start, but the database remembers people. */
const people = {
  sari: {
    id: 820_000_001,
    first_name: "Sari",
    username: "sari_wulandari",
    language_code: "id",
    phone: "+6281200000001",
  },
  tom: {
    id: 820_000_002,
    first_name: "Tom",
    username: "tom_in_maju",
    language_code: "en",
    phone: "+6281200000002",
  },
  rina: {
    id: 820_000_003,
    first_name: "Rina",
    username: "rina_petugas",
    language_code: "id",
    phone: "+6281200000003",
  },
  budi: {
    id: 820_000_004,
    first_name: "Budi",
    username: "budi_petugas",
    language_code: "id",
    phone: "+6281200000004",
  },
  joko: {
    id: 820_000_005,
    first_name: "Joko",
    username: "joko_pupr",
    language_code: "id",
    phone: "+6281200000005",
  },
} as const satisfies Readonly<Record<string, PersonWanted>>;

type PersonName = keyof typeof people;
export type GroupName = "operators" | "agency";

const groups = {
  operators: {
    id: -1_001_820_000_001,
    title: "Ruang Petugas",
    kind: "supergroup",
    creator: people.rina.id,
    members: [people.budi.id],
  },
  agency: {
    id: -1_001_820_000_002,
    title: "Dinas PUPR",
    kind: "supergroup",
    creator: people.joko.id,
    members: [people.rina.id],
  },
} as const;

type Seat = { readonly person: PersonName; readonly group: GroupName | null };

const seats: Readonly<Record<TelegramSeat, Seat>> = {
  sari: { person: "sari", group: null },
  tom: { person: "tom", group: null },
  rina: { person: "rina", group: "operators" },
  budi: { person: "budi", group: "operators" },
  joko: { person: "joko", group: "agency" },
  "rina-private": { person: "rina", group: null },
  "budi-private": { person: "budi", group: null },
  "joko-private": { person: "joko", group: null },
};

export const telegramSeats = Object.keys(seats) as readonly TelegramSeat[];

/** Each seat's person and chat, by ids; a private chat has the person's id. */
export function placeOf(seat: TelegramSeat): { userId: number; chatId: number; group: boolean } {
  const { person, group } = seats[seat];
  const userId = people[person].id;
  return { userId, chatId: group === null ? userId : groups[group].id, group: group !== null };
}

export function languageOf(seat: TelegramSeat): string {
  return people[seats[seat].person].language_code;
}

/** First message id: higher than in any earlier start, which the database remembers. */
const firstMessageOf = (startedAt: Date) => Math.floor((startedAt.getTime() - Date.UTC(2026, 0, 1)) / 1_000);

/**
 * Puts everybody into the world: five people, the operators' group and an agency's group. `again`: the database knows
 * them from an earlier start, so that the bot is in the groups and may write to everyone.
 */
export function populate(world: World, botId: number, startedAt: Date, again: boolean): void {
  const messagesAfter = firstMessageOf(startedAt);
  for (const bot of world.bots()) bot.lastPrivateMessageId = messagesAfter;
  for (const person of Object.values(people)) world.addPerson({ ...person, known: again });
  for (const group of Object.values(groups)) world.addGroup({ ...group, messagesAfter });
  if (again) for (const name of ["operators", "agency"] as const) bringBot(world, botId, name);
}

/** Puts the bot into a group, in the operators' as an administrator, so that it may take back what shows a secret. */
export function bringBot(world: World, botId: number, name: GroupName): void {
  const { id, creator } = groups[name];
  world.promote(botId, id, creator);
}
