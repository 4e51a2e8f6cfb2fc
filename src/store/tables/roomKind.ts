import { oneOf } from "../db/shape.ts";

export const roomType = oneOf("operators", "agency");

/** The kind of a room, from its columns. */
export function kindOf(kind: "operators" | "agency", agency: string | null) {
  return kind === "agency" && agency !== null
    ? ({ type: "agency", agency } as const)
    : ({ type: "operators" } as const);
}
