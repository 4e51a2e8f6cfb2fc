import { describe, expect, test } from "vitest";
import { commandNamed, commands } from "../../src/core/operators/commands/table.ts";
import { operate } from "../../src/core/operators/operate.ts";
import { type Cell, faultsOf } from "./check.ts";
import { formOf } from "./forms.ts";
import { gave, manners, mannersFor, wrote } from "./manners.ts";
import { type Sender, senders } from "./people.ts";
import { letters, type Row, table } from "./table.ts";
import { type Operate, worldOf } from "./world.ts";

const privacies = ["ordinary", "confidential"] as const;

test("the table says something of every command, and only of those", () => {
  const typed = table.filter((row) => formOf(row.typed).type === "command");
  const named = typed.map(({ typed }) => commandNamed(typed.slice(1).split(" ")[0] ?? ""));
  expect(new Set(named)).toEqual(new Set(commands));
});

test("the table names nobody but those in its legend, and nobody twice", () => {
  for (const { typed, allowed } of table) {
    for (const privacy of privacies) {
      for (const who of Object.values(allowed[privacy])) {
        const known = who.filter((letter) => letters.some((one) => one === letter));
        expect([typed, known.length === 0 ? ["."] : known]).toEqual([typed, who]);
        expect(new Set(who).size).toBe(who.length);
      }
    }
  }
});

describe.each(table)("$typed", (row) => {
  test.each(privacies)("comes of the table and of nothing else, for %s cases", (privacy) => {
    const faults = cellsOf(row, privacy).flatMap((cell) => faultsOf(cell, operate));
    expect(faults).toEqual([]);
  });
});

/** Holes, as an oversight might leave them: each must be seen. */
const holes: readonly (readonly [string, Operate])[] = [
  [
    "a group that is taken for a private chat",
    (state, heard, around) => operate(state, heard, { ...around, facts: { ...around.facts, private: true } }),
  ],
  [
    "a verifier who is taken for a designated person",
    (state, heard, around) => operate(state, heard, withRoles(around, ["verifier", "designated"])),
  ],
  [
    "somebody without a role who is taken for a verifier",
    (state, heard, around) =>
      operate(state, heard, around.facts.person.roles.length > 0 ? around : withRoles(around, ["verifier"])),
  ],
  [
    "forwarded words that are taken for the sender's own",
    (state, heard, around) => operate(state, { ...heard, secondHand: false }, around),
  ],
  [
    "an anonymous administrator who is taken for a person",
    (state, heard, around) => {
      const person = { ...around.facts.person, anonymous: false };
      return operate(state, heard, { ...around, facts: { ...around.facts, person } });
    },
  ],
  [
    "an agency's room that is taken for the one that has the case",
    (state, heard, around) => {
      const { room } = around.facts;
      const facts =
        room?.type === "agency" ? { ...around.facts, room: { ...room, agency: "PUPR" } } : around.facts;
      return operate(state, heard, { ...around, facts });
    },
  ],
  [
    "confidential cases that are taken for ordinary ones",
    (state, heard, around) => {
      const open = <T extends { readonly case: { readonly privacy: string } }>(one: T): T => ({
        ...one,
        case: { ...one.case, privacy: "ordinary" },
      });
      const facts = { ...around.facts, found: around.facts.found.map(open) };
      return operate(state, heard, { ...around, facts });
    },
  ],
  [
    "an edit of another's command that is taken for one's own",
    (state, heard, around) => {
      if (heard.input.type !== "amended") return operate(state, heard, around);
      const { undoable } = around.facts;
      const found = undoable.flatMap(({ now }) => now.map((item) => ({ ...item, by: "number" as const })));
      return operate(gave(n, "/proses K7M4 Tim"), heard, { ...around, facts: { ...around.facts, found } });
    },
  ],
  [
    "a press on another's words that is taken for one's own",
    (state, heard, around) =>
      operate(heard.input.type === "choice" ? wrote(n, theirs) : state, heard, around),
  ],
  [
    "an agency that may read what the desk brings",
    (state, heard, around) => {
      const { room } = around.facts;
      const facts =
        room === null ? around.facts : { ...around.facts, room: { ...room, type: "operators" as const } };
      return operate(
        state,
        heard,
        withRoles({ ...around, facts }, around.facts.person.roles.length > 0 ? ["verifier"] : []),
      );
    },
  ],
];
const n = { number: "K7M4-2QX", stage: "forwarded", round: 1, version: 2 } as const;
const theirs = { type: "chosen", said: "Kami tambal", pressed: "reply.done" } as const;

test.each(holes)("a hole is seen: %s", (_hole, run) => {
  const few = manners.filter(({ called }) => called === "typed" || called.startsWith("forwarded"));
  const faults = table.flatMap((row) =>
    privacies.flatMap((privacy) => cellsOf(row, privacy, few).flatMap((cell) => faultsOf(cell, run))),
  );
  expect(faults.length).toBeGreaterThanOrEqual(10);
});

function withRoles(around: Parameters<Operate>[2], roles: Sender["roles"]): Parameters<Operate>[2] {
  const person = { ...around.facts.person, roles };
  return { ...around, facts: { ...around.facts, person } };
}

/** Every sender, in the room and in private, in every manner, on a case of their agency's and on another's. */
function cellsOf(row: Row, privacy: (typeof privacies)[number], how = manners): readonly Cell[] {
  const worlds = [true, false].map((own) => ({
    own,
    world: worldOf(row.stage ?? "received", privacy, own ? "PUPR" : "DLH", row.checked),
  }));
  return worlds.flatMap(({ own, world }) =>
    senders
      .filter(({ room }) => own || room === "agency" || room === "another")
      .flatMap((sender) =>
        [false, true].flatMap((privately) =>
          mannersFor(row.typed, how).map((manner) => ({
            row,
            sender,
            manner,
            privacy,
            privately,
            own,
            world,
          })),
        ),
      ),
  );
}
