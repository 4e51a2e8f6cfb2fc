import type { Case } from "../../procedure/case.ts";
import { isObject } from "../stored.ts";

/** A case of which somebody was asked whether an answer without substance is to be sent as it is. */
export type Bare = Pick<Case, "number" | "stage" | "round">;

/** Most that are remembered; of an older one it is asked again. */
const most = 5;

/** Whether it was asked already, since the case stands so: nobody is asked twice. */
export function wasAsked(bare: readonly Bare[], { number, stage, round }: Bare): boolean {
  return bare.some((one) => one.number === number && one.stage === stage && one.round === round);
}

export function noteBare(bare: readonly Bare[], { number, stage, round }: Bare): readonly Bare[] {
  return [...bare.filter((one) => one.number !== number), { number, stage, round }].slice(-most);
}

/** Reads them from a state; what can't be read is left out. */
export function bareIn(stored: unknown): readonly Bare[] {
  return Array.isArray(stored) ? stored.filter(isBare) : [];
}

function isBare(value: unknown): value is Bare {
  return (
    isObject(value) &&
    typeof value["number"] === "string" &&
    typeof value["stage"] === "string" &&
    typeof value["round"] === "number"
  );
}
