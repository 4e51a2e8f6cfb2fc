import { expect } from "vitest";
import { at } from "../journeys/both.ts";

/** What both channels' seats can do. */
type Seat = {
  say(text: string): Promise<void>;
  heard(): readonly string[];
  last(): string;
};

type Stage = {
  readonly rina: Seat;
  readonly sari: Seat;
  /** The number of her report, which she has just filed. */
  readonly number: string;
  goTo(instant: string): Promise<void>;
  flush(): Promise<void>;
};

/** Fridays with a pause for the prayer. */
export const officeHours = "mon-thu 08:00-12:00 13:00-16:00, fri 08:00-11:30 13:00-16:30";

/** The Friday on which it begins, an hour after opening. */
export const begin = at("2027-02-12 09.00");

/**
 * A report is forwarded in Friday's pause, of which its reporter hears when that ends. While the agency's limit runs, the
 * hours of Ramadan are set: it then ends when the office really closes.
 */
export async function pauses({ rina, sari, number, goTo, flush }: Stage): Promise<void> {
  await goTo(at("2027-02-12 11.45"));
  await rina.say(`/teruskan ${number} PUPR`);
  const before = sari.heard().length;
  await flush();
  expect(sari.heard()).toHaveLength(before);
  await sari.say("ada orang?");
  expect(sari.last()).toContain("Kantor buka lagi Jumat 12 Februari pukul 13.00 WIB.");
  await goTo(at("2027-02-12 13.00"));
  await flush();
  expect(sari.last()).toContain("Dinas PUPR");

  await goTo(at("2027-02-15 09.00"));
  await rina.say("/jam 18 Feb 2027 13.00-08.00 Ramadan");
  await rina.say("/jam 18 Feb-19 Mar 2027 08.00-12.00 Ramadan");
  await rina.say("/urungkan");
  expect(rina.last()).toContain("perubahan terakhir diurungkan");
  await rina.say("/jam 18 Feb-19 Mar 2027 sen-kam 08.00-15.00, jum 08.00-11.30 12.30-15.30 Ramadan");
  await goTo(at("2027-02-15 09.01"));
  await rina.say("/jam");
  await sari.say("jam buka kantor jam berapa ya");
  expect(sari.last()).toContain("Jumat, pukul 08.00–11.30 dan 12.30–15.30 WIB");
  // The morning's message comes with the first hours of the day.
  await goTo(at("2027-02-18 10.00"));
  await sari.say("status");
  expect(sari.last()).toContain("besok, Jumat 19 Februari, pukul 15.30 WIB");
  await goTo(at("2027-02-19 15.31"));
  await sari.say("status");
  expect(sari.last()).not.toContain("pukul 15.30");
  await goTo(at("2027-02-22 08.00"));
  expect(sari.last()).toContain("terlambat");
}
