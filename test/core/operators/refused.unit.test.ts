import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandNames, rolesFor } from "../../../src/core/operators/commands.ts";
import { firstState, migrateRoom } from "../../../src/core/operators/state.ts";
import { bribe, hole, lamp, road } from "./cases.ts";
import { anonymous, budi, createRoom, joko, nobody, rina, sari, wati } from "./room.ts";

const all = [lamp, road, hole, bribe];
const group = { type: "operators", contact: 1000 } as const;

describe.each(commandNames)("/%s", (name) => {
  const said = { text: `/${name} K7M4 kata` };

  test("gets no answer in a group that isn't linked, and is logged", () => {
    expect(createRoom(all, { room: null }).effectsOf(nobody, said)).toEqual([
      { type: "refused", command: name },
    ]);
  });

  test("of somebody without a role changes nothing and is logged", () => {
    const effects = createRoom(all, { room: group }).effectsOf(nobody, said);
    expect(effects.map(({ type }) => type)).toEqual(["refused", "answer"]);
  });

  test("of an anonymous administrator changes nothing, and says why", () => {
    const room = createRoom(all);
    expect(room.says(anonymous, said)).toContain("admin anonim");
    expect(room.caseOf("K7M4-2QX")).toEqual(road.case);
  });

  test("is refused to every role that the table doesn't give it to", () => {
    for (const role of ["verifier", "supervisor", "designated", "administrator"] as const) {
      if (rolesFor(name, "operators").includes(role)) continue;
      const room = createRoom(all);
      const effects = room.effectsOf({ ...rina, roles: [role] }, said);
      expect(effects[0]).toEqual({ type: "refused", command: name });
      expect(room.caseOf("K7M4-2QX")).toEqual(road.case);
    }
  });
});

test("a wrong one-time code gets no answer", () => {
  const effects = createRoom([], { room: null, invited: null }).effectsOf(nobody, {
    text: "/hubungkan 2222-2222",
  });
  expect(effects).toEqual([{ type: "refused", command: "hubungkan" }]);
});

test.each([
  ["desk.forward", "K7M4-2QX.PUPR"],
  ["desk.skip", "K7M4-2QX"],
])("a press by somebody without a role gets no answer: %s", (id, arg) => {
  expect(
    createRoom(all)
      .effectsOf(nobody, { press: [id, arg] })
      .map(({ type }) => type),
  ).toEqual(["refused"]);
});

test("a forged or broken press changes nothing and never throws", () => {
  const ids = fc.oneof(
    fc.string(),
    fc.constantFrom("desk.forward", "desk.asking", "desk.merging", "desk.other", "constructor", "__proto__"),
  );
  const args = fc.oneof(
    fc.string(),
    fc.constantFrom("K7M4-2QX", "K7M4-2QX.", "K7M4-2QX.NODINAS", "ZZZZ-ZZZ.PUPR", "K7M4-2QX.__proto__"),
  );
  fc.assert(
    fc.property(ids, args, (id, arg) => {
      const room = createRoom(all);
      const effects = room.effectsOf(rina, { press: [id, arg] });
      expect(effects.filter(({ type }) => type === "steps" && arg.startsWith("ZZZZ"))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("any text at all is survived", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...commandNames),
      fc.string({ unit: "binary", maxLength: 60 }),
      (name, text) => {
        createRoom(all).effectsOf(
          { ...sari, roles: ["verifier", "supervisor", "designated", "administrator"] },
          { text: `/${name} ${text}` },
        );
      },
    ),
    { numRuns: 200 },
  );
});

describe("a confidential case", () => {
  const withWords = [
    "/tanya P3XR siapa namanya",
    "/tolak P3XR bohong",
    "/teruskan P3XR inspektorat",
    "/ubah P3XR ringkasan pungutan",
    "/ubah P3XR judul pungutan",
    "/jawab P3XR selesai ditegur",
  ];

  test.each(withWords)("in the group words about it are removed, whoever writes them: %s", (text) => {
    for (const who of [rina, wati]) {
      const room = createRoom(all);
      const effects = room.effectsOf(who, { text });
      expect(effects[0]).toEqual({ type: "delete" });
      expect(effects.at(-1)).toMatchObject({ type: "answer" });
      expect(room.caseOf("P3XR-9TK")).toEqual(bribe.case);
    }
  });

  test("in the private chat of a designated person the same command counts", () => {
    const room = createRoom(all);
    expect(room.says(wati, { text: "/tanya P3XR waktu", privately: true })).toContain(
      "P3XR-9TK: tercatat, dikirim",
    );
    expect(room.caseOf("P3XR-9TK").stage).toBe("incomplete");
  });

  test("in the private chat of anybody else it is refused without a word", () => {
    expect(createRoom(all).effectsOf(rina, { text: "/tanya P3XR waktu", privately: true })).toEqual([
      { type: "refused", command: "tanya" },
    ]);
  });

  test("it leaves for an agency only with a summary", () => {
    const room = createRoom(all);
    expect(room.says(wati, { text: "/teruskan P3XR inspektorat", privately: true })).toContain(
      "tulis dulu ringkasan",
    );
    room.says(wati, { text: "/ubah P3XR ringkasan Dugaan pungutan.", privately: true });
    room.says(wati, { text: "/teruskan P3XR inspektorat", privately: true });
    expect(room.caseOf("P3XR-9TK").agency).toBe("INSPEKTORAT");
  });

  test("an ordinary case isn't worked on in private", () => {
    const room = createRoom(all);
    expect(room.says(wati, { text: "/teruskan K7M4 PUPR", privately: true })).toContain("dipakai di grup");
    expect(room.says(joko, { text: "/libur", privately: true })).toContain("dipakai di grup");
  });

  test("nothing that a group is shown has its content, whatever is asked for", () => {
    const secret = "kuitansi-palsu";
    const walled = {
      ...bribe,
      report: {
        ...bribe.report,
        words: secret,
        summary: `${secret} ringkas`,
        happened: secret,
        place: { type: "typed", text: secret } as const,
      },
    };
    const said = fc.oneof(
      fc.constantFrom(...commandNames).map((name) => ({ text: `/${name}` })),
      fc.constantFrom(...commandNames).map((name) => ({ text: `/${name} P3XR` })),
      fc.constantFrom(...commandNames).map((name) => ({ text: `/${name}`, on: "P3XR-9TK" })),
      fc
        .constantFrom("other", "ask", "reject", "merge", "back", "skip", "look")
        .map((id) => ({ press: [`desk.${id}`, "P3XR-9TK"] as const })),
      fc
        .constantFrom("/teruskan INSPEKTORAT", "/urungkan", "/lihat")
        .map((text) => ({ text, privately: true })),
    );
    const who = fc.constantFrom(rina, sari, wati, joko, budi);
    fc.assert(
      fc.property(fc.array(fc.tuple(who, said), { minLength: 1, maxLength: 12 }), (path) => {
        const room = createRoom([walled], { similar: [["P3XR-9TK", "P3XR-9TK", 1]] });
        for (const [someone, words] of path) {
          for (const effect of room.effectsOf(someone, words)) {
            if (effect.type !== "answer" && effect.type !== "desk") continue;
            expect(JSON.stringify(effect)).not.toContain(secret);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

test("a state of this version survives, and anything else begins anew", () => {
  const state = {
    ...firstState,
    skipped: ["c1"],
    awaiting: { command: "tanya", number: "K7M4-2QX" },
  } as const;
  expect(migrateRoom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  for (const other of [null, undefined, 3, "x", {}, { version: 99 }])
    expect(migrateRoom(other)).toEqual(firstState);
});
