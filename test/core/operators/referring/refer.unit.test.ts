import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import { firstState, migrateRoom } from "../../../../src/core/operators/state.ts";
import { bribe, hole, lamp, provincial, road, secretWords } from "../cases.ts";
import { office } from "../office.ts";
import { createRoom, rina, sari, wati } from "../room.ts";

const all = [lamp, road, hole, bribe, provincial];
const happened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
const [prov, pln] = office.bodies;
if (prov === undefined || pln === undefined) throw new Error("the office knows no other bodies");
const forest = { ...prov, code: "HUTAN", name: "Dinas Kehutanan Provinsi", competence: "hutan" };
const two = { ...office, bodies: [forest, prov] };
const none = { ...office, bodies: [] };

describe("/arahkan", () => {
  test.each([
    ["/arahkan K7M4 PROV", "PROV", ""],
    ["/arahkan K7M4 prov Jalan ini milik provinsi", "PROV", "Jalan ini milik provinsi"],
    ["/arahkan K7M4 Dinas PU Provinsi: Jalan ini\nmilik provinsi", "PROV", "Jalan ini\nmilik provinsi"],
    ["/arahkan K7M4 provinsi", "PROV", ""],
    ["/arahkan K7M4 provinsi Jalan ini milik provinsi", "PROV", "Jalan ini milik provinsi"],
    ["/refer K7M4 pln: kabel rumah", "PLN", "kabel rumah"],
    ["/arahkan K7M4 lapor", "LAPOR", ""],
    ["/arahkan K7M4 SP4N-LAPOR! ini soal bandara", "LAPOR", "ini soal bandara"],
    ["/arahkan K7M4 pusat ini soal bandara", "LAPOR", "ini soal bandara"],
    ["/arahkan K7M4 bukan: PLN", "PLN", ""],
  ])("%s", (text, body, reason) => {
    const room = createRoom(all);
    const [event] = happened(room.effectsOf(rina, { text }));
    expect(event).toMatchObject({ happening: { type: "referred", body }, to: "closed", text: reason });
    expect(room.caseOf("K7M4-2QX")).toMatchObject({ outcome: "referred", clock: null });
    expect(JSON.stringify(event?.happening)).not.toContain("milik");
  });

  test.each([
    ["provinsi: Dinas Bina Marga, (024) 555", "province", "Dinas Bina Marga, (024) 555"],
    ["pusat", "national", ""],
    ["swasta: Bank Maju", "private", "Bank Maju"],
  ])("whom a ready-made reason names is kept beside it: %s", (typed, reason, to) => {
    for (const command of ["arahkan", "tolak"]) {
      const [event] = happened(createRoom(all).effectsOf(rina, { text: `/${command} K7M4 ${typed}` }));
      expect(event).toMatchObject({
        happening: { type: "referred", body: null, words: { key: `letters.ready.reject.${reason}` } },
        text: to,
      });
    }
  });

  test("names the nearest where nobody is called so, and asks where several are", () => {
    const room = createRoom(all);
    expect(room.says(rina, "/arahkan K7M4 PROF")).toContain("Mungkin: PROV (Dinas PU Provinsi)");
    expect(room.says(rina, "/arahkan K7M4 zzz")).toContain("Semua tujuan: /lembaga");
    expect(room.caseOf("K7M4-2QX").stage).toBe("received");
    const wide = createRoom(all, { office: two });
    for (const command of ["arahkan", "tolak"])
      expect(wide.says(rina, `/${command} K7M4 provinsi`)).toContain(
        "Mungkin: HUTAN (Dinas Kehutanan Provinsi) dan PROV (Dinas PU Provinsi)",
      );
    expect(wide.caseOf("K7M4-2QX").stage).toBe("received");
  });

  test("one that rests isn't offered and isn't found", () => {
    const resting = { ...office, bodies: [{ ...prov, active: false }] };
    const room = createRoom(all, { office: resting });
    expect(room.says(rina, "/arahkan K7M4 PROV")).toContain("belum ada di daftar");
    const [event] = happened(room.effectsOf(rina, { text: "/arahkan K7M4 provinsi" }));
    expect(event?.happening).toMatchObject({ body: null });
  });

  test("without words the desk lists them, by pages; a pick does it and a reply names where to", () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    const first = room.buttons(rina, { text: "/arahkan" });
    expect(first).toContain("Dinas PU Provinsi = desk.referring|9HT2-XKD.PROV");
    expect(first).toContain("Lembaga lainnya (2) = desk.refer|9HT2-XKD.1");
    expect(room.buttons(rina, { press: ["desk.refer", "9HT2-XKD.1"] })).toContain(
      "SP4N-LAPOR = desk.referring|9HT2-XKD.LAPOR",
    );
    expect(room.says(rina, { text: "pln kabel rumah", toDesk: true })).toContain(
      "9HT2-XKD diarahkan ke PLN Rayon Kota",
    );
    const again = createRoom(all);
    again.says(rina, "/antrean");
    expect(again.says(rina, { press: ["desk.referring", "9HT2-XKD.PROV"] })).toContain(
      "9HT2-XKD diarahkan ke Dinas PU Provinsi",
    );
  });

  test("with nobody on the list the ready-made reasons and SP4N-LAPOR are offered", () => {
    const room = createRoom(all, { office: none });
    room.says(rina, "/antrean");
    const labels = room
      .buttons(rina, { press: ["desk.refer", "9HT2-XKD"] })
      .map((one) => one.split(" = ")[0]);
    expect(labels).toEqual([
      "Wewenang provinsi",
      "Wewenang pusat",
      "Pihak swasta",
      "Pidana: polisi",
      "SP4N-LAPOR",
      "Kembali",
    ]);
  });

  test("is taken back by /urungkan", () => {
    const room = createRoom(all);
    room.says(rina, "/arahkan K7M4 PROV");
    expect(room.says(rina, "/urungkan")).toContain("K7M4-2QX: langkah terakhir diurungkan");
    expect(room.caseOf("K7M4-2QX")).toMatchObject({ stage: "received", outcome: null });
  });

  test("of a confidential report only in private, and the answer has its number alone", () => {
    const room = createRoom(all);
    expect(room.says(wati, "/arahkan P3XR PROV Jalan provinsi")).not.toContain("diarahkan ke");
    expect(room.caseOf("P3XR-9TK").stage).toBe("received");
    const said = room.says(wati, { text: "/arahkan P3XR PROV", privately: true });
    expect(said).not.toMatch(/Provinsi|diarahkan/u);
    expect(said).not.toContain(secretWords);
    expect(room.caseOf("P3XR-9TK")).toMatchObject({ outcome: "referred" });
    const usage = createRoom(all).says(wati, { text: "/arahkan P3XR", privately: true });
    expect(usage).toContain("PROV · Dinas PU Provinsi · jalan provinsi");
  });

  test("is in the history under its own name, with whom it was referred to", () => {
    const room = createRoom(all);
    room.says(rina, "/arahkan K7M4 PROV");
    expect(room.says(rina, "/riwayat K7M4")).toContain("diarahkan ke Dinas PU Provinsi");
    expect(room.says(rina, "/kasus K7M4")).toContain("ditutup dan diarahkan ke lembaga lain yang berwenang");
    room.says(rina, "/tolak T6VN Isinya iklan");
    expect(room.says(rina, "/riwayat T6VN")).not.toContain("diarahkan");
  });
});

describe("/tolak umum", () => {
  test("proposes the question, one press away", () => {
    const room = createRoom(all);
    expect(room.says(rina, "/tolak K7M4 umum")).toContain("/tanya K7M4-2QX rinci");
    expect(room.caseOf("K7M4-2QX").stage).toBe("received");
    expect(createRoom(all).buttons(rina, { text: "/tolak K7M4 umum:" })).toEqual([
      "Terlalu umum: tanya rinci = desk.asking|K7M4-2QX.rinci",
    ]);
    room.says(rina, { press: ["desk.asking", "K7M4-2QX.rinci"] });
    expect(room.caseOf("K7M4-2QX").stage).toBe("incomplete");
  });

  test("rejects where its reporter was asked and can't be asked again", () => {
    const asked = { ...lamp, case: { ...lamp.case, asked: 1 } };
    const room = createRoom([asked]);
    expect(room.says(sari, "/tolak 9HT2 umum")).toContain("/tanya 9HT2-XKD rinci");
    room.says(rina, "/tolak 9HT2 umum");
    expect(room.caseOf("9HT2-XKD")).toMatchObject({ outcome: "rejected" });
  });
});

test("a change of a body to be undone and the words that a list waits for outlive a restart", () => {
  const state = {
    ...firstState,
    changed: { type: "body", before: null, after: prov },
    awaiting: { command: "arahkan", number: "K7M4-2QX", until: "2026-11-30T02:00:00.000Z" },
  };
  expect(migrateRoom(JSON.parse(JSON.stringify(state)))).toEqual(state);
  const odd = { ...state, changed: { type: "body", before: null, after: { ...prov, onLapor: "ya" } } };
  expect(migrateRoom(odd).changed).toBeNull();
});
