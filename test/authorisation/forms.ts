import { type AnswerAct, answerActs } from "../../src/core/letters/rooms/answerChoices.ts";

/** How what stands in a row of the table comes. */
export type Form =
  | { readonly type: "command" }
  | { readonly type: "press"; readonly pressed: string }
  | { readonly type: "reply" }
  /** The choice what something was that they had written. */
  | { readonly type: "chosen"; readonly said: string; readonly pressed: string }
  /** The words that their press asked for. */
  | { readonly type: "words"; readonly act: AnswerAct; readonly said: string }
  | { readonly type: "edit"; readonly before: string; readonly after: string };

/** Reads the form of a row, with N as the case's number. */
export function formOf(typed: string): Form {
  const said = typed.replaceAll(/\bN\b/g, "K7M4");
  const [, before, after] = /^(\/.+) => (.+)$/.exec(said) ?? [];
  if (before !== undefined && after !== undefined) return { type: "edit", before, after };
  const [, press] = /^\[([a-z.]+)\] K7M4$/.exec(said) ?? [];
  if (press !== undefined) return { type: "press", pressed: press };
  const [, wrote, pressed] = /^(.+) > \[([a-z.]+)\] K7M4$/.exec(said) ?? [];
  if (wrote !== undefined && pressed !== undefined) return { type: "chosen", said: wrote, pressed };
  const [, id, words] = /^\[answer\.([a-z]+)\] > (.+)$/.exec(said) ?? [];
  const act = answerActs.find((one) => one === id);
  if (act !== undefined && words !== undefined) return { type: "words", act, said: words };
  return typed.endsWith(" >") ? { type: "reply" } : { type: "command" };
}
