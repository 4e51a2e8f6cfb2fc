import { positionSaid } from "../../../letters/superiors/named.ts";
import { meaningOf, wordSet } from "../../../lexicon/entry.ts";
import { headWords, takeOut } from "../../../lexicon/operators.ts";
import { type Said, say } from "../../../message/message.ts";
import { type Agency, headOf, type NamedSuperior, overseerOf, type Superior } from "../../../office.ts";
import { administratorsOnly } from "../../permit.ts";
import { usage } from "../../say/usage.ts";
import { has, type Result, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { members, nobody } from "../row.ts";

/** Most characters of a title, so that lines with it stay short. */
const longestTitle = 24;

/**
 * `/eskalasi`: who hears of long delays above the agencies' officers. `/eskalasi Sekda` makes a code that names who
 * types it, `/eskalasi hapus` ends it. Heads of agencies: `/instansi PUPR kepala`.
 */
export const escalation: Command = {
  name: { id: "eskalasi", en: "escalation" },
  group: "office",
  roles: { operators: members, agency: nobody },
  words: "optional",
  needs: () => [],
  run(turn, { command, words }) {
    const { office } = turn.facts;
    if (words === "") return tell(turn, ...state(turn), ...usage(turn, command));
    if (!has(turn, "administrator")) return administratorsOnly(turn, command.name.id);
    const title = words.trim().replace(/\s+/g, " ");
    const now = overseerOf(office);
    if (removes(title)) return now === null ? tell(turn, say("escalation.nobody")) : dropped(turn, now);
    if (title.length > longestTitle || /[/\d]/.test(title)) return tell(turn, ...usage(turn, command));
    return invited(turn, { role: "overseer", title });
  },
};

/** "/instansi PUPR kepala" and "/instansi PUPR kepala hapus"; null for other words. */
export function aboutHead(turn: Turn, words: string): Result | null {
  const [, typed = "", rest = ""] = /^(\S+)\s+(.+)$/s.exec(words.trim()) ?? [];
  const agency = turn.facts.office.agencies.find(({ code }) => code === typed.toUpperCase());
  if (agency === undefined) return null;
  const [, position = "", after = ""] = /^(\S+(?:\s+dinas)?)(?:\s+(\S+))?\s*$/i.exec(rest) ?? [];
  if (!wordSet(headWords).has(position.toLowerCase())) return null;
  if (!has(turn, "administrator")) return administratorsOnly(turn, "instansi");
  const head = headOf(agency.code, turn.facts.office);
  if (after === "") return invited(turn, { role: "head", agency: agency.code });
  if (!removes(after)) return null;
  return head === null
    ? tell(turn, say("escalation.no_head", { agency: agency.name, code: agency.code }))
    : dropped(turn, head);
}

/** Behind an agency's line: who its head is, as far as one is named. */
export function headSaid({ code }: Agency, { facts }: Turn): readonly Said[] {
  const head = headOf(code, facts.office);
  if (head === null) return [];
  return [say(head.hears ? "escalation.head_is" : "escalation.head_is.gone", { who: nameOf(head) })];
}

function removes(word: string): boolean {
  return meaningOf({ takeOut }, word) === "takeOut";
}

function invited(turn: Turn, as: Superior): Result {
  const code = turn.chance.code();
  const position = positionSaid(as, turn.facts.office);
  const result = tell(turn, say("escalation.code", { position, code }), say("escalation.code.how", { code }));
  return { ...result, effects: [{ type: "invite_superior", as, code }, ...result.effects] };
}

function dropped(turn: Turn, who: NamedSuperior): Result {
  const result = tell(turn, say("escalation.dropped", { position: positionSaid(who, turn.facts.office) }));
  return { ...result, effects: [{ type: "drop_superior", as: who }, ...result.effects] };
}

function state(turn: Turn): readonly Said[] {
  const { office } = turn.facts;
  const overseer = overseerOf(office);
  const heads = office.agencies.filter(({ code, active }) => active && headOf(code, office) !== null);
  const missing = office.agencies.filter(({ code, active }) => active && headOf(code, office) === null);
  const codes = (agencies: readonly Agency[]) => agencies.map(({ code }) => code);
  return [
    overseer === null
      ? say("escalation.nobody")
      : say(overseer.hears ? "escalation.is" : "escalation.is.gone", {
          title: overseer.title,
          who: nameOf(overseer),
        }),
    ...(heads.length === 0 ? [] : [say("escalation.heads", { agencies: codes(heads) })]),
    ...(missing.length === 0 ? [] : [say("escalation.heads.missing", { agencies: codes(missing) })]),
  ];
}

function nameOf({ name }: NamedSuperior): string {
  return name === "" ? "?" : name;
}
