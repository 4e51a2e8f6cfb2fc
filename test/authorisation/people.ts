import type { Role } from "../../src/core/procedure/command.ts";
import type { Letter } from "./table.ts";

/** A person as the store would know them in the room in which they write, or for which they write in private. */
export type Sender = {
  readonly called: string;
  /** By this letter the table knows them; null: they may do nothing. */
  readonly letter: Letter | null;
  readonly contact: number;
  readonly roles: readonly Role[];
  /** The room in which they have their roles, and which they write in or, in private, for. */
  readonly room: "operators" | "second" | "agency" | "another" | "unlinked";
  readonly anonymous?: boolean;
};

const operators: readonly (readonly [Letter, readonly Role[]])[] = [
  ["V", ["verifier"]],
  ["S", ["supervisor"]],
  ["D", ["designated"]],
  ["B", ["supervisor", "designated"]],
  ["A", ["administrator"]],
];
const officers: readonly (readonly [Letter, readonly Role[]])[] = [
  ["O", ["officer"]],
  ["P", ["officer", "designated"]],
];
/** Every role at once, for those who may do nothing all the same. */
const every: readonly Role[] = ["verifier", "supervisor", "designated", "administrator", "officer"];

export const senders: readonly Sender[] = [
  ...(["operators", "second"] as const).flatMap((room) =>
    operators.map(([letter, roles], index) => ({
      called: `${letter} of the ${room} room`,
      letter,
      contact: 11 + index,
      roles,
      room,
    })),
  ),
  ...officers.map(([letter, roles], index) => ({
    called: `${letter} of the case's agency`,
    letter,
    contact: 21 + index,
    roles,
    room: "agency" as const,
  })),
  ...officers.map(([letter, roles], index) => ({
    called: `${letter} of another agency`,
    letter,
    contact: 31 + index,
    roles,
    room: "another" as const,
  })),
  ...(["operators", "second", "agency", "another", "unlinked"] as const).flatMap(
    (room): readonly Sender[] => [
      { called: `nobody, in ${room}`, letter: null, contact: 41, roles: [], room },
      {
        called: `the group itself or a channel, in ${room}`,
        letter: null,
        contact: 42,
        roles: every,
        room,
        anonymous: true,
      },
    ],
  ),
  {
    called: "everything at once, in an unlinked group",
    letter: null,
    contact: 43,
    roles: every,
    room: "unlinked",
  },
];
