import { type Entry, pattern } from "../../lexicon/entry.ts";
import { saysDone, saysNo, saysNothing, saysWhen } from "../../lexicon/rooms/substance.ts";
import { plain } from "../../message/plain.ts";
import type { AnswerKind } from "../../procedure/case.ts";

/** What an answer doesn't say: what was or will be done, why it can't be, or what was asked. */
type Lacks = "act" | "plan" | "reason" | "information";

const whole = (...entries: readonly Entry[]) => new RegExp(`^(?:${pattern(...entries)})$`, "u");

const when = whole(saysWhen);
const empty = whole(saysDone, saysNothing);
const emptyOfReasons = whole(saysDone, saysNothing, saysNo);

const lacking = {
  done: "act",
  scheduled: "plan",
  cannot: "reason",
  information: "information",
} as const satisfies Readonly<Record<AnswerKind, Lacks>>;

/** An answer as it was given; of a plan the words without its day. */
type Given = { readonly kind: AnswerKind; readonly text: string; readonly files: number };

/**
 * What an answer lacks whose words are only courtesy and that it was or will be done; null if it says something, which
 * any other word, a day or a figure does. A file shows what was done, and may be the information.
 */
export function lacksOf({ kind, text, files }: Given): Lacks | null {
  if (files > 0 && kind !== "cannot") return null;
  const words = plain(text)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const dated = kind === "done" && words.some((word) => when.test(word));
  const says = kind === "cannot" ? emptyOfReasons : empty;
  const told = words.some((word) => word.length > 1 && !says.test(word) && !when.test(word));
  return told || dated ? null : lacking[kind];
}
