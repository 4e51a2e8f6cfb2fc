import { looksLikeNumber } from "../../ids/number.ts";
import { parseWatchCode } from "../../ids/watchCode.ts";
import { message, say } from "../../message/message.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";

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

const triesPerHour = 5;

/** Milliseconds after which wrong codes no longer count. */
export const watchRestMs = 3_600_000;

/**
 * Watches a case from this chat if number and code fit. After five wrong tries codes are refused for an hour.
 * A right code doesn't reset the count: otherwise anybody with a case of their own could try codes without
 * end.
 */
export function follow(turn: Turn, rest: string): Reply {
  const { state, facts, now } = turn;
  if (watchWords(rest) === null) return reply(state, message(say("watch.usage")));
  const since = now.getTime() - watchRestMs;
  const wrong =
    facts.wrongCodes !== null && facts.wrongCodes.since.getTime() > since ? facts.wrongCodes : null;
  if (wrong !== null && wrong.times >= triesPerHour) return reply(state, message(say("watch.rest")));
  if (facts.watched === null) {
    const counted = { times: (wrong?.times ?? 0) + 1, since: wrong?.since ?? now };
    return reply(state, message(say("watch.wrong")), { effects: [{ type: "wrong_code", ...counted }] });
  }
  const { id, number, reporters } = facts.watched;
  const [owner = null] = reporters;
  return reply(state, message(say("watch.following", { number })), {
    about: id,
    effects: [{ type: "follow", case: id, owner: owner && { contact: owner.contact, number: owner.number } }],
  });
}
