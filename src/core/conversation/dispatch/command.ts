import { looksLikeNumber } from "../../ids/number.ts";
import { message, say } from "../../message/message.ts";
import { welcome } from "../about/greeting.ts";
import { askErasure, tellData, tellHelp, tellPrivacy, tellProtection } from "../about/me.ts";
import { askFor, skipRating } from "../cases/act.ts";
import { mineById } from "../cases/mine.ts";
import { listMine } from "../cases/status.ts";
import { follow } from "../cases/watch.ts";
import { cancel, goBack, openChanges, resume, skip } from "../draft/change.ts";
import { ask, takeIn } from "../draft/file.ts";
import { keptPieces, savePieces } from "../draft/kept.ts";
import { shelve } from "../draft/shelf.ts";
import { newDraft, type Piece } from "../state/draft.ts";
import { asksForDraft, type State } from "../state/state.ts";
import { type Reply, reply, type Turn, withEffects, within } from "../turn.ts";
import { isCaseCommand, type Spoken } from "../understand/command.ts";
import { commandOnCase } from "./caseCommand.ts";
import { letGo } from "./miss.ts";

/** Carries out a command; null if the text, though it begins like one, is none here and goes on as content. */
export function command(turn: Turn, spoken: Spoken): Reply | null {
  const { state } = turn;
  const { draft } = state;
  const { name, rest, slash } = spoken;
  if (isCaseCommand(name)) return commandOnCase(turn, name, rest, slash);
  if (name === "follow" && looksLikeNumber(rest).length > 0) return follow(turn, rest);
  if (rest !== "" && !slash) return null;
  // With a question about a case open, it is that question that is left.
  const ofDraft = state.question === null || asksForDraft(state) ? draft : null;
  switch (name) {
    case "start":
      return welcome(turn);
    case "resume":
      return resume(turn);
    case "cancel":
      return ofDraft === null ? leaveQuestion(turn) : cancel(turn);
    case "back":
      if (ofDraft !== null && keptPieces(state).length > 0) return letGo(turn);
      return ofDraft === null ? leaveQuestion(turn) : goBack(turn, ofDraft);
    case "skip":
      if (keptPieces(state).length > 0) return letGo(turn);
      return ofDraft === null ? leaveQuestion(turn) : skip(turn, ofDraft);
    case "send":
      return ofDraft === null ? null : skip(turn, ofDraft);
    case "change":
      return draft === null
        ? reply(state, message(say("draft.nothing_to_change")))
        : openChanges(turn, draft);
    case "help":
      return tellHelp(turn);
    case "list":
      return listMine(turn);
    case "privacy":
      return tellPrivacy(turn);
    case "language":
      return askFor(turn, { type: "language" });
    case "indonesian":
      return speak(turn, "id");
    case "english":
      return speak(turn, "en");
    case "protect":
      return tellProtection(turn);
    case "follow":
      return follow(turn, rest);
    case "data":
      return tellData(turn);
    case "erase":
      return askErasure(turn);
    case "new":
      return begin(turn);
  }
}

/** A new report: of what was meant as one just now, or from the start. An open draft is put aside. */
export function begin(turn: Turn, pieces: readonly Piece[] = meant(turn.state)): Reply {
  const saved = pieces === keptPieces(turn.state) ? { state: turn.state, effects: [] } : savePieces(turn);
  const shelved = shelve(saved.state);
  const state: State = { ...shelved.state, kept: [], recent: null };
  const fresh = within(turn, state);
  const begun =
    pieces.length > 0
      ? takeIn(fresh, pieces)
      : ask(
          {
            ...state,
            draft: newDraft(turn.chance.id(), turn.now),
            question: { type: "draft", step: "words" },
          },
          turn,
        );
  return withEffects(begun, [...saved.effects, ...shelved.effects]);
}

/** What was asked about for a case, or went to one just now. */
function meant({ question, kept }: State): readonly Piece[] {
  const asked = question?.type === "about" || question?.type === "which" ? question.pieces : [];
  return asked.length > 0 ? asked : kept;
}

export function speak(turn: Turn, language: State["language"]): Reply {
  const { question } = turn.state;
  const answered = question?.type === "language" ? null : question;
  const state: State = { ...turn.state, language, question: answered };
  const newcomer = answered === null && turn.state.draft === null && turn.facts.mine.length === 0;
  const next = newcomer ? [say("greet.tell_short")] : [];
  const spoken = ask(state, turn, [say("language.set"), ...next]);
  return withEffects(spoken, [{ type: "speak", language }]);
}

/** Lets go of a question about a case; with none there is nothing to cancel. */
export function leaveQuestion(turn: Turn): Reply {
  const { question } = turn.state;
  if (question === null) return reply(turn.state, message(say("cancel.nothing")));
  const rated = question.type === "rate" ? mineById(turn, question.case) : null;
  if (rated !== null) return skipRating(turn, rated);
  const left = question.type === "add" && question.reason ? say("reply.without") : say("cancel.done");
  return reply({ ...turn.state, question: null, misses: 0 }, message(left));
}
