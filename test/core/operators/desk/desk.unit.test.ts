import { describe, expect, test } from "vitest";
import { bribe, hole, lamp, provincial, road } from "../cases.ts";
import { office } from "../office.ts";
import { adi, createRoom, rina, sari } from "../room.ts";

const all = [lamp, road, hole, bribe, provincial];
const similar = [["4WRC-7PN", "K7M4-2QX", 60]] as const;

test("six cases are worked off one desk that turns, each with one command", () => {
  const room = createRoom(all, { similar });
  expect(room.says(rina, "/antrean")).toBe(
    "5 menunggu · 9HT2-XKD · lampu mati · hari ke-3 dari 3, batas hari ini 16.00 WIB\n" +
      "Kec. Kota · 1 foto\n" +
      '"lampu jalan mati udh seminggu"\n' +
      "Usul: Dinas Perhubungan (kategori Lampu jalan)",
  );
  expect(room.says(rina, "/tanya alamat")).toBe(
    "9HT2-XKD: pertanyaan dikirim 60 detik lagi. Hitungan berhenti di hari ke-3; pertanyaan kedua perlu supervisor · /urungkan\n\n" +
      "4 menunggu · K7M4-2QX · jalan rusak · hari ke-2 dari 3, batas besok 16.00 WIB\n" +
      "Kec. Kota · 1 foto\n" +
      '"jln dpn pasar kliwon rusak parah udh 3 bln"\n' +
      "Usul: Dinas PUPR (kategori Jalan dan jembatan)",
  );
  expect(room.says(rina, "/teruskan")).toBe(
    "K7M4-2QX → Dinas PUPR, batas 7 Des, dikirim 60 detik lagi · /urungkan\n\n" +
      "3 menunggu · 4WRC-7PN · jalan rusak · hari ke-2 dari 3, batas besok 16.00 WIB\n" +
      '"jln pasar kliwon lobang"\n' +
      "Mirip K7M4-2QX (60 m)\n" +
      "Usul: Dinas PUPR (kategori Jalan dan jembatan)",
  );
  expect(room.says(rina, "/gabung")).toBe(
    "4WRC-7PN ikut K7M4-2QX; kabar ke pelapor dikirim 60 detik lagi · /urungkan\n\n" +
      "2 menunggu · P3XR-9TK · RAHASIA · hari ke-1 dari 3, batas 2 Des\n" +
      "Isinya hanya lewat /lihat, untuk yang ditunjuk. Langkah berikutnya di chat pribadi dengan bot ini.",
  );
  expect(room.says(rina, { text: "/arahkan provinsi", on: "T6VN-3HA" })).toBe(
    "T6VN-3HA diarahkan ke Dinas PU Provinsi, dikirim 60 detik lagi · /urungkan",
  );
  expect(room.says(rina, { text: "/jawab K7M4 selesai Lubang sudah ditambal 4 Des.", file: "g1" })).toBe(
    "Jawaban Dinas PUPR untuk K7M4-2QX dikirim 60 detik lagi. Ditutup sesudah 14 Des kalau pelapor diam · /urungkan",
  );
  expect(room.caseOf("K7M4-2QX")).toMatchObject({ stage: "answered", agency: "PUPR" });
  expect(room.caseOf("T6VN-3HA")).toMatchObject({ stage: "closed", outcome: "referred" });
});

test("what the reporter has from others is said under the words, and on no confidential case's turn", () => {
  const heard = (one: typeof road) => ({ ...one, report: { ...one.report, secondHand: true } });
  const line = "Pelapor mendengar dari orang lain, tidak melihat sendiri.";
  expect(createRoom([heard(lamp)]).says(rina, "/antrean")).toContain(
    `"lampu jalan mati udh seminggu"\n${line}\n`,
  );
  expect(createRoom([heard(bribe)]).says(rina, "/antrean")).not.toContain(line);
  expect(createRoom([lamp]).says(rina, "/antrean")).not.toContain(line);
});

describe("a desk has at most six buttons", () => {
  const close = [
    ["9HT2-XKD", "K7M4-2QX", 60],
    ["9HT2-XKD", "4WRC-7PN", null],
  ] as const;

  test("without merging where nothing is alike, with it where it is, and then asks and rejects by one more press", () => {
    const room = createRoom([lamp, road, hole], { similar: close });
    expect(room.buttons(rina, { text: "/antrean" })).toEqual([
      "Teruskan: DISHUB = desk.forward|9HT2-XKD.DISHUB",
      "Dinas lain = desk.other|9HT2-XKD",
      "Gabung = desk.merge|9HT2-XKD",
      "Lewati = desk.skip|9HT2-XKD",
      "Tanya atau tolak = desk.more|9HT2-XKD",
      "Foto (1) = desk.files|9HT2-XKD",
    ]);
    expect(room.buttons(rina, { press: ["desk.more", "9HT2-XKD"] })).toEqual([
      "Tanya = desk.ask|9HT2-XKD",
      "Tolak = desk.reject|9HT2-XKD",
      "Kembali = desk.back|9HT2-XKD",
    ]);
    expect(room.buttons(rina, { press: ["desk.ask", "9HT2-XKD"] }).length).toBeLessThanOrEqual(6);
  });

  test.each([
    ["with a proposal and files", lamp],
    ["without files", hole],
    ["confidential", bribe],
    ["asked already", { ...lamp, case: { ...lamp.case, asked: 1 } }],
  ] as const)("%s, in every list", (_, one) => {
    const { number } = one.case;
    for (const similar of [[], [[number, "K7M4-2QX", 60]]] as const) {
      const room = createRoom([one, road], { similar });
      const said = [
        { text: "/antrean" },
        ...["other", "ask", "reject", "merge", "more"].map((turn) => ({
          press: [`desk.${turn}`, number] as const,
        })),
      ];
      for (const one of said) expect(room.buttons(rina, one).length).toBeLessThanOrEqual(6);
    }
  });
});

test("each way on is a button that does what its command does", () => {
  const room = createRoom(all, { similar });
  expect(room.buttons(rina, { text: "/antrean" })).toEqual([
    "Teruskan: DISHUB = desk.forward|9HT2-XKD.DISHUB",
    "Dinas lain = desk.other|9HT2-XKD",
    "Tanya = desk.ask|9HT2-XKD",
    "Tolak = desk.reject|9HT2-XKD",
    "Lewati = desk.skip|9HT2-XKD",
    "Foto (1) = desk.files|9HT2-XKD",
  ]);
  expect(room.says(rina, { press: ["desk.forward", "9HT2-XKD.DISHUB"] })).toContain(
    "9HT2-XKD → Dinas Perhubungan",
  );
  expect(room.caseOf("9HT2-XKD").stage).toBe("forwarded");
});

test.each([
  ["desk.other", ["Dinas PUPR", "Dinas Lingkungan Hidup", "Inspektorat", "Kembali"]],
  ["desk.ask", ["Alamat", "Foto", "Waktu", "Loket atau bagian", "Rincian", "Kembali"]],
  [
    "desk.reject",
    ["Arahkan ke lembaga lain", "Terlalu umum: tanya rinci", "Bukan layanan publik", "Kembali"],
  ],
  [
    "desk.refer",
    [
      "Dinas PU Provinsi",
      "PLN Rayon Kota",
      "Wewenang pusat",
      "Pihak swasta",
      "Lembaga lainnya (2)",
      "Kembali",
    ],
  ],
  ["desk.merge", ["Kembali"]],
] as const)("%s turns the desk to a list that fits a small screen", (id, labels) => {
  const room = createRoom(all, { similar });
  room.says(rina, "/antrean");
  const buttons = room.buttons(rina, { press: [id, "9HT2-XKD"] });
  expect(buttons.map((button) => button.split(" = ")[0])).toEqual(labels);
});

test("every agency can be reached by buttons, five of a list at a time", () => {
  const agencies = Array.from({ length: 13 }, (_, n) => ({
    code: `D${n}`,
    name: `Dinas ${n}`,
    active: true,
  }));
  const room = createRoom(all, { similar, office: { ...office, agencies } });
  room.says(rina, "/antrean");
  const seen: string[] = [];
  let press: readonly [string, string] | null = ["desk.other", "9HT2-XKD"];
  for (let pages = 0; press !== null && pages < 10; pages += 1) {
    const buttons: readonly string[] = room.buttons(rina, { press });
    expect(buttons.length).toBeLessThanOrEqual(6);
    expect(buttons.at(-1)).toMatch(/^Kembali/u);
    seen.push(...buttons.filter((one) => one.includes("= desk.forward|")));
    const more: string | undefined = buttons.find((one) => one.includes("= desk.other|"));
    press = more === undefined ? null : ["desk.other", more.split("|")[1] ?? ""];
  }
  expect(new Set(seen).size).toBe(13);
  expect(seen).toHaveLength(13);
});

test("a pick from a list does it, and the way back shows the case again", () => {
  const room = createRoom(all, { similar });
  const first = room.says(rina, "/antrean");
  room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
  expect(room.says(rina, { press: ["desk.back", "9HT2-XKD"] })).toBe(first);
  expect(room.says(rina, { press: ["desk.asking", "9HT2-XKD.foto"] })).toContain("9HT2-XKD: pertanyaan");
  expect(room.caseOf("9HT2-XKD").stage).toBe("incomplete");
});

test("a report whose reporter was asked says that asking again needs a supervisor, and offers it to one alone", () => {
  const asked = { ...lamp, case: { ...lamp.case, asked: 1 } };
  const line = "Pelapor sudah ditanya 1 kali; bertanya lagi perlu supervisor.";
  expect(createRoom([asked]).says(rina, "/antrean")).toContain(line);
  expect(createRoom([lamp]).says(rina, "/antrean")).not.toContain("ditanya");
  const offered = (who: typeof rina) => createRoom([asked]).buttons(who, { text: "/antrean" });
  expect(offered(rina)).not.toContain("Tanya = desk.ask|9HT2-XKD");
  expect(offered(sari)).toContain("Tanya = desk.ask|9HT2-XKD");
});

test("a report that says too little is asked about, and rejected only once it was", () => {
  const room = createRoom(all);
  room.says(rina, "/antrean");
  room.says(rina, { press: ["desk.asking", "9HT2-XKD.rinci"] });
  expect(room.caseOf("9HT2-XKD").stage).toBe("incomplete");
  const asked = { ...lamp, case: { ...lamp.case, asked: 1 } };
  const again = createRoom([asked]);
  again.says(rina, "/antrean");
  const labels = again.buttons(rina, { press: ["desk.reject", "9HT2-XKD"] });
  expect(labels).toContain("Terlalu umum = desk.rejecting|9HT2-XKD.umum");
});

test("after Tanya a plain reply to the desk is the question, and talk that replies to nothing isn't", () => {
  const room = createRoom(all);
  room.says(rina, "/antrean");
  room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
  expect(room.effectsOf(rina, { text: "siapa mau kopi?" })).toEqual([]);
  const [steps] = room.effectsOf(rina, { text: "Di depan nomor berapa?", toDesk: true });
  expect(steps).toMatchObject({
    steps: [{ event: { happening: { type: "asked" }, text: "Di depan nomor berapa?" } }],
  });
  expect(room.effectsOf(rina, { text: "sudah ya", toDesk: true })).toEqual([]);
});

describe("what Tanya waits for", () => {
  const asking = () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    room.says(rina, { press: ["desk.ask", "9HT2-XKD"] });
    return room;
  };
  const remark = "terima kasih, sudah saya cek sendiri";

  test("isn't a reply to another message, and goes on waiting", () => {
    const room = asking();
    expect(room.effectsOf(rina, { text: remark, on: "K7M4-2QX" })).toEqual([]);
    expect(room.caseOf("9HT2-XKD").stage).toBe("received");
    room.says(rina, { text: "Di mana?", toDesk: true });
    expect(room.caseOf("9HT2-XKD").stage).toBe("incomplete");
  });

  test("is over after ten minutes, and the person is told how to ask", () => {
    const room = asking();
    room.setNow("2026-11-30 08:52");
    expect(room.says(rina, { text: "Di mana?", toDesk: true })).toBe(
      "Sudah lebih dari 10 menit, jadi kata-kata itu tidak dikirim. Ulangi dengan: /tanya 9HT2-XKD lalu isinya.",
    );
    expect(room.effectsOf(rina, { text: "Di mana?", toDesk: true })).toEqual([]);
    expect(room.caseOf("9HT2-XKD").stage).toBe("received");
  });

  test.each([
    [{ text: "/kasus K7M4" }],
    [{ text: "/kasus" }],
    [{ text: "/kembalikan" }],
    [{ text: "/peran Rina administrator" }],
    [{ text: "/teruskna" }],
    [{ press: ["desk.skip", "9HT2-XKD"] as const }],
    [{ press: ["desk.other", "9HT2-XKD"] as const }],
  ])("is over with another deed: %j", (deed) => {
    const room = asking();
    room.effectsOf(rina, deed);
    expect(room.effectsOf(rina, { text: "Di mana?", toDesk: true })).toEqual([]);
    expect(room.caseOf("9HT2-XKD").stage).toBe("received");
  });
});

test("skipped cases come up again only when the desk is opened anew", () => {
  const room = createRoom([lamp, road]);
  room.says(rina, "/antrean");
  expect(room.says(rina, { press: ["desk.skip", "9HT2-XKD"] })).toContain("2 menunggu · K7M4-2QX");
  expect(room.says(rina, { press: ["desk.skip", "K7M4-2QX"] })).toContain(
    "Tidak ada lagi untuk Anda; 2 laporan",
  );
  expect(room.says(rina, "/antrean")).toContain("9HT2-XKD");
});

test("the last case leaves an empty desk", () => {
  const room = createRoom([lamp]);
  room.says(rina, "/antrean");
  expect(room.says(rina, "/teruskan")).toContain("Antrean kosong.");
});

test("two desks never show the same case", () => {
  const room = createRoom([lamp, road]);
  expect(room.says(rina, "/antrean")).toContain("9HT2-XKD");
  expect(room.says(adi, "/antrean")).toContain("K7M4-2QX");
});

test("the second verifier on a case is told who was first, and their desk turns on", () => {
  const room = createRoom([lamp, road, hole]);
  room.says(rina, "/antrean");
  room.says(adi, "/teruskan 9HT2 PUPR");
  expect(room.says(rina, "/teruskan")).toBe(
    "9HT2-XKD (lampu mati) sudah diteruskan ke dinas, oleh Adi pukul 08.41 WIB.\n\n" +
      "2 menunggu · K7M4-2QX · jalan rusak · hari ke-2 dari 3, batas besok 16.00 WIB\n" +
      "Kec. Kota · 1 foto\n" +
      '"jln dpn pasar kliwon rusak parah udh 3 bln"\n' +
      "Usul: Dinas PUPR (kategori Jalan dan jembatan)",
  );
  expect(room.caseOf("9HT2-XKD").agency).toBe("PUPR");
});

test("a second question about the case by somebody else is not slipped in unseen", () => {
  const room = createRoom([lamp, road]);
  room.says(rina, "/antrean");
  room.says(adi, "/tanya 9HT2 foto");
  expect(room.says(rina, "/teruskan")).toContain("oleh Adi");
  expect(room.caseOf("9HT2-XKD").stage).toBe("incomplete");
});

test("/ubah on the desk shows the same case, changed", () => {
  const room = createRoom([lamp, road]);
  room.says(rina, "/antrean");
  expect(room.says(rina, "/ubah judul tiang roboh")).toContain(
    "9HT2-XKD diubah · /urungkan\n\n2 menunggu · 9HT2-XKD · tiang roboh",
  );
});

describe("the proposal", () => {
  const habit = (times: number, district = "") => [{ category: "LAMPU", district, agency: "DLH", times }];

  test("is what verifiers have chosen more than once, before the category's own agency", () => {
    expect(createRoom([lamp], { habits: habit(1) }).says(rina, "/antrean")).toContain(
      "Usul: Dinas Perhubungan (kategori Lampu jalan)",
    );
    expect(createRoom([lamp], { habits: habit(2) }).says(rina, "/antrean")).toContain(
      "Usul: Dinas Lingkungan Hidup",
    );
  });

  test("prefers what was chosen in this district", () => {
    const habits = [
      ...habit(2, "Kec. Kota"),
      { category: "LAMPU", district: "Kec. Lain", agency: "PUPR", times: 9 },
    ];
    expect(createRoom([lamp], { habits }).says(rina, "/antrean")).toContain("Usul: Dinas Lingkungan Hidup");
  });

  test("guesses the category by the words, and forwarding notes the guess", () => {
    const blank = { ...hole, case: { ...hole.case, category: null, title: "" } };
    const room = createRoom([blank]);
    expect(room.says(rina, "/antrean")).toContain("Usul: Dinas PUPR (kategori Jalan dan jembatan)");
    room.says(rina, "/teruskan");
    expect(room.caseOf("4WRC-7PN")).toMatchObject({
      category: "JALAN",
      title: "jalan rusak",
      agency: "PUPR",
    });
    room.says(rina, "/urungkan");
    expect(room.caseOf("4WRC-7PN")).toMatchObject({ category: null, title: "", stage: "received" });
  });

  test("is missing where nothing is known, and /teruskan then says what to type", () => {
    const blank = {
      case: { ...hole.case, category: null, title: "" },
      report: { ...hole.report, words: "tolong pak" },
    };
    const room = createRoom([blank]);
    expect(room.says(rina, "/antrean")).toContain("Belum ada usul dinas");
    expect(room.says(rina, "/teruskan")).toContain("Contoh: /teruskan 4WRC-7PN PUPR");
  });
});

test("the desk speaks English too", () => {
  const room = createRoom([lamp, road]);
  expect(room.says(rina, "/queue", "en")).toContain(
    "2 waiting · 9HT2-XKD · lampu mati · day 3 of 3, due today 16.00 WIB",
  );
  expect(room.says(rina, "/forward dishub", "en")).toContain(
    "9HT2-XKD → Dinas Perhubungan, due 7 Dec, sent in 60 seconds · /undo",
  );
});

test("outside office hours the desk says when letters leave", () => {
  const room = createRoom([lamp], { now: "2026-11-28 19:00" });
  room.says(rina, "/antrean");
  expect(room.says(rina, "/teruskan")).toContain("dikirim Senin 30 November saat kantor buka · /urungkan");
});
