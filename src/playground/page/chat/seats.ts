import type { SeatId } from "../../shown/chat.ts";
import { type ChatPane, isOnWhatsApp, model, seatsOf, show, unread } from "../model.ts";
import { el, mark, setText } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";

const nameOf = (seat: SeatId) => {
  const name = seat.replace("-private", "");
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
};

/** Switches who writes, and for the office's people between their group and their private chat. */
export function createSeats(pane: ChatPane) {
  const keys = seatsOf[pane].map((seat) => {
    const count = el("span", { class: "badge", hidden: true });
    const personal = seat.endsWith("-private");
    const key = el(
      "button",
      { type: "button", class: isOnWhatsApp(seat) ? "seat on-whatsapp" : "seat", onclick: () => show(seat) },
      personal ? icon("lock") : isOnWhatsApp(seat) ? icon("chat") : null,
      nameOf(seat),
      count,
    );
    return { seat, key, count, personal };
  });
  const element = el("div", { class: "seats", role: "group" }, ...keys.map(({ key }) => key));
  return {
    element,
    render(): void {
      const { words } = model;
      mark(element, "aria-label", words.writeAs);
      for (const { seat, key, count, personal } of keys) {
        const name = nameOf(seat);
        const where = pane === "citizen" ? name : personal ? words.privateOf(name) : words.groupAs(name);
        const label = isOnWhatsApp(seat) ? words.onWhatsApp(where) : where;
        key.hidden = isOnWhatsApp(seat) && model.whatsapp === null;
        const news = unread(seat);
        mark(key, "aria-pressed", String(model.seats[pane] === seat));
        mark(key, "aria-label", news > 0 ? `${label}, ${words.unread(news)}` : label);
        mark(key, "title", label);
        count.hidden = news === 0;
        setText(count, String(news));
      }
    },
  };
}
