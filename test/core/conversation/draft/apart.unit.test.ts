import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import { accusing } from "../accusing.ts";
import { type Chat, chat } from "../chat.ts";

const accusation = "oknum kepala dinas pupr minta fee proyek 10 persen pak";

/** A report on the road, on file. */
function filed(options: Parameters<typeof chat>[0] = {}): Chat {
  const c = chat(options);
  c.photo("jalan depan pasar kliwon rusak parah");
  c.say("depan pasar kliwon");
  c.say("kirim");
  if (c.mine.length !== 1) throw new Error("nothing on file");
  return c;
}

function second(c: Chat): Chat {
  c.wait(60);
  c.say("baru");
  c.photo("lampu mati di jl melati");
  c.say("jl melati");
  c.say("kirim");
  if (c.mine.length !== 2) throw new Error("no second one on file");
  return c;
}

const forwarded = (c: Chat) => {
  c.office({ type: "forward", agency: "PUPR" });
  return c;
};
const answered = (c: Chat) => {
  forwarded(c);
  c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
  return c;
};
const scheduled = (c: Chat) => {
  forwarded(c);
  c.office({ type: "answer", kind: "scheduled", text: "Februari.", files: [], day: "2026-12-15" });
  return c;
};
const asked = (c: Chat) => {
  c.office({ type: "ask", question: { type: "written", text: "Di depan nomor berapa?" } });
  return c;
};
const closed = (c: Chat) => {
  answered(c);
  c.say("sudah");
  return c;
};

type Path = {
  readonly name: string;
  readonly to: (c: Chat) => Chat;
  readonly says: (c: Chat, words: string) => string;
};

function doing(c: Chat, act: () => unknown): Chat {
  act();
  return c;
}

const plainly = (c: Chat, words: string) => c.say(words);
const quoting = (c: Chat, words: string) =>
  c.say(words, { quoted: { choices: [], about: c.mine.at(-1)?.case.id ?? null } });

/** Every way by which words come near a case that others read. */
const paths: readonly Path[] = [
  { name: "just after filing", to: (c) => c, says: plainly },
  { name: "a day later", to: (c) => doing(c, () => c.wait(1440)), says: plainly },
  { name: "while it is at its agency", to: (c) => doing(c, () => forwarded(c).wait(1440)), says: plainly },
  { name: "with two reports open", to: (c) => doing(c, () => second(c).wait(1440)), says: plainly },
  { name: "with two answers to judge", to: (c) => answered2(answered(second(c))), says: plainly },
  { name: "as a reply to a letter", to: (c) => doing(c, () => forwarded(c).wait(1440)), says: quoting },
  { name: "as a reply about a closed one", to: closed, says: quoting },
  { name: "to the office's question", to: asked, says: plainly },
  { name: "to the office's question, quoting it", to: asked, says: quoting },
  { name: "to an answer", to: answered, says: plainly },
  { name: "as a belum with words", to: answered, says: (c, words) => c.say(`belum pak, ${words}`) },
  { name: "after a bare belum", to: (c) => doing(c, () => answered(c).say("belum")), says: plainly },
  { name: "to a plan", to: scheduled, says: plainly },
  { name: "as a disagreement", to: scheduled, says: (c, words) => c.say(`tidak setuju, ${words}`) },
  {
    name: "after a bare disagreement",
    to: (c) => doing(c, () => scheduled(c).say("tidak setuju")),
    says: plainly,
  },
  { name: "as a comment on a rating", to: closed, says: (c, words) => c.say(`1 ${words}`) },
  { name: "instead of a rating", to: closed, says: plainly },
  {
    name: "with BUKA",
    to: (c) => doing(c, () => closed(c).say("lewati")),
    says: (c, words) => c.say(`buka ${words}`),
  },
  {
    name: "after a bare BUKA",
    to: (c) =>
      doing(
        doing(closed(c), () => c.say("lewati")),
        () => c.say("buka"),
      ),
    says: plainly,
  },
  { name: "after Tambah keterangan", to: (c) => doing(c, () => c.say("tambah")), says: plainly },
  { name: "with TAMBAH and the number", to: (c) => c, says: (c, words) => c.say(`tambah K7M4 ${words}`) },
  { name: "after TARIK", to: (c) => doing(c, () => c.say("tarik")), says: plainly },
  { name: "as a photo's caption", to: (c) => c, says: (c, words) => c.photo(words) },
  {
    name: "as an album's second caption",
    to: (c) => doing(c, () => c.photo("masih begini", "album")),
    says: (c, words) => c.photo(words, "album"),
  },
  {
    name: "as an edit of what was added",
    to: (c) => doing(c, () => c.say("airnya masuk ke rumah", { ref: "later" })),
    says: (c, text) => c.hear({ type: "amended", message: "later", text }),
  },
  {
    name: "as an edit of the report itself",
    to: (c) => c,
    says: (c, text) => c.hear({ type: "amended", message: "m1", text }),
  },
  {
    name: "after words that were asked about",
    to: (c) => doing(c, () => answered(c).say("masih ada sisanya pak di ujung")),
    says: plainly,
  },
];

function answered2(c: Chat): Chat {
  const id = c.mine[1]?.case.id;
  c.office({ type: "forward", agency: "PUPR" }, id);
  c.office({ type: "answer", kind: "done", text: "Sudah.", files: [], day: null }, id);
  return c;
}

/** What people say who don't see what is being asked; none of it is a plain yes to showing the words. */
const misses = [
  "biasa",
  "gada",
  "hmm",
  "gimana ya",
  "terserah",
  "tidak tahu",
  "ya",
  "lewati",
  "p",
  "9",
  "sip",
] as const;

/** All that would be put on file, or reach a room, of a case that others read. */
function reaching(c: Chat): string {
  const steps = c.effects.flatMap((effect: Effect) => (effect.type === "steps" ? [effect] : []));
  return JSON.stringify(
    steps
      .filter(({ steps: [step] }) => step?.after.privacy !== "confidential")
      .map(({ steps: s, report }) => [s, report]),
  );
}

function offersOrdinary(c: Chat): boolean {
  return c.answers.at(-1)?.menu?.choices.some(({ id }) => id === "draft.open") === true;
}

/** The privacy of the draft, or of the report that a "sip" has made of it, in which the words are. */
function keptAs(c: Chat, words: string): string | undefined {
  const drafts = [...c.state.shelf, ...(c.state.draft === null ? [] : [c.state.draft])];
  const sent = c.effects.flatMap((effect: Effect) =>
    effect.type === "steps" && JSON.stringify(effect).includes(words) ? effect.steps : [],
  );
  return (drafts.find((one) => JSON.stringify(one).includes(words)) ?? sent[0]?.after)?.privacy;
}

describe.each([true, false])("words that accuse (buttons: %s)", (buttons) => {
  test.each(paths)(
    "$name: reach no case that others read, however many misses follow, and are kept",
    ({ to, says }) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...accusing),
          fc.array(fc.constantFrom(...misses), { maxLength: 6 }),
          (words, random) => {
            const c = to(filed({ buttons }));
            says(c, words);
            expect(reaching(c)).not.toContain(words);
            // "Biasa" is a plain yes where an ordinary report is what is offered by that name, and only there.
            for (const miss of random) if (miss !== "biasa" || !offersOrdinary(c)) c.say(miss);
            expect(reaching(c)).not.toContain(words);
            expect(keptAs(c, words)).toBe("confidential");
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});

describe("a report of its own", () => {
  test("is offered at once, and one press makes it", () => {
    const c = filed();
    const offer = c.say(accusation);
    expect(offer).toContain(`"${accusation}"`);
    expect(offer).toContain("laporan rahasia tersendiri");
    expect(offer).toContain("[Laporan rahasia] [Tambahkan ke K7M4-2QX]");
    expect(c.press("Laporan rahasia")).toContain("Kapan kejadiannya?");
    c.say("senin kemarin");
    c.say("kantor dinas");
    c.press("Kirim");
    expect(c.mine.map(({ case: { privacy } }) => privacy)).toEqual(["confidential", "ordinary"]);
    expect(c.reports[1]?.words).toBe(accusation);
  });

  test("or the words go to the case, with a plain yes", () => {
    const c = forwarded(filed());
    c.say(accusation);
    expect(c.press("Tambahkan ke K7M4-2QX")).toContain("Sudah masuk ke laporan K7M4-2QX");
    expect(c.steps.at(-1)?.event.text).toBe(accusation);
    expect(c.state.draft).toBeNull();
  });

  test("of several reports the one that is meant is asked for", () => {
    const c = second(filed({ buttons: false }));
    c.wait(1440);
    expect(c.say("petugas dishub minta uang 50rb")).toContain("2. Tambahkan ke laporan lama");
    expect(c.say("2")).toContain("1. P3XR-9TK");
    expect(c.say("2")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });

  test("what the office asked about may be answered with it", () => {
    const c = asked(filed());
    const offer = c.say("di depan kantor, petugas dishub minta uang 50rb");
    expect(offer).toContain("Petugas menunggu jawaban untuk K7M4-2QX");
    expect(c.press("Jadikan jawaban K7M4-2QX")).toContain("Terima kasih");
    expect(c.mine[0]?.case.stage).toBe("received");
  });

  test("a belum counts at once, without its words", () => {
    const c = answered(filed());
    const offer = c.say("belum pak, petugasnya malah minta uang 50rb");
    expect(offer).toContain("belum beres");
    expect(offer).toContain("[Laporan rahasia]");
    expect(c.mine[0]?.case).toMatchObject({ stage: "forwarded", round: 2 });
    expect(c.steps.at(-1)?.event.text).toBe("");
  });

  test("a score counts at once, without its comment", () => {
    const c = closed(filed());
    expect(c.say("1 petugasnya minta uang 50rb")).toContain("[Rahasia (disarankan)]");
    expect(c.mine[0]?.case.rating).toBe(1);
  });

  test("three misses leave it unsent, and say so", () => {
    const c = filed();
    c.say(accusation);
    c.say("biasa");
    c.say("gada");
    expect(c.say("gada")).toContain("laporan rahasia yang belum terkirim");
    expect(c.say("lanjut")).toContain("Kami sarankan RAHASIA");
    expect(c.state.draft?.words[0]?.text).toBe(accusation);
  });

  test("what else was being written is put aside whole", () => {
    const c = filed();
    c.wait(1440);
    c.say("baru");
    c.say("sampah di jl melati menumpuk");
    c.say(accusation, { quoted: { choices: [], about: c.mine[0]?.case.id ?? null } });
    expect(c.state.shelf.map(({ words }) => words[0]?.text)).toEqual(["sampah di jl melati menumpuk"]);
  });

  test("photos that follow wait with it", () => {
    const c = filed();
    c.photo(accusation, "album");
    expect(c.photo("", "album")).toContain("[Laporan rahasia]");
    expect(c.state.draft?.files).toHaveLength(2);
    expect(c.steps).toHaveLength(1);
  });

  test("a case behind the wall takes it without a question", () => {
    const c = chat();
    c.say("dimintai uang di kelurahan sukamaju");
    c.press("Rahasia (disarankan)");
    c.say("kemarin");
    c.press("Kirim");
    expect(c.say("hari ini petugasnya minta uang lagi")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });

  test("words that accuse as the place of an ordinary report make it confidential", () => {
    const c = chat();
    c.photo("jalan rusak parah");
    expect(c.say("depan kantor lurah, pak lurah minta uang 100rb")).toContain("[Rahasia (disarankan)]");
    expect(c.state.draft?.privacy).toBe("confidential");
  });

  test("an addition that accuses nobody goes where it went", () => {
    const c = filed();
    expect(c.say("airnya masuk ke rumah kalau hujan")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });
});
