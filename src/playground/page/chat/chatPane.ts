import type { SeatId, ShownChat } from "../../shown/chat.ts";
import { openPlace } from "../dialogs/placeDialog.ts";
import { type ChatPane, changed, isOnWhatsApp, model, seatsOf, show, unread } from "../model.ts";
import { el, mark, setText } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { toast } from "../parts/toast.ts";
import { ask } from "../server.ts";
import type { Words } from "../words.ts";
import { createComposer } from "./composer.ts";
import { createLinkPanel } from "./linkPanel.ts";
import { createLog } from "./log.ts";
import { createSeats } from "./seats.ts";

export type Pane = {
  readonly element: HTMLElement;
  readonly render: () => void;
  readonly focus: () => void;
  readonly write: (text: string) => void;
};

/** One chat as on a phone: who writes, the messages, the keys that the bot offers, the field for writing. */
export function createChatPane(pane: ChatPane): Pane {
  const title = el("h2", { id: `title-${pane}` });
  const avatar = el("span", { class: "avatar", "aria-hidden": "true" });
  const role = el("p", { class: "role" });
  const seats = createSeats(pane);
  const start = el("button", { type: "button", class: "start", hidden: true });
  const keys = el("div", { class: "reply-keys", hidden: true });
  const linking = createLinkPanel();
  const seatNow = (): SeatId => model.seats[pane];

  const aim = (type: "reply" | "edit") => (message: number) => {
    model.aims.set(seatNow(), { type, message });
    const old = model.chats.get(seatNow())?.messages.find(({ id }) => id === message);
    if (type === "edit") composer.write(old?.text ?? "");
    else composer.focus();
    changed();
  };
  const log = createLog(
    {
      command: (text) => ask({ type: "text", seat: seatNow(), text }),
      link: (address) => follow(address, seatNow()),
      press: (message, row, column) => ask({ type: "press", seat: seatNow(), message, row, column }),
      reply: aim("reply"),
      edit: aim("edit"),
      remove: (message) => ask({ type: "delete", seat: seatNow(), message }),
      react: (message, emoji) => ask({ type: "react", seat: seatNow(), message, emoji }),
      find: (message) => log.find(message),
    },
    () => composer.focus(),
  );
  const composer = createComposer(pane, log.focusNewest);
  start.addEventListener("click", () => ask({ type: "start", seat: seatNow() }));

  const element = el(
    "section",
    { class: `pane chat pane-${pane}`, "aria-labelledby": `title-${pane}` },
    el(
      "header",
      { class: "pane-head" },
      avatar,
      el("div", { class: "pane-title" }, title, role),
      seats.element,
    ),
    log.element,
    linking.element,
    start,
    keys,
    composer.element,
  );

  const showKeys = keyboardOf(keys, (label, asksPlace) => {
    const seat = seatNow();
    if (!asksPlace) return ask({ type: "tap", seat, label });
    return openPlace((at) => ask({ type: "tap", seat, label, at }));
  });

  return {
    element,
    focus: composer.focus,
    write: composer.write,
    render(): void {
      const { words } = model;
      const seat = seatNow();
      const chat = model.chats.get(seat);
      setText(title, chat?.title ?? "");
      setText(avatar, (chat?.title ?? "").slice(0, 1));
      setText(role, roleOf(seat, words));
      mark(element, "data-network", isOnWhatsApp(seat) ? "whatsapp" : "telegram");
      linking.render(seat);
      log.render(seat, chat, emptyWords(seat, words));
      seats.render();
      setText(start, words.start);
      start.hidden = chat === undefined || chat.started;
      showKeys(chat);
      composer.render(seat, chat);
      mark(element, "data-seat", seat);
      mark(
        element,
        "data-unread",
        seatsOf[pane].some((one) => unread(one) > 0),
      );
    },
  };
}

function keyboardOf(place: HTMLElement, tap: (label: string, asksPlace: boolean) => unknown) {
  let shown = "";
  return (chat: ShownChat | undefined): void => {
    const keyboard = chat?.keyboard ?? null;
    const json = JSON.stringify([keyboard, chat?.seat, model.language]);
    if (json === shown) return;
    shown = json;
    place.hidden = keyboard === null;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", model.words.replyKeys);
    const key = ({ text, asks }: NonNullable<ShownChat["keyboard"]>["rows"][number][number]) =>
      el(
        "button",
        { type: "button", class: "key", onclick: () => tap(text, asks === "place") },
        asks === "place" ? icon("place") : asks === "contact" ? icon("person") : null,
        text,
      );
    const rows = keyboard?.rows ?? [];
    place.replaceChildren(...rows.map((row) => el("div", { class: "row" }, ...row.map(key))));
  };
}

/** A link to the bot itself is START with what the link carries; all else would leave the demonstration. */
async function follow(address: string, from: SeatId): Promise<void> {
  const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?start=([\w-]+))?$/.exec(address);
  if (match?.[1]?.toLowerCase() !== model.bot.toLowerCase()) return toast(model.words.openLink);
  const privately: SeatId =
    from === "rina" || from === "budi" || from === "joko" ? (`${from}-private` as const) : from;
  show(privately);
  await ask({ type: "start", seat: privately, payload: match[2] });
}

function roleOf(seat: SeatId, words: Words): string {
  switch (seat) {
    case "sari":
      return `Sari · ${words.roleSari}`;
    case "tom":
      return `Tom · ${words.roleTom}`;
    case "rina":
    case "rina-private":
      return `Rina · ${words.roleRina}`;
    case "budi":
    case "budi-private":
      return `Budi · ${words.roleBudi}`;
    case "joko":
    case "joko-private":
      return `Joko · ${words.roleJoko}`;
    case "wati":
      return `Wati · ${words.roleWati}`;
    case "agus":
    case "agus-private":
      return `Agus · ${words.roleAgus}`;
  }
}

function emptyWords(seat: SeatId, words: Words): string {
  switch (seat) {
    case "sari":
      return words.emptySari;
    case "tom":
      return words.emptyTom;
    case "rina":
    case "budi":
      return words.emptyGroup;
    case "joko":
      return words.emptyAgency;
    case "wati":
      return words.emptyWati;
    case "agus":
      return words.emptyWhatsAppGroup;
    case "agus-private":
    case "rina-private":
    case "budi-private":
    case "joko-private":
      return words.emptyPrivate;
  }
}
