import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commands } from "../../../src/core/operators/commands/table.ts";
import { firstState, migrateRoom } from "../../../src/core/operators/state.ts";
import { bribe, hole, lamp, road } from "./cases.ts";
import { anonymous, budi, createRoom, joko, nobody, rina, sari, wati } from "./room.ts";

const all = [lamp, road, hole, bribe];
const commandNames = commands.map(({ name }) => name.id);
const group = { type: "operators", contact: 1000 } as const;

describe.each(commands.map(({ name, roles }) => ({ name: name.id, roles })))("/$name", ({ name, roles }) => {
  const said = { text: `/${name} K7M4 kata` };

  test("gets no answer in a group that isn't linked, but for a few codes, and is logged", () => {
    const room = createRoom(all, { room: null, wrongCodes: 3 });
    expect(room.effectsOf(nobody, said)).toEqual([{ type: "refused", command: name }]);
    const effects = createRoom(all, { room: null }).effectsOf(nobody, said);
    expect(effects.length).toBe(name === "hubungkan" ? 2 : 1);
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
      if (roles.operators.includes(role)) continue;
      const room = createRoom(all);
      const effects = room.effectsOf({ ...rina, roles: [role] }, said);
      expect(effects[0]).toEqual({ type: "refused", command: name });
      expect(room.caseOf("K7M4-2QX")).toEqual(road.case);
    }
  });
});

test("a wrong one-time code is answered, three times an hour, and never says why it is wrong", () => {
  const wrong = (wrongCodes: number) => createRoom([], { room: null, wrongCodes });
  const text = "/hubungkan 2222-2222";
  expect(
    wrong(2)
      .effectsOf(nobody, { text })
      .map(({ type }) => type),
  ).toEqual(["refused", "answer"]);
  expect(wrong(2).says(nobody, text)).toContain("Kode itu tidak berlaku");
  expect(wrong(3).effectsOf(nobody, { text })).toEqual([{ type: "refused", command: "hubungkan" }]);
});

test("a change of a command that can't be read is answered where its writer may give commands", () => {
  const edit = { unreadEdit: true };
  expect(createRoom(all).says(rina, edit)).toBe(
    "Perubahan pesannya tidak terbaca di sini. Tulis lagi perintahnya sebagai pesan baru.",
  );
  for (const who of [nobody, anonymous]) expect(createRoom(all).effectsOf(who, edit)).toEqual([]);
  expect(createRoom(all, { room: null }).effectsOf(rina, edit)).toEqual([]);
});

test("who speaks as the group itself is told that a code of theirs doesn't count", () => {
  const room = createRoom([], { room: null, invited: { type: "operators" } });
  expect(room.says(anonymous, "/hubungkan 7HXM-PQ4V")).toContain("admin anonim");
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

  test.each([
    [
      [{ agency: "INSPEKTORAT", designated: true, hears: true }],
      "Di Inspektorat ada pejabat yang ditunjuk untuk membukanya.",
    ],
    [[{ agency: "INSPEKTORAT", designated: false, hears: true }], "menulis: /peran NAMA pejabat ditunjuk"],
    [
      [{ agency: "PUPR", designated: true, hears: true }],
      "Hubungkan dari grup petugas: /hubungkan INSPEKTORAT",
    ],
  ])("who sends it on hears whether anybody there can open it (%j)", (designated, said) => {
    const room = createRoom(all, { designated });
    room.says(wati, { text: "/ubah P3XR ringkasan Dugaan pungutan.", privately: true });
    expect(room.says(wati, { text: "/teruskan P3XR inspektorat", privately: true })).toContain(said);
    const other = createRoom(all, { designated: designated.map((one) => ({ ...one, agency: "DISHUB" })) });
    other.says(wati, { text: "/ubah P3XR ringkasan Dugaan pungutan.", privately: true });
    other.says(wati, { text: "/teruskan P3XR PUPR", privately: true });
    expect(other.says(wati, { text: "/alihkan P3XR DISHUB", privately: true })).toMatch(
      /Dinas Perhubungan (?:ada|belum ada) pejabat/,
    );
    expect(createRoom(all, { designated }).says(rina, "/teruskan K7M4 PUPR")).not.toContain("pejabat");
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

describe("words that aren't the sender's own", () => {
  const told =
    "Pesan terusan tidak dijalankan dan tidak dihitung sebagai jawaban. Ketik sendiri kalau memang perlu.";

  test.each(commandNames)("a forwarded /%s does nothing, and the room is told", (name) => {
    const room = createRoom(all);
    const all4 = { ...sari, roles: ["verifier", "supervisor", "designated", "administrator"] as const };
    for (const privately of [false, true]) {
      const said = { text: `/${name} K7M4 kata`, secondHand: true, privately };
      expect(room.says(all4, said)).toBe(told);
      expect(room.effectsOf(all4, said).map(({ type }) => type)).toEqual(["refused", "answer"]);
    }
  });

  test("don't answer what the desk asks, and it goes on waiting", () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
    expect(room.says(rina, { text: "Di mana?", toDesk: true, secondHand: true })).toBe(told);
    expect(room.says(rina, { text: "Di mana?", toDesk: true })).toContain("9HT2-XKD: pertanyaan");
  });

  test("link no group, though the code is right", () => {
    const room = createRoom([], { room: null, invited: { type: "operators" } });
    expect(room.says(nobody, { text: "/hubungkan 7HXM-PQ4V", secondHand: true })).toBe(told);
    // Nor does the answer tell a right one from a wrong one.
    const wrong = createRoom([], { room: null, invited: null });
    expect(wrong.says(nobody, { text: "/hubungkan 7HXM-PQ4V", secondHand: true })).toBe(told);
  });
});

describe("a wrong argument", () => {
  test.each([
    ["/kasus jl mawar 4", 'Tidak ada laporan bernomor "jl mawar 4".'],
    ["/lihat pupr", 'Tidak ada laporan bernomor "pupr".'],
    ["/riwayat tadi", 'Tidak ada laporan bernomor "tadi".'],
    ["/urungkan yang tadi", 'Tidak ada laporan bernomor "yang tadi".'],
    ["/kasus K7M4 dan 4WRC", '/kasus tidak mengenal "dan 4WRC".'],
    ["/antrean saya", '/antrean tidak mengenal "saya".'],
    ["/terlambat PUPR", '/terlambat tidak mengenal "PUPR".'],
    ["/kanal lama", '/kanal tidak mengenal "lama".'],
    ["/bantuan tutupkan", '/bantuan tidak mengenal "tutupkan".'],
    ["/tolak K7M4-2QY bukan kami", "Tidak ada laporan K7M4-2QY di sini."],
    ["/tolak K0M4 bukan kami", "Tidak ada laporan K0M4 di sini."],
    ["/tolak laporan K7M4-2QY sudah ada", "Laporan yang mana?"],
  ])("%s is answered and shows or does nothing else", (text, expected) => {
    const room = createRoom(all);
    const who = { ...sari, roles: ["verifier", "supervisor", "designated", "administrator"] as const };
    room.says(who, "/antrean");
    const effects = room.effectsOf(who, { text });
    expect(effects.map(({ type }) => type)).toEqual(["answer"]);
    expect(room.says(who, { text })).toContain(expected);
    for (const one of all) expect(room.caseOf(one.case.number)).toEqual(one.case);
  });
});

describe("steps on a confidential case", () => {
  const another = { ...bribe, case: { ...bribe.case, id: "c6", number: "H7KD-4WT" } };
  const both = [...all, another];

  test.each([["/gabung P3XR H7KD"], ["/gabung K7M4 H7KD"], ["/gabung H7KD K7M4"]])(
    "merging names two, and either closes the group: %s",
    (text) => {
      for (const who of [rina, sari, wati]) {
        const room = createRoom(both);
        const effects = room.effectsOf(who, { text });
        expect(effects.map(({ type }) => type)).not.toContain("steps");
        expect(effects[0]).toEqual({ type: "delete" });
        expect(room.says(who, { text })).toContain("RAHASIA: perintahnya hanya di chat pribadi");
      }
    },
  );

  test("are merged by a designated person in private", () => {
    const room = createRoom(both);
    expect(room.effectsOf(rina, { text: "/gabung P3XR H7KD", privately: true })).toEqual([
      { type: "refused", command: "gabung" },
    ]);
    room.says(wati, { text: "/gabung P3XR H7KD", privately: true });
    expect(room.caseOf("P3XR-9TK").mergedInto?.number).toBe("H7KD-4WT");
  });

  test("are undone where they were taken, and only there", () => {
    const room = createRoom(both);
    room.says(wati, { text: "/tanya P3XR waktu", privately: true });
    expect(room.says(wati, { text: "/urungkan" })).toContain("Tidak ada yang bisa diurungkan");
    expect(room.says(sari, { text: "/urungkan P3XR" })).toContain("hanya di chat pribadi");
    expect(room.effectsOf(sari, { text: "/urungkan P3XR", privately: true })).toEqual([
      { type: "refused", command: "urungkan" },
    ]);
    expect(room.caseOf("P3XR-9TK").stage).toBe("incomplete");
    room.says(wati, { text: "/urungkan", privately: true });
    expect(room.caseOf("P3XR-9TK").stage).toBe("received");
  });

  test("making it ordinary asks its reporter, who alone can", () => {
    const room = createRoom(all);
    const text = "/ubah P3XR privasi biasa";
    expect(room.says(wati, { text, privately: true })).toContain(
      "pelapor ditanya dulu, dikirim 60 detik lagi. Tetap RAHASIA kecuali ia setuju sampai 14 Des",
    );
    expect(room.caseOf("P3XR-9TK").privacy).toBe("confidential");
    expect(room.says(wati, { text, privately: true })).toContain("boleh menjawab sampai Senin 14 Desember");
  });

  test("making it confidential can't be undone", () => {
    const room = createRoom(all);
    room.says(wati, { text: "/ubah K7M4 privasi rahasia" });
    room.says(wati, { text: "/urungkan K7M4" });
    expect(room.says(wati, { text: "/urungkan K7M4", privately: true })).toContain("tidak bisa diurungkan");
    expect(room.caseOf("K7M4-2QX").privacy).toBe("confidential");
  });

  test.each([["/lihat P3XR namanya Slamet"], ["/kasus P3XR namanya Slamet"], ["/urungkan P3XR Slamet"]])(
    "what stands beside the number is removed too: %s",
    (text) => {
      expect(createRoom(all).effectsOf(wati, { text })[0]).toEqual({ type: "delete" });
    },
  );

  test.each([["/kembalikan P3XR"], ["/lihat P3XR"]])("a file with %s is removed", (text) => {
    expect(createRoom(all).effectsOf(wati, { text, file: "f9" })[0]).toEqual({ type: "delete" });
  });

  test("words that the desk asked for, once it is confidential", () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
    room.says(sari, "/ubah 9HT2 privasi rahasia");
    const effects = room.effectsOf(rina, { text: "Pak Slamet yang mana?", toDesk: true });
    expect(effects.map(({ type }) => type)).toEqual(["delete", "refused", "answer"]);
  });
});

test("a state of this version survives, and anything else begins anew", () => {
  const awaiting = { command: "tanya", number: "K7M4-2QX", until: "2026-11-30T01:51:00.000Z" } as const;
  const state = { ...firstState, skipped: ["c1"], awaiting };
  expect(migrateRoom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  const older = {
    version: 1,
    skipped: ["c1"],
    awaiting: { command: "tanya", number: "K7M4-2QX" },
    album: null,
  };
  expect(migrateRoom(older)).toEqual({ ...state, awaiting: null });
  for (const other of [null, undefined, 3, "x", {}, { version: 99 }])
    expect(migrateRoom(other)).toEqual(firstState);
});

describe("of a state on file", () => {
  const agency = { code: "PUPR", name: "Dinas PUPR", active: true };
  const category = { code: "AIR", name: "Air", topic: "air", agency: null, hints: ["pdam"], active: true };
  const album = { id: "a1", number: "K7M4-2QX" };

  test.each([
    { album },
    { changed: { type: "agency", before: null, after: agency } },
    { changed: { type: "category", before: { ...category, active: false }, after: category } },
  ])("what can be read stays: %j", (part) => {
    const state = { ...firstState, ...part };
    expect(migrateRoom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each([
    { awaiting: { command: "jawab", number: "K7M4-2QX", until: "2026-11-30T01:51:00.000Z" } },
    { awaiting: { command: "tanya", number: "K7M4-2QX", until: "besok" } },
    { album: { ...album, number: 3 } },
    { changed: { type: "agency", before: null, after: { ...agency, active: "ya" } } },
    { changed: { type: "category", before: agency, after: category } },
    { changed: { type: "room", before: null, after: agency } },
  ])("what can't be read is left out, and the rest stays: %j", (part) => {
    const stored = { ...firstState, skipped: ["c1", 3], ...part };
    expect(migrateRoom(stored)).toEqual({ ...firstState, skipped: ["c1"] });
  });
});
