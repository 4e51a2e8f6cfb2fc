import { dayOf } from "../../calendar/day.ts";
import { objecting } from "../../lexicon/commands.ts";
import { pattern } from "../../lexicon/entry.ts";
import { message, say } from "../../message/message.ts";
import type { Block } from "../../procedure/case.ts";
import { isSamePerson } from "../../procedure/reporters.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import type { Turn } from "../turn.ts";
import { decideFor, stepsEffect } from "./submit.ts";

/** The block under which this person is, with the case on which it was decided. */
export type Blocked = { readonly my: MyCase; readonly block: Block };

/** The block of this person that lasts longest; null if they may file reports. */
export function blockOf(turn: Turn): Blocked | null {
  const set = (turn.facts.blocked ?? []).flatMap((my): readonly Blocked[] => {
    const block = blockOn(my, turn);
    return block === null ? [] : [{ my, block }];
  });
  return set.sort((a, b) => (a.block.until < b.block.until ? 1 : -1))[0] ?? null;
}

const objection = new RegExp(`^\\s*/?(?:${pattern(objecting)})(?![\\p{L}\\p{N}])[\\s,:.;–-]*`, "iu");

/** KEBERATAN with its reason goes to the supervisors, once; null if the message is none. */
export function object(turn: Turn, { my, block }: Blocked): Reply | null {
  const { input } = turn.heard;
  // In a reply to a letter about another case it is that which they object to.
  const quoted = turn.facts.quoted?.about ?? null;
  if (quoted !== null && quoted !== my.case.id) return null;
  if (input.type !== "text" || !objection.test(input.text)) return null;
  const { until } = block;
  const about = my.case.id;
  if (block.objected) return reply(turn.state, message(say("blocked.objected_before", { until })), { about });
  const reason = input.text.replace(objection, "").trim();
  if (reason === "") return reply(turn.state, message(say("blocked.object_how")), { about });
  const decision = decideFor(turn, my, { type: "object", reason });
  if (!decision.ok) return null;
  const effects = [stepsEffect(decision)];
  return reply(turn.state, message(say("blocked.objected", { until })), { about, effects });
}

/** The block that was decided on this case and keeps this person from new reports; null if there is none. */
export function blockOn({ case: current }: MyCase, { facts, now }: Turn): Block | null {
  const today = dayOf(now, facts.office.calendar);
  const { block } = current;
  if (block == null || block.until < today) return null;
  return isSamePerson(current, facts.contact, block.contact) ? block : null;
}
