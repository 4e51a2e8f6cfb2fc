import type { SeatId, ShownChat } from "../../shown/chat.ts";
import { changed, groupSeatsOf, isOnWhatsApp, model, unread } from "../model.ts";
import { el, keyedList } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { day, dayKey } from "../parts/times.ts";
import { bubble, type OnMessage, type ShownBubble } from "./bubble.ts";
import { swipeToReply, walk } from "./walking.ts";

type Item =
  | { readonly type: "day"; readonly key: string; readonly words: string }
  | ({ readonly type: "message"; readonly key: string } & ShownBubble);

/** Seconds after which a message by the same person begins a new row. */
const rowGap = 300;
/** How near to the end, in pixels, still counts as reading the end. */
const nearEnd = 90;

/** The messages of one chat, newest below, walked through with the arrow keys. */
export function createLog(on: OnMessage, leave: () => void) {
  const list = el("div", { class: "log", role: "log", tabindex: -1 });
  const empty = el("p", { class: "empty" });
  const newest = el("button", { type: "button", class: "newest", hidden: true }, icon("back"));
  const element = el("div", { class: "log-frame" }, list, empty, newest);
  const make = (item: Item) => {
    if (item.type === "day") return el("p", { class: "day" }, item.words);
    const made = bubble(item, on);
    made.classList.toggle("fresh", fresh && item.message.id > newestId);
    return made;
  };
  let newestId = Number.POSITIVE_INFINITY;
  let show = keyedList(list, (item: Item) => item.key, make);
  let shownSeat: SeatId | null = null;
  let atEnd = true;
  let lastTop = 0;
  let fresh = false;

  const scrollToEnd = () => {
    list.scrollTop = list.scrollHeight;
    lastTop = list.scrollTop;
    atEnd = true;
  };
  const messages = () => [...list.querySelectorAll<HTMLElement>(".message")];

  list.addEventListener("scroll", () => {
    const was = atEnd;
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd;
    // Only scrolling up leaves the end; growing pictures and new keys don't.
    atEnd = near || (atEnd && list.scrollTop >= lastTop);
    lastTop = list.scrollTop;
    if (was !== atEnd) changed();
  });
  list.addEventListener("load", () => atEnd && scrollToEnd(), true);
  new ResizeObserver(() => atEnd && scrollToEnd()).observe(list);
  newest.addEventListener("click", scrollToEnd);
  list.addEventListener("animationend", ({ target }) => {
    if (target instanceof Element) target.classList.remove("fresh");
  });
  list.addEventListener("keydown", (event) => walk(event, messages(), on, leave));
  list.addEventListener("click", ({ target }) => {
    // Where there is no pointer to hover with, a tap on a message shows what can be done with it.
    const tapped = target instanceof Element ? target.closest(".message") : null;
    const onKey = target instanceof Element && target.closest("button, a, audio") !== null;
    for (const open of list.querySelectorAll(".open")) if (open !== tapped) open.classList.remove("open");
    if (!onKey) tapped?.classList.toggle("open");
  });
  swipeToReply(list, on.reply);

  function noteRead(): void {
    if (shownSeat === null) return;
    const seen = list.offsetParent !== null && atEnd;
    const last = model.chats.get(shownSeat)?.messages.findLast(({ id }) => id > 0)?.id ?? 0;
    // Seats in the same group show the same messages.
    const together = model.chats.get(shownSeat)?.group ? groupSeatsOf(shownSeat) : [shownSeat];
    if (seen) for (const seat of together) model.read.set(seat, last);
    newest.hidden = atEnd;
    newest.dataset["count"] = String(unread(shownSeat) || "");
  }

  return {
    element,
    scrollToEnd,
    /** Puts the keyboard on the newest message; false where there is none. */
    focusNewest(): boolean {
      const last = messages().at(-1);
      last?.focus();
      return last !== undefined;
    },
    find(id: number): void {
      const found = list.querySelector<HTMLElement>(`[data-id="${id}"]`);
      found?.scrollIntoView({ block: "center" });
      found?.focus();
    },
    render(seat: SeatId, chat: ShownChat | undefined, emptyWords: string): void {
      if (seat !== shownSeat) {
        shownSeat = seat;
        list.replaceChildren();
        newestId = Number.POSITIVE_INFINITY;
        show = keyedList(list, (item: Item) => item.key, make);
        atEnd = true;
      }
      const before = list.lastElementChild;
      list.setAttribute("aria-label", model.words.messages(chat?.title ?? ""));
      newest.setAttribute("aria-label", model.words.newest);
      empty.textContent = emptyWords;
      const items = chat === undefined ? [] : itemsOf(chat);
      const spoken = chat?.messages.some(({ service }) => service === null) ?? false;
      empty.hidden = chat === undefined || spoken;
      fresh = newestId !== Number.POSITIVE_INFINITY;
      show(items, model.language);
      if (chat !== undefined) newestId = chat.messages.at(-1)?.id ?? 0;
      const mine = list.lastElementChild !== before && (chat?.messages.at(-1)?.from.mine ?? false);
      if (atEnd || mine) scrollToEnd();
      noteRead();
    },
  };
}

function itemsOf({ seat, messages, group }: ShownChat): readonly Item[] {
  const items: Item[] = [];
  const whatsapp = isOnWhatsApp(seat);
  let lastDay = "";
  for (const [at, message] of messages.entries()) {
    const date = new Date(message.date * 1_000);
    const key = dayKey(date);
    const before = messages[at - 1];
    if (key !== lastDay) items.push({ type: "day", key: `day ${key} ${message.id}`, words: day(date) });
    const follows =
      key === lastDay &&
      before?.from.id === message.from.id &&
      before.service === null &&
      message.date - before.date < rowGap;
    lastDay = key;
    items.push({ type: "message", key: String(message.id), message, first: !follows, group, whatsapp });
  }
  return items;
}
