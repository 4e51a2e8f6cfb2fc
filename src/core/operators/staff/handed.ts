import type { CaseId, ContactId } from "../../procedure/case.ts";
import { isObject } from "../stored.ts";

/** One case of a hand-over, with whom it lay before. */
export type HandedCase = {
  readonly case: CaseId;
  readonly number: string;
  readonly before: { readonly room: ContactId; readonly person: ContactId } | null;
};

/** What somebody handed over, if they have done nothing else since: `/urungkan` takes it back. */
export type Handed = {
  readonly id: string;
  readonly to: { readonly contact: ContactId; readonly name: string };
  readonly cases: readonly HandedCase[];
};

/** Reads it from a state; null if it can't be read. */
export function handedIn(stored: unknown): Handed | null {
  if (!isObject(stored)) return null;
  const { id, to, cases } = stored;
  if (typeof id !== "string" || !isObject(to) || !Array.isArray(cases) || !cases.every(isHanded)) return null;
  const { contact, name } = to;
  if (typeof contact !== "number" || typeof name !== "string") return null;
  return { id, to: { contact, name }, cases };
}

function isHanded(value: unknown): value is HandedCase {
  if (!isObject(value) || typeof value["case"] !== "string" || typeof value["number"] !== "string")
    return false;
  const { before } = value;
  return (
    before === null ||
    (isObject(before) && typeof before["room"] === "number" && typeof before["person"] === "number")
  );
}
