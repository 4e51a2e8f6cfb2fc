import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import type { Person } from "../../../../src/core/operators/facts.ts";
import type { Holder } from "../../../../src/core/operators/staff/holder.ts";
import { isOnLeave } from "../../../../src/core/operators/staff/leave.ts";
import { migrateRoom } from "../../../../src/core/operators/state.ts";
import { when } from "../../calendar/office.ts";
import { bribe, lamp, road } from "../cases.ts";
import { adi, budi, createRoom, nobody, person, rina, sari, tini, wati } from "../room.ts";

const away: Person = {
  ...person(16, "Dewi Lestari", "verifier"),
  leave: { from: "2026-11-30", to: "2026-12-04" },
};
const people = [rina, adi, sari, wati, away, nobody, person(17, "Adi Nugroho", "verifier")];

const heldBy = (who: Person, how: Holder["how"], at = "2026-11-30 08:38"): Holder => ({
  case: road.case.id,
  person: who.contact,
  name: who.name,
  room: 1000,
  how,
  at: when(at),
});

const handing = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.type === "staff" && effect.deed.type === "handed" ? [effect.deed] : [],
  );

const answered = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "answer" ? [effect.message] : []));

describe("a hand-over", () => {
  test("names a colleague, alerts them, keeps the note, and is no event of the case", () => {
    const room = createRoom([lamp, road], { people });
    const effects = room.effectsOf(rina, { text: "/serah K7M4 @sari tolong cek fotonya" });
    expect(handing(effects)).toMatchObject([
      { to: sari.contact, cases: [{ case: road.case.id, to: { room: 1000, person: sari.contact } }] },
    ]);
    expect(answered(effects)[0]?.alerts).toEqual([{ person: sari.contact, name: "Sari" }]);
    expect(effects.some(({ type }) => type === "steps")).toBe(false);
    expect(room.says(rina, "/serah K7M4 Sari tolong cek fotonya")).toBe(
      "K7M4-2QX (jalan rusak) diserahkan kepada Sari.\nCatatan: tolong cek fotonya\n\nBatal? /urungkan",
    );
  });

  test("goes to whose message is replied to, and to the sender by 'saya'", () => {
    const room = createRoom([road], { people });
    const [replied] = handing(room.effectsOf(rina, { text: "/serah K7M4", repliedTo: adi }));
    expect(replied?.to).toBe(adi.contact);
    expect(room.says(rina, "/serah K7M4 saya")).toContain("K7M4-2QX (jalan rusak) kini Anda pegang.");
  });

  test.each([
    ["/serah K7M4 Sarri", 'Tidak ada "Sarri" di sini. Mungkin: Sari'],
    [
      "/serah K7M4 Dewi",
      "Dewi Lestari cuti sampai Jumat 4 Desember.\nYang bisa menerimanya: Adi, Sari, Wati, dan Adi Nugroho",
    ],
    [
      "/serah K7M4 Tamu",
      "Tamu belum punya peran di sini. Administrator memberikannya: /peran Tamu verifikator",
    ],
    ["/serah K7M4 Yudi", "Yudi sudah keluar dari grup ini."],
    ["/serah K7M4", "/serah [NOMOR] NAMA [catatan]"],
    ["/serah semua", "/serah [NOMOR] NAMA [catatan]"],
    ["/serah semua Sari", "Tidak ada laporan pada Anda yang bisa diserahkan."],
    ["/serah K7M5-2QX Sari", "K7M5-2QX"],
  ])("that can't be is answered with what helps: %s", (typed, said) => {
    const room = createRoom([road], { people, gone: [{ contact: 31, name: "Yudi" }] });
    expect(handing(room.effectsOf(rina, { text: typed }))).toEqual([]);
    expect(room.says(rina, typed)).toContain(said);
  });

  test("by a name that two have asks for a reply to the right one's message", () => {
    const twins = [person(41, "Budi Santoso", "verifier"), person(42, "Budi Hartono", "verifier")];
    const room = createRoom([road], { people: twins });
    expect(room.says(rina, "/serah K7M4 Budi")).toContain("Balas pesan orangnya dengan /serah K7M4-2QX");
  });

  test("of all that lies with the sender leaves confidential ones to designated persons", () => {
    const mine = [lamp, bribe].map((one) => ({
      case: one.case,
      how: "handed" as const,
      at: when("2026-11-30 08:00"),
    }));
    const room = createRoom([lamp, bribe], { people, mine });
    const said = room.says(wati, "/serah semua Sari");
    expect(said).toContain("9HT2-XKD (lampu mati) diserahkan kepada Sari.");
    expect(said).toContain(`Tetap pada Anda, karena Sari bukan petugas yang ditunjuk: ${bribe.case.number}`);
    const [all] = handing(room.effectsOf(rina, { text: "/serah semua Wati" }));
    expect(all?.cases).toHaveLength(2);
    expect(all?.told?.paragraphs.flat()[0]?.params).toMatchObject({
      numbers: ["9HT2-XKD", bribe.case.number],
    });
  });

  test("of a confidential case is done in private, by number alone, for a designated person", () => {
    const room = createRoom([bribe], { people });
    const { number } = bribe.case;
    expect(
      room.effectsOf(wati, { text: `/serah ${number} Sari` }).some(({ type }) => type === "delete"),
    ).toBe(true);
    expect(room.says(wati, { text: `/serah ${number} Sari`, privately: true })).toContain(
      `${number} rahasia, dan Sari bukan petugas yang ditunjuk.`,
    );
    const also = [...people, person(18, "Tono", "designated")];
    const open = createRoom([bribe], { people: also });
    const [deed] = handing(open.effectsOf(wati, { text: `/serah ${number} Tono`, privately: true }));
    expect(JSON.stringify(deed?.announced)).toContain(number);
    expect(JSON.stringify(deed)).not.toContain(bribe.report.words);
  });

  test("is taken back by /urungkan, as long as it lies where it was handed", () => {
    const holding = [heldBy(sari, "handed")];
    const room = createRoom([road], { people, holding });
    room.effectsOf(rina, { text: "/serah K7M4 Sari" });
    const [deed] = room.effectsOf(rina, { text: "/urungkan" });
    expect(deed).toMatchObject({ deed: { type: "hand_undone", cases: [{ case: road.case.id, to: null }] } });
    const moved = createRoom([road], { people, holding: [heldBy(adi, "handed")] });
    moved.effectsOf(rina, { text: "/serah K7M4 Sari" });
    expect(moved.says(rina, "/urungkan")).toContain("Tidak diurungkan: K7M4-2QX");
    const later = createRoom([road], { people, holding });
    later.effectsOf(rina, { text: "/serah K7M4 Sari" });
    later.effectsOf(rina, { text: "/antrean" });
    expect(later.says(rina, "/urungkan")).not.toContain("Penyerahan dibatalkan");
    expect(migrateRoom(JSON.parse(JSON.stringify(room.stateOf(rina)))).handed).toBeNull();
  });

  test("works among the officers of an agency", () => {
    const agency = { type: "agency", agency: "PUPR", contact: 2000 } as const;
    const held = { ...road, case: { ...road.case, stage: "forwarded" as const, agency: "PUPR" } };
    const room = createRoom([held], { room: agency, people: [budi, tini] });
    expect(handing(room.effectsOf(budi, { text: "/serah K7M4 Tini" }))).toHaveLength(1);
  });
});

describe("whoever else has a case", () => {
  test("is told of to those who act on it, without keeping them from it", () => {
    const room = createRoom([road], { people, holders: [heldBy(adi, "opened"), heldBy(sari, "handed")] });
    const said = room.says(rina, "/teruskan K7M4 PUPR");
    expect(said).toContain("K7M4-2QX → Dinas PUPR");
    expect(said).toContain("Laporan ini dipegang Sari.");
    expect(said).toContain("Laporan ini juga dibuka Adi, 08.38 WIB.");
  });

  test("isn't told of to themselves, and stands on another's desk", () => {
    const own = createRoom([road], { people, holders: [heldBy(rina, "opened")] });
    expect(own.says(rina, "/teruskan K7M4 PUPR")).not.toContain("dibuka");
    const other = createRoom([road], { people, holders: [heldBy(adi, "handed")] });
    expect(other.says(rina, "/antrean")).toContain("Dipegang Adi.");
  });
});

test("a list of one's own cases tells handed ones from opened ones, confidential ones by their number", () => {
  const mine = [
    { case: bribe.case, how: "handed" as const, at: when("2026-11-30 08:00") },
    { case: road.case, how: "desk" as const, at: when("2026-11-30 08:00") },
  ];
  const room = createRoom([bribe, road], { people, mine });
  for (const privately of [false, true])
    expect(room.says(wati, { text: "/milikku", privately })).toMatchInlineSnapshot(`
      "Diserahkan kepada Anda: 1 laporan
      P3XR-9TK · RAHASIA · batas 2 Des

      Sedang Anda buka: 1 laporan
      K7M4-2QX (jalan rusak) · belum diperiksa · batas 1 Des

      Ke rekan: /serah NOMOR NAMA"
    `);
  expect(createRoom([road], { people }).says(rina, "/mine")).toContain(
    "Saat ini tidak ada laporan pada Anda.",
  );
});

test.each([
  ["2026-11-29", false],
  ["2026-11-30", true],
  ["2026-12-04", true],
  ["2026-12-05", false],
])("a leave has its first and its last day in it: %s", (day, is) => {
  expect(isOnLeave(away, day)).toBe(is);
  expect(isOnLeave(rina, day)).toBe(false);
});
