import { isObject } from "../stored.ts";

/** A message that something was done by; `ref`: its id, `number`: the case's. */
export type Done = { readonly ref: string; readonly number: string };

/** Most messages that are remembered so; an edit of an older one is hardly to be expected. */
const mostDone = 60;

/** With these messages, too. */
export function noteDone(done: readonly Done[], more: readonly Done[]): readonly Done[] {
  return [...done.filter(({ ref }) => !more.some((one) => one.ref === ref)), ...more].slice(-mostDone);
}

export function isDone(value: unknown): value is Done {
  return isObject(value) && typeof value["ref"] === "string" && typeof value["number"] === "string";
}
