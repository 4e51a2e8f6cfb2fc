import { looksLikeNumber } from "../../../ids/number.ts";
import { parseWatchCode } from "../../../ids/watchCode.ts";
import { message, say, withMenu } from "../../../message/message.ts";
import type { MyCase } from "../../facts.ts";
import { type Reply, reply } from "../../reply.ts";
import type { Turn } from "../../turn.ts";
import { knockChoice } from "./knock.ts";
import { wrongSoFar, wrongTry } from "./wrongCodes.ts";

/** Gives a code by which the case can be watched from another chat. */
export function giveWatchCode(turn: Turn, my: MyCase): Reply {
  const code = turn.chance.code();
  const told = message(
    say("watch.code", { number: my.number, code }),
    say("watch.how", { number: my.number, code }),
  );
  return reply(
    turn.state,
    { ...told, guarded: true },
    {
      about: my.case.id,
      effects: [{ type: "watch_code", case: my.case.id, code }],
    },
  );
}

/** The number and the code in "IKUTI K7M4-2QX 7HXM-PQ4V"; null if either is missing. */
export function watchWords(rest: string): { readonly number: string; readonly code: string } | null {
  const [number] = looksLikeNumber(rest);
  if (number === undefined) return null;
  const bare = number.replace("-", "").split("").join("[\\s.-]*");
  const code = parseWatchCode(rest.replace(new RegExp(bare, "iu"), ""));
  return code === null ? null : { number, code };
}

/**
 * Watches a case from this chat if number and code fit. After five wrong tries codes are refused for an hour.
 */
export function follow(turn: Turn, rest: string): Reply {
  const { state, facts } = turn;
  if (watchWords(rest) === null) return reply(state, message(say("watch.usage")));
  const wrong = wrongSoFar(turn);
  if (wrong.refused) return reply(state, message(say("watch.rest")));
  if (facts.watched === null)
    return reply(state, message(say("watch.wrong")), { effects: [wrongTry(turn, wrong)] });
  const { id, number, reporters } = facts.watched;
  const [owner = null] = reporters;
  const offered = knockChoice(facts.watched, turn);
  const said = [say("watch.following", { number }), ...(offered.length === 0 ? [] : [say("watch.notify")])];
  return reply(state, withMenu(message(said), offered), {
    about: id,
    effects: [{ type: "follow", case: id, owner: owner && { contact: owner.contact, number: owner.number } }],
  });
}
