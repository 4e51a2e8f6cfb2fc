import { expect } from "vitest";

/** What both channels' players can do. */
type Player = {
  readonly seat: {
    say(text: string): Promise<void>;
    choose(label: string): Promise<void>;
    last(): string;
  };
  t(id: string, en: string): string;
};

/** A tenth photo and a fourth report: an album is one report, and the fourth in an hour is asked about, not refused. */
export async function often({ seat, t }: Player, album: (caption: string) => Promise<void>): Promise<void> {
  const receipt = t("Nomornya", "number is");
  const collect = async (words: string, place: string): Promise<void> => {
    await seat.say(t("lapor", "report"));
    await seat.say(words);
    await seat.choose(t("Tidak ada foto", "No photo"));
    await seat.say(place);
    await seat.choose(t("Kirim", "Send"));
  };
  await collect(
    t("jalan depan pasar kliwon rusak parah", "the road at pasar kliwon is badly broken"),
    "depan pasar kliwon",
  );
  expect(seat.last()).toContain(receipt);
  await collect(t("lampu jalan mati sudah seminggu", "the street light is out for a week"), "gang melati");
  expect(seat.last()).toContain(receipt);
  await seat.say(t("lapor", "report"));
  await album(t("sampah menumpuk sudah seminggu", "garbage piles up for a week"));
  await seat.say("jalan mawar nomor 2");
  expect(seat.last()).toContain(t("Foto: 10", "Photos: 10"));
  await seat.choose(t("Kirim", "Send"));
  expect(seat.last()).toContain(receipt);

  await collect(t("saluran air mampet bau sekali", "the drain is blocked and smells"), "jalan mawar nomor 2");
  expect(seat.last()).toContain(t("Laporan ini belum terkirim.", "It isn't sent yet."));
  await seat.choose(t("Kirim sebagai laporan sendiri", "Send as a report of its own"));
  expect(seat.last()).toContain(receipt);
  await collect(
    t("air selokan sudah sampai ke rumah", "the water of the drain has come to the house"),
    "jalan mawar nomor 2",
  );
  await seat.say("2");
  expect(seat.last()).toContain(t("Sudah masuk ke laporan", "This is now part of report"));
}
