/** A benchmark: measures several subjects side by side, in one run. */
export type Bench = {
  readonly name: string;
  /** What is measured, from where to where. */
  readonly about: string;
  readonly run: (options: BenchOptions, report: Report) => Promise<void>;
};

export type BenchOptions = {
  /** Small numbers, to see that everything works; the figures say nothing. */
  readonly quick: boolean;
};

export type Db = "pglite" | "postgres" | "none";

/** One of those that are measured side by side. */
export type Who = { readonly name: string; readonly db: Db };

export type Figure = {
  readonly subject: string;
  readonly db: Db;
  /** What of the benchmark this is, where it has several figures a subject. */
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** Lowest and highest of the rounds; absent for a single measurement. */
  readonly spread?: readonly [low: number, high: number];
};

/** Takes what a benchmark found. */
export type Report = {
  readonly figure: (figure: Figure) => void;
  /** A subject has no figure, and why. */
  readonly failed: (who: Who, error: unknown) => void;
  /** A line for people: what was skipped and why, what a subject leaves out. */
  readonly note: (text: string) => void;
};

export type Spread = { readonly value: number; readonly spread: readonly [low: number, high: number] };

export type Run = { readonly count: number; readonly warmUp: number };

/** Runs `round` first to warm up, then `count` times; the median of what it returns, with the lowest and highest. */
export async function rounds({ count, warmUp }: Run, round: (n: number) => Promise<number>): Promise<Spread> {
  for (let n = 0; n < warmUp; n += 1) await round(n);
  const values: number[] = [];
  for (let n = 0; n < count; n += 1) values.push(await round(warmUp + n));
  return spreadOf(values);
}

/** The median, with the lowest and highest. */
export function spreadOf(values: readonly number[]): Spread {
  return { value: quantile(values, 0.5), spread: [Math.min(...values), Math.max(...values)] };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
}
