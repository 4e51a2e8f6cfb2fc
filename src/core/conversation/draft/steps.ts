import type { Said } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { ask, type Reply } from "../reply.ts";
import { type Draft, draftWords, hintOf, isTold, type Step, steps } from "../state/draft.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { isOthersCrisis } from "../understand/danger.ts";
import { edit, unask } from "./edit.ts";

/** The next step of a draft. Nothing given or asked before is asked again. */
export function nextStep(draft: Draft): Step {
  const asked = (step: Step) => draft.asked.includes(step);
  // Nobody in danger is asked for a photo, nor in despair themselves for a place.
  const photographed = draft.conduct || draft.danger !== null;
  const hasPhoto = draft.files.some(({ kind }) => kind === "photo" || kind === "video");
  const recorded = draft.files.some(({ kind }) => kind === "voice" || kind === "audio");
  if (!isTold(draft) && !draft.needsHelp) return "words";
  if (draft.conduct && !asked("privacy")) return "privacy";
  if (draft.conduct && draft.happened === null && !asked("when")) return "when";
  if (!draft.conduct && draft.classification !== "complaint") return "summary";
  if (isOneWord(draft) && !photographed && !asked("words")) return "words";
  if (!photographed && !hasPhoto && !recorded && !asked("photo")) return "photo";
  // A report on conduct usually names the office already, and a forwarded text has an extra question: no
  // place is asked.
  const conductPlaced = draft.conduct && (hintOf(draft) !== null || draft.forwarded);
  const despairs = draft.danger === "crisis" && !isOthersCrisis(draftWords(draft));
  const placeNamed = conductPlaced || despairs;
  if (draft.place === null && !placeNamed && !asked("place")) return "place";
  if (draft.forwarded && draft.secondHand === null && !asked("witness")) return "witness";
  return "summary";
}

/** One word alone: people write a report a word a message, so it is gathered before the next question. */
function isOneWord(draft: Draft): boolean {
  return draft.files.length === 0 && wordsOf(draftWords(draft)).length === 1;
}

/** Goes on with a draft: asks for what is missing, or shows the summary. */
export function proceed({ state }: Turn, draft: Draft, first: readonly Said[] = []): Reply {
  const step = nextStep(draft);
  const asked = draft.asked.includes(step) ? draft.asked : [...draft.asked, step];
  return ask({ ...state, draft: { ...draft, asked }, question: { type: "draft", step }, misses: 0 }, first);
}

/** Interrupts the draft; its open step will be asked again. */
export function paused(state: State): State {
  const { draft, question } = state;
  return draft !== null && question?.type === "draft"
    ? { ...state, draft: unask(draft, question.step) }
    : state;
}

/** Skips the open step; for privacy the stricter choice stands. */
export function skipStep(turn: Turn, draft: Draft, first: readonly Said[] = []): Reply {
  const { question } = turn.state;
  if (question?.type !== "draft") return goOn(turn, draft);
  if (question.step === "words" && !isTold(draft)) {
    const given = draft.files.length > 0 || draft.place !== null;
    return given ? proceed(turn, edit(draft, { needsHelp: true }, turn.now), first) : ask(turn.state, first);
  }
  return question.step === "summary" ? ask(turn.state, first) : proceed(turn, draft, first);
}

/** Leaves the field unchanged: back to the menu of changes, or on. */
export function goOn(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  const toMenu = question?.type === "change" && question.field !== null && nextStep(draft) === "summary";
  return toMenu ? ask({ ...turn.state, question: { type: "change", field: null } }) : proceed(turn, draft);
}

/** Goes back to the previous question, keeping its answer. */
export function goBack(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  if (question?.type !== "draft") return goOn(turn, draft);
  const before = steps.slice(0, steps.indexOf(question.step)).findLast((step) => draft.asked.includes(step));
  if (question.step === "summary" || before === undefined || before === "summary") {
    const field = question.step === "words" ? "words" : null;
    return ask({ ...turn.state, question: { type: "change", field } });
  }
  const reopened = unask(draft, question.step);
  if (before === "witness") return proceed(turn, { ...unask(reopened, "witness"), secondHand: null });
  return ask({ ...turn.state, draft: reopened, question: { type: "change", field: before } });
}
