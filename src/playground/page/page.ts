import type { SeatId } from "../shown/chat.ts";
import type { Shown } from "../shown/office.ts";
import { createCasesPane } from "./cases/casesPane.ts";
import { createChatPane } from "./chat/chatPane.ts";
import {
  type ChatPane,
  changed,
  chatPanes,
  model,
  onChange,
  type PaneId,
  paneOf,
  showPane,
} from "./model.ts";
import { el, mark } from "./parts/dom.ts";
import { createGuide } from "./parts/guide.ts";
import { createTabs } from "./parts/tabs.ts";
import { toast } from "./parts/toast.ts";
import { createTopBar } from "./parts/topBar.ts";
import { listen } from "./server.ts";

const chats = {
  citizen: createChatPane("citizen"),
  operators: createChatPane("operators"),
  agency: createChatPane("agency"),
} as const satisfies Readonly<Record<ChatPane, unknown>>;

const cases = createCasesPane();
const topBar = createTopBar();
const tabs = createTabs();
const guide = createGuide((seat: SeatId, text) => {
  const pane = chats[paneOf(seat)];
  // The pane must be on the screen before its field can take the keyboard.
  requestAnimationFrame(() => (text === null ? pane.focus() : pane.write(text)));
});

const main = el("main", {}, ...chatPanes.map((pane) => chats[pane].element), cases.element);
document.body.prepend(topBar.element, guide.element, main, tabs.element);
document.documentElement.lang = model.language;

onChange(() => {
  mark(document.body, "data-pane", model.pane);
  mark(document.body, "data-room", model.room);
  topBar.render();
  guide.render();
  for (const pane of chatPanes) chats[pane].render();
  // After the chats, which know what has been read.
  tabs.render();
  cases.render();
});

let boot: string | null = null;

function hear(shown: Shown): void {
  switch (shown.type) {
    case "hello":
      // Another start of the program has another token, which only a fresh page knows.
      if (boot !== null && boot !== shown.boot) location.reload();
      boot = shown.boot;
      model.service = shown.service;
      model.bot = shown.bot;
      break;
    case "chat": {
      const { chat } = shown;
      const known = model.chats.has(chat.seat);
      model.chats.set(chat.seat, chat);
      if (!known) model.read.set(chat.seat, chat.messages.findLast(({ id }) => id > 0)?.id ?? 0);
      break;
    }
    case "cases":
      model.cases = shown.cases;
      break;
    case "clock":
      model.clock = { ...shown.clock, heardAt: performance.now() };
      break;
    case "setUp":
      model.setUp = shown.setUp;
      break;
    case "whatsapp":
      model.whatsapp = shown.whatsapp;
      break;
    case "trouble":
      toast(shown.words, true);
      break;
  }
  changed();
}

listen(hear, (is) => {
  model.connected = is;
  changed();
});

// The minutes that are left in the cases' clocks pass by themselves.
setInterval(changed, 20_000);

const byKey: Readonly<Record<string, PaneId>> = {
  "1": "citizen",
  "2": "operators",
  "3": "agency",
  "4": "cases",
};

document.addEventListener("keydown", (event) => {
  const pane = event.altKey && !event.ctrlKey ? byKey[event.key] : undefined;
  if (pane === undefined) return;
  event.preventDefault();
  showPane(pane);
  if (pane !== "cases") requestAnimationFrame(chats[pane].focus);
  else requestAnimationFrame(() => document.querySelector<HTMLElement>(".case")?.focus());
});

changed();
