import { message, type Said, say, withMenu } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import { choice } from "../menu.ts";
import { ask, type Reply, reply } from "../reply.ts";
import { type Draft, draftWords, isEmpty } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";
import { type Turn, within } from "../turn.ts";
import { unsentOf } from "./shelf.ts";
import { paused, proceed } from "./steps.ts";

/**
 * Answers how a report stands with the draft that isn't sent, and what sends it; null if there is none. An
 * open draft goes on, one put aside is taken up again by a word.
 */
export function tellUnsent(turn: Turn): Reply | null {
  const { state } = turn;
  const { draft, question } = state;
  if (unsentOf(state).length === 0) return null;
  if (draft !== null && !isEmpty(draft) && (question === null || asksForDraft(state))) {
    // The summary says so itself.
    if (question?.type === "draft" && question.step === "summary") return ask(withWhole(state, draft));
    const first = [yourUnsent(draft)];
    return question === null ? proceed(within(turn, paused(state)), draft, first) : ask(state, first);
  }
  return reply(state, withMenu(message(unsentLines(state)), resumeChoices(state)));
}

/** The whole summary is asked again; of a confidential draft only as much as was asked last. */
function withWhole(state: State, { privacy }: Draft): State {
  return privacy === "confidential" ? state : { ...state, question: { type: "draft", step: "summary" } };
}

/** Lines that say what isn't sent and how to send it; none if there is no draft. `beside`: reports on file. */
export function unsentLines(state: State, beside = false): readonly Said[] {
  const drafts = unsentOf(state);
  const [only] = drafts;
  if (only === undefined) return [];
  const checked = state.question?.type === "draft" && state.question.step === "summary";
  const how = checked ? say("unsent.send") : say("unsent.resume");
  if (drafts.length > 1) return [say("unsent.some", { count: drafts.length }), how];
  const words = wordsShown(only);
  if (words !== null) return [yourUnsentWords(only, words), how];
  return [beside ? say("unsent.other") : yourUnsent(only), how];
}

/** The choice that takes up the draft which the word would. */
export function resumeChoices(state: State) {
  const next = unsentOf(state).at(-1);
  return next === undefined ? [] : [choice("draft.resume", next.id, say("choice.resume"))];
}

/** "Laporan Anda belum terkirim", or what else it is. */
export function yourUnsent({ classification }: Draft): Said {
  switch (classification) {
    case "complaint":
      return say("unsent.one");
    case "aspiration":
      return say("wish.yours");
    case "information":
      return say("inquiry.yours");
  }
}

function yourUnsentWords({ classification }: Draft, words: string): Said {
  switch (classification) {
    case "complaint":
      return say("unsent.words", { words });
    case "aspiration":
      return say("wish.yours_words", { words });
    case "information":
      return say("inquiry.yours_words", { words });
  }
}

const wordsRoom = 80;

/** The beginning of a draft's words; null of a confidential one. */
export function wordsShown(draft: Draft): string | null {
  const words = draft.privacy === "confidential" ? "" : draftWords(draft).replaceAll("\n", " ");
  return words === "" ? null : shorten(words, wordsRoom);
}
