import { expect } from "vitest";
import { at } from "../journeys/both.ts";

/** What both channels' seats can do. */
type Seat = {
  say(text: string): Promise<void>;
  choose(label: string): Promise<void>;
  heard(): readonly string[];
  last(): string;
};

type Stage = {
  readonly rina: Seat;
  readonly sari: Seat;
  /** The number of her report, which she has filed. */
  readonly number: string;
  goTo(instant: string): Promise<void>;
  flush(): Promise<void>;
};

/**
 * A reporter is kept from new reports for three days. They read why and until when, object, have all that is on file,
 * and are heard in danger; once the time is over they are told, and may file again.
 */
export async function block({ rina, sari, number, goTo, flush }: Stage): Promise<void> {
  await goTo(at("2026-11-30 09.00"));
  const before = sari.heard().length;
  await rina.say(`/blokir ${number} Mengirim tautan dagangan berkali-kali 30 hari`);
  await rina.say("/urungkan");
  await flush();
  expect(sari.heard()).toHaveLength(before);
  await rina.say(`/blokir ${number} Mengirim tautan dagangan berkali-kali 3 hari`);
  await flush();
  expect(sari.last()).toContain("Laporan baru dari Anda belum kami terima sampai Kamis 3 Desember.");
  expect(sari.last()).toContain("Mengirim tautan dagangan berkali-kali");
  await rina.say("/blokir");

  await sari.say("lapor lampu jalan mati di gang melati");
  expect(sari.last()).toContain("Pesan ini tidak kami simpan.");
  await sari.say("status");
  expect(sari.last()).toContain("Sedang diperiksa petugas");
  await sari.say("KEBERATAN, itu info pasar murah kelurahan");
  expect(sari.last()).toContain("kami teruskan ke atasan petugas");
  await sari.say("KEBERATAN lagi");
  expect(sari.last()).toContain("sudah tercatat");
  await rina.say("/blokir");
  expect(rina.last()).toContain("pelapor keberatan");

  await sari.say("tolong ada kebakaran di gang melati, api sudah besar");
  expect(sari.last()).toContain("112");
  await sari.say("gang melati nomor 3");
  await sari.choose("Kirim");
  expect(sari.last()).toContain("Nomornya");

  await goTo(at("2026-12-03 23.59"));
  const quiet = sari.heard().length;
  await goTo(at("2026-12-04 00.01"));
  expect(sari.heard()).toHaveLength(quiet);
  await goTo(at("2026-12-04 08.00"));
  await flush();
  expect(sari.heard().slice(quiet).join("\n")).toContain(
    "Anda bisa mengirim laporan baru lagi mulai Jumat 4 Desember.",
  );
  await rina.say("/blokir");
  expect(rina.last()).toContain("Tidak ada pelapor");
  await sari.say("lapor lampu jalan mati di gang melati");
  expect(sari.last()).not.toContain("belum kami terima");
}
