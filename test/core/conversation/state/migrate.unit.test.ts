import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { migrate } from "../../../../src/core/conversation/state/migrate.ts";
import { initial } from "../../../../src/core/conversation/state/state.ts";
import { readDraft } from "../../../../src/core/conversation/state/storedDraft.ts";
import { chat } from "../chat.ts";

/** States as programs of 24 to 29 November wrote them, in the order in which their shape changed. */
const former = [1, 2, 3, 4].map((version) => {
  const file = new URL(`former/${version}.json`, import.meta.url);
  return {
    version,
    states: JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, unknown>>,
  };
});

const jalan = "jalan depan pasar kliwon rusak parah, belum diaspal udh 3 bln";

describe.each(former)("a state of former shape $version", ({ states }) => {
  test("keeps its draft with words, place and photo, its shelf and its open question", () => {
    const state = migrate(states["full"]);
    expect(state).toMatchObject(without(states["full"], "wrongCodes", "kept"));
    expect(state.draft).toMatchObject({
      words: [{ text: "lampu jalan di jl melati 5 mati sudah seminggu" }],
      place: { place: { type: "typed", text: "depan masjid al ikhlas" } },
      files: [{ kind: "photo" }],
      declined: false,
    });
    expect(state.shelf).toMatchObject([
      { words: [{ text: jalan }], files: [{ kind: "photo" }], declined: true },
    ]);
    expect(state.question).toEqual({ type: "draft", step: "summary" });
  });

  test("keeps a pin, and words that an open question holds", () => {
    const state = migrate(states["asked"]);
    expect(state).toMatchObject(without(states["asked"], "wrongCodes", "kept"));
    expect(state.draft?.place?.place).toMatchObject({ type: "pin", label: "Pasar Kliwon" });
    expect(state.question).toMatchObject({ type: "replace", pieces: [{ text: "pasar legi" }] });
  });

  test("keeps a draft confidential", () => {
    expect(migrate(states["secret"]).draft).toMatchObject({ privacy: "confidential", conduct: true });
  });

  test("goes on where it stood: the draft is sent whole, and the shelf is taken up", () => {
    const c = chat({ state: migrate(states["full"]), at: "2026-11-24 13:00" });
    expect(c.say("kirim")).toContain("K7M4-2QX");
    expect(c.reports[0]).toMatchObject({
      words: "lampu jalan di jl melati 5 mati sudah seminggu",
      place: { text: "depan masjid al ikhlas" },
      files: [{ kind: "photo" }],
    });
    c.say("lanjut");
    expect(c.state.draft?.words).toMatchObject([{ text: jalan }]);
  });
});

test("words that accuse and wait for their place are kept with their question", () => {
  for (const { states } of former.slice(1)) {
    const state = migrate(states["accuses"]);
    expect(state).toMatchObject(without(states["accuses"], "wrongCodes", "kept"));
    expect(state.question).toMatchObject({ type: "accuses" });
    expect(state.draft).toMatchObject({ words: [{ text: "kepala dinas pupr minta fee proyek 10 persen" }] });
  }
});

test("when a time was told that no former version dated, is when the draft was last changed by it", () => {
  const full = structuredClone(former[3]?.states["full"] ?? {});
  const draft = { ...Object(full["draft"]), happened: { ref: "9", text: "kemarin" } };
  const state = migrate({ ...full, draft });
  expect(state.draft?.happened).toEqual({ ref: "9", text: "kemarin", at: draft.touchedAt });
  const c = chat({ state, at: "2026-11-29 13:00" });
  c.photo();
  expect(c.state.draft?.touchedAt).not.toBe(draft.touchedAt);
  expect(c.state.draft?.happened?.at).toBe(draft.touchedAt);
});

describe("what a program can't know yet", () => {
  const full = () => structuredClone(former[3]?.states["full"] ?? {});

  test("is left out of a later version's state, and the drafts stay", () => {
    const later = { ...full(), version: 7, question: { type: "unheard of" }, mood: "calm" };
    expect(migrate(later)).toMatchObject({ version: 1, draft: full()["draft"], question: null });
    expect(migrate(later).shelf).toHaveLength(1);
  });

  test("costs a draft the part that is unreadable, and nothing else", () => {
    const draft = { ...Object(full()["draft"]), happened: 7, privacy: "sealed", colour: "red" };
    const words = [{ ref: "1", text: "jalan rusak" }, { ref: 2 }];
    expect(readDraft({ ...draft, words }, false)).toMatchObject({
      words: [{ ref: "1", text: "jalan rusak" }],
      place: draft.place,
      happened: null,
      privacy: "confidential",
    });
  });

  test("costs the shelf the draft that nobody could find again, and no other", () => {
    const [kept] = Array(full()["shelf"]).flat();
    expect(migrate({ ...full(), shelf: [{ id: 7 }, kept] }).shelf).toHaveLength(1);
  });

  test("a chat without a state begins anew", () => {
    expect(migrate({})).toEqual(initial());
    expect(migrate(null)).toEqual(initial());
  });
});

function without(state: Record<string, unknown> | undefined, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(state ?? {}).filter(([name]) => !names.includes(name)));
}
