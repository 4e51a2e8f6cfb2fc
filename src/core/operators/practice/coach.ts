import { inOfficeHours } from "../../calendar/hours.ts";
import { letters } from "../../letters/letters.ts";
import { playedWords } from "../../lexicon/practice/words.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Step } from "../../procedure/event.ts";
import { waitsForVerifiers } from "../../procedure/stages.ts";
import { propose } from "../desk/proposal.ts";
import { isFinished } from "./ending.ts";
import { judged } from "./judge.ts";
import type { Played } from "./played.ts";
import { practiceNumbers } from "./practice.ts";
import type { Scene } from "./rehearse.ts";
import { type Backdrop, caseOnDesk, type World } from "./world.ts";

/**
 * What the real dialogue said, with a coach's lines around it: that it is practice, what the step was worth, what its
 * reporter now reads, and what is next.
 */
export function coached(scene: Scene, around: Backdrop): Message {
  const { said, steps, undone } = scene;
  const acted = steps.length > 0;
  const [done = [], ...rest] = said.paragraphs;
  const above = acted ? [done, [...verdict(scene, around)], readBy(scene, around)] : [];
  const paragraphs = [
    [say("operators.practice.mark")],
    answered(scene),
    ...above,
    ...(acted ? rest : said.paragraphs),
    isFinished(scene) ? [] : tip(scene, around),
  ];
  const body = message(...paragraphs.filter((lines) => lines.length > 0));
  return { ...body, menu: undone && caseOnDesk(scene.after) === null ? null : said.menu };
}

/** What the reporter answered whom the office had asked. */
function answered({ answered: steps, before }: Scene): readonly Said[] {
  return before.cases
    .filter(({ case: { id } }) => steps.some(({ after }) => after.id === id))
    .map(({ case: { number } }) =>
      say("operators.practice.answered", { number, words: playedWords.vague.supplied }),
    );
}

function verdict(scene: Scene, { office }: Backdrop): readonly Said[] {
  if (scene.undone) return [say("operators.practice.undone", { seconds: office.undoSeconds })];
  const one = judged(scene);
  return one === null ? [] : [one.said];
}

/** The letter that the step would send to the one who reported. */
function readBy(scene: Scene, { office }: Backdrop): readonly Said[] {
  const [letter] = scene.undone ? [] : scene.steps.flatMap((step) => toReporter(step, scene, office));
  if (letter === undefined) return [];
  const lines = letter.paragraphs.flat().map((line) => say("operators.practice.quoted", { line }));
  const isOpen = scene.steps.every(({ event }) => inOfficeHours(event.at, office.calendar));
  const reads = isOpen
    ? say("operators.practice.reads", { seconds: office.undoSeconds })
    : say("operators.practice.reads.opening");
  return [reads, ...lines];
}

function toReporter(step: Step, { after }: Scene, office: Backdrop["office"]): readonly Message[] {
  const { happening, at: now } = step.event;
  const into =
    happening.type === "merged"
      ? (after.cases.find(({ case: { id } }) => id === happening.into)?.case ?? null)
      : null;
  const own = after.cases.find(({ case: { id } }) => id === step.after.id);
  const story = own === undefined ? null : { case: own.case.id, report: own.report, events: own.events };
  return letters(step, { office, now, story, into })
    .filter(({ to }) => to.type === "contact")
    .map((letter) => letter.message);
}

/** What to do next. */
function tip({ after, said }: Scene, around: Backdrop): readonly Said[] {
  if (said.menu?.choices.some(({ id }) => id === "desk.back") === true)
    return [
      say(after.state.awaiting === null ? "operators.practice.pick" : "operators.practice.pick_or_write"),
    ];
  const one = caseOnDesk(after);
  if (one !== null && waitsForVerifiers(one.case)) return [tipFor(one, after, around)];
  const left = after.cases.some(({ case: { stage } }) => stage === "received" || stage === "incomplete");
  return [say(left ? "operators.practice.go_on" : "operators.practice.undo_or_end")];
}

function tipFor(one: Played, world: World, around: Backdrop): Said {
  const { number, asked, privacy } = one.case;
  if (privacy === "confidential") return say("operators.practice.tip.confidential");
  switch (one.as) {
    case "clear":
      return say("operators.practice.tip.clear", { command: forwarding(one, around) });
    case "vague":
      return asked === 0
        ? say("operators.practice.tip.vague", { command: `/tanya ${short(number)} alamat` })
        : say("operators.practice.tip.supplied", { command: forwarding(one, around) });
    case "twin": {
      const clear = world.cases.find(({ as }) => as === "clear");
      return clear === undefined || clear.case.stage === "closed"
        ? say("operators.practice.tip.clear", { command: forwarding(one, around) })
        : say("operators.practice.tip.twin", {
            other: clear.case.number,
            command: `/gabung ${short(number)} ${short(practiceNumbers.clear)}`,
          });
    }
  }
}

/** "/teruskan TES2", with an agency where none is proposed. */
function forwarding({ case: current, report }: Played, { office }: Backdrop): string {
  const { agency } = propose(current, report, { office, habits: [] });
  const named = agency === null ? [office.agencies.find(({ active }) => active)?.code ?? ""] : [];
  return ["/teruskan", short(current.number), ...named].join(" ");
}

/** The first group of a number, which is enough. */
function short(number: string): string {
  return number.slice(0, 4);
}
