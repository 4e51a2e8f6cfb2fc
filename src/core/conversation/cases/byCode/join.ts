import { parseWatchCode } from "../../../ids/watchCode.ts";
import { commandWords } from "../../../lexicon/commands.ts";
import { pattern } from "../../../lexicon/entry.ts";
import { message, say } from "../../../message/message.ts";
import { decide } from "../../../procedure/decide.ts";
import { caseSetting } from "../../../procedure/decision.ts";
import { leadsCase } from "../../../procedure/reporters.ts";
import type { Heard } from "../../facts.ts";
import { type Reply, reply } from "../../reply.ts";
import { withRecent } from "../../state/state.ts";
import { type Turn, within } from "../../turn.ts";
import { reports } from "../mine.ts";
import { statusMessage } from "../status.ts";
import { stepsEffect } from "../submit.ts";
import { wrongSoFar, wrongTry } from "./wrongCodes.ts";

const spoken = new RegExp(
  `^\\s*/?(?:${pattern(commandWords.join)})(?![\\p{L}\\p{N}])[\\s:.,_-]*([\\s\\S]*)$`,
  "iu",
);

/** A code as it is printed, with a digit and its hyphen, so that no words are taken for one. */
const bare = /^\s*(?=[A-Z-]*\d)[2-9A-Z]{4}-[2-9A-Z]{4}\s*$/iu;

/** What is given to join a report by: its code, empty if the code is missing; null for any other message. */
export function joiningIn({ input }: Pick<Heard, "input">): string | null {
  if (input.type === "start") return parseWatchCode(input.payload);
  if (input.type !== "text") return null;
  if (bare.test(input.text)) return parseWatchCode(input.text);
  const rest = spoken.exec(input.text)?.[1];
  if (rest === undefined) return null;
  const code = parseWatchCode(rest);
  // "Gabung" alone, or as a command, asks how; with other words it is talk.
  return code ?? (rest.trim() === "" || input.text.trimStart().startsWith("/") ? "" : null);
}

/**
 * Makes whoever has the code of a report that was taken down for them its reporter, and tells where it stands. The code
 * works once; after five wrong ones codes are refused for an hour, as with watch codes.
 */
export function join(turn: Turn, code: string): Reply {
  const { facts, now, chance, heard, state } = turn;
  if (code === "") return reply(state, message(say("join.usage")));
  const wrong = wrongSoFar(turn);
  if (wrong.refused) return reply(state, message(say("watch.rest")));
  const joining = facts.joining ?? null;
  if (joining === null) return reply(state, message(say("join.wrong")), { effects: [wrongTry(turn, wrong)] });
  const { case: current, number } = joining;
  if (reports(current, facts.contact)) {
    return reply(state, message(say("join.already", { number })), {
      about: current.id,
      effects: [{ type: "joined", code }],
    });
  }
  const { calendar } = facts.office;
  const setting = caseSetting(current, { now, writtenAt: heard.sentAt, calendar, newId: chance.id });
  const decision = decide(
    current,
    { type: "join", number },
    { type: "citizen", contact: facts.contact },
    setting,
  );
  const after = decision.ok ? decision.steps[0]?.after : undefined;
  if (!decision.ok || after === undefined) return reply(state, message(say("join.wrong")));
  const my = { case: after, number, leads: leadsCase(after, facts.contact) };
  const secret = after.privacy === "confidential" ? [say("join.secret")] : [];
  const at = within({ ...turn, facts: { ...facts, mine: [my, ...facts.mine] } }, state);
  const stands = statusMessage(at, my);
  const told = { ...stands, paragraphs: [[say("join.done", { number }), ...secret], ...stands.paragraphs] };
  return reply(withRecent(state, after.id, now), told, {
    about: after.id,
    effects: [stepsEffect(decision), { type: "joined", code }],
  });
}
