import { say } from "../../message/message.ts";
import { wordsOf } from "../../message/plain.ts";
import { greet, welcome } from "../about/greeting.ts";
import { blockOf, object } from "../cases/block.ts";
import { join, joiningIn } from "../cases/byCode/join.ts";
import { interpret } from "../cases/interpret.ts";
import { mineById } from "../cases/mine.ts";
import { askingCases } from "../cases/officeAsks.ts";
import { ask, type Reply, reply } from "../reply.ts";
import type { Piece } from "../state/piece.ts";
import { withoutKept } from "../state/state.ts";
import { remembered, writtenIn } from "../state/traces.ts";
import { pieceOf, type Turn, within } from "../turn.ts";
import { commandIn } from "../understand/command.ts";
import { noiseIn } from "../understand/noise.ts";
import { type Amended, amended } from "./amended.ts";
import { choose } from "./choice.ts";
import { deleted } from "./deleted.ts";
import { fileRefused } from "./fileRefused.ts";
import { keepOut } from "./keepOut.ts";
import { miss } from "./miss.ts";
import { answerOffice } from "./officeAnswer.ts";
import { toQuestion } from "./openQuestion.ts";
import { understandText } from "./text.ts";
import { unread } from "./unread.ts";

/** Gives a message to its handler. If the open question can't use it, that is a miss. */
export function dispatch(turn: Turn): Reply {
  const handled = withinBlock(turn);
  const missed = handled.says.type === "missed";
  const done = missed ? miss(within(turn, handled.state)) : handled;
  const written = writtenIn(turn.heard);
  const used = written !== null && !missed && noiseIn(written.text) === null;
  return { ...done, state: remembered(done.state, written, used) };
}

/** Somebody who may file nothing new may object to that; all else goes its way, but for new reports. */
function withinBlock(turn: Turn): Reply {
  const blocked = blockOf(turn);
  if (blocked === null) return byKind(turn);
  return object(turn, blocked) ?? keepOut(turn, blocked, byKind(turn));
}

function byKind(turn: Turn): Reply {
  const { input } = turn.heard;
  const joining = joiningIn(turn.heard);
  if (joining !== null) return join(turn, joining);
  switch (input.type) {
    case "text":
      return understandText(turn, input.text);
    case "media":
      return pieceCame(turn, pieceOf(turn, noiseIn(input.caption) === null ? input.caption : ""));
    case "place":
      return pieceCame(turn, pieceOf(turn, ""));
    case "choice":
      return choose(turn, input.id, input.arg);
    case "amended":
      return amended(turn, input) ?? asNew(turn, input);
    case "deleted":
      return deleted(turn, input.message);
    case "start":
      return welcome(turn);
    case "file_refused":
      return fileRefused(turn, input);
    case "noise":
      return greet(turn);
    case "unknown":
      return unread(turn, input.kind);
    case "reacted":
    case "reachable":
    case "group":
    case "left":
    case "joined":
      return reply(turn.state, null);
  }
}

/**
 * An edit of what is kept nowhere, a greeting or a message that never came: as if it were written now, under
 * the id of the message, which is its own from now on. Short words and commands aren't: they would answer a
 * question that wasn't open when they were written.
 */
function asNew(turn: Turn, { message, text, file }: Amended): Reply {
  const state = withoutKept(turn.state, message);
  const at = { ...turn, state, heard: { ...turn.heard, ref: message } };
  if (file !== undefined)
    return pieceCame(at, { ...pieceOf(at, text), file: { id: file.id, kind: file.kind } });
  if (noiseIn(text) !== null) return reply(turn.state, null);
  const wasKept = state !== turn.state;
  const tells = wasKept || (wordsOf(text).length >= fewestWords && commandIn(text) === null);
  return tells ? understandText(at, text) : ask(turn.state, [say("edited.used")]);
}

const fewestWords = 4;

/** A photo, recording, document or place: for the case of the quoted letter, else for the open question. */
function pieceCame(turn: Turn, piece: Piece): Reply {
  const { quoted } = turn.facts;
  const my = quoted?.about == null ? null : mineById(turn, quoted.about);
  if (my !== null) return interpret(turn, my, piece);
  return answerOffice(turn, askingCases(turn), piece) ?? toQuestion(turn, piece);
}
