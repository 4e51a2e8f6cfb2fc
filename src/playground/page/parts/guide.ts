import type { SeatId } from "../../shown/chat.ts";
import { changed, model, save, show } from "../model.ts";
import { el, mark, setText } from "./dom.ts";
import { icon } from "./icon.ts";

type Step = {
  readonly name: "guide1" | "guide2" | "guide3" | "guide4" | "guide5";
  readonly seat: SeatId;
  /** What the step writes for the person, who only has to send it. */
  readonly text: "guideText1" | "guideText2" | "guideText4" | null;
  readonly done: () => boolean;
};

const reached = (stages: readonly string[]) =>
  (model.cases ?? []).some(({ stage }) => stages.includes(stage));
const messagesOf = (seat: SeatId) => model.chats.get(seat)?.messages ?? [];
const said = (seat: SeatId, words: RegExp) =>
  messagesOf(seat).some(({ text, from }) => !from.bot && words.test(text));
/** The newest message of the bot's that names a case; letters wait a minute, in which a step may be undone. */
const told = (seat: SeatId) =>
  messagesOf(seat).findLast(
    ({ from, text }) => from.bot && (model.cases ?? []).some(({ number }) => text.includes(number)),
  );

const steps: readonly Step[] = [
  { name: "guide1", seat: "sari", text: "guideText1", done: () => (model.cases ?? []).length > 0 },
  {
    name: "guide2",
    seat: "rina",
    text: "guideText2",
    done: () => said("rina", /^\/(antrean|queue)\b/) || reached(["forwarded", "answered", "closed"]),
  },
  {
    name: "guide3",
    seat: "rina",
    text: null,
    done: () => (reached(["forwarded"]) && told("joko") !== undefined) || reached(["answered", "closed"]),
  },
  {
    name: "guide4",
    seat: "joko",
    text: "guideText4",
    done: () => (reached(["answered"]) && (told("sari")?.buttons.length ?? 0) > 0) || reached(["closed"]),
  },
  { name: "guide5", seat: "sari", text: null, done: () => reached(["closed"]) },
];

/** Five steps for a first visitor, ticked off by what happens in the chats. */
export function createGuide(write: (seat: SeatId, text: string | null) => void) {
  const title = el("strong", { class: "guide-title" });
  const long = el("p", { class: "guide-long", "aria-live": "polite" });
  const close = el("button", { type: "button", class: "plain" }, icon("close"));
  const showStep = el("button", { type: "button", class: "primary brief" });
  const keys = steps.map((step, at) => {
    const mark_ = el("span", { class: "step-mark" }, String(at + 1));
    const name = el("span", { class: "step-name" });
    const key = el("li", {}, mark_, name);
    return { step, key, name, mark_ };
  });
  const element = el(
    "aside",
    { class: "guide" },
    title,
    el("ol", { class: "guide-steps" }, ...keys.map(({ key }) => key)),
    long,
    showStep,
    close,
  );
  const current = () => steps.find((step) => !step.done());
  close.addEventListener("click", () => {
    model.guide = false;
    save("guide", "closed");
    changed();
  });
  showStep.addEventListener("click", () => {
    const step = current();
    if (step === undefined) return;
    show(step.seat);
    const card = step.name === "guide4" ? told(step.seat) : undefined;
    if (card !== undefined) model.aims.set(step.seat, { type: "reply", message: card.id });
    // If a report is being asked about, a prepared text would be in the way.
    const begun = step.name === "guide1" && said("sari", /^[^/]/);
    write(step.seat, step.text === null || begun ? null : model.words[step.text]);
  });
  return {
    element,
    render(): void {
      const { words } = model;
      element.hidden = !model.guide;
      if (!model.guide) return;
      const here = current();
      mark(element, "aria-label", words.guide);
      setText(title, words.guide);
      mark(close, "aria-label", words.guideClose);
      setText(showStep, words.guideShow);
      showStep.hidden = here === undefined;
      setText(long, here === undefined ? words.guideDone : words[`${here.name}Long`]);
      for (const { step, key, name, mark_ } of keys) {
        setText(name, words[step.name]);
        const done = step.done();
        mark(key, "class", done ? "done" : step === here ? "here" : "");
        mark(key, "aria-current", step === here ? "step" : null);
        if (mark_.dataset["done"] !== String(done)) {
          mark_.dataset["done"] = String(done);
          mark_.replaceChildren(done ? icon("check") : String(steps.indexOf(step) + 1));
        }
      }
    },
  };
}
