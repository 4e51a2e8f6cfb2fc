import type { RoomKind } from "../../effect.ts";
import type { Key } from "../../message/catalogue.ts";
import type { Language } from "../../office.ts";
import type { CommandType, Role } from "../../procedure/command.ts";

/** The Indonesian names of the commands, as their texts have them: without `operators.about.x` there is no `/x`. */
export type CommandName = NameIn<Key>;
type NameIn<K> = K extends `operators.about.${infer Name}` ? Name : never;

/** All that is known of a command without carrying it out: parser, wall, menu, `/bantuan` and refusals go by this. */
export type CommandRow = {
  /** Its name in each language. Both are understood everywhere; what is on file has the Indonesian one. */
  readonly name: Readonly<Record<Language, string>> & { readonly id: CommandName };
  /** Other words for it. */
  readonly also?: readonly string[];
  /** The heading under which `/bantuan` lists it. */
  readonly group: Group;
  /** Who may give it in which kind of room; where nobody may, it isn't there. */
  readonly roles: Readonly<Record<RoomKind["type"], readonly Role[]>>;
  /**
   * It is about one case: its words may begin with a number, a private chat takes it, and on a confidential case it is
   * only for a designated person in private.
   */
  readonly onCase?: true;
  /** Whether something must follow it and the number, may, or can't. */
  readonly words: "required" | "optional" | "none";
  /** Of a confidential case it brings no more into a room than the number, so the room may have it. */
  readonly bare?: true;
  /** A private chat takes it though it is about no case. */
  readonly inPrivate?: true;
  /** The desk's button that gives it. */
  readonly button?: string;
  /** Named to somebody whose step can't be taken, where the procedure allows this one instead. */
  readonly insteadAs?: CommandType;
  /** After it `/urungkan` still means the change of an agency or category that was made before. */
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
