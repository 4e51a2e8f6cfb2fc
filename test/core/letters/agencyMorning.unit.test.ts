import { expect, test } from "vitest";
import { agencyMorning, type DueCase, dueBy } from "../../../src/core/letters/rooms/agencyMorning.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import { office } from "../operators/office.ts";
import { shown } from "../operators/room.ts";
import { inStage } from "../procedure/world.ts";

const road: Case = { ...inStage("forwarded"), id: "c1", number: "K7M4-2QX", title: "jalan rusak" };
const lamp: Case = { ...inStage("forwarded"), id: "c2", number: "9HT2-XKD", title: "lampu mati" };
const bribe: Case = { ...road, id: "c3", number: "P3XR-9TK", title: "", privacy: "confidential" };

function told(due: readonly DueCase[], now = "2026-12-07 08:00") {
  return shown(agencyMorning("PUPR", due, { office, now: new Date(`${now.replace(" ", "T")}:00+07:00`) }));
}

test("one message lists what is late, promised and near, each case once, and a confidential one by its number", () => {
  const due: readonly DueCase[] = [
    { case: lamp, why: "near" },
    { case: road, why: "near" },
    { case: road, why: "past" },
    { case: bribe, why: "promised" },
  ];
  const { text, buttons } = told(due);
  expect(text.split("\n\n")).toEqual([
    "Selamat pagi, Dinas PUPR. 3 laporan perlu dijawab.",
    expect.stringMatching(/^Lewat batas; pelapor juga dikabari:\nK7M4-2QX \(jalan rusak\) · batas /),
    expect.stringMatching(
      /^Tanggal yang dijanjikan sudah tiba; bagaimana hasilnya\?\nP3XR-9TK · RAHASIA · batas /,
    ),
    expect.stringMatching(/^Batasnya dekat:\n9HT2-XKD \(lampu mati\) · batas /),
    expect.stringContaining(
      "Balas pesan ini dengan nomor dan jawabannya, misalnya: K7M4-2QX sudah ditambal.",
    ),
  ]);
  expect(buttons.flat().map(({ data }) => data)).toEqual(["case.show|K7M4-2QX", "case.show|9HT2-XKD"]);
  expect(told(due, "2026-12-07 13:00").text).not.toMatch(/pagi/i);
});

test("a single case brings its own buttons; a confidential one none", () => {
  const [first] = told([{ case: road, why: "promised" }]).buttons.flat();
  expect(first).toEqual({ label: "Selesai", data: "answer.done|K7M4-2QX" });
  expect(told([{ case: bribe, why: "past" }]).buttons.flat()).toEqual([]);
});

test("a delay told to supervisors or to the reporter again isn't told to the agency again", () => {
  expect(dueBy({ type: "overdue", mark: "overdue", renewed: null })).toBe("past");
  expect(dueBy({ type: "overdue", mark: "overdue.supervisor", renewed: null })).toBeNull();
  expect(dueBy({ type: "overdue", mark: "overdue.citizen.1", renewed: "2026-12-14" })).toBeNull();
  expect(dueBy({ type: "reminded", mark: "remind.1" })).toBe("near");
  expect(dueBy({ type: "promise_due" })).toBe("promised");
});
