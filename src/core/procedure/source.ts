/**
 * How a report came that somebody of the office took down. other: over another platform, named so that the office
 * knows where to answer.
 */
export type Source =
  | { readonly type: "counter" | "phone" | "letter" }
  | { readonly type: "other"; readonly name: string };

export type SourceType = Source["type"];

export const sources: readonly SourceType[] = ["counter", "phone", "letter", "other"];
