import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../../src/core/procedure/command.ts";
import { designated } from "../../procedure/world.ts";
import { type Chat, chat } from "../chat.ts";

const answer: Command = {
  type: "answer",
  kind: "done",
  text: "Lubang sudah ditambal Jumat 4 Desember.",
  files: [],
  day: null,
};

function filed(words = "jln dpn pasar kliwon rusak parah udh 3 bln"): Chat {
  const c = chat({ buttons: false });
  c.photo(words);
  c.pin();
  c.say("1");
  return c;
}

function answered(): Chat {
  const c = filed();
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  c.at("2026-12-04 15:00");
  c.office(answer);
  return c;
}

const happenings = (c: Chat) => c.steps.map(({ event }) => event.happening.type);
const stage = (c: Chat) => c.mine[0]?.case.stage;

describe("three misses while a report is collected", () => {
  test("at the proposal of a confidential one: nothing is sent, and it stays confidential", () => {
    const c = chat({ buttons: false });
    c.say("dimintai uang di kelurahan sukamaju");
    expect(c.say("kemarin itu")).toContain("Sudah ditambahkan.");
    expect(c.say("orangnya tinggi besar")).toContain("LEWATI");
    expect(c.say("terserah saja")).toContain("Laporan ini belum terkirim.");
    expect(c.mine).toEqual([]);
    expect(c.state.draft).toMatchObject({ privacy: "confidential" });
    expect(JSON.stringify(c.state.draft)).toContain("orangnya tinggi besar");
    expect(JSON.stringify(c.state.draft)).not.toContain("terserah");
  });

  test("at the summary: however often, it is asked whether to send, and nothing gets into the words", () => {
    const c = chat({ buttons: false });
    c.photo("jalan depan pasar kliwon rusak parah");
    c.say("depan pasar kliwon");
    const before = c.state.draft?.words;
    for (const text of ["sampai mana?", "halo pak sampai mana ini", "gimana nih kok diam", "ayolah min"]) {
      const told = c.say(text);
      expect(told).toContain("Laporan ini belum terkirim. Kirim sekarang?");
      expect(told).toContain("1. Kirim\n2. Ubah\n3. Batal");
    }
    expect(c.mine).toEqual([]);
    expect(c.state.draft?.words).toEqual(before);
    expect(c.say("1")).toContain("Laporan terkirim dan sudah kami terima.");
  });

  test("what looked like another report is kept as one, unsent", () => {
    const c = chat({ buttons: false });
    c.say("sampah di belakang terminal tidak diangkut");
    c.say("1");
    c.say("lampu jalan di jl melati juga mati sejak kemarin");
    c.say("gelap banget");
    c.say("banyak yang takut");
    expect(c.say("tolong ya")).toContain("Kedua laporan belum terkirim.");
    expect(c.state.draft?.words).toHaveLength(1);
    expect(JSON.stringify(c.state.shelf)).toContain("banyak yang takut");
    expect(c.mine).toEqual([]);
  });

  test.each(["lewati", "kembali"])("%j at 'is this the place?' keeps the words", (word) => {
    const c = chat({ buttons: false });
    c.photo("jalan depan pasar kliwon rusak parah");
    c.say("depan pasar kliwon");
    c.say("yang dekat toko besi itu lho");
    expect(c.say(word)).toContain("belum terkirim");
    expect(JSON.stringify(c.state.draft)).toContain("yang dekat toko besi itu lho");
  });
});

describe("three misses under an answer", () => {
  const unclear = [
    "aspalnya tipis banget sih",
    "lihat saja sendiri ke sana",
    "kok begitu hasilnya",
    "gimana ini pak",
  ];

  test("go to a person, with every word, and the case neither closes nor goes back", () => {
    const c = answered();
    const [asked = "", again = "", , told = ""] = unclear.map((text) => c.say(text));
    expect(asked).toContain("Apakah masalahnya sudah beres?");
    expect(again).toContain("Apakah masalahnya sudah beres?");
    expect(told).toContain("kami minta petugas membacanya paling lambat Rabu 9 Desember");
    expect(told).toContain("1. Sudah\n2. Belum");
    expect(stage(c)).toBe("answered");
    expect(c.steps.at(-1)?.event).toMatchObject({
      happening: { type: "unclear", step: "handed_over" },
      text: unclear.join("\n"),
    });
  });

  test("a person is called once; what follows is kept beside it", () => {
    const c = answered();
    for (const text of unclear) c.say(text);
    expect(c.say("tolong dong pak")).toContain("Ini juga kami simpan");
    expect(c.steps.at(-1)?.event).toMatchObject({ happening: { type: "unclear", step: "again" } });
    c.at("2026-12-07 09:00");
    c.office({ type: "look" }, undefined, designated);
    expect(c.mine[0]?.case.marks).not.toContain("unclear");
    expect(c.say("masih begitu begitu saja")).toContain("Apakah masalahnya sudah beres?");
  });

  test("a clear word at any time still counts, with what was written before it", () => {
    const c = answered();
    c.say("aspalnya tipis banget sih");
    expect(c.say("blm pak")).toContain("belum beres");
    expect(c.steps.at(-1)?.event.text).toBe("aspalnya tipis banget sih");
    const d = answered();
    for (const text of unclear) d.say(text);
    expect(d.say("1")).toContain("selesai dalam");
  });

  test("'sudah pak udah beres' four times over settles at the first", () => {
    const c = answered();
    expect(c.say("sudah pak")).toContain("selesai dalam 6 hari kerja");
    expect(happenings(c)).not.toContain("replied");
  });

  test.each([
    ["belum pak, lihat ini", "replied"],
    ["sudah beres pak", "accepted"],
    ["belum sempat cek", "postponed"],
  ])("a photo captioned %j says it too, and is kept", (caption, happening) => {
    const c = answered();
    c.photo(caption);
    expect(c.steps.at(-1)?.event).toMatchObject({
      happening: { type: happening },
      files: [expect.any(String)],
    });
  });

  test("LEWATI gives them to a person as well", () => {
    const c = answered();
    c.say("aspalnya tipis banget sih");
    expect(c.say("lewati")).toContain("kami minta petugas membacanya");
  });

  test("two that wait: nothing is decided for either, and no word of a confidential one comes to stand on the other", () => {
    const c = answered();
    c.say("baru");
    c.say("dimintai uang di kelurahan sukamaju");
    c.say("1");
    c.say("kemarin");
    c.say("1");
    const secret = c.mine[0]?.case.id ?? "";
    c.office({ type: "forward", agency: "PUPR" }, secret, designated);
    c.office(answer, secret, designated);
    for (const text of ["aspalnya tipis banget sih", "kok begitu", "entahlah", "gimana ya"]) c.say(text);
    const noted = c.steps.filter(({ event }) => event.happening.type === "unclear");
    expect(noted.filter(({ event }) => event.text !== "").map(({ after }) => after.id)).toEqual([secret]);
    expect(new Set(noted.map(({ after }) => after.id)).size).toBe(2);
    expect(c.mine.map((my) => my.case.stage)).toEqual(["answered", "answered"]);
  });
});

describe("a sign of life under an answer is asked about, not left in silence", () => {
  test.each(["👍", "oke", "ok pak", "siap", "makasih", "mantap pak makasih", "🙏🙏"])("%j", (text) => {
    const c = answered();
    expect(c.say(text)).toContain("Apakah masalahnya sudah beres?");
    expect(stage(c)).toBe("answered");
    for (const again of ["oke pak", "makasih", "sip", "makasih ya"]) expect(c.say(again)).not.toBe("");
    expect(stage(c)).toBe("answered");
  });
});

describe("another topic beside an open case", () => {
  test("of another category becomes a report of its own as soon as the story goes on", () => {
    const c = filed();
    expect(c.say("lampu jalan di gang mawar juga mati semua")).toContain("tambahan untuk laporan itu?");
    const told = c.say("sudah dari bulan lalu gelap banget");
    expect(told).toContain("bukan tambahan untuk K7M4-2QX (jalan rusak)");
    expect(told).toContain("belum terkirim");
    expect(happenings(c)).toEqual(["filed"]);
    expect(c.state.draft?.words.map(({ text }) => text)).toEqual([
      "lampu jalan di gang mawar juga mati semua",
      "sudah dari bulan lalu gelap banget",
    ]);
  });

  test("nothing is added to the case by misses: the words are kept unsent", () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    c.say("sekarang tambah parah");
    c.say("biasa");
    c.say("gada");
    const told = c.say("gada");
    expect(told).toContain("Laporan ini belum terkirim.");
    expect(happenings(c)).toEqual(["filed"]);
    expect(JSON.stringify(c.state.draft)).toContain("sekarang tambah parah");
  });

  test("'laporan yang mana?' takes a case's number", () => {
    const c = filed();
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    for (const text of ["lewati", "lewati", "kirim"]) c.say(text);
    c.at("2026-12-01 09:00");
    c.say("makin parah sekarang");
    expect(c.say("k7m4")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });
});

/** Ways to each question that a chat can have open. */
const openings: Readonly<Record<string, () => Chat>> = {
  summary: () => {
    const c = chat({ buttons: false });
    c.photo("jalan depan pasar kliwon rusak parah");
    c.say("depan pasar kliwon");
    return c;
  },
  privacy: () => {
    const c = chat({ buttons: false });
    c.say("dimintai uang di kelurahan sukamaju");
    return c;
  },
  witness: () => {
    const c = chat({ buttons: false });
    c.say("jalan rusak parah di desa sukaraja", { forwardedOften: true });
    c.say("1");
    c.say("1");
    return c;
  },
  answer: answered,
  plan: () => {
    const c = filed();
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind: "scheduled", text: "Februari.", files: [], day: "2027-02-12" });
    return c;
  },
  addition: () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    return c;
  },
  withdrawal: () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    c.say("tarik");
    return c;
  },
};

const mutter = fc.constantFrom(
  "entahlah",
  "gimana ya",
  "hmm",
  "xyz",
  "apa sih",
  "kok gitu",
  "bingung saya",
  "terserah",
  "yang itu",
  "lho",
  "qwerty uiop",
  "gak ngerti",
);

/** What nobody may come to do by being misunderstood. */
const deeds = ["accepted", "replied", "disagreed", "agreed", "withdrawn", "added", "rated", "reopened"];

describe.each(Object.entries(openings))("twenty times nothing that can be understood: %s", (_name, open) => {
  test("decides nothing, loses no word, ends in no silence, and never says three times running the same", () => {
    fc.assert(
      fc.property(fc.array(mutter, { minLength: 20, maxLength: 20 }), (texts) => {
        const c = open();
        const before = { steps: c.steps.length, stage: stage(c), privacy: c.state.draft?.privacy };
        const drafting = () => c.state.draft !== null;
        const asides: string[] = [];
        const said = texts.map((text, index) => {
          const written = `${text} x${index}`;
          if (drafting()) asides.push(written);
          return c.say(written);
        });
        const told = "kemarin motor jatuh di lubang itu";
        if (drafting()) c.say(told);
        for (const text of said) expect(text).not.toBe("");
        for (let index = 2; index < said.length; index += 1) {
          const three = said.slice(index - 2, index + 1);
          expect(new Set(three).size, three[0]).toBeGreaterThan(1);
          expect(
            three.every((text) => text.includes("belum paham")),
            three[0],
          ).toBe(false);
        }
        const done = c.steps.slice(before.steps).map(({ event }) => event.happening.type);
        for (const deed of deeds) expect(done).not.toContain(deed);
        expect(c.reports).toHaveLength(before.stage === undefined ? 0 : 1);
        expect(stage(c)).toBe(before.stage);
        if (before.privacy === "confidential") expect(c.state.draft?.privacy).toBe("confidential");
        const kept = JSON.stringify([c.state, c.steps]);
        // While a report is collected, "entahlah" is an answer and no part of it; what happened is.
        if (drafting()) expect(kept).toContain(told);
        texts.forEach((text, index) => {
          const written = `${text} x${index}`;
          if (!asides.includes(written)) expect(kept).toContain(written);
        });
        expect(done.filter((one) => one === "unclear").length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 12 },
    );
  });
});

describe("letting a 'we can't' rest isn't that the problem is gone", () => {
  function refused(kind: "cannot" | "information"): Chat {
    const c = filed();
    c.office({ type: "forward", agency: "PUPR" });
    c.office({ type: "answer", kind, text: "Ruas ini jalan provinsi.", files: [], day: null });
    return c;
  }

  test.each(["cannot", "information"] as const)("%s", (kind) => {
    const c = refused(kind);
    const told = c.say("sudah pak");
    expect(told).not.toMatch(/selesai|beres/u);
    expect(told).toContain("kami tutup. Tercatat: ");
    expect(c.say("status K7M4")).not.toMatch(/selesai/u);
  });

  test("takes 'cukup' as well, which says nothing about a repair", () => {
    expect(refused("cannot").say("cukup pak, makasih")).toContain("kami tutup. Tercatat: ");
    expect(refused("cannot").say("cukup tau aja")).toContain("Apakah jawaban ini sudah cukup?");
    expect(answered().say("cukup")).toContain("Apakah masalahnya sudah beres?");
  });

  test("and is asked about as its letter asked", () => {
    expect(refused("cannot").say("saling lempar terus")).toContain("Apakah jawaban ini sudah cukup?");
  });
});

describe("the example of how to choose sends, settles, ends, withdraws, rates and shows nothing", () => {
  const accused = () => {
    const c = chat({ buttons: false });
    c.say("dimintai uang di kelurahan sukamaju");
    c.say("terserah");
    return c;
  };
  const settled = () => {
    const c = answered();
    c.say("sudah");
    return c;
  };
  const added = () => {
    const c = filed();
    c.say("tambah");
    return c;
  };
  const asked = () => {
    const c = answered();
    c.say("hmm gimana ya");
    return c;
  };

  test.each([
    ["the choice of privacy", accused, "umum aja"],
    ["a rating", settled, "zzz"],
    ["an addition", added, "ya"],
    ["a verdict", asked, "zzz qqq"],
  ])("at %s", (_, at, text) => {
    const told = at().say(text);
    expect(told).toContain("Maaf, kami ");
    expect(told).not.toMatch(/misalnya:? (Batal|Buruk|Rahasia|Sudah|Belum|Biasa|Kirim|Tarik)/u);
  });
});
