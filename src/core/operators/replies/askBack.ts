import { dayOf } from "../../calendar/day.ts";
import { named } from "../../letters/case/naming.ts";
import { type AnswerAct, answerActsFor } from "../../letters/rooms/answerChoices.ts";
import { message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Command } from "../../procedure/command.ts";
import { decide } from "../../procedure/decide.ts";
import type { AskedCommand } from "../commands/command.ts";
import type { Lacking } from "../commands/steps/readAnswer.ts";
import { dayFault, leadingDay } from "../days.ts";
import { refusalSaid } from "../say/refusals.ts";
import { refuse } from "../take.ts";
import { actorOf, type Result, settingFor, type Turn } from "../turn.ts";
import { keeping } from "./keeping.ts";
import { type Kept, keptFor, type Part, standOf, untilFrom } from "./kept.ts";
import { askWhich } from "./question.ts";

/**
 * Asks for what an answer lacks, and keeps what was written for it; or says why the case can't be answered now. Null in
 * private and for a confidential case, of which nothing is asked.
 */
export function askBack(turn: Turn, current: Case, asked: AskedCommand, lacking: Lacking): Result | null {
  const why = against(turn, current, { type: "answer", kind: "done", text: "…", files: [], day: null });
  if (why !== null) return why === "unasked" ? null : why;
  const parts = asked.parts ?? partsOf(turn, asked, lacking.words);
  const kept = startOf(turn, current, parts);
  switch (lacking.lacks) {
    case "kind":
      return askWhich(turn, current, { ...kept, offered: answerActsFor(current) });
    case "words":
      return askFor(turn, current, { ...kept, as: lacking.kind ?? "add" }, []);
    case "date":
      return askFor(turn, current, { ...kept, as: "scheduled" }, []);
    case "other_date": {
      // Of a typed command the words are in front of whoever typed it.
      if (asked.parts === undefined) return null;
      const today = todayOf(turn);
      const others = parts.filter(({ words }) => dayFault(words, today) === null);
      return askFor(turn, current, { ...kept, parts: others, as: "scheduled" }, lacking.why);
    }
  }
}

/** Asks for the words of a note, or for the reason why a case is given back. Null as above. */
export function askForWords(
  turn: Turn,
  current: Case,
  asked: AskedCommand,
  as: "progress" | "return",
): Result | null {
  const probe: Command = as === "progress" ? { type: as, note: "…" } : { type: as, reason: "…" };
  const why = against(turn, current, probe);
  if (why !== null) return why === "unasked" ? null : why;
  const kept = startOf(turn, current, asked.parts ?? partsOf(turn, asked, ""));
  return askFor(turn, current, { ...kept, as }, []);
}

/**
 * Why nothing is asked, as an answer: the procedure refuses the step now. "unasked": in private, or of a confidential
 * case. Null if it may be asked.
 */
function against(turn: Turn, current: Case, probe: Command): Result | "unasked" | null {
  if (turn.facts.private === true || current.privacy === "confidential") return "unasked";
  const decision = decide(current, probe, actorOf(turn), settingFor(current, turn));
  return decision.ok ? null : refuse(turn, current, refusalSaid(decision.refusal, current, turn));
}

/** What is kept of these messages for the case. */
export function startOf(turn: Turn, current: Case, parts: readonly Part[]): Kept {
  const { number } = current;
  const until = untilFrom(turn.now);
  // A press is no part of an album; what it is pressed for may be.
  const pressed = turn.heard.input.type === "choice" ? keptFor(turn.state.kept, number)?.album : undefined;
  const album = pressed ?? albumOf(turn);
  return { number, as: null, offered: [], parts, album, until, stand: standOf(current) };
}

/** The message itself, if it says or shows anything. */
export function partsOf({ heard }: Turn, { files }: AskedCommand, words: string): readonly Part[] {
  const [file = null] = files;
  return words === "" && file === null ? [] : [{ ref: heard.ref, words, file }];
}

/** The album of which the message is a part. */
export function albumOf({ heard: { input } }: Turn): string | null {
  return input.type === "media" ? (input.album ?? null) : null;
}

/** Asks for the words, in a message that is to be replied to. */
export function askFor(turn: Turn, current: Case, kept: Kept, above: readonly Said[]): Result {
  const { contact, name } = turn.facts.person;
  const { state, said } = keeping(turn, current, kept);
  const body = message([...above, wordsWanted(turn, current, kept), say("operators.words.cancel"), ...said]);
  return {
    state,
    effects: [
      {
        type: "answer",
        message: { ...body, asks: { person: contact, name } },
        about: current.id,
        coalesce: null,
      },
    ],
  };
}

function wordsWanted(turn: Turn, current: Case, { as, parts }: Kept): Said {
  const called = named(current, current.number);
  const act: AnswerAct = as ?? "done";
  if (act !== "scheduled") return say(`operators.words.${act}`, { case: called });
  const today = todayOf(turn);
  const day = parts.map(({ words }) => leadingDay(words, today)).find((read) => read !== null);
  if (day != null) return say("operators.words.plan", { case: called, day: day.day });
  return parts.length === 0
    ? say("operators.words.scheduled", { case: called })
    : say("operators.words.day", { case: called });
}

function todayOf({ now, facts }: Turn) {
  return dayOf(now, facts.office.calendar);
}
