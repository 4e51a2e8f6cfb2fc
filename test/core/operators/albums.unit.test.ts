import { describe, expect, test } from "vitest";
import type { Effect } from "../../../src/core/effect.ts";
import { commands, steps, verifier } from "../procedure/world.ts";
import { bribe, lamp, road } from "./cases.ts";
import { budi, createRoom, type Filed, person, type Said, tini } from "./room.ts";

const number = "K7M4-2QX";
const dewi = person(23, "Dewi", "officer");

function atAgency(lapsed = false, ...others: readonly Filed[]) {
  const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
  if (step === undefined) throw new Error("not forwarded");
  const room = { type: "agency", agency: "PUPR", contact: 1002 } as const;
  const forwarded = [road, ...others].map((one): Filed => {
    const { id, number, title } = one.case;
    return { ...one, case: { ...step.after, id, number, title, agency: "PUPR" } };
  });
  return createRoom(forwarded, { room, lapsed });
}

type Room = ReturnType<typeof atAgency>;

function events(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));
}

/** A photo of the album "a", with what is said on it or of it. */
const photo = (n: number, more: Said = {}): Said => ({ file: `f${n}`, album: "a", ref: `m${n}`, ...more });
const types = (effects: readonly Effect[]) => events(effects).map(({ happening }) => happening.type);

/** What stands once all photos are there: the last event, with its words and files. */
function inTheEnd(room: Room, ...photos: readonly Said[]) {
  const [last] = photos.map((said) => room.effectsOf(budi, said)).slice(-1);
  const event = events(last ?? []).at(-1);
  return { type: event?.happening.type, text: event?.text, files: event?.files };
}

describe("an album with a command", () => {
  test.each([
    ["/jawab K7M4 selesai Sudah ditambal.", "answered", "Sudah ditambal."],
    ["/jawab K7M4 dijadwalkan 9 Des Diaspal ulang.", "scheduled", "Diaspal ulang."],
    ["/proses K7M4 Tim survei.", "progressed", "Tim survei."],
    ["/kembalikan K7M4 Jalan ini milik provinsi.", "returned", "Jalan ini milik provinsi."],
  ])("%s is one step with all its photos", (text, type, words) => {
    const ended = inTheEnd(atAgency(), photo(1, { text }), photo(2), photo(3));
    expect(ended).toEqual({ type, text: words, files: ["f1", "f2", "f3"] });
  });

  test("takes the letters of the step before back, and doesn't answer again", () => {
    const room = atAgency();
    expect(room.says(budi, photo(1, { text: "/jawab K7M4 selesai Sudah." }))).toContain("60 detik lagi");
    const effects = room.effectsOf(budi, photo(2));
    expect(types(effects)).toEqual(["undone", "answered"]);
    expect(effects.map(({ type }) => type)).toEqual(["steps", "take_back", "steps"]);
  });

  test("has the words on its other photos too", () => {
    const first = photo(1, { text: "/jawab K7M4 selesai Sudah ditambal." });
    const ended = inTheEnd(atAgency(), first, photo(2, { text: "sebelum" }), photo(3, { text: "sesudah" }));
    expect(ended).toEqual({
      type: "answered",
      text: "Sudah ditambal.\nsebelum\nsesudah",
      files: ["f1", "f2", "f3"],
    });
  });

  test("whose command is edited keeps its photos, and takes further ones", () => {
    const room = atAgency();
    room.effectsOf(budi, photo(1, { text: "/jawab K7M4 selesai Sudah ditmbal." }));
    room.effectsOf(budi, photo(2));
    const edit = room.effectsOf(budi, { edits: "m1", text: "/jawab K7M4 selesai Sudah ditambal." });
    expect(events(edit).at(-1)).toMatchObject({ text: "Sudah ditambal.", files: ["f1", "f2"] });
    expect(inTheEnd(room, photo(3))).toEqual({
      type: "answered",
      text: "Sudah ditambal.",
      files: ["f1", "f2", "f3"],
    });
  });

  test("gets what comes when it can't be undone any more as an addition", () => {
    const room = atAgency();
    room.effectsOf(budi, photo(1, { text: "/jawab K7M4 selesai Sudah." }));
    room.effectsOf(dewi, { text: "/jawab K7M4 Juga dicat." });
    expect(inTheEnd(room, photo(2))).toMatchObject({ type: "supplemented", files: ["f2"] });
  });

  test("stands once in the history, and an edit of its words beside it", () => {
    const room = atAgency();
    inTheEnd(room, photo(1, { text: "/jawab K7M4 selesai Sudah." }), photo(2), photo(3, { text: "rapi" }));
    const history = () =>
      room
        .says(budi, `/riwayat ${number}`)
        .split("\n")
        .slice(1)
        .map((line) => line.split(" · ")[1]);
    expect(history()).toEqual(["dijawab"]);
    const edited = atAgency();
    inTheEnd(edited, photo(1, { text: "/jawab K7M4 selesai Sudah." }), photo(2));
    edited.effectsOf(budi, { edits: "m1", text: "/jawab K7M4 selesai Beres." });
    const lines = edited.says(budi, `/riwayat ${number}`).split("\n").slice(1);
    expect(lines.map((line) => line.split(" · ")[1])).toEqual(["dijawab", "diurungkan", "dijawab"]);
  });

  test.each(["lapsed", "overtaken"])("of a note adds a further one once that can't be undone (%s)", (why) => {
    const room = atAgency(why === "lapsed");
    room.effectsOf(budi, photo(1, { text: "/proses K7M4 Tim survei." }));
    if (why === "overtaken") room.effectsOf(dewi, { text: "/proses K7M4 Aspal dipesan." });
    expect(inTheEnd(room, photo(2, { text: "lokasi" }))).toEqual({
      type: "progressed",
      text: "lokasi",
      files: ["f2"],
    });
    expect(room.caseOf(number).answer).toBeNull();
  });

  test("of a case given back hears once that a late photo isn't used", () => {
    const room = atAgency(true);
    room.effectsOf(budi, photo(1, { text: "/kembalikan K7M4 Jalan ini milik provinsi." }));
    const effects = room.effectsOf(budi, photo(2));
    expect(effects.map(({ type }) => type)).toEqual(["answer", "forget_files"]);
    expect(effects).toMatchObject([{ coalesce: "album:a" }, { files: ["f2"] }]);
    expect(room.says(budi, photo(3))).toBe(
      `Foto atau berkas itu datang terlambat, jadi tidak ikut dalam pengembalian ${number}.`,
    );
  });

  test("doesn't hand its photo to another case that was answered since", () => {
    const room = atAgency(false, lamp);
    room.effectsOf(budi, photo(1, { text: "/jawab K7M4 selesai Sudah." }));
    room.effectsOf(budi, { text: `/jawab ${lamp.case.number} selesai Lampu diganti.` });
    const [step] = events(room.effectsOf(budi, photo(2)));
    expect(step).toMatchObject({ happening: { type: "supplemented" }, files: ["f2"] });
    expect(step?.case).toBe(road.case.id);
  });

  test("answers for each of its cases by itself", () => {
    const room = atAgency(false, lamp);
    const said = [
      photo(1, { text: "/jawab K7M4 selesai Sudah." }),
      photo(2, { text: `/jawab ${lamp.case.number} selesai Lampu diganti.` }),
      photo(3, { text: "/jawab K7M4 Juga dicat." }),
    ].map((one) =>
      room.effectsOf(budi, one).flatMap((effect) => (effect.type === "answer" ? [effect.coalesce] : [])),
    );
    expect(said).toEqual([[`album:a:${number}`], [`album:a:${lamp.case.number}`], [`album:a:${number}`]]);
  });

  test("is undone as a whole", () => {
    const room = atAgency();
    inTheEnd(room, photo(1, { text: "/jawab K7M4 selesai Sudah." }), photo(2), photo(3));
    expect(types(room.effectsOf(budi, { text: "/urungkan" }))).toEqual(["undone"]);
    expect(room.caseOf(number)).toMatchObject({ stage: "forwarded", answer: null });
  });

  test("gets no photo of another album", () => {
    const room = atAgency();
    room.effectsOf(budi, photo(1, { text: "/jawab K7M4 selesai Sudah." }));
    expect(room.effectsOf(budi, photo(2, { album: "b" }))).toEqual([{ type: "forget_files", files: ["f2"] }]);
  });
});

describe("an album that replies to the card", () => {
  test("is asked about once, and sent whole", () => {
    const room = atAgency();
    const asked = [1, 2, 3].flatMap((n) => room.effectsOf(budi, photo(n, { on: number })));
    expect(asked.map((effect) => effect.type === "answer" && effect.coalesce)).toEqual(
      Array(3).fill(`reply:${number}`),
    );
    const effects = room.effectsOf(budi, { press: ["reply.done", number] });
    expect(events(effects)).toMatchObject([
      { happening: { type: "answered" }, files: ["f1", "f2", "f3"], text: "" },
    ]);
    // A phone that was slow.
    expect(inTheEnd(room, photo(4, { on: number }))).toMatchObject({
      type: "answered",
      files: ["f1", "f2", "f3", "f4"],
    });
  });

  test("completes what was asked for, whole", () => {
    const room = atAgency();
    room.effectsOf(budi, { press: ["answer.done", number] });
    const first = photo(1, { on: number, text: "Sudah ditambal." });
    const ended = inTheEnd(room, first, photo(2, { on: number }), photo(3, { on: number }));
    expect(ended).toEqual({ type: "answered", text: "Sudah ditambal.", files: ["f1", "f2", "f3"] });
  });
});

describe("an album in private, with a confidential case", () => {
  function atAgencyAlone(lapsed = false) {
    const [step] = steps(road.case, commands.forward, verifier, "2026-11-30 08:30");
    if (step === undefined) throw new Error("not forwarded");
    const { id, number, privacy } = bribe.case;
    const room = { type: "agency", agency: "PUPR", contact: 1002 } as const;
    const current = { ...step.after, id, number, privacy, agency: "PUPR" };
    return createRoom([{ ...bribe, case: current }], { room, lapsed });
  }
  const alone = (n: number, more: Said = {}): Said => photo(n, { privately: true, ...more });
  const ended = (effects: readonly Effect[]) => {
    const event = events(effects).at(-1);
    return { type: event?.happening.type, text: event?.text, files: event?.files };
  };

  test.each([
    ["/jawab P3XR selesai Uangnya kembali.", "answered", "Uangnya kembali."],
    ["/jawab P3XR dijadwalkan 9 Des Diperiksa.", "scheduled", "Diperiksa."],
    ["/proses P3XR Tim memeriksa.", "progressed", "Tim memeriksa."],
    ["/kembalikan P3XR Ini urusan inspektorat.", "returned", "Ini urusan inspektorat."],
  ])("%s is one step with all its photos and their words", (text, type, words) => {
    const room = atAgencyAlone();
    room.effectsOf(tini, alone(1, { text }));
    room.effectsOf(tini, alone(2));
    const effects = room.effectsOf(tini, alone(3, { text: "bukti" }));
    expect(ended(effects)).toEqual({ type, text: `${words}\nbukti`, files: ["f1", "f2", "f3"] });
    expect(types(effects)).toEqual(["undone", type]);
    expect(effects.map((effect) => effect.type)).toEqual(["steps", "take_back", "steps"]);
  });

  test("keeps no words of it outside of the case", () => {
    const { state } = operateAlone("/jawab P3XR selesai Uangnya kembali.");
    expect(JSON.stringify(state)).not.toContain("Uangnya");
    expect(state.album).toEqual({ id: "a", number: "P3XR-9TK", command: "jawab" });
  });

  test("of which nothing came brings nothing, also with its further photos", () => {
    const room = atAgencyAlone();
    const told = room.effectsOf(tini, alone(1, { text: "/jawab P3XR Uangnya kembali." }));
    expect(told.map(({ type }) => type)).toEqual(["answer", "forget_files"]);
    expect(room.effectsOf(tini, alone(2))).toEqual([{ type: "forget_files", files: ["f2"] }]);
    expect(room.caseOf("P3XR-9TK").answer).toBeNull();
  });

  test("of somebody who lost the right meanwhile brings nothing more", () => {
    const room = atAgencyAlone();
    room.effectsOf(tini, alone(1, { text: "/jawab P3XR selesai Uangnya kembali." }));
    const lost = { ...tini, roles: ["officer"] as const };
    expect(types(room.effectsOf(lost, alone(2)))).toEqual([]);
  });

  test("is a further note once the note can't be undone", () => {
    const room = atAgencyAlone(true);
    room.effectsOf(tini, alone(1, { text: "/proses P3XR Tim memeriksa." }));
    expect(ended(room.effectsOf(tini, alone(2)))).toMatchObject({ type: "progressed", files: ["f2"] });
  });

  test("comes too late once the case given back can't be had again", () => {
    const room = atAgencyAlone(true);
    room.effectsOf(tini, alone(1, { text: "/kembalikan P3XR Ini urusan inspektorat." }));
    expect(room.says(tini, alone(2))).toContain("datang terlambat, jadi tidak ikut");
  });

  test("is added to the answer once that can't be undone", () => {
    const room = atAgencyAlone(true);
    room.effectsOf(tini, alone(1, { text: "/jawab P3XR selesai Uangnya kembali." }));
    expect(ended(room.effectsOf(tini, alone(2)))).toMatchObject({ type: "supplemented", files: ["f2"] });
  });

  function operateAlone(text: string) {
    const room = atAgencyAlone();
    room.effectsOf(tini, alone(1, { text }));
    return { state: room.stateOf(tini) };
  }
});
