import { describe, expect, test } from "vitest";
import type { StandingAnswer } from "../../../src/core/office.ts";
import { chat } from "./chat.ts";

const ktp: StandingAnswer = {
  code: "KTP",
  name: "Syarat membuat KTP",
  hints: ["syarat ktp", "bikin ktp", "buat ktp"],
  text: "Bawa fotokopi KK ke Dukcapil. Gratis.",
  active: true,
};
const december = { at: "2026-12-03 10:00", buttons: false } as const;
const office = { standingAnswers: [ktp] };

describe("a wish", () => {
  test("is taken as that: no photo or place is asked for, and its words go to the office", () => {
    const c = chat(december);
    const asked = c.say("kalo bisa di alun2 ada wifi gratis");
    expect(asked).toContain("Usulan ini belum terkirim.");
    expect(asked).toContain("Usulan: kalo bisa di alun2 ada wifi gratis");
    expect(asked).not.toMatch(/Ada foto|Di mana/u);
    expect(c.say("1")).toContain("Usulan Anda sudah kami terima. Nomornya K7M4-2QX.");
    expect(c.mine[0]?.case).toMatchObject({ classification: "aspiration", stage: "received" });
    expect(c.reports[0]?.words).toBe("kalo bisa di alun2 ada wifi gratis");
  });

  test("is a report of a problem after all if its sender says so", () => {
    const c = chat(december);
    c.say("mohon dibangun jembatan penyeberangan depan smp");
    expect(c.say("4")).toContain("Ada foto?");
    expect(c.state.draft?.classification).toBe("complaint");
  });

  test("that was announced is one, whatever its words", () => {
    const c = chat(december);
    expect(c.say("mau usul pak")).toContain("tulis usulannya");
    expect(c.say("taman baca di balai desa")).toContain("Usulan: taman baca di balai desa");
  });

  test.each(["mau kasih saran", "punya usulan nih pak", "boleh ngasih masukan?"])(
    "announced by %j is a report if what follows tells of trouble",
    (announced) => {
      for (const text of ["jalan depan SD bolong, motor jatuh", "lampu taman mati semua, gelap"]) {
        const c = chat(december);
        expect(c.say(announced)).toContain("tulis usulannya");
        expect(c.say(text)).toContain("Ada foto?");
        expect(c.state.draft?.classification).toBe("complaint");
      }
    },
  );

  test.each(["bangku di halte biar ga capek nunggu", "jalur sepeda supaya tidak macet lagi"])(
    "announced stays one if it only says what it is good for: %j",
    (text) => {
      const c = chat(december);
      c.say("mau usul");
      expect(c.say(text)).toContain(`Usulan: ${text}`);
    },
  );

  test("that accuses somebody in office is a confidential report", () => {
    const c = chat(december);
    expect(c.say("usul lurah sukamaju diganti, minta uang terus tiap urus surat")).toContain("RAHASIA");
    expect(c.state.draft?.privacy).toBe("confidential");
  });
});

describe("a question for information", () => {
  test("that nobody has answered yet is taken with its words, with the day of its answer", () => {
    const c = chat({ ...december, office });
    const asked = c.say("syarat bikin akta lahir apa aja");
    expect(asked).toContain("Pertanyaan ini belum terkirim.");
    expect(asked).not.toMatch(/Ada foto|Di mana/u);
    const receipt = c.say("1");
    expect(receipt).toContain("Pertanyaan Anda sudah kami terima. Nomornya K7M4-2QX.");
    expect(receipt).toContain("Dijawab paling lambat Kamis 17 Desember (10 hari kerja).");
    expect(c.mine[0]?.case).toMatchObject({ classification: "information", policy: 2 });
    expect(c.reports[0]?.words).toBe("syarat bikin akta lahir apa aja");
  });

  test("that the office has answered is answered, and makes no draft", () => {
    const c = chat({ ...december, office });
    const told = c.say("min syarat bikin ktp apa aja ya?");
    expect(told).toContain("Syarat membuat KTP: Bawa fotokopi KK ke Dukcapil. Gratis.");
    expect(told).toContain("Masih ada yang mau ditanyakan atau dilaporkan?");
    expect(c.state.draft).toBeNull();
    expect(c.say("2")).toContain("Pertanyaan: min syarat bikin ktp apa aja ya?".replace("min ", ""));
    expect(c.state.draft?.classification).toBe("information");
  });

  test.each([
    "terus biayanya berapa",
    "kantornya dimana ya",
    "mau tanya juga syarat bikin kia",
    "kalau anaknya lahir di luar kota gimana?",
  ])("takes a second one with it: %j", (text) => {
    const c = chat({ ...december, office });
    c.say("syarat bikin akta lahir apa aja");
    const asked = c.say(text);
    expect(asked).toMatch(/^Sudah ditambahkan\.\nPertanyaan ini belum terkirim\./u);
    expect(c.state.draft?.words.map((one) => one.text)).toEqual(["syarat bikin akta lahir apa aja", text]);
  });

  test.each(["kapan dijawab?", "ini dikirim kemana", "siapa yang baca", "udah masuk belum"])(
    "isn't made longer by one about itself: %j",
    (text) => {
      const c = chat({ ...december, office });
      c.say("syarat bikin akta lahir apa aja");
      expect(c.say(text)).toContain("Pertanyaan ini belum terkirim.");
      expect(c.state.draft?.words).toHaveLength(1);
    },
  );

  test("is reworded by another one where that is asked", () => {
    const c = chat({ ...december, office });
    c.say("syarat bikin akta lahir apa aja");
    c.say("2");
    c.say("1");
    expect(c.say("syarat bikin akta mati apa aja")).toContain("Sudah diubah.");
    expect(c.state.draft?.words.map((one) => one.text)).toEqual(["syarat bikin akta mati apa aja"]);
  });

  test("that was answered leads to a report too, which has none of its words", () => {
    const c = chat({ ...december, office });
    c.say("syarat bikin ktp apa aja");
    expect(c.say("lapor")).toContain("Apa masalahnya, dan di mana?");
    c.say("lampu jalan mati di gang melati");
    expect(c.state.draft?.words.map(({ text }) => text)).toEqual(["lampu jalan mati di gang melati"]);
  });

  test("is never answered by words that rest", () => {
    const c = chat({ ...december, office: { standingAnswers: [{ ...ktp, active: false }] } });
    expect(c.say("syarat bikin ktp apa aja")).toContain("Pertanyaan ini belum terkirim.");
  });

  test("about opening hours is answered from the settings", () => {
    const told = chat(december).say("hari sabtu kecamatan buka ga");
    expect(told).toContain("Jam buka Pemkab Maju:");
    expect(told).toMatch(/Senin sampai Jumat, pukul 08\.00–16\.00 WIB/u);
  });

  test.each([
    "syarat bikin ktp apa aja",
    "hari sabtu kecamatan buka ga",
    "cara ngurus akta kematian gimana pak",
    "mau tanya biaya bikin kk berapa",
  ])("beside a draft leaves it as it is: %s", (text) => {
    for (const before of [[], ["gak ada foto"], ["gak ada foto", "1"]]) {
      const c = chat({ ...december, office });
      c.say("jalan depan pasar kliwon rusak parah udh 3 bln");
      for (const said of before) c.say(said);
      const { draft, question } = c.state;
      c.say(text);
      expect(c.state.draft).toEqual(draft);
      expect(c.state.question).toEqual(question);
    }
  });

  test("after filing touches neither the case nor its words", () => {
    const c = chat({ ...december, office });
    c.say("jalan depan pasar kliwon rusak parah udh 3 bln");
    for (const said of ["gak ada foto", "1", "1"]) c.say(said);
    const steps = c.steps.length;
    expect(c.say("syarat bikin ktp apa aja")).toContain("Bawa fotokopi KK");
    expect(c.say("syarat bikin akta lahir apa ya")).toContain(
      "Teruskan ke petugas sebagai permintaan informasi?",
    );
    expect([c.steps.length, c.state.draft]).toEqual([steps, null]);
    expect(c.say("1")).toContain("Pertanyaan: syarat bikin akta lahir apa ya");
  });
});

test.each([
  ["alhamdulillah jalan udah bagus makasih", /^Terima kasih/u],
  ["pelayanan puskesmas sekarang cepat dan ramah", /^Terima kasih/u],
  ["saya mau lapor pak", /^Silakan, ceritakan/u],
  ["gimana cara lapor", /^Silakan, ceritakan/u],
  ["mau tanya dong min", /^Silakan, tulis pertanyaannya/u],
  ["ini wa resmi pemkab bukan? takut penipuan", /layanan aduan resmi/u],
  ["kalo lapor disini bayar ga?", /layanan aduan resmi/u],
  ["ini beneran nomor pemkab?", /layanan aduan resmi/u],
  ["apa betul ini tempat lapor jalan?", /layanan aduan resmi/u],
  ["bener ini tempat pengaduan pak?", /layanan aduan resmi/u],
  ["ini nomor lapor bupati ya", /layanan aduan resmi/u],
  ["ini nomor siapa", /layanan aduan resmi/u],
  ["bapak siapa ya?", /aduan resmi/u],
  ["salah kirim maap", /^Tidak ada yang perlu dibatalkan/u],
  ["gak jadi deh pak", /^Tidak ada yang perlu dibatalkan/u],
  ["bisa bicara dengan petugas?", /petugas/u],
  ["apakah data saya aman", /^Lapor Maju dijalankan/u],
  ["kalo lapor nama saya muncul ga", /^Lapor Maju dijalankan/u],
  ["identitas pelapor dirahasiakan kan?", /^Lapor Maju dijalankan/u],
  ["kirim dong pak", /^Belum ada laporan yang bisa dikirim/u],
])("%s makes no report", (text, answer) => {
  const c = chat(december);
  expect(c.say(text)).toMatch(answer);
  expect([c.state.draft, c.steps]).toEqual([null, []]);
});

test.each([
  "kapan bansos cair",
  "bansos tahap 4 kapan cairnya ya pak",
  "ktp saya kapan jadi",
  "kapan pendaftaran ppdb dibuka",
  "jadwal posyandu tanggal berapa",
])("%s is a question", (text) => {
  const c = chat(december);
  expect(c.say(text)).toContain("Pertanyaan ini belum terkirim.");
  expect(c.state.draft?.classification).toBe("information");
});

test.each([
  "kapan jalan pasar kliwon diperbaiki",
  "ktp saya kapan jadi, sudah 3 bulan",
  "kapan bansos cair kok dipotong terus",
  "bansos belum cair dari bulan lalu, kapan",
  "ini tempat lapor jalan rusak depan pasar kliwon?",
])("%s is a report", (text) => {
  const c = chat(december);
  c.say(text);
  expect(c.state.draft?.classification).toBe("complaint");
});

test.each([
  "coba tiap kecamatan ada taman baca biar anak2 ga main hp terus",
  "adain pelatihan komputer buat ibu2 dong",
  "seru kalo di alun alun ada bioskop keliling",
  "seharusnya ada halte di depan smk",
])("%s is a wish", (text) => {
  const c = chat(december);
  expect(c.say(text)).toContain("Usulan");
  expect(c.state.draft?.classification).toBe("aspiration");
});

test.each(["ktp ilang bikin lg bayar ga?", "kalo perpanjang kk online bisa ga", "urus akta bayar gak pak"])(
  "%s is a question",
  (text) => {
    const c = chat(december);
    expect(c.say(text)).toContain("Pertanyaan ini belum terkirim.");
  },
);

test.each([
  "plang nama jalan typo",
  "lampu mati, takut ada begal",
  "sudah lapor ke desa bayar 50 ribu katanya",
  "harusnya jalan ini sudah diaspal",
])("%s stays a report", (text) => {
  const c = chat(december);
  c.say(text);
  expect(c.state.draft?.words.map(({ text: one }) => one)).toEqual([text]);
  expect(c.state.draft?.classification ?? "complaint").toBe("complaint");
});

test("an announcement with a report on file begins another one", () => {
  const c = chat(december);
  c.say("jalan depan pasar kliwon rusak parah udh 3 bln");
  for (const said of ["gak ada foto", "1", "1"]) c.say(said);
  c.say("pak saya mau lapor lagi");
  c.say("lampu");
  expect(c.state.draft?.words.map(({ text }) => text)).toEqual(["lampu"]);
});

test("who greets in English is offered it", () => {
  for (const text of ["Hello", "Good morning", "Hi, I would like to report something", "road is broken"])
    expect(chat(december).say(text)).toContain("For English, type ENGLISH.");
  for (const text of ["halo min", "hi kak", "tes"]) expect(chat(december).say(text)).not.toContain("English");
});

describe("a doubt about us", () => {
  test.each([
    "ini wa resmi bukan? takut penipuan",
    "iki resmi po ora",
    "ini beneran dari pemda? ntar penipuan lagi",
    "is this official?",
    "kalo lapor disini bayar ga?",
    "lapornya bayar berapa",
    "ini apa ya",
    "bisa apa aja disini",
    "ini penipuan ya",
    "ini asli kah",
  ])("%j is answered, and nothing is begun", (text) => {
    const c = chat(december);
    const answer = c.say(text);
    expect(answer).toContain("Ini layanan aduan resmi Pemkab Maju");
    expect(answer).toContain("tidak dipungut biaya");
    expect(c.state.draft).toBeNull();
  });

  test.each([
    "ada penipuan atas nama pemkab minta transfer",
    "urus ktp di kelurahan bayar 50rb",
    "saya kena tipu pegawai dinas",
    "nama saya salah di kk, bisa diperbaiki ga?",
    "pipa bocor ya",
    "kirim petugas ke jl mawar, got mampet",
  ])("%j is a report", (text) => {
    const c = chat(december);
    c.say(text);
    expect(c.state.draft?.words[0]?.text).toBe(text);
  });
});

describe("a slip, or giving up, where nothing is open", () => {
  test.each(["salah kirim maap", "gak jadi", "ora sido", "kepencet anak saya maaf", "gak jadi min, makasih"])(
    "%j begins nothing",
    (text) => {
      const c = chat(december);
      expect(c.say(text)).toContain("Tidak ada yang perlu dibatalkan");
      expect(c.state.draft).toBeNull();
    },
  );

  test.each(["jembatan gak jadi dibangun", "nama jalan di papan salah tulis semua"])(
    "%j is a report",
    (text) => {
      const c = chat(december);
      c.say(text);
      expect(c.state.draft?.words[0]?.text).toBe(text);
    },
  );
});

describe("papers that are lost", () => {
  test.each(["ktp ilang bikin lg bayar ga?", "kk rusak ganti dimana ya", "sim ilang bikin baru bayar brp"])(
    "%j asks how they are renewed",
    (text) => {
      const c = chat(december);
      expect(c.say(text)).toContain("Pertanyaan ini belum terkirim.");
      expect(c.state.draft?.classification).toBe("information");
    },
  );

  test("that nobody renews is a report", () => {
    const c = chat(december);
    c.say("ktp hilang mau bikin baru antri terus ditolak");
    expect(c.state.draft?.classification).toBe("complaint");
  });
});

describe("what a wish is good for", () => {
  test.each([
    "coba tiap kecamatan ada taman baca biar anak2 ga main hp terus",
    "enaknya sih alun2 dikasih tempat duduk biar nyaman",
    "mbok yao ono taman nang deso kene",
  ])("%j is a wish", (text) => expect(chat(december).say(text)).toContain("Usulan ini belum terkirim."));
});
