import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTranslate } from "../../../src/adapters/i18n.ts";
import { createEscalationTally } from "../../../src/core/figures/escalations.ts";
import type { FiledCase } from "../../../src/core/figures/filed.ts";
import type { Limits } from "../../../src/core/figures/limits.ts";
import { type Sheet, sheetText } from "../../../src/core/figures/sheet.ts";
import { createTally, measures } from "../../../src/core/figures/tally.ts";
import { createUrgentTally } from "../../../src/core/figures/urgent.ts";
import type { Agency, Language } from "../../../src/core/office.ts";
import { outcomes, type Stage } from "../../../src/core/procedure/case.ts";
import type { EventType } from "../../../src/core/procedure/event.ts";
import { when } from "../procedure/world.ts";

const translate = createTranslate({
  locales: join(import.meta.dirname, "../../../locales"),
  zoneName: "WIB",
  today: () => "",
});
const spoken = (sheet: Sheet, language: Language): string =>
  sheetText(sheet, (said) => translate(said, language));

const agencies: readonly Agency[] = [
  { code: "PUPR", name: "Dinas PUPR", active: true },
  { code: "DISHUB", name: "Dinas Perhubungan", active: true },
  { code: "DLH", name: "Dinas Lingkungan Hidup", active: true },
];

const one = (stage: Stage, more: Partial<FiledCase> = {}): FiledCase => ({
  stage,
  outcome: null,
  agency: null,
  policy: 1,
  classification: "complaint",
  filedAt: when("2026-11-26 19:12"),
  urgentAt: null,
  actedAt: null,
  events: [],
  ...more,
});
const both: Limits = { forwarded: "in_time", answered: "in_time" };
const neither: Limits = { forwarded: null, answered: null };

function sheetOf(confidential: number, unsent = 0): Sheet {
  const tally = createTally();
  for (let n = 0; n < 1_234; n += 1) {
    tally.add(one("closed", { outcome: "resolved", agency: "DISHUB" }), both);
  }
  tally.add(one("closed", { outcome: "no_reply", agency: "PUPR" }), both);
  tally.add(one("forwarded", { agency: "PUPR" }), { forwarded: "late", answered: "late" });
  tally.add(one("forwarded", { agency: "GONE" }), { forwarded: "in_time", answered: null });
  tally.add(one("received"), { forwarded: "late", answered: null });
  tally.add(one("closed", { outcome: "rejected" }), neither);
  const period = { from: "2026-10-01", to: "2026-12-31", today: "2026-12-20" };
  const urgent = createUrgentTally().figures();
  const escalations = createEscalationTally().figures();
  return { ...period, figures: tally.figures(), urgent, escalations, confidential, unsent, agencies };
}

test("drafts that nobody has sent are a number beside the table, and no row of it", () => {
  expect(spoken(sheetOf(0, 3), "id")).toContain(
    "1.239 laporan masuk.\nSaat ini 3 laporan belum dikirim pelapornya; tidak ikut dirinci di bawah.\n",
  );
  expect(spoken(sheetOf(0, 3), "en")).toContain("3 reports have not been sent by their writers yet");
  expect(spoken(sheetOf(0), "id")).not.toContain("belum dikirim");
});

test("how often agencies were reminded by hand, and of how many cases those above heard, without what was undone", () => {
  const passed = (types: readonly EventType[], undone = -1) => ({
    events: types.map((type, n) => ({
      id: `e${n}`,
      type,
      from: "forwarded" as const,
      to: "forwarded" as const,
      at: when("2026-12-10 08:00"),
      undid: type === "undone" ? `e${undone}` : null,
      was: null,
    })),
  });
  const tally = createEscalationTally();
  tally.add(passed(["nudged", "nudged", "head_told", "overseer_told", "head_told"]));
  tally.add(passed(["nudged", "undone"], 0));
  tally.add(passed(["head_told"]));
  expect(tally.figures()).toEqual({ reminded: 2, heads: 2, overseer: 1 });
  const lines = (language: "id" | "en") => spoken({ ...sheetOf(0), escalations: tally.figures() }, language);
  expect(lines("id")).toContain(
    "Dinas diingatkan petugas 2 kali. Kepala dinas dikabari soal 2 laporan yang terlambat. Pimpinan dikabari soal 1 laporan.",
  );
  expect(lines("en")).toContain("Agencies were reminded by hand 2 times.");
  expect(spoken(sheetOf(0), "id")).not.toContain("diingatkan");
});

describe("urgent reports", () => {
  const filedAt = when("2026-11-28 02:10");
  const acted = (minutes: number | null): FiledCase =>
    one("forwarded", {
      urgentAt: filedAt,
      actedAt: minutes === null ? null : new Date(filedAt.getTime() + minutes * 60_000),
    });
  const urgent = (...cases: readonly FiledCase[]) => {
    const tally = createUrgentTally();
    for (const filed of [one("received"), ...cases]) tally.add(filed);
    return tally.figures();
  };
  const line = (language: Language, ...cases: readonly FiledCase[]) =>
    spoken({ ...sheetOf(0), urgent: urgent(...cases) }, language).split("\n")[2];

  test.each<readonly [readonly (number | null)[], string]>([
    [[], ""],
    [[null], "1 di antaranya darurat. 1 belum mulai ditangani."],
    [[11.2], "1 di antaranya darurat. Petugas mulai menanganinya dalam 12 menit."],
    [[11.2, null], "2 di antaranya darurat. Satu mulai ditangani dalam 12 menit. 1 belum mulai ditangani."],
    [
      [200, 3, 12, null],
      "4 di antaranya darurat. Dari yang sudah ditangani, separuhnya mulai dalam 12 menit, yang terlama 4 jam. 1 belum mulai ditangani.",
    ],
    [
      [4, 3000],
      "2 di antaranya darurat. Dari yang sudah ditangani, separuhnya mulai dalam 4 menit, yang terlama 3 hari.",
    ],
    // Marked by an operator, who has it before them.
    [[0, 0], "2 di antaranya darurat."],
  ])("acted on after %j minutes are told so", (minutes, said) => {
    expect(line("id", ...minutes.map(acted))).toBe(said);
  });

  test("are told in English too", () => {
    expect(line("en", acted(5), acted(61), acted(null))).toBe(
      "3 of them were urgent. Of those acted on, half within 5 min, the last after 61 min. On 1 nobody has acted yet.",
    );
    expect(line("en", acted(5), acted(null))).toBe(
      "2 of them were urgent. Staff began to act on one within 5 min. On 1 nobody has acted yet.",
    );
  });
});

test("the table has a line for each agency that has any, and says what its letters mean", () => {
  expect(spoken(sheetOf(2), "id")).toMatchInlineSnapshot(`
    "Laporan yang masuk Kamis 1 Oktober 2026 sampai Kamis 31 Desember 2026
    1.241 laporan masuk.
    2 di antaranya rahasia: hanya dihitung, tidak ikut dirinci di bawah.

                                 A      B      C      D      E      F      G      H      I      J      K      L      M
    Semua                    1.239  1.236      2  1.235      1      3  1.234      0      0      1      0      0      1
    Dinas PUPR                   2      1      1      1      1      1      0      0      0      1      0      0      0
    Dinas Perhubungan        1.234  1.234      0  1.234      0      0  1.234      0      0      0      0      0      0
    GONE                         1      1      0      0      0      1      0      0      0      0      0      0      0
    Tidak di dinas mana pun      2      0      1      0      0      1      0      0      0      0      0      0      1

    A  masuk
    B  diteruskan ke dinas dalam 3 hari kerja
    C  terlambat diteruskan, atau belum padahal batasnya sudah lewat
    D  dijawab dinas dalam batasnya, atau diberi tanggal
    E  terlambat dijawab, atau belum padahal batasnya sudah lewat
    F  masih berjalan
    G  beres menurut pelapor
    H  ditutup, pelapor menerima bahwa tidak dapat dikerjakan
    I  ditutup, informasinya cukup bagi pelapor
    J  ditutup karena pelapor tidak membalas jawaban
    K  ditutup oleh supervisor
    L  ditutup dan diarahkan ke lembaga lain yang berwenang
    M  ditutup dengan cara lain: ditolak, digabung, ditarik, atau tidak dilengkapi

    Keadaan Minggu 20 Desember 2026. Waktu yang menunggu pelapor tidak dihitung; hari kerja menurut kalender kantor sekarang."
  `);
  expect(spoken(sheetOf(1), "en")).toMatchInlineSnapshot(`
    "Reports filed from Thursday 1 October 2026 to Thursday 31 December 2026
    1,240 reports were filed.
    1 of them is confidential: it is only counted and isn't in the table.

                           A      B      C      D      E      F      G      H      I      J      K      L      M
    All                1,239  1,236      2  1,235      1      3  1,234      0      0      1      0      0      1
    Dinas PUPR             2      1      1      1      1      1      0      0      0      1      0      0      0
    Dinas Perhubungan  1,234  1,234      0  1,234      0      0  1,234      0      0      0      0      0      0
    GONE                   1      1      0      0      0      1      0      0      0      0      0      0      0
    With no agency         2      0      1      0      0      1      0      0      0      0      0      0      1

    A  filed
    B  forwarded to an agency within 3 working days
    C  forwarded late, or not yet although the limit has passed
    D  answered by the agency within its limit, or given a date
    E  answered late, or not yet although the limit has passed
    F  still open
    G  settled, by the reporter's word
    H  closed, the reporter accepted that it can't be done
    I  closed, the information was enough for the reporter
    J  closed because the reporter didn't reply to the answer
    K  closed by a supervisor
    L  closed and referred to another body in charge
    M  closed in another way: rejected, merged, withdrawn, or not completed

    As of Sunday 20 December 2026. Time spent waiting for the reporter doesn't count; working days are those of the office's calendar as it is now."
  `);
});

test("a period in which nothing was filed has a line of noughts and no agency", () => {
  const empty: Sheet = { ...sheetOf(0), figures: createTally().figures() };
  expect(spoken(empty, "en")).toContain("0 reports were filed.\n\n");
  expect(spoken(empty, "en")).not.toContain("Dinas");
});

test("each case counts under one ending", () => {
  const tally = createTally();
  tally.add(one("answered", { agency: "PUPR" }), both);
  for (const outcome of outcomes) tally.add(one("closed", { outcome }), neither);
  const { all } = tally.figures();
  expect(measures.map((measure) => all[measure])).toEqual([12, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 5]);
});
