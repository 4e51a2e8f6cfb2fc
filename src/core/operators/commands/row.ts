import type { RoomKind } from "../../effect.ts";
import type { Key } from "../../message/catalogue.ts";
import type { Language } from "../../office.ts";
import type { CommandType, Role } from "../../procedure/command.ts";

/**
 * The Indonesian names of the commands, derived from their texts: each `/x` needs a text `operators.about.x`.
 */
export type CommandName = NameIn<Key>;
type NameIn<K> = K extends `operators.about.${infer Name}` ? Name : never;

/** A command's data, without its code: used by parser, wall, menu, `/bantuan` and refusals. */
export type CommandRow = {
  /** Its names. Each is understood everywhere; the Indonesian one is stored. */
  readonly name: Readonly<Record<Language, string>> & { readonly id: CommandName };
  /** Further names. */
  readonly also?: readonly string[];
  /** The heading under which `/bantuan` lists it. */
  readonly group: Group;
  /** The roles that may give it in each kind of room; if none, it doesn't exist there. */
  readonly roles: Readonly<Record<RoomKind["type"], readonly Role[]>>;
  /**
   * It is about one case: its words may begin with a number, it may be given in private, and for a
   * confidential case only a designated person may give it, in private.
   */
  readonly onCase?: true;
  /** Whether words after it and the number are required, allowed, or not allowed. */
  readonly words: "required" | "optional" | "none";
  /** It uses files that come with it; of any other, whoever sent them is told that they stay out. */
  readonly files?: "taken";
  /** It shows no more of a confidential case than the number, so it may be given in a group. */
  readonly bare?: true;
  /** Names in its words stay, though it is about a case: they are for colleagues alone. */
  readonly keepsNames?: true;
  /** It may be given in private though it isn't about a case. */
  readonly inPrivate?: true;
  /** The desk's button that gives it. */
  readonly button?: string;
  /** If a step is refused and the procedure allows this one instead, the refusal names this command. */
  readonly insteadAs?: CommandType;
  /** After it, `/urungkan` still undoes an earlier change of an agency, category or standing answer. */
  readonly keepsChange?: true;
};

export const groups = ["queue", "step", "look", "office"] as const;
export type Group = (typeof groups)[number];

export const nobody: readonly Role[] = [];
export const clerks: readonly Role[] = ["verifier", "supervisor", "designated"];
export const officers: readonly Role[] = ["officer", "designated"];
export const members: readonly Role[] = ["verifier", "supervisor", "designated", "administrator"];
export const administrators: readonly Role[] = ["administrator"];

/** Every word by which it is called. */
export function wordsFor({ name, also = [] }: CommandRow): readonly string[] {
  return [name.id, name.en, ...also];
}
