import type { SeatId, ShownChat } from "../shown/chat.ts";
import type { ShownCase, ShownClock, ShownSetUp, ShownWhatsApp } from "../shown/office.ts";
import { type Language, type Words, wordsIn } from "./words.ts";

export type PaneId = "citizen" | "operators" | "agency" | "cases";
export type ChatPane = Exclude<PaneId, "cases">;

export const seatsOf: Readonly<Record<ChatPane, readonly SeatId[]>> = {
  citizen: ["sari", "tom", "wati"],
  operators: ["rina", "budi", "rina-private", "budi-private", "agus", "agus-private"],
  agency: ["joko", "joko-private"],
};

export const chatPanes = Object.keys(seatsOf) as readonly ChatPane[];

export const paneOf = (seat: SeatId): ChatPane =>
  chatPanes.find((pane) => seatsOf[pane].includes(seat)) ?? "citizen";

export const isOnWhatsApp = (seat: SeatId): boolean =>
  seat === "wati" || seat === "agus" || seat === "agus-private";

/** The seats of the group that this seat is in. */
export const groupSeatsOf = (seat: SeatId) =>
  seatsOf[paneOf(seat)].filter(
    (one) => !one.endsWith("-private") && isOnWhatsApp(one) === isOnWhatsApp(seat),
  );

/** What a person is about to do with an older message. */
export type Aim = { readonly type: "reply" | "edit"; readonly message: number };

export type Model = {
  language: Language;
  words: Words;
  service: string;
  bot: string;
  /** What a phone shows, and which of the two rooms a narrow screen shows. */
  pane: PaneId;
  room: "operators" | "agency";
  readonly seats: Record<ChatPane, SeatId>;
  readonly chats: Map<SeatId, ShownChat>;
  readonly aims: Map<SeatId, Aim>;
  readonly drafts: Map<SeatId, string>;
  /** The newest message of a seat that was on the screen. */
  readonly read: Map<SeatId, number>;
  cases: readonly ShownCase[] | null;
  chosen: string | null;
  clock: (ShownClock & { readonly heardAt: number }) | null;
  setUp: ShownSetUp;
  /** null where there is no WhatsApp: its seats aren't shown. */
  whatsapp: ShownWhatsApp | null;
  connected: boolean;
  guide: boolean;
};

const saved = (key: string): string | null => {
  try {
    return localStorage.getItem(`playground.${key}`);
  } catch {
    // If the browser forbids storage, the page starts afresh each time.
    return null;
  }
};

export function save(key: string, value: string): void {
  try {
    localStorage.setItem(`playground.${key}`, value);
  } catch {
    return;
  }
}

const language: Language = saved("language") === "en" ? "en" : "id";

export const model: Model = {
  language,
  words: wordsIn(language),
  service: "",
  bot: "",
  pane: "citizen",
  room: "operators",
  seats: { citizen: "sari", operators: "rina", agency: "joko" },
  chats: new Map(),
  aims: new Map(),
  drafts: new Map(),
  read: new Map(),
  cases: null,
  chosen: null,
  clock: null,
  setUp: { type: "working" },
  whatsapp: null,
  connected: true,
  guide: saved("guide") !== "closed",
};

const listeners = new Set<() => void>();
let waiting = false;

/** Called once before the next painting after anything changed. */
export function onChange(listener: () => void): void {
  listeners.add(listener);
}

/** Says that the model has changed. */
export function changed(): void {
  if (waiting) return;
  waiting = true;
  queueMicrotask(() => {
    waiting = false;
    for (const listener of listeners) listener();
  });
}

/** The business time now. */
export function now(): Date {
  const { clock } = model;
  if (clock === null) return new Date();
  return new Date(Date.parse(clock.now) + (performance.now() - clock.heardAt));
}

export function setLanguage(wanted: Language): void {
  model.language = wanted;
  model.words = wordsIn(wanted);
  document.documentElement.lang = wanted;
  save("language", wanted);
  changed();
}

/** Brings a seat before the person, on a phone also its pane. */
export function show(seat: SeatId): void {
  const pane = paneOf(seat);
  model.seats[pane] = seat;
  showPane(pane);
}

export function showPane(pane: PaneId): void {
  model.pane = pane;
  if (pane === "operators" || pane === "agency") model.room = pane;
  changed();
}

/** Messages of others that came since the seat was last on the screen. */
export function unread(seat: SeatId): number {
  const read = model.read.get(seat) ?? Number.POSITIVE_INFINITY;
  const { messages = [] } = model.chats.get(seat) ?? {};
  return messages.filter(({ id, from, service }) => id > read && !from.mine && service === null).length;
}
