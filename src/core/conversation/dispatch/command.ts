import { looksLikeNumber } from "../../ids/number.ts";
import { message, say } from "../../message/message.ts";
import { welcome } from "../about/greeting.ts";
import { askErasure, speak, tellData, tellHelp, tellMore, tellPrivacy, tellProtection } from "../about/me.ts";
import { askAbout } from "../cases/ask.ts";
import { join } from "../cases/byCode/join.ts";
import { follow } from "../cases/byCode/watch.ts";
import { listMine } from "../cases/list.ts";
import { offerWithdrawal } from "../cases/withdraw.ts";
import { openChanges } from "../draft/choose.ts";
import { begin } from "../draft/collect.ts";
import { sendTooEarly } from "../draft/heard/tooEarly.ts";
import { readWhole } from "../draft/readWhole.ts";
import { cancel, resume } from "../draft/shelf.ts";
import { goBack, skipStep } from "../draft/steps.ts";
import { type Reply, reply } from "../reply.ts";
import { asksForDraft, asksToSend, keptPieces } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { isCaseCommand, type Spoken } from "../understand/command.ts";
import { isOnlyCourtesy } from "../understand/words/courtesy.ts";
import { caseCommand } from "./caseCommand.ts";
import { leaveQuestion, letGo } from "./miss.ts";

/** Carries out a command; null if the text only begins like one and is content. */
export function command(turn: Turn, spoken: Spoken): Reply | null {
  const { state } = turn;
  const { draft } = state;
  const { name, slash } = spoken;
  const rest = isOnlyCourtesy(spoken.rest) ? "" : spoken.rest;
  const whole = name === "read" && rest === "" ? readWhole(turn) : null;
  if (whole !== null) return whole;
  if (isCaseCommand(name)) return caseCommand(turn, name, name === "status" ? rest : spoken.rest, slash);
  if (name === "follow" && looksLikeNumber(rest).length > 0) return follow(turn, rest);
  if (rest !== "" && !slash) return null;
  // If a question about a case is open, "batal" and the like mean that question and not the draft.
  const ofDraft = state.question === null || asksForDraft(state) ? draft : null;
  switch (name) {
    case "start":
      return welcome(turn);
    case "resume":
      // Under the summary "lanjut" may mean to send it or to go on with it: it is asked.
      if (asksToSend(state)) return null;
      // "Lanjut aja" under an open question goes on without what was asked.
      return spoken.rest !== "" && ofDraft !== null && state.question !== null ? null : resume(turn);
    case "cancel":
      if (ofDraft !== null) return cancel(turn);
      return state.question === null && turn.facts.mine.length > 0
        ? offerWithdrawal(turn, turn.facts.mine)
        : leaveQuestion(turn);
    case "back":
      if (ofDraft !== null && keptPieces(state).length > 0) return letGo(turn);
      return ofDraft === null ? leaveQuestion(turn) : goBack(turn, ofDraft);
    case "skip":
      if (keptPieces(state).length > 0) return letGo(turn);
      return ofDraft === null ? leaveQuestion(turn) : skipStep(turn, ofDraft);
    case "send":
      if (draft === null && state.question === null && state.shelf.length > 0) return resume(turn);
      return ofDraft === null || asksToSend(state) ? null : sendTooEarly(turn, ofDraft);
    case "change":
      return draft === null
        ? reply(state, message(say("draft.nothing_to_change")))
        : openChanges(turn, draft);
    case "help":
      return tellHelp(turn);
    case "more":
      return tellMore(turn);
    case "list":
      return listMine(turn);
    case "privacy":
      return tellPrivacy(turn);
    case "language":
      return askAbout(turn, { type: "language" });
    case "indonesian":
      return speak(turn, "id");
    case "english":
      return speak(turn, "en");
    case "protect":
      return tellProtection(turn);
    case "follow":
      return follow(turn, rest);
    case "join":
      return join(turn, "");
    case "data":
      return tellData(turn);
    case "erase":
      return askErasure(turn);
    case "new":
      return begin(turn);
  }
}
