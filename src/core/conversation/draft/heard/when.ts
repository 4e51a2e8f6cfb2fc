import { say } from "../../../message/message.ts";
import { ask, type Reply } from "../../reply.ts";
import type { Draft } from "../../state/draft.ts";
import type { Piece } from "../../state/piece.ts";
import type { Turn } from "../../turn.ts";
import { refersBack, withoutReference } from "../../understand/kinds/asSaid.ts";
import { partIn, replaces } from "../../understand/kinds/change.ts";
import { declines, refuses } from "../../understand/kinds/declines.ts";
import { isUnknown } from "../../understand/kinds/dontKnow.ts";
import { opensWithExcuse, saysToGoOn } from "../../understand/kinds/photoAnswer.ts";
import { opensWithPlace } from "../../understand/kinds/placeAnswer.ts";
import { putsOff, withoutPutOff } from "../../understand/kinds/putOff.ts";
import { isQuestion, opensAsking } from "../../understand/kinds/question.ts";
import { mentionsSending } from "../../understand/kinds/sending.ts";
import { asksHowItStands } from "../../understand/kinds/standing.ts";
import { namesTime, withoutTimeAsked } from "../../understand/kinds/timeAnswer.ts";
import { forbidsToTell } from "../../understand/report.ts";
import { addPieces, edit, typed, unask } from "../edit.ts";
import { paused, proceed } from "../steps.ts";
import { aside, stays, waits, wantsItSent } from "./aside.ts";

/** Words where the time was asked for. They are kept as written unless they plainly tell no time. */
export function atWhen(turn: Turn, draft: Draft, piece: Piece): Reply {
  const { text, ref } = piece;
  const said = aside(turn, text);
  if (said !== null) return said;
  if (wantsItSent(text)) return proceed(turn, draft, [say("draft.unsent")]);
  const timed = namesTime(text);
  const tellsTime = namesTime(withoutTimeAsked(withoutPutOff(text)));
  if (!timed && partIn(text) === "privacy" && !isQuestion(text)) {
    const question = { type: "change", field: "privacy" } as const;
    return ask({ ...paused({ ...turn.state, draft }), question, misses: 0 });
  }
  if (!timed && forbidsToTell(text)) {
    return proceed(turn, addPieces(draft, [piece], turn.now), [say("draft.added")]);
  }
  if (!tellsTime && (refuses(text) || saysToGoOn(text) || opensWithExcuse(text))) return proceed(turn, draft);
  if (refersBack(text) && !namesTime(withoutReference(text))) return proceed(turn, draft);
  if (isUnknown(text) && (!tellsTime || isQuestion(text))) return proceed(turn, draft);
  if (!timed && declines(text)) return proceed(turn, draft);
  const asks = /\?\s*$/u.test(text) || (text.includes("?") && opensAsking(text));
  if (isQuestion(text) && (!timed || asks)) {
    return stays(turn, asksHowItStands(text) ? say("draft.unsent") : say("help.when"));
  }
  if (replaces(text) && !namesTime(text.replace(/[\d.]+\p{L}*/gu, ""))) {
    return proceed(turn, unask(addPieces(draft, [piece], turn.now), "when"), [say("draft.added")]);
  }
  if (!tellsTime && putsOff(text)) return waits(turn);
  if (!timed && mentionsSending(text)) return proceed(turn, draft, [say("draft.unsent")]);
  if (!timed && draft.place === null && opensWithPlace(text)) {
    const there = edit(draft, { place: { ref, place: typed(text) } }, turn.now);
    return proceed(turn, unask(there, "when"), [say("draft.place_in")]);
  }
  return proceed(turn, edit(draft, { happened: happenedIn(turn, { ref, text: text.trim() }) }, turn.now));
}

/** The time as it was told, and when that was: after an outage, long before now. */
export function happenedIn(
  { heard, now }: Turn,
  line: { readonly ref: string; readonly text: string },
): Draft["happened"] {
  return { ...line, at: (heard.sentAt < now ? heard.sentAt : now).toISOString() };
}
