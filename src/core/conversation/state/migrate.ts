import { isCaseCommand } from "../understand/command.ts";
import { fields, steps } from "./draft.ts";
import {
  absent,
  among,
  count,
  day,
  either,
  flag,
  list,
  maybe,
  moment,
  record,
  type Shape,
  text,
} from "./shape.ts";
import { asksForDraft, initial, type KeptWords, type Question, type Recent, type State } from "./state.ts";
import { piece, readDraft } from "./storedDraft.ts";
import type { Trace } from "./traces.ts";

/**
 * Reads a stored state of whatever version. Each part is read by itself, so that one that an older version
 * lacks or a newer one writes otherwise costs only itself: a draft is a person's report, and never lost for
 * it. Nothing here goes by the number of the version: parts are only ever added, so that the version before
 * reads what this one wrote.
 */
export function migrate(json: unknown): State {
  if (typeof json !== "object" || json === null || !count(Reflect.get(json, "version"))) return initial();
  const clean: State = { ...initial(), ...readDrafts(json) };
  const kept = Object.entries<Shape<unknown>>(shapes).filter(([name, shape]) =>
    shape(Reflect.get(json, name)),
  );
  const read: State = Object.assign(
    clean,
    Object.fromEntries(kept.map(([name]) => [name, Reflect.get(json, name)])),
  );
  const orphan = read.draft === null && asksForDraft(read);
  const known = Reflect.has(json, "traces") ? read : { ...read, traces: filedBefore(read) };
  return orphan ? { ...known, question: null } : known;
}

/** Traces of the report filed last, of which earlier versions kept the ids of its messages only. */
function filedBefore({ filed }: State): readonly Trace[] {
  if (filed === null) return [];
  return filed.refs.map((ref) => ({ ref, print: "", case: filed.case, used: false }));
}

function readDrafts(json: object): Pick<State, "draft" | "shelf"> {
  const shelf: unknown = Reflect.get(json, "shelf");
  return {
    draft: readDraft(Reflect.get(json, "draft"), false),
    // Before it was noted, most drafts were put aside by somebody who didn't want to send them.
    shelf: Array.isArray(shelf) ? shelf.flatMap((stored) => readDraft(stored, true) ?? []) : [],
  };
}

const trace = record<Trace>({
  ref: text,
  print: text,
  file: absent(text),
  case: maybe(text),
  used: flag,
  open: absent(among([true])),
  deleted: absent(among([true])),
});

const pieces = list(piece);
const cases = list(text);
type Asked<T extends Question["type"]> = Extract<Question, { type: T }>;
const purpose: Shape<Asked<"which">["purpose"]> = (json): json is Asked<"which">["purpose"] =>
  json === "message" || (text(json) && isCaseCommand(json));

const question: Shape<Question> = either<Question>(
  record<Asked<"draft">>({
    type: among(["draft"]),
    step: among(steps),
    brief: absent(among([true])),
    often: absent(count),
    into: absent(text),
  }),
  record<Asked<"change">>({ type: among(["change"]), field: maybe(among(fields)) }),
  record<Asked<"replace">>({ type: among(["replace"]), pieces }),
  record<Asked<"second">>({ type: among(["second"]), pieces }),
  record<Asked<"which">>({ type: among(["which"]), purpose, cases, pieces }),
  record<Asked<"about">>({ type: among(["about"]), case: text, pieces, at: absent(moment) }),
  record<Asked<"accuses">>({ type: among(["accuses"]), cases }),
  record<Asked<"add">>({ type: among(["add"]), case: text, reason: flag }),
  record<Asked<"disagree">>({ type: among(["disagree"]), case: text }),
  record<Asked<"reopen">>({ type: among(["reopen"]), case: text }),
  record<Asked<"rate">>({ type: among(["rate"]), case: text }),
  record<Asked<"withdraw">>({ type: among(["withdraw"]), case: text }),
  record<Asked<"erase">>({ type: among(["erase"]) }),
  record<Asked<"inquiry">>({ type: among(["inquiry"]), asked: pieces, answered: flag }),
  record<Asked<"language">>({ type: among(["language"]) }),
);

type Part = Exclude<keyof State, "version" | keyof ReturnType<typeof readDrafts>>;

const shapes: { readonly [K in Part]: Shape<State[K]> } = {
  language: among(["id", "en"]),
  englishOffered: flag,
  toldNotice: count,
  greetedAt: maybe(moment),
  keyboard: flag,
  erased: maybe(day),
  question: maybe(question),
  misses: count,
  recent: maybe(record<Recent>({ case: text, until: moment, told: absent(among([true])) })),
  filed: maybe(
    record<{ draft: string; case: string; number: string; refs: readonly string[] }>({
      draft: text,
      case: text,
      number: text,
      refs: list(text),
    }),
  ),
  traces: list(trace),
  agreed: list(text),
  opened: maybe(
    record<{ case: string; asked: number; over: string }>({ case: text, asked: count, over: text }),
  ),
  kept: maybe(record<KeptWords>({ case: text, added: flag, pieces, until: moment })),
  said: maybe(record<{ print: string; times: number }>({ print: text, times: count })),
  echo: maybe(
    record<{ text: string; times: number; answeredAt: string }>({ text, times: count, answeredAt: moment }),
  ),
  quietUntil: maybe(moment),
};
