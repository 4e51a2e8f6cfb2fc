import { describe, expect, test } from "vitest";
import type { Effect } from "../../../../src/core/effect.ts";
import { card } from "../../../../src/core/letters/case/card.ts";
import { commands } from "../../../../src/core/operators/commands/table.ts";
import type { Person } from "../../../../src/core/operators/facts.ts";
import { edges } from "../../../../src/core/procedure/edges.ts";
import { when } from "../../calendar/office.ts";
import { bribe, hole, lamp, provincial, road, secretWords } from "../cases.ts";
import { office } from "../office.ts";
import { adi, budi, createRoom, joko, person, rina, sari, tini, wati } from "../room.ts";

const all = [lamp, road, hole, bribe, provincial];
const types = (effects: readonly Effect[]) => effects.map(({ type }) => type);
const at = { now: "2026-11-30 08:41" };
const happened = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === "steps" ? effect.steps.map(({ event }) => event) : []));

/** Possible at every stage, or named by what is refused of an answer that waits: naming them helps nobody. */
const always = ["look", "change", "note", "block", "propose", "send_back", "withhold", "remind"];
/** Possible only where a block is, which its command says. */
const lifting = ["unblock"];

test("every other step that the office may take is a command that a refusal can name, and one only", () => {
  const taken = edges.filter(({ who }) =>
    who.some((one) => !["reporter", "leader", "newcomer", "watcher"].includes(one)),
  );
  const steps = new Set(
    taken.map(({ command }) => command).filter((command) => ![...always, ...lifting].includes(command)),
  );
  expect(commands.flatMap(({ insteadAs }) => insteadAs ?? []).sort()).toEqual([...steps].sort());
});

describe("which case is meant", () => {
  test("the number, before the card replied to, before the desk", () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    expect(room.says(rina, { text: "/kasus T6VN", on: "4WRC-7PN" })).toContain("T6VN-3HA");
    expect(room.says(rina, { text: "/kasus", on: "4WRC-7PN" })).toContain("4WRC-7PN");
    expect(room.says(rina, "/kasus")).toContain("9HT2-XKD");
  });

  test("without any of them, how to name one", () => {
    expect(createRoom(all).says(rina, "/teruskan PUPR")).toContain("Laporan yang mana?\nBalas kartunya");
  });

  test("an unknown number brings the nearest", () => {
    expect(createRoom(all).says(rina, "/kasus K7M5")).toBe(
      "Tidak ada laporan K7M5 di sini. Mungkin: K7M4-2QX",
    );
    expect(createRoom(all).says(rina, "/kasus ZZ99")).toBe("Tidak ada laporan ZZ99 di sini.");
  });

  test("a number that fits several brings them all", () => {
    const twin = { ...hole, case: { ...hole.case, id: "c9", number: "K7M4-9ZZ" } };
    expect(createRoom([...all, twin]).says(rina, "/kasus K7M4")).toContain(
      "K7M4-2QX (jalan rusak)\nK7M4-9ZZ",
    );
  });
});

describe("an answer", () => {
  const forwarded = () => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    return room;
  };

  test.each([
    ["selesai Sudah ditambal.", { type: "answered", kind: "done" }, "Sudah ditambal."],
    ["done: Sudah ditambal.", { type: "answered", kind: "done" }, "Sudah ditambal."],
    ["tidak dapat Anggaran habis.", { type: "answered", kind: "cannot" }, "Anggaran habis."],
    ["tidakdapat Anggaran habis.", { type: "answered", kind: "cannot" }, "Anggaran habis."],
    ["ga bisa, anggaran habis.", { type: "answered", kind: "cannot" }, "anggaran habis."],
    ["sdh selesai: sudah ditambal.", { type: "answered", kind: "done" }, "sudah ditambal."],
    ["tdk bisa, anggaran habis", { type: "answered", kind: "cannot" }, "anggaran habis"],
    ["informasi Loket buka pukul 8.", { type: "answered", kind: "information" }, "Loket buka pukul 8."],
    ["dijadwalkan 26 Feb Masuk pekerjaan.", { type: "scheduled", day: "2027-02-26" }, "Masuk pekerjaan."],
    ["jadwal 26/2/2027 Masuk pekerjaan.", { type: "scheduled", day: "2027-02-26" }, "Masuk pekerjaan."],
  ])("/jawab %s", (words, happening, text) => {
    const [event] = happened(forwarded().effectsOf(rina, { text: `/jawab K7M4 ${words}` }));
    expect(event).toMatchObject({ happening, text });
  });

  test.each([
    ["/jawab K7M4", "Apa jawaban untuk K7M4-2QX (jalan rusak)?"],
    ["/jawab K7M4 Sudah ditambal", "Kirim ini sebagai jawaban K7M4-2QX (jalan rusak)?"],
    ["/jawab K7M4 selesai", "apa yang sudah dikerjakan?"],
    ["/jawab K7M4 dijadwalkan segera", "tanggalnya belum terbaca."],
    ["/jawab K7M4 dijadwalkan 1/1/2026 Lama.", "Tanggal itu sudah lewat."],
    ["/jawab K7M4 dijadwalkan 1/12/2027 Nanti.", "Jadwal lebih dari 90 hari ke depan perlu supervisor."],
    ["/jawab 9HT2 selesai Sudah.", "Yang bisa sekarang: /teruskan, /tanya, /tolak, /arahkan, dan /gabung"],
  ])("%s helps", (text, expected) => {
    expect(forwarded().says(rina, text)).toContain(expected);
  });

  test("words without a kind add to one that stands, and a date alone moves a promise", () => {
    const room = forwarded();
    room.says(rina, "/jawab K7M4 dijadwalkan 26 Feb Masuk pekerjaan.");
    const [moved] = happened(
      room.effectsOf(rina, { text: "/jawab K7M4 27 Feb Alat datang sehari kemudian." }),
    );
    expect(moved?.happening).toEqual({ type: "moved", day: "2027-03-01" });
    room.says(rina, "/jawab K7M4 selesai Sudah ditambal.");
    const [more] = happened(room.effectsOf(rina, { text: "/jawab K7M4 Juga dicat." }));
    expect(more).toMatchObject({ happening: { type: "supplemented" }, text: "Juga dicat." });
  });

  test("takes the photo with it, and the further ones of its album", () => {
    const room = forwarded();
    const [first] = happened(
      room.effectsOf(rina, { text: "/jawab K7M4 selesai Sudah.", file: "g1", album: "a" }),
    );
    expect(first).toMatchObject({ happening: { type: "answered" }, files: ["g1"] });
    const again = happened(room.effectsOf(rina, { file: "g2", album: "a" }));
    expect(again).toMatchObject([
      { happening: { type: "undone" } },
      { happening: { type: "answered" }, files: ["g1", "g2"] },
    ]);
    expect(room.effectsOf(rina, { file: "g3", album: "b" })).toEqual([
      { type: "forget_files", files: ["g3"] },
    ]);
  });
});

describe("other steps", () => {
  test.each([
    ["/tanya K7M4 Di depan nomor berapa?", { stage: "incomplete" }],
    ["/tolak K7M4 Jalan ini milik provinsi.", { stage: "closed", outcome: "rejected" }],
    ["/gabung 4WRC K7M4", { stage: "received" }],
    ["/ubah K7M4 judul aspal jebol", { title: "aspal jebol" }],
    ["/ubah K7M4 kategori lampu", { category: "LAMPU" }],
    ["/ubah K7M4 klasifikasi aspirasi", { classification: "aspiration" }],
    ["/ubah K7M4 privasi rahasia", { privacy: "confidential", title: "" }],
    ["/ubah K7M4 terlapor dishub", { accused: "DISHUB" }],
    ["/ubah K7M4 darurat ya", { urgent: true }],
    ["/ubah K7M4 darurat tidak", { urgent: false }],
    ["/change K7M4 urgent yes", { urgent: true }],
  ])("%s", (text, expected) => {
    const room = createRoom(all);
    room.says(rina, text);
    expect(room.caseOf("K7M4-2QX")).toMatchObject(expected);
  });

  test.each([
    ["/tolak K7M4 provinsi: Dinas Bina Marga, (024) 555", "province", "Dinas Bina Marga, (024) 555"],
    ["/reject K7M4 Private : Bank Maju", "private", "Bank Maju"],
    ["/tolak K7M4 pidana: Polres, 110.", "police", "Polres, 110"],
    ["/tolak K7M4 bukan: Bank Maju, 123", "other", "Bank Maju, 123"],
    ["/tolak K7M4 pusat", "national", ""],
    ["/tolak K7M4 pusat:", "national", ""],
    ["/tolak K7M4 bukan:", "other", ""],
  ])("%s keeps whom to turn to beside the reason, and not in the event itself", (text, reason, to) => {
    const [event] = happened(createRoom(all).effectsOf(rina, { text }));
    const key = `letters.ready.reject.${reason}`;
    expect(event).toMatchObject({ happening: { words: { type: "ready", key } }, text: to });
    expect(JSON.stringify(event?.happening)).not.toContain('to":');
  });

  test("/tolak names nobody to turn to where more has to be told: usage, and nothing is done", () => {
    const room = createRoom(all);
    expect(room.says(rina, "/tolak K7M4 umum: Dinas X")).toContain("/tolak [NOMOR] bukan");
    expect(room.caseOf("K7M4-2QX")?.stage).toBe("received");
  });

  test.each(["provinsi yang berwenang", "Alasannya: jalan ini milik PLN"])(
    "/tolak %s is the verifier's own reason",
    (words) => {
      const [event] = happened(createRoom(all).effectsOf(rina, { text: `/tolak K7M4 ${words}` }));
      expect(event).toMatchObject({ happening: { words: { type: "written", text: words } }, text: words });
    },
  );

  test.each([
    ["/proses K7M4 Tim berangkat.", { inProgress: true }],
    ["/alihkan K7M4 dishub", { agency: "DISHUB" }],
    ["/kembalikan K7M4 Jalan provinsi.", { stage: "received", agency: null }],
  ])("%s", (text, expected) => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    room.says(rina, text);
    expect(room.caseOf("K7M4-2QX")).toMatchObject(expected);
  });

  test.each([
    ["/tutup K7M4 Pelapor pindah.", "Menutup laporan perlu supervisor."],
    ["/teruskan K7M4 PUPRR", "Mungkin: PUPR (Dinas PUPR)"],
    ["/teruskan K7M4 dinasapa", "tidak dikenal"],
    ["/ubah K7M4 warna merah", "/ubah [NOMOR] judul"],
    ["/ubah K7M4 kategori jaln", "Mungkin: JALAN"],
    ["/ubah K7M4 privasi boleh dihubungi", "bukan untuk peran Anda"],
    ["/gabung K7M4 K7M4", "dirinya sendiri"],
    ["/gabung K7M4 P3XR", "RAHASIA: perintahnya hanya di chat pribadi"],
  ])("%s is refused with what would help", (text, expected) => {
    const room = createRoom(all);
    expect(room.says(rina, text)).toContain(expected);
    expect(room.caseOf("K7M4-2QX")).toEqual(road.case);
  });

  test("what a supervisor may", () => {
    const room = createRoom(all);
    room.says(sari, "/tutup K7M4 Pelapor pindah.");
    expect(room.caseOf("K7M4-2QX").outcome).toBe("office");
    room.says(sari, "/buka K7M4");
    expect(room.caseOf("K7M4-2QX").stage).toBe("received");
  });
});

describe("undo", () => {
  test("takes the person's last step back with its letters, and the desk shows the case again", () => {
    const room = createRoom(all);
    room.says(rina, "/antrean");
    room.says(rina, "/teruskan");
    const effects = room.effectsOf(rina, { text: "/urungkan" });
    expect(types(effects)).toEqual(["steps", "take_back", "desk"]);
    expect(effects[1]).toMatchObject({ events: ["e1"] });
    expect(effects[2]).toMatchObject({ case: "c1" });
    expect(room.caseOf("9HT2-XKD")).toMatchObject({ stage: "received", agency: null });
  });

  test("undoes both sides of a merge", () => {
    const room = createRoom(all);
    room.says(rina, "/gabung 4WRC K7M4");
    expect(room.caseOf("K7M4-2QX").reporters).toHaveLength(2);
    room.says(rina, "/urungkan");
    expect(room.caseOf("K7M4-2QX").reporters).toHaveLength(1);
    expect(room.caseOf("4WRC-7PN").stage).toBe("received");
  });

  test("is for whoever took the step, or a supervisor", () => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    expect(room.says(adi, "/urungkan")).toContain("Tidak ada yang bisa diurungkan");
    expect(room.says(adi, "/urungkan K7M4")).toContain("dibuat orang lain");
    expect(room.says(sari, "/urungkan")).toContain("K7M4-2QX: langkah terakhir diurungkan");
  });

  test("is only for a supervisor once whoever took the step has lost their role, also if they have it again", () => {
    const room = createRoom(all, { lapsed: true });
    room.says(rina, "/teruskan K7M4 PUPR");
    for (const text of ["/urungkan", "/urungkan K7M4"])
      expect(room.says(rina, text)).toContain("K7M4-2QX: langkah itu dibuat sebelum peran Anda dicabut");
    expect(room.caseOf("K7M4-2QX").stage).toBe("forwarded");
    expect(room.says(sari, "/urungkan")).toContain("K7M4-2QX: langkah terakhir diurungkan");
  });

  test("is over for an agency's officer whose role ended since, which has no supervisor", () => {
    const forwarded = [{ ...road, case: { ...road.case, stage: "forwarded", agency: "PUPR" } as const }];
    const as = { type: "agency", agency: "PUPR", contact: 1002 } as const;
    const room = createRoom(forwarded, { lapsed: true, room: as });
    room.says(budi, "/proses K7M4 Tim berangkat.");
    expect(room.says(budi, "/urungkan")).toContain("dicabut, jadi tidak bisa diurungkan lagi");
  });

  test("in an agency's group is for whoever took the step alone, and names no supervisor", () => {
    const forwarded = [{ ...road, case: { ...road.case, stage: "forwarded", agency: "PUPR" } as const }];
    const room = createRoom(forwarded, { room: { type: "agency", agency: "PUPR", contact: 1002 } });
    room.says(budi, "/proses K7M4 Tim berangkat.");
    const refused = room.says(tini, "/urungkan K7M4");
    expect(refused).toContain(
      "Hanya pembuatnya yang bisa mengurungkan. Kalau keliru, beri tahu petugas pengaduan.",
    );
    expect(refused).not.toContain("supervisor");
  });

  test("is offered to a supervisor where the role of whoever took the step is taken, whose desk said it", () => {
    const room = createRoom(all, { people: [rina, sari] });
    room.says(rina, "/teruskan K7M4 PUPR");
    expect(room.says(joko, "/peran Rina hapus")).toContain(
      "K7M4-2QX: langkah terakhir Rina masih bisa diurungkan supervisor, sampai 60 detik sesudah langkah itu: /urungkan K7M4-2QX",
    );
    expect(room.says(sari, "/urungkan K7M4")).toContain("langkah terakhir diurungkan");
    expect(room.says(joko, "/peran Rina hapus")).not.toContain("/urungkan");
  });

  test("isn't offered for a confidential case, where the group may not name it so", () => {
    const offered = (privacy: "ordinary" | "confidential") => {
      const current = { ...road.case, stage: "forwarded", agency: "PUPR", privacy } as const;
      const room = createRoom([{ ...road, case: current }], { people: [wati, sari] });
      const privately = privacy === "confidential";
      room.effectsOf(wati, { text: "/proses K7M4 Tim berangkat.", privately });
      expect(room.caseOf("K7M4-2QX").inProgress).toBe(true);
      return room.says(joko, "/peran Wati hapus").includes("/urungkan");
    };
    expect([offered("ordinary"), offered("confidential")]).toEqual([true, false]);
  });

  test("isn't offered where nobody could, nor while they keep their desk", () => {
    const alone = createRoom(all, { people: [rina] });
    alone.says(rina, "/teruskan K7M4 PUPR");
    expect(alone.says(joko, "/peran Rina hapus")).not.toContain("/urungkan");
    const kept = createRoom(all, { people: [rina, sari] });
    kept.says(rina, "/teruskan K7M4 PUPR");
    expect(kept.says(joko, "/peran Rina supervisor")).not.toContain("/urungkan");
  });

  test("is over once somebody has acted", () => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    room.says(adi, "/proses K7M4 Tim berangkat.");
    expect(room.says(rina, "/urungkan K7M4")).toContain("sudah ada langkah lain");
  });
});

describe("lists and looks", () => {
  test("/kasus shows the card with the last of its history, and a reply to it means the case", () => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    const effects = room.effectsOf(adi, { text: "/kasus K7M4" });
    expect(effects).toEqual([{ type: "card", case: "c2" }]);
    expect(room.says(adi, "/kasus K7M4")).toContain("30 Nov 08.41 WIB · diteruskan ke Dinas PUPR · Rina");
  });

  test("/terlambat lists what is past its limit, a confidential case by its number", () => {
    const room = createRoom(all, { now: "2026-12-04 09:00" });
    expect(room.says(rina, "/terlambat")).toBe(
      "5 laporan lewat batas:\n" +
        "9HT2-XKD (lampu mati) · belum diperiksa · batas 30 Nov\n" +
        "K7M4-2QX (jalan rusak) · belum diperiksa · batas 1 Des\n" +
        "4WRC-7PN (jalan rusak) · belum diperiksa · batas 1 Des\n" +
        "P3XR-9TK · RAHASIA · batas 2 Des\n" +
        "T6VN-3HA (jalan provinsi) · belum diperiksa · batas 2 Des",
    );
  });

  test("/terlambat has what is urgent on top, whatever its limit", () => {
    const urgent = { ...provincial, case: { ...provincial.case, urgent: true } };
    const room = createRoom([lamp, road, urgent], { now: "2026-12-04 09:00" });
    expect(room.says(rina, "/terlambat").split("\n")[1]).toBe(
      "DARURAT · T6VN-3HA (jalan provinsi) · belum diperiksa · batas 2 Des",
    );
  });

  test("/lihat whispers the content for an hour, logs the look, and has it said in the room once it was sent", () => {
    const room = createRoom(all, at);
    const effects = room.effectsOf(wati, { text: "/lihat P3XR" });
    expect(types(effects)).toEqual(["steps", "whisper"]);
    expect(effects[0]).toMatchObject({
      undoable: false,
      steps: [{ event: { happening: { type: "looked" } } }],
    });
    expect(effects[1]).toMatchObject({ deleteAfterSeconds: 3600, message: { guarded: true, files: ["v1"] } });
    expect(JSON.stringify(effects[1])).toContain(secretWords);
    const { noted } = effects[1] as Extract<Effect, { type: "whisper" }>;
    expect(JSON.stringify(noted)).toContain("operators.looked");
    expect(JSON.stringify(noted)).not.toContain(secretWords);
    expect(room.says(rina, "/riwayat P3XR")).toContain("dilihat · Wati");
  });

  test("/lihat says to the office that the reporter has it from others", () => {
    const heard = { ...bribe, report: { ...bribe.report, secondHand: true } };
    expect(JSON.stringify(createRoom([heard], at).effectsOf(wati, { text: "/lihat P3XR" })[1])).toContain(
      "card.second_hand",
    );
  });

  test("/lihat says to the office whom a report accuses, and its card to no agency", () => {
    const of = (one: typeof bribe, agency: string) => ({ ...one, case: { ...one.case, accused: agency } });
    const look = createRoom([of(bribe, "DISHUB")], at).effectsOf(wati, { text: "/lihat P3XR" })[1];
    expect(JSON.stringify(look)).toContain('"key":"card.accused","params":{"agency":"Dinas Perhubungan"}');
    const accused = of(road, "DISHUB");
    const facts = { office, now: when("2026-11-27 10:00"), identity: null };
    const shownTo = (audience: "operators" | "agency") =>
      JSON.stringify(card(accused.case, accused.report, audience, facts));
    expect(shownTo("operators")).toContain("card.accused");
    expect(shownTo("agency")).not.toContain("card.accused");
  });

  test("the desk proposes no agency that the report accuses, and shows what is urgent", () => {
    const accused = { ...road, case: { ...road.case, accused: "PUPR", urgent: true } };
    const desk = createRoom([accused]).says(rina, "/antrean");
    expect(desk).toContain("DARURAT: mungkin ada bahaya sekarang.");
    expect(desk).toContain("Yang dilaporkan: Dinas PUPR. Meneruskan ke sana perlu supervisor.");
    expect(desk).not.toContain("Usul: Dinas PUPR");
    expect(createRoom([accused]).says(rina, "/teruskan K7M4 PUPR")).toContain("perlu supervisor");
  });

  test("/bantuan comes from the table, and explains one command", () => {
    expect(createRoom(all).says(rina, "/bantuan")).toContain("Menangani: /teruskan, /tanya, /tolak");
    expect(createRoom(all).says(rina, "/bantuan /jawab")).toContain(
      "Contoh: /jawab 9HT2-XKD dijadwalkan 26 Feb",
    );
  });
});

describe("/kanal", () => {
  const whatsapp = (state: "ready" | "stopped") => ({ name: "WhatsApp", state, pairing: null }) as const;
  const reconnects = (text: string, state: "ready" | "stopped") =>
    createRoom(all, { channels: [whatsapp(state)] })
      .effectsOf(joko, { text })
      .filter(({ type }) => type === "reconnect");

  test("connects again what has stopped, and leaves alone what works", () => {
    expect(reconnects("/kanal", "stopped")).toEqual([{ type: "reconnect", newNumber: false }]);
    expect(reconnects("/kanal", "ready")).toEqual([]);
  });

  test("gives up the number that was, for another one", () => {
    expect(reconnects("/kanal baru", "stopped")).toEqual([{ type: "reconnect", newNumber: true }]);
    expect(createRoom(all, { channels: [whatsapp("stopped")] }).says(joko, "/kanal baru")).toContain(
      "nomor baru",
    );
  });

  test("is for administrators", () => {
    expect(createRoom(all).effectsOf(rina, { text: "/kanal baru" })[0]).toEqual({
      type: "refused",
      command: "kanal",
    });
  });
});

describe("the office's own data", () => {
  test("agencies are listed by all and changed by an administrator", () => {
    const room = createRoom(all);
    expect(room.says(rina, "/instansi")).toContain("PUPR · Dinas PUPR");
    expect(room.effectsOf(joko, { text: "/instansi tambah dpupr Dinas Baru" })[0]).toEqual({
      type: "save_agency",
      agency: { code: "DPUPR", name: "Dinas Baru", active: true, checked: false },
    });
    expect(room.effectsOf(joko, { text: "/instansi nonaktif PUPR" })[0]).toMatchObject({
      agency: { active: false },
    });
    expect(types(room.effectsOf(rina, { text: "/instansi tambah X1 Dinas" }))).toEqual(["refused", "answer"]);
    expect(room.effectsOf(joko, { text: "/instansi PUPR periksa ya" })[0]).toMatchObject({
      type: "save_agency",
      agency: { code: "PUPR", checked: true },
    });
    expect(types(room.effectsOf(rina, { text: "/instansi PUPR periksa ya" }))).toEqual(["refused", "answer"]);
    expect(room.says(joko, "/instansi PUPR periksa")).toContain("periksa ya, atau tidak");
    expect(room.says(joko, "/instansi PUPT periksa ya")).toContain("Mungkin: PUPR");
    expect(types(room.effectsOf(joko, { text: "/instansi tambah kode-panjang-sekali Dinas" }))).toEqual([
      "answer",
    ]);
  });

  test.each([
    [
      "/instansi tambah PUPR Dinas Lagi",
      "PUPR sudah ada (Dinas PUPR). Mengganti namanya: /instansi ubah PUPR",
    ],
    ["/kategori tambah JALAN Jalan | jalan | DLH", "JALAN sudah ada (Jalan dan jembatan)"],
    ["/kategori tambah AIR Air bersih | air | LAMA", "Dinas Lama sedang nonaktif"],
    ["/kategori ubah JALAN | | dinas lama", "Dinas Lama sedang nonaktif"],
  ])("%s changes nothing and says why", (text, why) => {
    const effects = createRoom(all).effectsOf(joko, { text });
    expect(types(effects)).toEqual(["answer"]);
    expect(createRoom(all).says(joko, text)).toContain(why);
  });

  test("what hangs on an agency or a category is said; with open cases it rests only on a second word", () => {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    expect(types(room.effectsOf(joko, { text: "/instansi nonaktif PUPR" }))).toEqual(["answer"]);
    expect(room.says(joko, "/instansi nonaktif PUPR")).toContain(
      "Dinas PUPR masih punya 1 laporan terbuka, 0 grup terhubung, dan 1 kategori. Kalau yakin, ketik: /instansi nonaktif PUPR ya",
    );
    expect(room.effectsOf(joko, { text: "/instansi nonaktif PUPR ya" })[0]).toMatchObject({
      type: "save_agency",
      agency: { active: false },
    });
    expect(room.says(joko, "/instansi ubah PUPR Dinas Baru")).toContain("1 laporan terbuka");
    expect(types(room.effectsOf(joko, { text: "/kategori nonaktif JALAN" }))).toEqual(["answer"]);
    expect(types(room.effectsOf(joko, { text: "/kategori nonaktif JALAN ya" }))).toEqual([
      "save_category",
      "answer",
    ]);
  });

  test("a change is taken back by its administrator's next word, unless somebody has changed it since", () => {
    const same = "/instansi ubah DLH Dinas Lingkungan Hidup";
    const answerAfter = (...said: string[]) => {
      const room = createRoom(all);
      for (const text of said) room.says(joko, text);
      return room.effectsOf(joko, { text: "/urungkan" });
    };
    expect(answerAfter(same)[0]).toMatchObject({ type: "save_agency", agency: { code: "DLH" } });
    // The office of this test doesn't follow what is saved, as if somebody had changed it again.
    expect(types(answerAfter("/instansi ubah DLH Nama Lain"))).toEqual(["answer"]);
    expect(types(answerAfter(same, "/peran"))).toEqual(["refused", "answer"]);
    expect(types(answerAfter(same, "/instansi"))).toEqual(["save_agency", "answer"]);
  });

  test("a category is added in parts", () => {
    const [saved] = createRoom(all).effectsOf(joko, {
      text: "/kategori tambah POHON Pohon tumbang | pohon tumbang | dlh | pohon, tumbang",
    });
    expect(saved).toEqual({
      type: "save_category",
      category: {
        code: "POHON",
        name: "Pohon tumbang",
        topic: "pohon tumbang",
        agency: "DLH",
        hints: ["pohon", "tumbang"],
        active: true,
      },
    });
  });

  test.each([
    [
      "/libur 31 Des 2026 Cuti tambahan",
      { year: null, add: [{ day: "2026-12-31", name: "Cuti tambahan" }], remove: [] },
    ],
    ["/libur hapus 24 Des 2026", { year: null, add: [], remove: ["2026-12-24"] }],
    ["/libur tahun 2027", { year: 2027, add: [{ day: "2027-01-01", name: "Tahun Baru" }], remove: [] }],
  ])("%s", (text, expected) => {
    expect(createRoom(all).effectsOf(joko, { text })[0]).toEqual({ type: "save_days_off", ...expected });
  });

  test("days off are listed with the years whose decree is in", () => {
    expect(createRoom(all).says(rina, "/libur")).toContain("Kamis 24 Desember: Cuti Bersama Natal");
    expect(createRoom(all).says(rina, "/libur")).toContain("SKB sudah dimuat untuk 2026");
  });
});

describe("roles and links", () => {
  const people = [person(31, "Dewi Lestari"), { ...joko }, rina];

  test.each([
    ["/peran Dewi verifikator", 31, ["verifier"]],
    ["/peran dewi lestari verifikator supervisor", 31, ["verifier", "supervisor"]],
    ["/peran Rina hapus", 11, []],
  ])("%s", (text, contact, roles) => {
    const [effect] = createRoom(all, { people }).effectsOf(joko, { text });
    expect(effect).toEqual({ type: "grant", person: contact, roles });
  });

  test("an administrator whose first words these are may name themselves", () => {
    const [effect] = createRoom(all, { people: [{ ...joko, name: "" }] }).effectsOf(joko, {
      text: "/peran Joko admin verifikator ditunjuk",
    });
    expect(effect).toEqual({
      type: "grant",
      person: joko.contact,
      roles: ["administrator", "verifier", "designated"],
    });
  });

  test("whoever asks is listed too, though nobody has seen them before", () => {
    expect(createRoom(all, { people: [rina] }).says(joko, "/peran")).toContain("Joko: administrator");
  });

  test("a role may be given by replying to the person's message", () => {
    const [effect] = createRoom(all, { people }).effectsOf(joko, {
      text: "/peran ditunjuk",
      repliedTo: rina,
    });
    expect(effect).toEqual({ type: "grant", person: 11, roles: ["designated"] });
  });

  test.each([
    ["/peran", "Rina: verifikator"],
    ["/peran Dewo verifikator", "Mungkin: Dewi Lestari"],
    ["/peran Dewi raja", "/peran NAMA PERAN"],
    ["/peran Dewi pejabat", "Peran itu tidak ada di grup ini."],
    ["/peran Joko verifikator", "Anda administrator terakhir."],
  ])("%s helps", (text, expected) => {
    expect(createRoom(all, { people }).says(joko, text)).toContain(expected);
  });

  test("the one-time code makes the group and its first administrator", () => {
    const room = createRoom([], { room: null, invited: { type: "operators" } });
    const effects = room.effectsOf(person(31, "Dewi"), { text: "/hubungkan 7hxm-pq4v" });
    expect(effects.slice(0, 2)).toEqual([
      { type: "link_room", as: { type: "operators" }, code: "7HXM-PQ4V" },
      { type: "grant", person: 31, roles: ["administrator", "supervisor", "verifier"] },
    ]);
  });

  describe("a further operators' group", () => {
    const invited = { type: "operators" } as const;
    const dewi = person(31, "Dewi");
    const text = "/hubungkan 7hxm-pq4v";

    test("isn't one by the code alone: nobody has a role before the first room's administrators agree", () => {
      const effects = createRoom([], { room: null, invited, confirmIn: 1000 }).effectsOf(dewi, { text });
      expect(effects.map(({ type }) => type)).toEqual(["ask_link", "answer"]);
      expect(effects[0]).toMatchObject({ in: 1000, name: "Dewi", code: "7HXM-PQ4V" });
    });

    test("that is one already asks anew, for roles, and so does none that is the first", () => {
      const asked = (confirmIn: number) =>
        createRoom([], { invited, confirmIn }).effectsOf({ ...dewi, roles: ["verifier"] }, { text });
      expect(asked(1001).map(({ type }) => type)).toEqual(["ask_link", "answer"]);
      expect(asked(1000).map(({ type }) => type)).toEqual(["refused", "answer"]);
    });

    test("where no room has an administrator any more, the program's own code makes one", () => {
      const effects = createRoom([], { invited, confirmIn: null }).effectsOf(dewi, { text });
      expect(effects.slice(0, 2)).toMatchObject([{ type: "link_room" }, { type: "grant", person: 31 }]);
    });

    test.each([
      ["link.administrator", ["administrator", "supervisor", "verifier"]],
      ["link.verifier", ["verifier"]],
      ["link.no", null],
    ])("%s of the first room's administrator names the roles", (id, given) => {
      const room = createRoom([], { confirmIn: 1000, request: { name: "Dewi" } });
      expect(room.effectsOf(joko, { press: [id, "r1"] })[0]).toEqual({
        type: "answer_link",
        id: "r1",
        roles: given,
      });
    });

    test("is let in by nobody else: no verifier, no further room's administrator, and only once", () => {
      const press = { press: ["link.administrator", "r1"] as const };
      const request = { name: "Dewi" };
      const answered = (room: ReturnType<typeof createRoom>, who: Person) =>
        room.effectsOf(who, press).map(({ type }) => type);
      expect(answered(createRoom([], { confirmIn: 1000, request }), rina)).toEqual(["refused", "answer"]);
      expect(answered(createRoom([], { confirmIn: 1001, request }), joko)).toEqual(["refused", "answer"]);
      expect(answered(createRoom([], { confirmIn: 1000, request: null }), joko)).toEqual(["answer"]);
    });
  });

  test("an administrator invites an agency's group, whose officer then types the code", () => {
    const effects = createRoom(all).effectsOf(joko, { text: "/hubungkan pupr" });
    const as = { type: "agency", agency: "PUPR" } as const;
    expect(effects[0]).toEqual({ type: "invite", as, code: "7HXM-PQ4V" });
    const group = createRoom([], { room: null, invited: { type: "agency", agency: "PUPR" } });
    expect(group.effectsOf(budi, { text: "/link 7HXM-PQ4V" })[1]).toEqual({
      type: "grant",
      person: 21,
      roles: ["officer", "designated"],
    });
  });

  test.each(["/hubungkan petugas", "/link operators"])(
    "%s gives an administrator a code for a further operators' group",
    (text) => {
      const as = { type: "operators" } as const;
      expect(createRoom(all).effectsOf(joko, { text })[0]).toEqual({
        type: "invite",
        as,
        code: "7HXM-PQ4V",
      });
      expect(createRoom(all).says(joko, text)).toContain("7HXM-PQ4V");
    },
  );

  test("nobody but an administrator gets a code for a further operators' group", () => {
    const effects = createRoom(all).effectsOf(rina, { text: "/hubungkan petugas" });
    expect(effects.map(({ type }) => type)).toEqual(["refused", "answer"]);
  });
});

describe("an agency's room", () => {
  const pupr = { type: "agency", agency: "PUPR", contact: 2000 } as const;
  const mine = { ...road, case: forward("c2") };

  function forward(id: string) {
    const room = createRoom(all);
    room.says(rina, "/teruskan K7M4 PUPR");
    return { ...room.caseOf("K7M4-2QX"), id };
  }

  test("works on its own cases by replying to their cards", () => {
    const room = createRoom([mine, lamp], { room: pupr });
    expect(room.says(budi, { text: "/proses Tim berangkat.", on: "K7M4-2QX" })).toContain(
      "K7M4-2QX sedang diproses",
    );
    expect(room.says(budi, { text: "/jawab selesai Sudah ditambal.", on: "K7M4-2QX" })).toContain(
      "Jawaban Dinas PUPR",
    );
  });

  test("doesn't learn of the cases of others", () => {
    const room = createRoom([mine, lamp], { room: pupr });
    expect(room.says(budi, "/kasus 9HT2")).toBe("Tidak ada laporan 9HT2 di sini.");
  });

  test.each([["/antrean"], ["/teruskan K7M4 DISHUB"], ["/tolak K7M4 provinsi"], ["/libur"]])(
    "%s isn't there",
    (text) => {
      const effects = createRoom([mine], { room: pupr }).effectsOf(budi, { text });
      expect(types(effects)).toEqual(["refused", "answer"]);
    },
  );

  test("of a confidential case its designated officer reads the summary alone", () => {
    const secret = {
      ...mine,
      case: { ...mine.case, privacy: "confidential", title: "" } as const,
      report: { ...road.report, summary: "Ringkasan saja.", secondHand: true },
    };
    const room = createRoom([secret], { room: pupr });
    expect(types(room.effectsOf(budi, { text: "/lihat K7M4" }))).toEqual(["refused", "answer"]);
    const whisper = room.effectsOf(tini, { text: "/lihat K7M4" })[1];
    expect(JSON.stringify(whisper)).toContain("Ringkasan saja.");
    expect(JSON.stringify(whisper)).not.toContain("pasar kliwon");
    expect(JSON.stringify(whisper)).not.toContain("second_hand");
    expect(whisper).toMatchObject({ message: { files: [] } });
  });
});
