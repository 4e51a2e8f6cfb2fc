import { type ChatPane, model, type PaneId, seatsOf, showPane, unread } from "../model.ts";
import { el, mark, setText } from "./dom.ts";
import { icon } from "./icon.ts";

const tabs = [
  ["citizen", "person"],
  ["operators", "shield"],
  ["agency", "office"],
  ["cases", "cases"],
] as const satisfies readonly (readonly [PaneId, string])[];

const newsIn = (pane: ChatPane) => seatsOf[pane].reduce((sum, seat) => sum + unread(seat), 0);

/** Switches between the panes where the screen doesn't hold them all. */
export function createTabs() {
  const keys = tabs.map(([pane, sign]) => {
    const name = el("span", { class: "tab-name" });
    const count = el("span", { class: "badge", hidden: true });
    const key = el(
      "button",
      { type: "button", class: `tab tab-${pane}`, onclick: () => showPane(pane) },
      icon(sign),
      name,
      count,
    );
    return { pane, key, name, count };
  });
  const element = el("nav", { class: "tabs" }, ...keys.map(({ key }) => key));
  return {
    element,
    render(): void {
      const { words } = model;
      mark(element, "aria-label", words.panes);
      for (const { pane, key, name, count } of keys) {
        setText(name, words[pane]);
        mark(key, "aria-current", model.pane === pane ? "true" : null);
        mark(key, "data-room", model.room === pane);
        const news = pane === "cases" ? 0 : newsIn(pane);
        count.hidden = news === 0;
        setText(count, String(news));
      }
    },
  };
}
