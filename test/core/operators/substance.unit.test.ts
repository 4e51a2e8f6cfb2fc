import { describe, expect, test } from "vitest";
import { lacksOf } from "../../../src/core/operators/substance/substance.ts";
import type { AnswerKind } from "../../../src/core/procedure/case.ts";

/** As they stand in answers of agencies: each says nothing that its reader could check. */
const bare: readonly (readonly [AnswerKind, string])[] = [
  ["done", "sudah"],
  ["done", "Sudah."],
  ["done", "sdh pak"],
  ["done", "ok sudah ditindaklanjuti"],
  ["done", "sudah ditindak lanjuti"],
  ["done", "sdh di tindaklanjuti min"],
  ["done", "Telah ditindaklanjuti oleh tim teknis di lapangan. Terima kasih."],
  ["done", "akan kami tindak lanjuti"],
  ["done", "Akan segera kami tindaklanjuti, terima kasih atas laporannya"],
  ["done", "beres"],
  ["done", "Beres pak, aman"],
  ["done", "sudah selesai"],
  ["done", "sudah selesai dikerjakan"],
  ["done", "Laporan sudah kami proses"],
  ["done", "dalam proses"],
  ["done", "masih proses ya pak"],
  ["done", "sudah kami tangani"],
  ["done", "sudah tertangani, terima kasih"],
  ["done", "Sudah dikoordinasikan dengan pihak terkait"],
  ["done", "Kami sudah berkoordinasi dengan bidang teknis"],
  ["done", "sudah kami teruskan ke bidang terkait"],
  ["done", "siap, segera"],
  ["done", "ok"],
  ["done", "clear"],
  ["done", "done"],
  ["done", "It has been handled. Thank you for your report."],
  ["done", "Already followed up by our team"],
  ["done", "sampun dipun tindaklanjuti pak"],
  ["done", "wis rampung"],
  ["done", "parantos direngsekeun, hatur nuhun"],
  ["scheduled", "akan segera dikerjakan"],
  ["scheduled", "akan kami tindaklanjuti sesuai jadwal"],
  ["scheduled", "diproses"],
  ["scheduled", "we will follow up"],
  ["cannot", "tidak bisa"],
  ["cannot", "mohon maaf belum bisa kami tindaklanjuti"],
  ["cannot", "tidak dapat dilaksanakan saat ini"],
  ["cannot", "Maaf pak belum dapat dipenuhi"],
  ["cannot", "It cannot be done"],
  ["information", "sudah kami sampaikan"],
  ["information", "terima kasih atas informasinya"],
];

/** Short, but each says something. */
const whole: readonly (readonly [AnswerKind, string])[] = [
  ["done", "lubang ditambal 4 des"],
  ["done", "Lubang sudah ditambal."],
  ["done", "sudah ditambal"],
  ["done", "diaspal kemarin"],
  ["done", "sudah selesai 4 Des"],
  ["done", "sudah selesai tadi pagi"],
  ["done", "lampu diganti"],
  ["done", "Lampu PJU sudah menyala kembali"],
  ["done", "sampah sudah diangkut"],
  ["done", "pohon dipangkas"],
  ["done", "saluran sudah dikeruk"],
  ["done", "uangnya dikembalikan"],
  ["done", "Petugasnya sudah ditegur"],
  ["done", "pipa bocor disambung"],
  ["done", "sudah difogging"],
  ["done", "sudah dicat ulang"],
  ["done", "kabel sudah dirapikan PLN"],
  ["done", "rambu dipasang"],
  ["done", "KTP bisa diambil"],
  ["done", "sudah dibersihkan"],
  ["done", "2 lubang"],
  ["done", "sudah kami cek, tidak ada kebocoran"],
  ["done", "wis ditambal"],
  ["done", "lobang geus ditutup"],
  ["done", "jalane sampun dipun aspal"],
  ["done", "patched yesterday"],
  ["done", "The street light was replaced"],
  ["done", "has been repaired"],
  ["scheduled", "Pengaspalan masuk pekerjaan Februari"],
  ["scheduled", "seluruh ruas diaspal ulang"],
  ["scheduled", "alat berat datang"],
  ["scheduled", "menunggu material"],
  ["scheduled", "survei"],
  ["cannot", "Belum ada anggaran"],
  ["cannot", "anggaran habis"],
  ["cannot", "jalan provinsi"],
  ["cannot", "Ruas ini menunggu anggaran perubahan."],
  ["cannot", "tanah milik pribadi"],
  ["cannot", "bukan aset pemda"],
  ["cannot", "pemilik menolak"],
  ["cannot", "It is private land"],
  ["information", "Syaratnya KTP dan KK"],
  ["information", "loket buka 08.00"],
  ["information", "gratis"],
  ["information", "lihat di papan pengumuman kelurahan"],
  ["information", "bayar di Bank Jateng"],
];

describe("an answer without substance", () => {
  test.each(bare)("%s: %s", (kind, text) => {
    expect(lacksOf({ kind, text, files: 0 })).not.toBeNull();
  });
  test("says by its kind what it lacks", () => {
    const lacks = (kind: AnswerKind) => lacksOf({ kind, text: "ok akan ditindaklanjuti", files: 0 });
    expect(["done", "scheduled", "cannot", "information"].map((kind) => lacks(kind as AnswerKind))).toEqual([
      "act",
      "plan",
      "reason",
      "information",
    ]);
  });
});

describe("a short answer that says something", () => {
  test.each(whole)("%s: %s", (kind, text) => {
    expect(lacksOf({ kind, text, files: 0 })).toBeNull();
  });
  test("a photo shows what few words don't, but no reason", () => {
    expect(lacksOf({ kind: "done", text: "sudah", files: 1 })).toBeNull();
    expect(lacksOf({ kind: "cannot", text: "tidak bisa", files: 1 })).toBe("reason");
  });
});
