import { describe, expect, test } from "vitest";
import { newNumber, numberBytes } from "../../../src/core/ids/number.ts";
import type { Command } from "../../../src/core/procedure/command.ts";
import { designated, supervisor } from "../procedure/world.ts";
import { type Chat, chat } from "./chat.ts";

const done: Command = {
  type: "answer",
  kind: "done",
  text: "Lubang sudah ditambal Jumat 4 Desember.",
  files: [],
  day: null,
};

function filed(
  c: Chat = chat({ buttons: false }),
  words = "jln dpn pasar kliwon rusak parah udh 3 bln",
): Chat {
  c.photo(words);
  c.pin();
  c.say("1");
  return c;
}

function forwarded(c: Chat = filed()): Chat {
  c.at("2026-11-30 10:00");
  c.office({ type: "forward", agency: "PUPR" });
  return c;
}

function answered(c: Chat = forwarded()): Chat {
  c.at("2026-12-04 15:00");
  c.office(done);
  return c;
}

describe("status (T5)", () => {
  test.each(["gmn laporan sy min", "status", "/status", "cek laporan", "STATUS K7M4", "status k7m4 2qx"])(
    "%j shows the clock",
    (text) => {
      const c = filed();
      c.at("2026-11-30 09:00");
      const shown = c.say(text);
      expect(shown).toContain("Laporan K7M4-2QX (jalan rusak).");
      expect(shown).toContain("hari kerja ke-2 dari 3. Batasnya besok, Selasa 1 Desember, pukul 16.00 WIB.");
      expect(shown).toContain("(Sabtu dan Minggu tidak dihitung.)");
      expect(shown).toContain("1. Tambah keterangan atau foto\n2. Tarik laporan");
    },
  );

  test("speaks of the weekend only where one lies within", () => {
    const c = filed(chat({ buttons: false, at: "2026-11-23 09:00" }));
    expect(c.say("status")).not.toContain("Sabtu");
  });

  test("names the holidays within", () => {
    const c = answered();
    c.say("blm, cuma separo");
    c.at("2026-12-21 09:00");
    c.office(done);
    expect(c.say("status")).toContain("Hari Raya Natal");
  });

  test("admits that we are late, with the day of the next news", () => {
    const c = forwarded();
    c.at("2026-12-08 08:30");
    const shown = c.say("status");
    expect(shown).toContain(
      "Kami terlambat. Laporan ini seharusnya dijawab Dinas PUPR paling lambat Senin 7 Desember.",
    );
    expect(shown).toMatch(/Kabar berikutnya paling lambat \w+ \d+ Desember/u);
  });

  test("without a report says how to make one", () => {
    expect(chat().say("status")).toContain("Belum ada laporan");
  });

  test("lists several, at most six choices, then more", () => {
    const c = chat({ buttons: false });
    for (let index = 0; index < 8; index += 1) {
      c.say("baru");
      c.say(`jalan rusak nomor ${index} di desa sukaraja`);
      c.say("lewati");
      c.say("1");
      c.say("1");
      c.wait(60);
    }
    const list = c.say("laporan saya");
    expect(list.match(/^\d\. /gmu)).toHaveLength(6);
    expect(c.say("6")).toContain("K7M4-2QX");
    expect(c.say("1")).toContain("Sedang diperiksa petugas");
  });
});

describe("adding to a case", () => {
  test("a further message soon after is added, and may be a new report after all", () => {
    const c = filed();
    expect(c.say("tadi ada motor jatuh lagi pak")).toContain(
      "Sudah masuk ke laporan K7M4-2QX (jalan rusak);",
    );
    expect(c.steps.at(-1)?.event).toMatchObject({
      happening: { type: "added" },
      text: "tadi ada motor jatuh lagi pak",
    });
    expect(c.say("baru")).toContain("Ada foto?");
    expect(c.state.draft?.words[0]?.text).toBe("tadi ada motor jatuh lagi pak");
  });

  test("by the menu, with a photo", () => {
    const c = filed();
    c.at("2026-11-27 09:00");
    c.say("status");
    expect(c.say("1")).toContain("Tulis tambahannya");
    expect(c.photo()).toContain("Sudah masuk ke laporan K7M4-2QX");
  });

  test("an edited message after filing is added", () => {
    const c = chat({ buttons: false });
    c.say("jalan depan pasar kliwon rusak", { ref: "first" });
    c.say("1");
    c.say("1");
    c.say("1");
    const told = c.hear({
      type: "amended",
      message: "first",
      text: "jalan depan pasar kliwon rusak, ada korban",
    });
    expect(told).toContain("Perubahannya dicatat di laporan K7M4-2QX");
  });

  test("later words that may be either are asked about, with the text kept", () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    expect(c.say("sekarang tambah parah")).toContain('"sekarang tambah parah"');
    expect(c.say("1")).toContain("Sudah masuk ke laporan K7M4-2QX");
    expect(c.steps.at(-1)?.event.text).toBe("sekarang tambah parah");
  });

  test("a whole new report later starts a draft", () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    expect(c.say("lampu jalan di gang mawar mati sudah seminggu")).toContain("Ada foto?");
  });
});

describe("a question by the office", () => {
  test("takes the next words as its answer, and says for which report", () => {
    const c = filed();
    c.at("2026-11-30 09:00");
    c.office({ type: "ask", question: { type: "ready", key: "letters.ready.ask.address" } });
    expect(c.mine[0]?.case.stage).toBe("incomplete");
    c.at("2026-12-03 10:00");
    const told = c.say("depan nomor 12");
    expect(told).toContain("masuk ke laporan K7M4-2QX (jalan rusak)");
    expect(told).toContain("Jumat 4 Desember");
    expect(c.mine[0]?.case.stage).toBe("received");
  });
});

describe("an answer (T6)", () => {
  test.each(["1", "sudah", "Sudah.", "beres", "ya", "iya", "udah beres pak", "iya udah beres kok, makasih"])(
    "%j settles it",
    (text) => {
      const c = answered();
      expect(c.say(text)).toContain("selesai dalam 6 hari kerja");
      expect(c.mine[0]?.case).toMatchObject({ stage: "closed", outcome: "resolved" });
    },
  );

  test.each(["sudh", "suda", "sudah pak tapi", "ya sudah", "beress", "11", "mantap pak"])(
    "%j doesn't",
    (text) => {
      const c = answered();
      c.say(text);
      expect(c.mine[0]?.case.stage).toBe("answered");
    },
  );

  test("'blm' with words is a no with its reason", () => {
    const c = answered();
    c.at("2026-12-07 09:00");
    const told = c.say("blm pak cm separo yg ditambal");
    expect(told).toContain(
      'belum beres, "blm pak cm separo yg ditambal". Kami minta Dinas PUPR menjawab lagi.',
    );
    expect(told).toContain("paling lambat Senin 14 Desember");
    expect(c.steps.at(-1)?.event).toMatchObject({
      happening: { type: "replied" },
      text: "blm pak cm separo yg ditambal",
    });
  });

  test("a bare no counts at once and its reason is asked for", () => {
    const c = answered();
    expect(c.say("2")).toContain("Apa yang masih kurang?");
    expect(c.mine[0]?.case.stage).toBe("forwarded");
    expect(c.say("masih berlubang di ujung")).toContain("Sudah masuk ke laporan K7M4-2QX");
  });

  test("other words are asked about and kept: never silently a new report", () => {
    const c = answered();
    const asked = c.say("kok aspalnya tipis begitu");
    expect(asked).toContain("K7M4-2QX (jalan rusak)");
    expect(asked).toContain("1. Sudah\n2. Belum\n3. Belum sempat mengecek\n4. Ini laporan baru");
    expect(c.state.draft).toBeNull();
    expect(c.say("2")).toContain('"kok aspalnya tipis begitu"');
  });

  test("several that wait are asked about, at most four, with the text kept", () => {
    const c = answered();
    c.at("2026-12-04 15:10");
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    c.say("lewati");
    c.say("lewati");
    c.say("kirim");
    const id = c.mine[0]?.case.id;
    c.office({ type: "forward", agency: "DISHUB" }, id);
    c.office(done, id);
    const asked = c.say("blm beres pak");
    expect(asked).toContain("1. P3XR-9TK lampu mati\n2. K7M4-2QX jalan rusak\n3. Ini laporan baru");
    expect(c.say("2")).toContain("K7M4-2QX");
  });

  test("a word with the number goes to that report, whatever else is open", () => {
    const c = answered();
    c.say("baru");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    expect(c.say("belum K7M4 masih berlubang")).toContain("belum beres");
    expect(c.state.draft).not.toBeNull();
  });

  test("is rated once, with a comment", () => {
    const c = answered();
    c.say("sudah");
    expect(c.say("5 mantap")).toContain("balas BUKA");
    expect(c.steps.at(-1)?.event).toMatchObject({ happening: { type: "rated", score: 5 }, text: "mantap" });
  });

  test("a press on the menu of an earlier answer settles nothing", () => {
    const c = answered();
    const id = c.mine[0]?.case.id ?? "";
    c.say("blm, masih rusak");
    c.at("2026-12-10 10:00");
    c.office(done);
    expect(c.pressOld("mine.settled", `${id}.1`)).toContain("Sudah dijawab Dinas PUPR");
    expect(c.mine[0]?.case.stage).toBe("answered");
  });

  test("not checked yet is taken once", () => {
    const c = answered();
    expect(c.say("belum sempat mengecek")).toContain("tetap terbuka sampai");
    expect(c.say("blm sempat cek")).toContain("sudah dipakai sekali");
  });

  test("thanks after closing reopen nothing", () => {
    const c = answered();
    c.say("sudah");
    c.say("4");
    c.say("makasih");
    expect(c.mine[0]?.case.stage).toBe("closed");
  });

  test("JAWABAN reads it again", () => {
    expect(answered().say("jawaban")).toContain("Lubang sudah ditambal Jumat 4 Desember.");
  });
});

describe("a plan", () => {
  function planned(): Chat {
    const c = forwarded();
    c.office({
      type: "answer",
      kind: "scheduled",
      text: "Pengaspalan masuk pekerjaan Februari.",
      files: [],
      day: "2027-02-26",
    });
    return c;
  }

  test("is agreed to", () => {
    const c = planned();
    expect(c.say("setuju")).toContain("Jumat 26 Februari 2027 kami tagih janjinya");
    expect(c.mine[0]?.case.stage).toBe("scheduled");
  });

  test("is disagreed with, with a reason", () => {
    const c = planned();
    expect(c.say("tidak setuju, kelamaan")).toContain("Kami minta Dinas PUPR menjawab lagi");
    expect(c.mine[0]?.case.stage).toBe("forwarded");
    expect(c.steps.at(-1)?.event.text).toBe("kelamaan");
  });

  test("a bare no asks for the reason first", () => {
    const c = planned();
    expect(c.say("2")).toContain("Tulis alasannya");
    expect(c.say("terlalu lama")).toContain("menjawab lagi");
  });
});

describe("withdrawing and reopening", () => {
  test("is confirmed, and undone by BUKA with a reason", () => {
    const c = filed();
    expect(c.say("tarik")).toContain("1. Ya, tarik\n2. Tidak, biarkan berjalan");
    expect(c.say("1")).toContain("sudah ditarik");
    expect(c.say("buka")).toContain("Tulis alasannya");
    expect(c.say("masih rusak")).toContain("dibuka lagi");
    expect(c.mine[0]?.case.stage).toBe("received");
  });

  test("other words don't confirm it", () => {
    const c = filed();
    c.say("tarik");
    c.say("lampu jalan di gang mawar mati sudah seminggu");
    expect(c.mine[0]?.case.stage).toBe("received");
  });

  test("an answered report can't be withdrawn, and hears what it can do until when", () => {
    const told = answered().say("tarik K7M4");
    expect(told).toContain("Ya, tarik");
  });

  test("the reopening time ends", () => {
    const c = answered();
    c.say("sudah");
    c.at("2027-01-20 09:00");
    expect(c.say("buka masih rusak")).toContain("sudah lewat");
  });

  test("words to a closed report are asked about, and reopen it with themselves as the reason", () => {
    const c = filed();
    c.office({ type: "close", reason: "dobel" }, undefined, supervisor);
    expect(c.say("lho kok ditutup")).toContain("1. Buka lagi\n2. Ini laporan baru");
    expect(c.say("buka")).toContain("dibuka lagi");
    expect(c.steps.at(-1)?.event).toMatchObject({ happening: { type: "reopened" }, text: "lho kok ditutup" });
  });
});

describe("a confidential report", () => {
  function secret(): Chat {
    const c = chat({ buttons: false });
    c.say("dimintai 300rb di kelurahan sukamaju");
    c.say("1");
    c.say("kemarin");
    c.say("1");
    return c;
  }

  test("LIHAT reads the latest news to its reporter, guarded", () => {
    const c = secret();
    c.office({ type: "forward", agency: "PUPR" }, undefined, designated);
    c.office(done, undefined, designated);
    expect(c.say("lihat")).toContain("Lubang sudah ditambal");
    expect(c.answers.at(-1)?.guarded).toBe(true);
  });

  test("is never named by more than its number", () => {
    const c = secret();
    expect(c.say("status")).not.toMatch(/sukamaju|300rb/u);
    c.office({ type: "forward", agency: "PUPR" }, undefined, designated);
    c.office(done, undefined, designated);
    const told = c.say("blm pak, belum dikembalikan");
    expect(told).not.toMatch(/PUPR|dikembalikan"/u);
    expect(told).toContain("K7M4-2QX");
  });
});

/** A number whose check character is right. */
const real = newNumber(new Uint8Array(numberBytes).fill(7));

describe("following and data", () => {
  test("a watch code is given on request, and number and code let another chat follow", () => {
    const c = filed();
    expect(c.say("kode pantau")).toContain("IKUTI K7M4-2QX 7HXM-PQ4V");
    const watched = c.mine[0]?.case ?? null;
    const other = chat();
    expect(other.say(`ikuti ${real.toLowerCase()} 7hxm pq4v`, { watched })).toContain(
      "sekarang bisa dilihat dari sini",
    );
    expect(other.effects).toContainEqual({
      type: "follow",
      case: watched?.id,
      owner: { contact: 1, number: watched?.number },
    });
  });

  test("wrong codes are few", () => {
    const c = chat();
    for (let tries = 0; tries < 5; tries += 1)
      expect(c.say(`ikuti ${real} 7HXM-PQ4V`)).toContain("tidak cocok");
    expect(c.say(`ikuti ${real} 7HXM-PQ4V`)).toContain("satu jam lagi");
  });

  test("wrong codes count by the address, whatever its dialogue forgets, and for an hour", () => {
    const c = chat();
    const since = new Date("2026-11-26T09:00:00+07:00");
    const typed = (at: string, times: number) => {
      c.at(at);
      return c.say(`ikuti ${real} 7HXM-PQ4V`, { wrongCodes: { times, since } });
    };
    expect(typed("2026-11-26 09:30", 5)).toContain("satu jam lagi");
    expect(typed("2026-11-26 09:31", 4)).toContain("tidak cocok");
    expect(c.effects).toContainEqual({ type: "wrong_code", times: 5, since });
    expect(typed("2026-11-26 10:00", 5)).toContain("tidak cocok");
  });

  test("a right code gives no tries back", () => {
    const c = filed();
    c.say("kode pantau");
    const watched = c.mine[0]?.case ?? null;
    const other = chat();
    for (let tries = 0; tries < 4; tries += 1) other.say(`ikuti ${real} 7HXM-PQ4V`);
    other.say(`ikuti ${real} 7hxm pq4v`, { watched });
    expect(other.say(`ikuti ${real} 7HXM-PQ4V`)).toContain("tidak cocok");
    expect(other.say(`ikuti ${real} 7HXM-PQ4V`)).toContain("satu jam lagi");
  });

  test("data is told and erased after a yes", () => {
    const c = filed();
    expect(c.say("data saya")).toContain("1 laporan");
    expect(c.say("hapus data")).toContain("untuk selamanya");
    expect(c.say("1")).toContain("sedang dihapus");
    expect(c.effects.at(-2)).toEqual({ type: "erase" });
  });

  describe("a wish that a confidential report be an ordinary one", () => {
    test("is shown by STATUS with its day, and only its own words decide it", () => {
      const c = filed();
      const [own] = c.mine;
      if (own === undefined) throw new Error("no case");
      const asking = (): Chat => {
        const other = chat({ buttons: false });
        other.at("2026-11-30 09:00");
        const current = {
          ...own.case,
          privacy: "confidential",
          title: "",
          consentUntil: "2026-12-14",
        } as const;
        other.add({ case: current, number: own.number, leads: true });
        return other;
      };
      expect(asking().say("status")).toContain(
        "Tanpa jawaban sampai Senin 14 Desember, laporan tetap rahasia.",
      );
      for (const [word, privacy] of [
        ["1", "confidential"],
        ["2", "ordinary"],
        ["tetap rahasia", "confidential"],
        ["boleh dijadikan biasa", "ordinary"],
        ["boleh", "confidential"],
        ["ya", "confidential"],
        ["oke", "confidential"],
        ["boleh dijadikan bias", "confidential"],
      ] as const) {
        const one = asking();
        one.say("status");
        one.say(word);
        expect([word, one.mine[0]?.case.privacy]).toEqual([word, privacy]);
      }
    });
  });

  test.each(["", "/"])("another's number is told from none at all by nothing: %sstatus", (slash) => {
    for (const number of [newNumber(new Uint8Array(16).fill(9)), newNumber(new Uint8Array(16).fill(40))]) {
      for (const typed of [number, number.toLowerCase(), number.replace("-", " "), number.replace("-", "")]) {
        const c = filed();
        const said = c.say(`${slash}status ${typed}`);
        expect(said).toBe(
          `Di antara laporan Anda tidak ada nomor ${number}.\nPeriksa lagi nomornya, atau ketik LAPORAN SAYA.`,
        );
        expect(c.state.draft).toBeNull();
      }
    }
  });

  test.each(["status 12345", "jawaban X9X4-2Q", "lihat X9X9", "kode pantau 9999"])(
    "%s is no report's words",
    (text) => {
      const c = filed();
      expect(c.say(text)).toContain("tidak ada nomor");
      expect(c.state.draft).toBeNull();
    },
  );

  test("nor is a bare number, or one before a verdict", () => {
    const number = newNumber(new Uint8Array(16).fill(9));
    expect(filed().say(number)).toContain(`tidak ada nomor ${number}`);
    expect(answered().say(`belum ${number} masih rusak`)).toContain(`tidak ada nomor ${number}`);
  });

  test("a follower may say 'belum' but doesn't settle for everybody", () => {
    const c = answered();
    const own = c.mine[0];
    if (own === undefined) throw new Error("no case");
    const other = chat({ buttons: false });
    other.at("2026-12-07 09:00");
    const reporters = [
      ...own.case.reporters.map((one) => ({ ...one, contact: 7 })),
      { contact: 1, number: "4WRC-7PN", since: other.now },
    ];
    other.add({ case: { ...own.case, reporters }, number: "4WRC-7PN", leads: false });
    expect(other.say("sudah")).toContain("hanya pelapor pertama");
    expect(other.say("blm, di tempat saya masih rusak")).toContain("belum beres");
  });
});
