import { showChat } from "../people/showTelegramChat.ts";
import { placeOf, telegramSeats } from "../people/telegramCast.ts";
import { isOnWhatsApp, whatsappSeats } from "../people/whatsappCast.ts";
import type { SeatId, ShownChat, WhatsAppSeat } from "../shown/chat.ts";
import type { ShownCase, ShownClock } from "../shown/office.ts";
import type { World } from "../telegram/world.ts";
import type { Stream } from "./stream.ts";

export type CaseSeen = Omit<ShownCase, "due" | "events"> & {
  readonly due: Date | null;
  readonly events: readonly (Omit<ShownCase["events"][number], "at"> & { readonly at: Date })[];
};

export type WatchedWhatsApp = {
  /** Calls back after every change; returns a function that stops it. */
  readonly onChange: (listener: () => void) => () => void;
  readonly show: (seat: WhatsAppSeat) => Promise<ShownChat>;
};

export type Watched = {
  readonly world: World;
  readonly clock: () => ShownClock;
  readonly cases: () => Promise<readonly CaseSeen[]>;
};

/** Milliseconds that changes of chats are collected before they are sent. */
const chatPause = 30;
/** Milliseconds after a change until the cases are read, and between reads without one. */
const casePause = 200;
const caseRound = 2_000;
const roundLength = 250;

/** Sends pages the changes of chats and cases. Returns a function that stops it. */
export function watch({ world, clock, cases }: Watched, stream: Stream) {
  const dirty = new Set<SeatId>();
  let chatTimer: NodeJS.Timeout | null = null;
  let casesDue = 0;
  let reading: Promise<void> | null = null;
  let stopped = false;
  let whatsapp: WatchedWhatsApp | null = null;
  let forgetWhatsApp = (): void => undefined;
  /**
   * Chats with messages that the bot hasn't fetched: fetching isn't reported as a change, so they are checked
   * again.
   */
  const waiting = new Set<SeatId>();

  const showDirty = () => {
    chatTimer = null;
    for (const seat of dirty) {
      if (isOnWhatsApp(seat)) showWhatsApp(seat);
      else show(showChat(world, seat));
    }
    dirty.clear();
  };
  const show = (chat: ShownChat) => {
    if (chat.messages.some(({ delivery }) => delivery === "waiting")) waiting.add(chat.seat);
    else waiting.delete(chat.seat);
    stream.tell({ type: "chat", chat }, `chat ${chat.seat}`);
  };
  const showWhatsApp = (seat: WhatsAppSeat) => {
    whatsapp?.show(seat).then(show, (error: unknown) => {
      if (!stopped) stream.tell({ type: "trouble", words: `WhatsApp: ${String(error)}` }, null);
    });
  };
  const mark = (seats: Iterable<SeatId>) => {
    for (const seat of seats) dirty.add(seat);
    chatTimer ??= setTimeout(showDirty, chatPause);
  };

  const readCases = async () => {
    const seen = await cases().catch((error: unknown) => error);
    if (!Array.isArray(seen)) {
      return stream.tell({ type: "trouble", words: `Kasus tidak terbaca: ${String(seen)}` }, null);
    }
    stream.tell({ type: "cases", cases: (seen as readonly CaseSeen[]).map(showCase) }, "cases");
  };
  const readSoon = (ms: number) => {
    casesDue = Math.min(casesDue, Date.now() + ms);
  };

  const round = setInterval(() => {
    if (waiting.size > 0) mark(waiting);
    if (stream.lookers() === 0 || reading !== null || Date.now() < casesDue) return;
    casesDue = Date.now() + caseRound;
    reading = readCases().finally(() => {
      reading = null;
    });
  }, roundLength);

  const forget = world.on("change", ({ chatId }) => {
    mark(telegramSeats.filter((seat) => placeOf(seat).chatId === chatId));
    readSoon(casePause);
  });
  mark(telegramSeats);

  return {
    /** Watches the chats on WhatsApp too, from now on. */
    watchWhatsApp(come: WatchedWhatsApp): void {
      whatsapp = come;
      forgetWhatsApp = come.onChange(() => {
        mark(whatsappSeats);
        readSoon(casePause);
      });
      mark(whatsappSeats);
    },
    /** Shows the clock and reads the cases soon: after the clock was moved, or a page has come. */
    refresh(): void {
      stream.tell({ type: "clock", clock: clock() }, "clock");
      readSoon(0);
    },
    async stop(): Promise<void> {
      stopped = true;
      forget();
      forgetWhatsApp();
      clearInterval(round);
      if (chatTimer !== null) clearTimeout(chatTimer);
      await reading;
    },
  };
}

function showCase({ due, events, ...seen }: CaseSeen): ShownCase {
  return {
    ...seen,
    due: due?.toISOString() ?? null,
    events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  };
}
