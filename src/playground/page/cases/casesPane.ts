import type { ShownCase } from "../../shown/office.ts";
import { changed, model, now } from "../model.ts";
import { el, keyedList, mark, setText } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { distance, hour, shortMoment, day as theDay } from "../parts/times.ts";
import { actorIn, happeningIn, stageIn } from "./happenings.ts";

/** The cases on file, with the visible clock, and the chosen one's events. */
export function createCasesPane() {
  const title = el("h2", { id: "title-cases" });
  const count = el("span", { class: "count" });
  const empty = el("p", { class: "empty" });
  const list = el("div", { class: "case-list" });
  const timeline = el("ol", { class: "timeline" });
  const timelineTitle = el("h3", {});
  const story = el("section", { class: "story", "aria-live": "polite" }, timelineTitle, timeline);
  const showCases = keyedList(list, ({ number }: ShownCase) => number, caseCard);
  const showEvents = keyedList(timeline, ({ key }: Keyed) => key, eventLine);
  const element = el(
    "section",
    { class: "pane cases pane-cases", "aria-labelledby": "title-cases" },
    el("header", { class: "pane-head" }, el("span", { class: "avatar" }, icon("cases")), title, count),
    el("div", { class: "cases-body" }, empty, list, story),
  );

  return {
    element,
    render(): void {
      const { words } = model;
      const cases = model.cases ?? [];
      setText(title, words.casesTitle);
      setText(count, cases.length === 0 ? "" : String(cases.length));
      setText(empty, words.casesEmpty);
      empty.hidden = model.cases === null || cases.length > 0;
      const chosen = cases.find(({ number }) => number === model.chosen) ?? cases[0];
      // The minutes that are left change by themselves.
      showCases(cases, `${model.language} ${chosen?.number} ${Math.floor(now().getTime() / 60_000)}`);
      for (const card of list.children) {
        mark(card, "aria-pressed", String(card.getAttribute("data-number") === chosen?.number));
      }
      story.hidden = chosen === undefined;
      if (chosen === undefined) return;
      setText(timelineTitle, words.timeline(chosen.number));
      const keyed = chosen.events.map((event, at) => ({ ...event, key: `${chosen.number} ${at}` }));
      showEvents(keyed.reverse(), model.language);
    },
  };
}

type Keyed = ShownCase["events"][number] & { readonly key: string };

const steps = ["received", "forwarded", "answered", "closed"] as const;

/** How far a case has come: where it waits for words or a date it still stands in the same step. */
function stepOf(stage: string): number {
  switch (stage) {
    case "received":
    case "incomplete":
      return 0;
    case "forwarded":
    case "scheduled":
      return 1;
    case "answered":
      return 2;
  }
  return 3;
}

function caseCard(shown: ShownCase): HTMLElement {
  const { words } = model;
  const { number, title, stage, stageLabel, due, confidential, agency } = shown;
  const limit = due === null || stage === "closed" ? null : new Date(due);
  const late = limit !== null && limit < now();
  const step = stepOf(stage);
  const names = [words.stageReceived, words.stageForwarded, words.stageAnswered, words.stageClosed];
  return el(
    "button",
    {
      type: "button",
      class: `case stage-${stage}${late ? " late" : ""}`,
      "data-number": number,
      onclick: () => {
        model.chosen = number;
        changed();
      },
    },
    el(
      "span",
      { class: "case-line" },
      el("strong", { class: "number" }, number),
      el("span", { class: "stage" }, model.language === "id" ? stageLabel : stageIn(stage, "en")),
    ),
    confidential
      ? el("span", { class: "case-title secret" }, icon("lock"), words.confidential)
      : el("span", { class: "case-title" }, title),
    el(
      "span",
      {
        class: "steps",
        role: "img",
        "aria-label": `${words.steps}: ${names[step]} (${step + 1}/${steps.length})`,
      },
      ...steps.map((_, at) => el("span", { class: at < step ? "done" : at === step ? "here" : "" })),
    ),
    el(
      "span",
      { class: "case-line lesser" },
      el("span", {}, agency ?? words.noAgency),
      limit === null
        ? null
        : el(
            "span",
            { class: "due" },
            icon("clock"),
            el("span", { title: shortMoment(limit) }, distance(limit)),
          ),
    ),
    limit === null
      ? null
      : el(
          "span",
          { class: "case-due" },
          late ? words.late(shortMoment(limit)) : words.due(shortMoment(limit)),
        ),
  );
}

function eventLine({ at, who, what, from, to }: Keyed): HTMLElement {
  const { language } = model;
  const when = new Date(at);
  const moved = from !== null && from !== to;
  const way = moved ? ` · ${stageIn(from, language)} → ${stageIn(to, language)}` : "";
  const date = shortMoment(when).replace(hour(when), "").trim();
  return el(
    "li",
    { class: moved ? "moved" : "" },
    el("time", { datetime: at, title: theDay(when) }, `${date} · ${hour(when)}`),
    el("p", { class: "what" }, happeningIn(what, language)),
    el("p", { class: "who" }, `${actorIn(who, language)}${way}`),
  );
}
