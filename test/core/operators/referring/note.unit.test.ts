import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import { liveCard } from "../../../../src/core/operators/desk/liveCard.ts";
import { decide } from "../../../../src/core/procedure/decide.ts";
import { handedOver } from "../../../../src/core/procedure/marks.ts";
import { undo } from "../../../../src/core/procedure/undo.ts";
import * as w from "../../procedure/world.ts";
import { bribe, hole, lamp, provincial, road } from "../cases.ts";
import { office } from "../office.ts";
import { adi, budi, createRoom, rina, shown, tini, wati } from "../room.ts";

const all = [lamp, road, hole, bribe, provincial];
const happened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
const note = "Warga sudah ditelepon, tidak diangkat";

describe("/catat", () => {
  test("keeps words for colleagues: in the history, on the card and on the desk", () => {
    const room = createRoom(all);
    const before = room.caseOf("K7M4-2QX");
    expect(room.says(rina, `/catat K7M4 ${note}`)).toBe(
      "K7M4-2QX: catatan tersimpan, hanya untuk petugas · /urungkan",
    );
    const { version: _v, wakeAt: _w, ...after } = room.caseOf("K7M4-2QX");
    expect(before).toMatchObject(after);
    expect(room.says(adi, "/riwayat K7M4")).toContain(`catatan petugas: "${note}" · Rina`);
    expect(room.says(adi, "/kasus K7M4")).toContain(`Catatan Rina: "${note}"`);
  });

  test("of a card only the latest are shown, cut; what was taken back nowhere", () => {
    const room = createRoom(all);
    for (const n of [1, 2, 3, 4]) room.says(rina, `/note K7M4 catatan ke-${n} ${"panjang ".repeat(30)}`);
    const shownCard = room.says(adi, "/kasus K7M4");
    expect(shownCard).not.toContain('Rina: "catatan ke-1');
    expect(shownCard).toMatch(/Catatan Rina: "catatan ke-4 [^"]{60,160}…"/u);
    room.says(rina, "/catat K7M4 keliru tulis");
    room.says(rina, "/urungkan");
    expect(room.says(adi, "/kasus K7M4")).not.toContain("keliru tulis");
    expect(room.says(adi, "/riwayat K7M4")).not.toContain("keliru tulis");
  });

  test("without words says how; its answer to an officer names /proses, and nothing is kept", () => {
    expect(createRoom(all).says(rina, "/catat K7M4")).toContain("/catat [NOMOR] catatan");
    const forwarded = { ...road, case: { ...road.case, stage: "forwarded" as const, agency: "PUPR" } };
    const pupr = { room: { type: "agency", agency: "PUPR", contact: 2000 } } as const;
    for (const typed of ["/catat", "/catatan", "/note"]) {
      const room = createRoom([forwarded], pupr);
      const effects = room.effectsOf(budi, { text: `${typed} K7M4 Tim berangkat` });
      expect(happened(effects)).toEqual([]);
      expect(createRoom([forwarded], pupr).says(budi, `${typed} K7M4 Tim berangkat`)).toContain(
        "/proses NOMOR",
      );
    }
  });

  test("of a confidential report is taken in private alone, and its history shows no words", () => {
    const room = createRoom(all);
    room.says(wati, "/catat P3XR dia takut");
    room.says(rina, { text: "/catat P3XR dia takut", privately: true });
    expect(room.caseOf("P3XR-9TK").version).toBe(bribe.case.version);
    expect(room.says(wati, { text: "/catat P3XR dia takut", privately: true })).toContain(
      "catatan tersimpan",
    );
    for (const said of [room.says(rina, "/riwayat P3XR"), room.says(rina, "/kasus P3XR")])
      expect(said).not.toContain("takut");
    const looked = room.effectsOf(wati, { text: "/lihat P3XR", privately: true });
    expect(JSON.stringify(looked.filter(({ type }) => type === "whisper"))).toContain("dia takut");
  });
});

describe("an agency", () => {
  const at = "2026-11-30 09:00";
  const filed = w.filed("2026-11-26 19:12");
  const [forwarded] = w.steps(filed, w.commands.forward, w.verifier, at);
  const current = forwarded?.after ?? filed;
  const [noted] = w.steps(current, w.commands.note, w.verifier, at);
  const events = [forwarded, noted].flatMap((step) => (step === undefined ? [] : [step.event]));

  test("sees nothing of it, on no card and in no history", () => {
    const facts = { office, now: w.when(at), identity: null };
    const card = (audience: "agency" | "operators") =>
      shown(liveCard(current, { report: null, events, deliveries: [] }, audience, facts)).text;
    expect(card("operators")).toContain("ditelepon");
    expect(card("agency")).not.toMatch(/ditelepon|catatan/u);
    const forwardedRoad = { ...road, case: { ...road.case, stage: "forwarded" as const, agency: "PUPR" } };
    const room = createRoom([forwardedRoad], { room: { type: "agency", agency: "PUPR", contact: 2000 } });
    expect(room.says(tini, "/riwayat K7M4")).not.toContain("catatan petugas");
    expect(decide(current, w.commands.note, w.officer, w.setting(at)).ok).toBe(false);
    expect(decide(current, w.commands.note, w.citizen, w.setting(at)).ok).toBe(false);
  });
});

test("a note is no act on a reply that waits to be read", () => {
  const answered = { ...w.inStage("answered"), marks: [handedOver] };
  const [noted] = w.steps(answered, w.commands.note, w.verifier, "2026-12-02 10:00");
  expect(noted?.after.marks).toEqual([handedOver]);
  const [looked] = w.steps(answered, { type: "look" }, w.verifier, "2026-12-02 10:00");
  expect(looked?.after.marks).toEqual([]);
});

test("a note can be taken back by who wrote it, and by nobody else of their rank", () => {
  const [noted] = w.steps(w.inStage("received"), w.commands.note, w.verifier, "2026-11-30 09:00");
  if (noted === undefined) throw new Error("nothing noted");
  expect(undo(noted.after, noted, w.verifier, w.setting("2026-11-30 09:00")).ok).toBe(true);
});
