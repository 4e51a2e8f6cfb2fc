import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftTimes, expire, untold } from "../../../../src/core/conversation/draft/expire.ts";
import { calendar, when } from "../../procedure/world.ts";
import { type Chat, chat, type Options } from "../chat.ts";

const words = "jalan depan pasar kliwon rusak parah, belum diaspal";

/** At the summary, whose draft was last changed at this time. */
function unsent(at: string, options: Options = {}): Chat {
  const c = chat({ at, buttons: false, ...options });
  c.photo(words);
  c.say("depan pasar kliwon");
  return c;
}

/** When the reminders come, if time is looked at every so many minutes. */
function comings(c: Chat, until: string, minutes = 10): readonly (readonly [string, string])[] {
  const came: [string, string][] = [];
  while (c.now < when(until)) {
    c.wait(minutes);
    const text = c.remind();
    if (text !== "") came.push([local(c.now), text]);
  }
  return came;
}

const local = (moment: Date): string =>
  new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

const times = (c: Chat) => draftTimes(c.state, c.now, calendar);

describe("an unsent draft", () => {
  test("is brought up after two hours, the next morning and on the sixth day, each once", () => {
    const c = unsent("2026-11-26 10:00");
    const came = comings(c, "2026-12-20 10:00");
    expect(came.map(([time]) => time)).toEqual([
      expect.stringMatching(/^2026-11-26 12:0/u),
      expect.stringMatching(/^2026-11-27 07:0/u),
      expect.stringMatching(/^2026-12-02 07:0/u),
    ]);
    const [soon, morning, last] = came.map(([, text]) => text);
    expect(soon).toContain("Laporan Anda belum terkirim.\nKirim sekarang?");
    expect(soon).toContain(`Masalah: ${words}`);
    expect(soon).toContain("1. Kirim");
    expect(morning).toContain("Laporan Anda dari Kamis 26 November belum terkirim.");
    expect(last).toContain("Kami simpan sampai Kamis 3 Desember, lalu kami hapus.");
  });

  test.each([
    ["2026-11-26 05:10", ["2026-11-26 07:1", "2026-11-27 07:0", "2026-12-02 07:0"]],
    ["2026-11-26 02:00", ["2026-11-26 07:0", "2026-11-27 07:0", "2026-12-02 07:0"]],
    ["2026-11-26 17:50", ["2026-11-26 19:5", "2026-11-27 07:0", "2026-12-02 07:0"]],
    // Two hours later is night: the next morning's is the first.
    ["2026-11-26 18:00", ["2026-11-27 07:0", "2026-12-02 07:0"]],
    ["2026-11-26 23:40", ["2026-11-27 07:0", "2026-12-02 07:0"]],
  ])("that was left at %s never rings before 07.00 or from 20.00 on", (left, expected) => {
    const came = comings(unsent(left), "2026-12-20 10:00").map(([time]) => time.slice(0, 15));
    expect(came).toEqual(expected);
  });

  test.each(["kirim", "ya", "1", "kirim pak", "iya min", "nggih"])(
    "is sent by %s after its reminder",
    (word) => {
      const c = unsent("2026-11-26 10:00");
      c.at("2026-11-27 07:00");
      expect(c.remind()).toContain("belum terkirim");
      expect(c.say(word)).toContain("K7M4-2QX");
      expect(c.remind()).toBe("");
      expect(times(c)).toEqual({ expiresAt: null, remindAt: null, unsent: 0 });
    },
  );

  test.each(["tidak", "ga usah pak", "jangan dikirim", "gak jadi", "batal", "3"])(
    "isn't brought up again after %s",
    (word) => {
      const c = unsent("2026-11-26 10:00");
      c.at("2026-11-26 12:05");
      expect(c.remind()).toContain("Kirim sekarang?");
      expect(c.say(word)).toMatch(/belum dikirim|tidak dikirim/u);
      expect(c.reports).toEqual([]);
      expect(times(c)).toMatchObject({ remindAt: null, unsent: 0 });
      expect(comings(c, "2026-12-03 10:00", 60)).toEqual([]);
      expect(c.say("status")).toContain("belum terkirim");
    },
  );

  test.each(["nanti", "bentar pak", "makasih", "status", "halo", "kok belum terkirim"])(
    "stays to be brought up after %s, which is told that it isn't sent",
    (word) => {
      const c = unsent("2026-11-26 10:00");
      c.at("2026-11-26 12:05");
      c.remind();
      expect(c.say(word)).toMatch(/belum (?:terkirim|dikirim)/u);
      expect(c.reports).toEqual([]);
      expect(comings(c, "2026-11-27 10:00")).toHaveLength(1);
    },
  );

  test("is sent by one word wherever it was left, with what it has", () => {
    const c = chat({ at: "2026-11-26 10:00", buttons: false });
    c.say("lampu mati sudah seminggu");
    c.wait(121);
    expect(c.remind()).toContain("Lokasinya belum ada; boleh ditulis di sini.");
    expect(c.say("kirim")).toContain("K7M4-2QX");
    expect(c.reports[0]).toMatchObject({ words: "lampu mati sudah seminggu", place: null });
  });

  test("without words asks for them", () => {
    const c = chat({ at: "2026-11-26 10:00", buttons: false });
    c.photo();
    c.wait(121);
    expect(c.remind()).toContain("Apa masalahnya, dan di mana?");
    c.say("lampu jalan mati di jl melati 5");
    expect(c.state.draft?.words).toMatchObject([{ text: "lampu jalan mati di jl melati 5" }]);
  });

  test("that is confidential is brought up without anything of it", () => {
    const c = chat({ at: "2026-11-26 10:00", buttons: false });
    c.say("saya dimintai uang 300rb waktu ngurus surat pindah di kelurahan sukamaju");
    c.say("1");
    c.say("kemarin");
    const came = comings(c, "2026-12-20 10:00").map(([, text]) => text);
    expect(came).toHaveLength(3);
    for (const text of came) {
      expect(text).not.toMatch(/uang|300|surat|kelurahan|sukamaju|kemarin|rahasia/iu);
      expect(text).toContain("1. Kirim\n2. Periksa dulu\n3. Batal");
    }
    expect(c.say("periksa dulu")).toContain("300rb");
    expect(c.say("kirim")).toContain("K7M4-2QX");
    expect(c.steps[0]?.after.privacy).toBe("confidential");
  });

  test("is left alone when its person said no, and is kept seven days", () => {
    const c = unsent("2026-11-26 10:00");
    c.say("batal");
    expect(times(c)).toMatchObject({ remindAt: null, unsent: 0, expiresAt: when("2026-12-04 00:00") });
    expect(comings(c, "2026-12-03 23:00")).toEqual([]);
    expect(ended(c).erased).toEqual([]);
    c.at("2026-12-04 00:00");
    expect(ended(c)).toMatchObject({ erased: [{ words: [{ text: words }] }], files: ["file-1"] });
  });

  test("that is changed or taken up again is brought up anew, from then on", () => {
    const c = unsent("2026-11-26 10:00");
    c.at("2026-11-26 12:00");
    c.say("batal");
    expect(times(c).remindAt).toBeNull();
    c.say("lanjut");
    expect(times(c).remindAt).toEqual(new Date(c.now.getTime() + 2 * 3_600_000));
    c.photo();
    expect(times(c).remindAt).toEqual(new Date(c.now.getTime() + 2 * 3_600_000));
  });

  test("that another report put aside is taken up by a word, and both are brought up", () => {
    const c = unsent("2026-11-26 10:00");
    c.say("baru");
    c.say("lampu jalan di jl melati 5 mati sudah seminggu");
    expect(times(c).unsent).toBe(2);
    const came = comings(c, "2026-11-26 19:00");
    expect(came).toHaveLength(2);
    expect(came[0]?.[1]).toContain("jl melati 5");
    expect(came[1]?.[1]).toContain(words);
    expect(came[1]?.[1]).toContain("Ketik LANJUT untuk memeriksa dan mengirimnya.");
    expect(c.say("lanjut")).toContain(words);
    expect(c.state.draft?.words).toMatchObject([{ text: words }]);
    expect(c.state.shelf).toMatchObject([
      { words: [{ text: "lampu jalan di jl melati 5 mati sudah seminggu" }] },
    ]);
  });

  test.each(["lanjut", "kirim", "ya", "1"])(
    "put aside means itself by %s, never the one whose summary is open",
    (word) => {
      const c = unsent("2026-11-26 10:00");
      c.say("baru");
      c.say("lampu jalan di jl melati 5 mati sudah seminggu");
      comings(c, "2026-11-26 19:00");
      expect(c.say(word)).toContain(words);
      expect(c.reports).toEqual([]);
      expect(c.say("kirim")).toContain("K7M4-2QX");
      expect(c.reports).toMatchObject([{ words }]);
    },
  );

  test("doesn't push another question aside", () => {
    const c = unsent("2026-11-26 10:00");
    c.say("kirim");
    c.say("baru");
    c.say("lampu jalan di jl melati 5 mati sudah seminggu");
    c.say("tarik");
    const { question } = c.state;
    expect(question?.type).toBe("withdraw");
    c.wait(125);
    expect(c.remind()).toContain("Ketik LANJUT");
    expect(c.state.question).toEqual(question);
  });

  test("is brought up once for all that a stop has missed", () => {
    const c = unsent("2026-11-26 10:00");
    c.at("2026-11-28 22:00");
    expect(c.remind()).toBe("");
    expect(comings(c, "2026-12-01 12:00").map(([time]) => time)).toEqual(["2026-11-29 07:00"]);
  });

  test("isn't erased before its last reminder has named the day", () => {
    const c = unsent("2026-11-26 10:00");
    c.at("2026-12-09 22:00");
    expect(ended(c).erased).toEqual([]);
    c.at("2026-12-10 09:00");
    expect(c.remind()).toContain("Kami simpan sampai Jumat 11 Desember, lalu kami hapus.");
    c.at("2026-12-11 23:59");
    expect(ended(c).erased).toEqual([]);
    c.at("2026-12-12 00:00");
    expect(ended(c).erased).toHaveLength(1);
  });

  test("whose last reminder never arrived gets another, but isn't kept for ever", () => {
    const c = unsent("2026-11-26 10:00");
    comings(c, "2026-12-03 12:00");
    c.at("2026-12-04 06:00");
    const again = untold(c.state);
    expect(expire(again, { now: c.now, calendar, reachable: true }).erased).toEqual([]);
    expect(draftTimes(again, c.now, calendar).remindAt).toEqual(when("2026-12-04 07:00"));
    c.at("2026-12-27 00:00");
    expect(expire(again, { now: c.now, calendar, reachable: true }).erased).toHaveLength(1);
  });

  test("of somebody who can't be reached is erased on its day", () => {
    const c = unsent("2026-11-26 10:00");
    const end = (at: string) => expire(c.state, { now: when(at), calendar, reachable: false }).erased.length;
    expect([end("2026-12-03 23:59"), end("2026-12-04 00:00")]).toEqual([0, 1]);
  });

  test("that is erased is remembered by its day, for whoever asks after it", () => {
    const c = unsent("2026-11-26 10:00");
    comings(c, "2026-12-03 12:00");
    c.at("2026-12-04 00:00");
    const later = chat({ state: ended(c).state, buttons: false, at: "2026-12-05 09:00" });
    expect(later.say("lanjut")).toContain("kami simpan sampai Kamis 3 Desember, lalu kami hapus");
    expect(later.say("status")).toContain("Kamis 3 Desember");
    later.say(words);
    expect(later.state.erased).toBeNull();
  });
});

test("no reminders come by night, twice, or closer than two hours, however time is looked at", () => {
  const minute = fc.integer({ min: 1, max: 3_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_439 }),
      fc.array(minute, { minLength: 20, maxLength: 60 }),
      (left, pauses) => {
        const c = unsent("2026-11-26 00:00");
        c.wait(left);
        c.photo();
        const came: Date[] = [];
        for (const pause of pauses) {
          c.wait(pause);
          if (c.remind() !== "") came.push(c.now);
        }
        expect(came.length).toBeLessThanOrEqual(3);
        for (const time of came) expect(local(time).slice(11)).toMatch(/^(?:0[789]|1\d)/u);
        came.slice(1).forEach((time, index) => {
          expect(time.getTime() - (came[index]?.getTime() ?? 0)).toBeGreaterThanOrEqual(2 * 3_600_000);
        });
      },
    ),
    { numRuns: 60 },
  );
});

function ended(c: Chat) {
  return expire(c.state, { now: c.now, calendar, reachable: true });
}
