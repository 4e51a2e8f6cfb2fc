import type { ClockMove } from "../../shown/action.ts";
import { changed, model, now, save, setLanguage } from "../model.ts";
import { ask } from "../server.ts";
import { el, mark, setText } from "./dom.ts";
import { icon } from "./icon.ts";
import { hour, longDay, zoneName } from "./times.ts";
import { toast } from "./toast.ts";

const moves = [
  ["hour", "moveHour"],
  ["opening", "moveOpening"],
  ["close", "moveClose"],
  ["day", "moveDay"],
] as const satisfies readonly (readonly [ClockMove, string])[];

/** What this is, in large letters, and the business clock with the keys that move it. */
export function createTopBar() {
  const demo = el("strong", { class: "demo" });
  const note = el("span", { class: "demo-note" });
  const longLanguage = el("span", { class: "long" });
  const shortLanguage = el("span", { class: "short" });
  const language = el("button", { type: "button", class: "language" }, longLanguage, shortLanguage);
  const longGuide = el("span", { class: "long" });
  const guide = el(
    "button",
    { type: "button", class: "language" },
    longGuide,
    el("span", { class: "short" }, "?"),
  );
  const service = el("span", { class: "service-name" });
  const label = el("span", { class: "clock-label" });
  const time = el("time", { class: "clock-time" });
  const date = el("span", { class: "clock-day" });
  const trouble = el("p", { class: "trouble", role: "alert", hidden: true });
  const moveKeys = moves.map(([move, word]) => {
    const key = el("button", { type: "button", class: "move" });
    key.addEventListener("click", () => busy(key, { type: "clock", move }));
    return { key, word };
  });
  const flush = el("button", { type: "button", class: "move flush" });
  flush.addEventListener("click", async () => {
    if (await busy(flush, { type: "flush" })) toast(model.words.flushed);
  });
  language.addEventListener("click", () => setLanguage(model.language === "id" ? "en" : "id"));
  guide.addEventListener("click", () => {
    model.guide = !model.guide;
    save("guide", model.guide ? "open" : "closed");
    changed();
  });
  const unfold = el(
    "button",
    { type: "button", class: "move unfold", "aria-expanded": "false" },
    icon("skip"),
    el("span"),
  );
  const keys = el(
    "div",
    { class: "moves", role: "group", id: "moves" },
    ...moveKeys.map(({ key }) => key),
    flush,
  );
  unfold.addEventListener("click", () => {
    const open = keys.classList.toggle("unfolded");
    mark(unfold, "aria-expanded", String(open));
  });
  const element = el(
    "header",
    { class: "top" },
    el("div", { class: "banner" }, demo, note, guide, language),
    el(
      "div",
      { class: "clockbar" },
      el("div", { class: "brand" }, icon("shield"), service),
      el("div", { class: "clock" }, label, el("span", { class: "clock-line" }, time, date)),
      unfold,
      keys,
    ),
    trouble,
  );

  const tick = () => {
    if (model.clock === null) return;
    const at = now();
    setText(time, `${hour(at)} ${zoneName(at)}`);
    setText(date, longDay(at));
  };
  setInterval(tick, 1_000);

  return {
    element,
    render(): void {
      const { words } = model;
      setText(demo, words.demo);
      setText(note, words.demoNote);
      setText(longLanguage, words.otherLanguage);
      setText(shortLanguage, model.language === "id" ? "EN" : "ID");
      mark(language, "aria-label", words.otherLanguage);
      mark(language, "lang", model.language === "id" ? "en" : "id");
      setText(longGuide, words.guideAgain);
      mark(guide, "aria-label", words.guideAgain);
      mark(guide, "aria-pressed", String(model.guide));
      setText(service, model.service);
      setText(label, words.businessTime);
      mark(keys, "aria-label", words.moveTime);
      const unfoldWords = unfold.querySelector("span");
      if (unfoldWords !== null) setText(unfoldWords, words.moveTime);
      for (const { key, word } of moveKeys) setText(key, words[word]);
      setText(flush, words.flush);
      showTrouble(trouble);
      tick();
    },
  };
}

async function busy(key: HTMLButtonElement, action: Parameters<typeof ask>[0]): Promise<boolean> {
  if (key.getAttribute("aria-busy") === "true") return false;
  mark(key, "aria-busy", "true");
  const done = await ask(action);
  mark(key, "aria-busy", null);
  return done;
}

function showTrouble(place: HTMLElement): void {
  const { words, setUp, connected } = model;
  const shown = !connected
    ? words.offline
    : setUp.type === "working"
      ? words.setUpWorking
      : setUp.type === "failed"
        ? words.setUpFailed(setUp.words)
        : null;
  place.hidden = shown === null;
  if (place.dataset["shown"] === shown) return;
  place.dataset["shown"] = shown ?? "";
  const again = el(
    "button",
    { type: "button", class: "move", onclick: () => ask({ type: "setUp" }) },
    words.setUpAgain,
  );
  place.replaceChildren(shown ?? "", connected && setUp.type === "failed" ? again : "");
}
