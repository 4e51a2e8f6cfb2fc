import { describe, expect, test } from "vitest";
import { noHotlines } from "../../../../src/core/office.ts";
import { when } from "../../procedure/world.ts";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah udh 3 bln";

describe("filing a report", () => {
  test("takes four actions after the start, with a photo and the place (T1)", () => {
    const c = chat();
    const welcome = c.start();
    expect(welcome).toContain("Selamat datang di Lapor Maju, layanan aduan resmi Pemkab Maju.");
    expect(welcome).toContain("Keadaan darurat: telepon 112.");
    expect(c.say(`min ${road}`)).toContain("Ada foto?");
    const place = c.photo();
    expect(place).toContain("Di mana tepatnya?");
    expect(place).toContain("[Cukup: depan pasar kliwon]");
    const summary = c.pin();
    expect(summary).toContain(`Masalah: ${road}`);
    expect(summary).toContain("Lokasi: titik di peta, Kec. Kota");
    expect(summary).toContain("Foto: 1");
    const receipt = c.press("Kirim");
    expect(receipt).toContain("Laporan terkirim dan sudah kami terima. Nomornya K7M4-2QX.");
    expect(receipt).toContain("paling lambat Selasa 1 Desember (3 hari kerja)");
    expect(c.actions).toBe(5);
    expect(c.reports).toEqual([
      {
        words: `min ${road}`,
        place: { type: "pin", latitude: -7.8, longitude: 110.4, label: "", district: "Kec. Kota" },
        happened: "",
        files: [{ id: "file-3", kind: "photo" }],
        summary: "",
      },
    ]);
    expect(c.mine[0]?.case).toMatchObject({
      title: "jalan rusak",
      category: "JALAN",
      privacy: "ordinary",
      needsHelp: false,
    });
  });

  test("takes three actions with a captioned photo and numbers (T2)", () => {
    const c = chat({ buttons: false });
    const first = c.photo(`assalamualaikum min ${road}`);
    expect(first).toMatch(/^Waalaikumsalam\./u);
    expect(first).toContain("layanan aduan resmi Pemkab Maju");
    expect(first).toContain("1. Cukup: depan pasar kliwon");
    expect(c.pin()).toContain("1. Kirim\n2. Ubah\n3. Batal");
    expect(c.say("1")).toContain("K7M4-2QX");
    expect(c.actions).toBe(3);
  });

  test("says the two lines of the notice once, and nothing of it later", () => {
    const c = chat();
    expect(c.say(road)).toContain("Pesan hanya dipakai untuk menangani laporan");
    expect(c.photo()).not.toContain("hanya dipakai");
  });

  test("proposes confidentiality for a bribe, and asks when (T3)", () => {
    const c = chat({ buttons: false });
    const first = c.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi");
    expect(first).toContain("Kami sarankan RAHASIA");
    expect(c.state.draft?.privacy).toBe("confidential");
    expect(c.say("1")).toContain("Kapan kejadiannya?");
    const summary = c.say("senin kmrn jam 10an");
    expect(summary).toContain("Waktu: Senin 23 November, sekitar 10.00 WIB");
    expect(summary).toContain("Privasi: RAHASIA");
    const receipt = c.say("1");
    expect(receipt).toContain("Terkirim sebagai laporan rahasia.");
    expect(receipt).toContain("LINDUNGI");
    expect(c.actions).toBe(4);
    expect(c.mine[0]?.case).toMatchObject({ privacy: "confidential", title: "" });
    expect(c.reports[0]).toMatchObject({
      happened: "senin kmrn jam 10an",
      moment: { day: "2026-11-23", time: "10:00" },
    });
  });

  describe("counts 'kemarin' from the day on which it was written", () => {
    /** At the summary of 25 November, a Wednesday. */
    const told = (at = "2026-11-25 10:00", sentAt = when("2026-11-25 10:00")) => {
      const c = chat({ at: "2026-11-25 09:50", buttons: false });
      c.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi");
      c.say("1");
      c.at(at);
      expect(c.say("kemarin", { ref: "time", sentAt })).toContain("Waktu: Selasa 24 November");
      return c;
    };

    test.each<[string, (c: Chat) => void]>([
      ["a photo is added", (c) => c.photo()],
      ["the privacy is changed", (c) => c.say("ubah") && c.say("5") && c.say("1")],
      [
        "its own message is edited",
        (c) => c.hear({ type: "amended", message: "time", text: "kemarin siang" }),
      ],
    ])("whatever day it is when %s", (_, change) => {
      const c = told();
      c.at("2026-11-26 10:00");
      const before = c.state.draft?.revision;
      change(c);
      expect(c.state.draft?.revision).not.toBe(before);
      c.say("kirim");
      expect(c.reports[0]?.moment).toEqual({ day: "2026-11-24", time: null });
    });

    test("also where it was on file for a day before it could be read", () => {
      told("2026-11-26 10:00");
    });
  });

  test("keeps a time it doesn't understand as it was said", () => {
    const c = chat();
    c.say("petugas di kelurahan sukamaju minta uang rokok");
    c.press("Rahasia (disarankan)");
    expect(c.say("pas habis lebaran")).toContain("Waktu: pas habis lebaran");
  });

  test("offers no protection numbers that aren't configured", () => {
    const c = chat({ office: { hotlines: noHotlines } });
    c.say("dimintai uang di kelurahan sukamaju");
    c.press("Rahasia (disarankan)");
    c.say("kemarin");
    expect(c.press("Kirim")).not.toContain("LINDUNGI");
    expect(c.say("lindungi")).not.toMatch(/LPSK|KPK/u);
  });

  test("warns of photos that show who reported, in a confidential draft", () => {
    const c = chat();
    c.say("dimintai uang di kelurahan sukamaju");
    c.press("Rahasia (disarankan)");
    expect(c.photo()).toContain("Hindari foto yang memperlihatkan wajah, rumah, atau KTP Anda.");
  });

  test("takes a voice note as the whole account", () => {
    const c = chat();
    const answer = c.media("voice");
    expect(answer).toContain("petugas akan mendengarkannya");
    expect(answer).toContain("Di mana tepatnya?");
    expect(c.say("depan balai desa")).toContain("Pesan suara: 1");
    expect(c.press("Kirim")).toContain("Laporan terkirim");
  });

  test("answers an album once, by its album", () => {
    const c = chat();
    c.say(road);
    for (const _ of [1, 2, 3]) c.photo("", "album-1");
    const coalesced = c.effects.flatMap((effect) => (effect.type === "answer" ? [effect.coalesce] : []));
    expect(coalesced).toEqual([null, "album-1", "album-1", "album-1"]);
    expect(c.state.draft?.files).toHaveLength(3);
  });

  test("asks of a text passed on many times whether the person saw it", () => {
    const c = chat();
    c.say(road, { forwardedOften: true });
    c.press("Tidak ada foto");
    expect(c.press("draft.hint")).toContain("melihat atau mengalami sendiri");
    c.press("Dari orang lain");
    c.press("Kirim");
    expect(c.reports[0]?.secondHand).toBe(true);
  });

  test("sends only what was shown: an earlier button sends nothing", () => {
    const c = chat();
    c.say(road);
    c.press("Tidak ada foto");
    c.say("pasar kliwon");
    const old = c.answers.at(-1)?.menu?.choices[0];
    c.photo();
    expect(c.pressOld(old?.id ?? "", old?.arg ?? "")).toContain("sudah tidak berlaku");
    expect(c.mine).toHaveLength(0);
    const present = c.answers.at(-1)?.menu?.choices[0];
    c.press("Kirim");
    expect(c.pressOld(present?.id ?? "", present?.arg ?? "")).toContain("sudah terkirim, nomornya K7M4-2QX");
    expect(c.mine).toHaveLength(1);
    expect(c.pressOld("draft.send", "forged.9")).toContain("sudah tidak berlaku");
    expect(c.pressOld("rm -rf", "x")).toContain("sudah tidak berlaku");
  });

  test("brings a keyboard for the place, keeps it for the summary and takes it away with the receipt", () => {
    const c = chat();
    c.say(road);
    c.press("Tidak ada foto");
    expect(c.answers.at(-1)?.menu?.style).toBe("keyboard");
    c.say("Cukup: depan pasar kliwon");
    expect(c.answers.at(-1)?.menu?.style).toBe("keyboard");
    expect(c.say("Kirim")).toContain("Laporan terkirim");
    expect(c.answers.at(-1)).toMatchObject({ menu: null, clearsKeyboard: true });
  });
});

describe("changing a draft (T4)", () => {
  function atSummary(): Chat {
    const c = chat({ buttons: false });
    c.photo(road);
    c.say("1");
    return c;
  }

  test("goes by the menu in three actions", () => {
    const c = atSummary();
    expect(c.say("2")).toContain("1. Masalah\n2. Lokasi\n3. Foto\n4. Waktu\n5. Privasi\n0. Kembali");
    expect(c.say("2")).toContain("Lokasi sekarang: depan pasar kliwon");
    const again = c.say("dpn pasar legi jl ahmad yani");
    expect(again).toContain("Sudah diubah.");
    expect(again).toContain("Lokasi: dpn pasar legi jl ahmad yani");
  });

  test("goes by just saying it", () => {
    const c = atSummary();
    expect(c.say("eh salah, pasar legi")).toContain('"eh salah, pasar legi": ini untuk mengganti lokasi?');
    expect(c.say("1")).toContain("Lokasi: pasar legi");
  });

  test.each([
    ["1", "jembatan ambrol", "Masalah: jembatan ambrol"],
    ["4", "kemarin sore", "Waktu: Rabu 25 November"],
  ])("changes field %s", (number, text, line) => {
    const c = atSummary();
    c.say("ubah");
    c.say(number);
    expect(c.say(text)).toContain(line);
  });

  test("changes the privacy", () => {
    const c = atSummary();
    c.say("2");
    c.say("5");
    expect(c.say("boleh dihubungi")).toContain("Privasi: boleh dihubungi");
  });

  test("removes photos and lets go of their files", () => {
    const c = atSummary();
    c.say("2");
    c.say("3");
    expect(c.say("1")).not.toContain("Foto:");
    expect(c.effects).toContainEqual({ type: "forget_files", files: ["file-1"] });
  });

  test("cancels without asking, and one word takes it up again", () => {
    const c = atSummary();
    expect(c.say("3")).toContain("Kami simpan sampai Kamis 3 Desember; ketik LANJUT");
    expect(c.state.draft).toBeNull();
    expect(c.say("lanjut")).toContain(`Masalah: ${road}`);
    expect(c.say("1")).toContain("Laporan terkirim");
  });

  test("goes back to what was asked before", () => {
    const c = chat({ buttons: false });
    c.say(road);
    c.say("1");
    expect(c.say("kembali")).toContain("Foto dan berkas sekarang: 0");
    expect(c.photo()).toContain("Di mana tepatnya?");
    expect(c.say("lewati")).toContain("Foto: 1");
  });

  test("an edited message takes the old one's place, a deleted one is taken out", () => {
    const c = chat();
    c.say(road, { ref: "first" });
    c.say("tidak ada foto");
    c.say("depan pasar kliwon", { ref: "place" });
    const amended = c.hear({ type: "amended", message: "first", text: "trotoar depan pasar kliwon rusak" });
    expect(amended).toContain("Masalah: trotoar depan pasar kliwon rusak");
    c.hear({ type: "deleted", message: "place" });
    expect(c.state.draft?.place).toBeNull();
    expect(c.state.draft?.words).toHaveLength(1);
  });

  test("a file that can't be used is named, and the question stays", () => {
    const c = chat();
    c.say(road);
    c.photo();
    const told = c.hear({ type: "file_refused", file: "file-2", why: "too_big" });
    expect(told).toContain("Foto tadi terlalu besar");
    expect(told).toContain("Di mana tepatnya?");
    expect(c.state.draft?.files).toHaveLength(0);
  });
});

describe("a second report mid-way (rule 12)", () => {
  test("is asked about, and both drafts are kept", () => {
    const c = chat({ buttons: false });
    c.say(road);
    const asked = c.say("lampu jalan di gang mawar mati total seminggu");
    expect(asked).toContain("tentang hal lain");
    expect(asked).toContain("1. Tambahkan ke laporan ini\n2. Laporan lain (ini disimpan)");
    c.say("2");
    expect(c.state.shelf).toHaveLength(1);
    expect(c.state.draft?.words[0]?.text).toContain("lampu");
    c.say("1");
    c.say("1");
    expect(c.say("1")).toContain("Laporan Anda yang lain belum terkirim; ketik LANJUT");
    expect(c.say("lanjut")).toContain("Kita lanjutkan laporan tadi.");
    expect(c.state.draft?.words[0]?.text).toBe(road);
  });

  test("may belong to the same report after all", () => {
    const c = chat({ buttons: false });
    c.say(road);
    c.say("lampu jalan di gang mawar mati total seminggu");
    c.say("1");
    expect(c.state.draft?.words).toHaveLength(2);
  });
});

describe("whom a report accuses", () => {
  const bribe = "petugas dishub minta uang 50rb pas saya urus parkir";

  test.each(["Rahasia (disarankan)", "Biasa"])("is on the case that is filed as %s", (privacy) => {
    const c = chat();
    c.say(bribe);
    c.press(privacy);
    c.say("lewati");
    if (c.state.question?.type === "draft" && c.state.question.step === "place") c.say("lewati");
    c.press("draft.send");
    expect(c.mine[0]?.case.accused).toBe("DISHUB");
  });

  test("is nobody where nobody is accused", () => {
    const c = chat();
    c.photo("lampu jalan mati, tolong dishub depan pasar kliwon");
    c.press("draft.hint");
    c.press("draft.send");
    expect(c.mine[0]?.case.accused).toBeNull();
  });
});

test("a photo alone is sent as it is, and the receipt says so", () => {
  const c = chat({ buttons: false });
  c.photo();
  c.say("lewati");
  c.say("lewati");
  const said = c.say("kirim");
  expect(said).toContain("Laporan terkirim apa adanya. Kalau ada yang kurang, petugas bertanya di sini.");
  expect(said).toContain("Nomornya K7M4-2QX.");
  expect(c.reports).toMatchObject([{ words: "", place: null }]);
});
