/** An interruption of a program: a kill, or the beginning or end of a freeze. Machine time. */
export type Interruption = { readonly at: number; readonly inFlight: number };

export type Copy = { readonly text: string; readonly at: number };

export type Verdict = {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly outOfOrder: readonly string[];
  /** Which interruption each repeat is put down to. */
  readonly repeats: readonly number[];
};

/** Milliseconds that what was on the wire before an interruption may take to arrive after it: less than a start takes. */
const wireMs = 450;

/**
 * Holds what a chat was told to what it should have been told. A text that came again is a repeat if an interruption
 * lies between it and its first copy, and has caused none in this chat so far: that is what is promised. Otherwise it
 * was told twice. `blamed` counts the repeats of all chats by their interruption.
 */
export function judge(
  expected: readonly string[],
  told: readonly Copy[],
  interruptions: readonly Interruption[],
  blamed: Map<number, number> = new Map(),
): Verdict {
  const twice: string[] = [];
  const repeats: number[] = [];
  const used = new Set<number>();
  const left = countsOf(expected);
  const latest = new Map<string, number>();
  const once: string[] = [];
  for (const [index, { text, at }] of told.entries()) {
    const before = latest.get(text);
    latest.set(text, at);
    const same = told[index - 1]?.text === text;
    const wanted = left.get(text) ?? 0;
    if (before !== undefined && (same || wanted === 0)) {
      const cause = causeOf(interruptions, used, blamed, before, at);
      if (cause >= 0) {
        used.add(cause);
        blamed.set(cause, (blamed.get(cause) ?? 0) + 1);
        repeats.push(cause);
        continue;
      }
    }
    if (wanted === 0) twice.push(text);
    else {
      left.set(text, wanted - 1);
      once.push(text);
    }
  }
  const lost = [...left].flatMap(([text, count]) => Array<string>(count).fill(text));
  return { lost, twice, outOfOrder: strayed(expected, once), repeats };
}

/**
 * The first interruption after the copy before, or just outrun by it, that had more chats in flight than it is blamed
 * for already; if none has, the first; -1 if there is none at all.
 */
function causeOf(
  interruptions: readonly Interruption[],
  used: ReadonlySet<number>,
  blamed: ReadonlyMap<number, number>,
  before: number,
  at: number,
): number {
  const between = (each: Interruption, n: number): boolean =>
    !used.has(n) && each.at <= at && each.at >= before - wireMs;
  const likely = interruptions.findIndex(
    (each, n) => between(each, n) && (blamed.get(n) ?? 0) < each.inFlight,
  );
  return likely >= 0 ? likely : interruptions.findIndex(between);
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** What stands elsewhere than where it was expected: all but the longest common sequence. */
function strayed(expected: readonly string[], told: readonly string[]): readonly string[] {
  const rows = expected.length + 1;
  const columns = told.length + 1;
  const longest = new Uint32Array(rows * columns);
  const at = (row: number, column: number): number => longest[row * columns + column] ?? 0;
  for (let row = rows - 2; row >= 0; row -= 1) {
    for (let column = columns - 2; column >= 0; column -= 1) {
      longest[row * columns + column] =
        expected[row] === told[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const astray: string[] = [];
  let row = 0;
  for (let column = 0; column < told.length; ) {
    if (row < expected.length && expected[row] === told[column]) {
      row += 1;
      column += 1;
    } else if (row < expected.length && at(row + 1, column) >= at(row, column + 1)) row += 1;
    else {
      astray.push(told[column] ?? "");
      column += 1;
    }
  }
  return astray;
}
