import type { RoomKind } from "../../effect.ts";
import { type Said, say } from "../../message/message.ts";
import type { Language } from "../../office.ts";
import type { Role } from "../../procedure/command.ts";

/**
 * Every command of the rooms, by its Indonesian name. This table makes the parser, the platform's menu and /bantuan.
 * `operators` and `agency` say which roles may give it there; empty: not in such a room. `words`: whether something
 * must follow the number, may, or can't. `bare`: of a confidential case it brings no more into a room than the number.
 * Every other command on one counts as content: only in the private chat of a designated person.
 */
const table = {
  antrean: row(["queue"], "queue", "clerks", "nobody", "none", "bare"),
  kasus: row(["case"], "look", "clerks", "officers", "none", "bare"),
  teruskan: row(["forward"], "step", "clerks", "nobody", "optional"),
  tanya: row(["ask"], "step", "clerks", "nobody", "optional"),
  tolak: row(["reject"], "step", "clerks", "nobody", "optional"),
  gabung: row(["merge", "join"], "step", "clerks", "nobody", "optional"),
  proses: row(["progress"], "step", "clerks", "officers", "required"),
  jawab: row(["answer"], "step", "clerks", "officers", "optional"),
  kembalikan: row(["return"], "step", "clerks", "officers", "required"),
  alihkan: row(["reassign"], "step", "clerks", "nobody", "required"),
  tutup: row(["close"], "step", "clerks", "nobody", "required"),
  buka: row(["reopen"], "step", "clerks", "nobody", "optional"),
  ubah: row(["change", "set", "edit"], "step", "clerks", "nobody", "required"),
  lihat: row(["look", "view"], "look", "clerks", "officers", "none", "bare"),
  urungkan: row(["undo"], "step", "clerks", "officers", "none"),
  riwayat: row(["history"], "look", "clerks", "officers", "none", "bare"),
  terlambat: row(["late", "overdue"], "queue", "clerks", "nobody", "none", "bare"),
  instansi: row(["agencies", "agency", "dinas"], "office", "members", "nobody", "optional"),
  kategori: row(["categories", "category"], "office", "members", "nobody", "optional"),
  libur: row(["holidays", "holiday"], "office", "members", "nobody", "optional"),
  hubungkan: row(["link"], "office", "administrators", "nobody", "required"),
  kanal: row(["channels", "channel"], "office", "administrators", "nobody", "optional"),
  peran: row(["roles", "role"], "office", "members", "officers", "optional"),
  bantuan: row(["help"], "office", "members", "officers", "optional"),
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandName = keyof typeof table;

type Group = "queue" | "step" | "look" | "office";
type Whose = "nobody" | "clerks" | "officers" | "members" | "administrators";

export type CommandRow = {
  readonly aliases: readonly string[];
  readonly group: Group;
  readonly operators: readonly Role[];
  readonly agency: readonly Role[];
  readonly words: "required" | "optional" | "none";
  readonly bare: boolean;
};

function row(
  aliases: readonly string[],
  group: Group,
  operators: Whose,
  agency: Whose,
  words: CommandRow["words"],
  bare?: "bare",
): CommandRow {
  return {
    aliases,
    group,
    operators: whose(operators),
    agency: whose(agency),
    words,
    bare: bare !== undefined,
  };
}

function whose(who: Whose): readonly Role[] {
  switch (who) {
    case "nobody":
      return [];
    case "clerks":
      return ["verifier", "supervisor", "designated"];
    case "officers":
      return ["officer", "designated"];
    case "members":
      return ["verifier", "supervisor", "designated", "administrator"];
    case "administrators":
      return ["administrator"];
  }
}

export const commandNames = Object.keys(table) as readonly CommandName[];

export const groups: readonly Group[] = ["queue", "step", "look", "office"];

export function rowOf(name: CommandName): CommandRow {
  return table[name];
}

/** The command that a word names, in either language. */
export function commandNamed(word: string): CommandName | null {
  const lower = word.toLowerCase();
  return (
    commandNames.find((name) => name === lower || rowOf(name).aliases.some((alias) => alias === lower)) ??
    null
  );
}

/** Roles that may give this command in this kind of room. */
export function rolesFor(name: CommandName, kind: RoomKind["type"]): readonly Role[] {
  return kind === "operators" ? rowOf(name).operators : rowOf(name).agency;
}

/** How it is called in a language: English names are the first aliases. */
export function calledIn(name: CommandName, language: Language): string {
  return language === "id" ? name : (rowOf(name).aliases[0] ?? name);
}

/** The menu that the platform shows in a room of this kind. */
export function menu(
  language: Language,
  kind: RoomKind["type"],
): readonly { readonly command: string; readonly description: Said }[] {
  return commandNames
    .filter((name) => rolesFor(name, kind).length > 0)
    .map((name) => ({ command: calledIn(name, language), description: about(name) }));
}

export function about(name: CommandName): Said {
  return say(`operators.about.${name}`);
}

/** What to type, and an example. */
export function usage(name: CommandName): readonly Said[] {
  return [say(`operators.usage.${name}`), say(`operators.example.${name}`)];
}
