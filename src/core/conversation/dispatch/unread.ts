import type { UnreadKind } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { stillWaits } from "../cases/handOver.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { ask, type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

/**
 * Says of a message that it can't be read, so that nobody believes that it was, and what to do instead: the
 * open question, the office's question, or words.
 */
export function unread(turn: Turn, kind: UnreadKind | undefined): Reply {
  const { state, open } = turn;
  const named = unreadLine(kind);
  // What it changed stands as it was, so nothing else is said that would have to be done.
  if (kind === "edit") return ask(state, [named]);
  if (open !== null) return ask(state, [named]);
  const [asked] = unanswered(turn);
  if (asked !== undefined) {
    const [lines = []] = stillWaits(turn, asked).paragraphs;
    return reply(state, message([named, ...lines]), { about: asked.case.id });
  }
  return reply(state, message(kind === "call" || kind === "once" ? [named] : [named, say("unread.instead")]));
}

/** Its name, and that it can't be read. A contact card isn't kept either: it is about somebody else. */
function unreadLine(kind: UnreadKind | undefined): Said {
  if (kind === "contact") return say("unread.contact");
  if (kind === "call") return say("channel.no_calls");
  if (kind === "once") return say("unread.seen_once");
  // Officials may not accept gifts; a bot can't give one back.
  if (kind === "gift") return say("unread.gift");
  if (kind === "edit") return say("unread.edit");
  return say("unread.cannot", { what: say(`unread.${kind ?? "other"}`) });
}
