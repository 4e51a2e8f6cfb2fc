import type { Effect } from "../../effect.ts";
import { menuNumber } from "../../message/menuNumber.ts";
import { message, type Said, say } from "../../message/message.ts";
import { numberOf } from "../../message/render.ts";
import { answerCase } from "../commands/steps/answer.ts";
import { foundBy } from "../target.ts";
import { answering, has, type Result, type Turn, tell } from "../turn.ts";
import { albumOf } from "./askBack.ts";
import { helped } from "./helped.ts";
import { untilFrom } from "./kept.ts";
import { isCalledOff, isCallForHelp, isLater, isNodding, isUnclear, isYes, namedAct } from "./meaning.ts";
import { picked } from "./readReply.ts";
import type { Reply } from "./reply.ts";
import type { Pressing } from "./short.ts";
import { askWhere, forgetUnplaced, goesWith, lostOf, placesOf, showing, type Unplaced } from "./unplaced.ts";

/**
 * Keeps what was written to a list of cases without saying of which, and asks. Words to confidential cases alone are
 * content, and deleted. Null if it is no reply to a list, nor a further photo of an album that is one.
 */
export function toList(turn: Turn, reply: Reply): Result | Pressing | null {
  const { state, heard, now } = turn;
  const { unplaced } = state;
  const { words, file } = reply;
  const all = foundBy(turn, "listed");
  const listed = all.filter(({ privacy }) => privacy !== "confidential").map(({ number }) => number);
  const album = albumOf(turn);
  const follows = unplaced !== null && album !== null && unplaced.album === album;
  if (listed.length === 0 && !follows) return all.length === 0 ? null : toWalled(turn, reply);
  if (isNodding(reply)) return nodded(turn);
  if (reply.unusable !== undefined) return tell(turn, say("operators.reply.unusable"));
  const waits = unplaced !== null && (follows || goesWith(unplaced, listed, now)) ? unplaced : null;
  const short =
    file !== null ? null : waits === null ? alone(turn, words, listed) : beside(turn, words, waits);
  if (short !== null) return short;
  const parts = [...(waits?.parts ?? []), { ref: heard.ref, words: words.trim(), file }];
  const next = { among: waits?.among ?? listed, parts, album, until: untilFrom(now) };
  const lost = unplaced === null || waits !== null ? [] : lostOf(unplaced);
  const walled = all.length > listed.length ? [say("operators.reply.where_walled")] : [];
  return askWhere(turn, next, { above: lost, below: walled });
}

/** A short reply to the list while nothing is asked about it. Null: words of an answer. */
function alone(turn: Turn, words: string, [first = ""]: readonly string[]): Result | null {
  const { unplaced } = turn.state;
  if (isCallForHelp(words)) return helped(turn);
  if (isCalledOff(words))
    return unplaced === null ? tell(turn, say("operators.reply.off")) : forgetUnplaced(turn, unplaced);
  if (menuNumber(words) !== null) return tell(turn, say("letters.agency.morning.how", { number: first }));
  return isYes(words) ? nodded(turn) : null;
}

/** A short reply while it is asked which case the words that wait are about. Null: more words of an answer. */
function beside(turn: Turn, words: string, waits: Unplaced): Result | Pressing | null {
  const again = (...above: readonly Said[]) =>
    askWhere(turn, { ...waits, until: untilFrom(turn.now) }, { above: [...above, ...showing(waits)] });
  if (menuNumber(words) !== null) {
    const places = placesOf(waits);
    const chosen = picked(words, places);
    if (chosen !== null) {
      const act = chosen.id === "reply.at" ? "at" : "nowhere";
      return { press: { type: "press", of: "reply", act, number: chosen.arg } };
    }
    const numbers = places.map(numberOf);
    return again(say("operators.reply.range", { from: Math.min(...numbers), to: Math.max(...numbers) }));
  }
  if (isCallForHelp(words)) return again();
  if (isCalledOff(words)) return forgetUnplaced(turn, waits);
  if (isLater(words)) return tell(turn, say("operators.reply.later_unplaced"));
  return isYes(words) || (isUnclear(words) && namedAct(words) === null) ? again() : null;
}

/** Every case of the list is confidential: words to it are content, not for a group, whatever they say. */
function toWalled(turn: Turn, reply: Reply): Result | null {
  if (isNodding(reply)) return null;
  const plainly = reply.unusable === undefined && reply.file === null;
  if (plainly && isCallForHelp(reply.words)) return helped(turn);
  const refused: readonly Effect[] = has(turn, "designated")
    ? []
    : [{ type: "refused", command: answerCase.name.id }];
  const told = answering(message(say("operators.private_only.list")));
  return { state: turn.state, effects: [{ type: "delete" }, ...refused, told] };
}

function nodded({ state }: Turn): Result {
  return { state, effects: [{ type: "react", emoji: "👍" }] };
}
