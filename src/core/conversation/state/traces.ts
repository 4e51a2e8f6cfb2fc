import type { Input } from "../../message/input.ts";
import type { CaseId } from "../../procedure/case.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { refsOf } from "./draft.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Piece } from "./piece.ts";
import { heldPieces, type State } from "./state.ts";

/** What became of a message, so that a later edit or deletion finds its case, and answers nothing else. */
export type Trace = {
  readonly ref: string;
  /** Fingerprint of its text as it was last read. */
  readonly print: string;
  /** Fingerprint of its file's mark; left out without one. */
  readonly file?: string;
  /** The case that has its words; null if none has. */
  readonly case: CaseId | null;
  /** It chose, asked or commanded something, and is kept nowhere. */
  readonly used: boolean;
  /** Its case has it though it accuses somebody in office: its writer agreed. */
  readonly open?: true;
  /** Its writer deleted it. */
  readonly deleted?: true;
};

/** Most messages remembered. Platforms let people edit for two days at most. */
const mostTraces = 50;

export function traceOf({ traces }: State, ref: string): Trace | null {
  return traces.find((one) => one.ref === ref) ?? null;
}

/** Remembers what became of messages, in place of what was known of them. */
export function withTraces(state: State, added: readonly Trace[]): State {
  if (added.length === 0) return state;
  const refs = new Set(added.map(({ ref }) => ref));
  const others = state.traces.filter(({ ref }) => !refs.has(ref));
  return { ...state, traces: [...others, ...added].slice(-mostTraces) };
}

function printOf(text: string): string {
  return fingerprint(text.trim());
}

/** Traces of words that a case got. What is known of their text and files stays. */
export function tracesTo(
  state: State,
  id: CaseId,
  pieces: readonly Pick<Piece, "ref" | "text">[],
): readonly Trace[] {
  return pieces.map(({ ref, text }): Trace => {
    const known = traceOf(state, ref);
    const accuses = known?.open === true || isAboutConduct(text);
    const fresh: Trace = { ...(known ?? { ref, print: printOf(text) }), case: id, used: false };
    return accuses ? { ...fresh, open: true } : fresh;
  });
}

/** Remembers what was written, where it is now, or that it was `used` up. */
export function remembered(state: State, written: Written | null, used: boolean): State {
  if (written === null) return state;
  const { ref, text, mark } = written;
  const known = traceOf(state, ref);
  const elsewhere = known?.case != null || isKept(state, ref);
  const trace: Trace = {
    ...(known ?? { ref, case: null }),
    print: printOf(text),
    ...(mark !== undefined && { file: fingerprint(mark) }),
    used: !elsewhere && (known?.used === true || used),
  };
  return withTraces(state, [trace]);
}

function isKept(state: State, ref: string): boolean {
  const drafts = state.draft === null ? state.shelf : [...state.shelf, state.draft];
  const pieces = [...heldPieces(state), ...(state.kept?.pieces ?? [])];
  return drafts.some((draft) => refsOf(draft).includes(ref)) || pieces.some((piece) => piece.ref === ref);
}

/** A person's own words, or a file with its caption. */
export type Written = { readonly ref: string; readonly text: string; readonly mark?: string };

export function writtenIn({ input, ref }: { readonly input: Input; readonly ref: string }): Written | null {
  switch (input.type) {
    case "text":
      return { ref, text: input.text };
    case "media":
      return { ref, text: input.caption, ...(input.mark !== undefined && { mark: input.mark }) };
    case "amended": {
      const { message, text, file } = input;
      return { ref: message, text, ...(file?.mark !== undefined && { mark: file.mark }) };
    }
    case "place":
    case "choice":
    case "deleted":
    case "start":
    case "noise":
    case "reacted":
    case "reachable":
    case "group":
    case "left":
    case "joined":
    case "file_refused":
    case "unknown":
      return null;
  }
}

/** Whether an edit changes nothing, as when a platform reports a link's preview. */
export function changesNothing(state: State, { input }: { readonly input: Input }): boolean {
  if (input.type !== "amended") return false;
  const known = traceOf(state, input.message);
  return known !== null && known.print === printOf(input.text) && !showsAnother(known, input.file?.mark);
}

/** Whether the file with this mark isn't the one that the message showed. */
export function showsAnother({ file }: Trace, mark: string | undefined): boolean {
  return mark !== undefined && file !== fingerprint(mark);
}

/** The state in which words of a merged report belong to the case that it was merged into. */
export function afterMerges(
  state: State,
  mine: readonly {
    readonly case: { readonly id: CaseId; readonly mergedInto: { readonly id: CaseId } | null };
  }[],
): State {
  const into = new Map(mine.map(({ case: { id, mergedInto } }) => [id, mergedInto?.id ?? id]));
  const traces = state.traces.map((one) =>
    one.case === null ? one : { ...one, case: into.get(one.case) ?? one.case },
  );
  return { ...state, traces };
}
