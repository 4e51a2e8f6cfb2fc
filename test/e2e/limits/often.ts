import { expect } from "vitest";

/** What both channels' seats can do. */
type Seat = {
  say(text: string): Promise<void>;
  choose(label: string): Promise<void>;
  last(): string;
};

/** A tenth photo and a fourth report: an album is one report, and the fourth in an hour is asked about, not refused. */
export async function often(sari: Seat, album: (caption: string) => Promise<void>): Promise<void> {
  const filed: readonly (readonly [string, string])[] = [
    ["jalan depan pasar kliwon rusak parah", "depan pasar kliwon"],
    ["lampu jalan mati sudah seminggu", "gang melati"],
  ];
  for (const [words, place] of filed) {
    await sari.say("lapor");
    await sari.say(words);
    await sari.choose("Tidak ada foto");
    await sari.say(place);
    await sari.choose("Kirim");
    expect(sari.last()).toContain("Nomornya");
  }
  await sari.say("lapor");
  await album("sampah menumpuk sudah seminggu");
  await sari.say("jalan mawar nomor 2");
  expect(sari.last()).toContain("Foto: 10");
  await sari.choose("Kirim");
  expect(sari.last()).toContain("Nomornya");

  for (const answer of ["own", "into"] as const) {
    await sari.say("lapor");
    await sari.say(
      answer === "own" ? "saluran air mampet bau sekali" : "sampahnya sudah sampai ke jalan raya",
    );
    await sari.choose("Tidak ada foto");
    await sari.say("jalan mawar nomor 2");
    await sari.choose("Kirim");
    expect(sari.last()).toContain("Laporan ini belum terkirim.");
    if (answer === "own") await sari.choose("Kirim sebagai laporan sendiri");
    else await sari.say("2");
    expect(sari.last()).toContain(answer === "own" ? "Nomornya" : "Sudah masuk ke laporan");
  }
}
