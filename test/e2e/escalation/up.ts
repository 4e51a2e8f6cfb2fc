import { expect } from "vitest";

/** What this journey needs of a seat, whatever the channel. */
type Seat = {
  readonly say: (text: string) => Promise<void>;
  readonly last: () => string;
  readonly heard: () => readonly string[];
};

export type Office = {
  readonly rina: Seat;
  readonly joko: Seat;
  /** The chats of the two above. */
  readonly head: Seat;
  readonly sekda: Seat;
  readonly goTo: (instant: string) => Promise<void>;
  readonly flush: () => Promise<void>;
};

export const at = (text: string): string => `${text.replace(" ", "T").replace(".", ":")}:00+07:00`;

/** The one-time code in the last message of a seat. */
export const codeIn = (seat: Seat): string =>
  /\/hubungkan ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(seat.last())?.[1] ?? "";

/** Names the head of PUPR and the Sekda. */
export async function nameBoth({ rina, head, sekda }: Office): Promise<void> {
  await rina.say("/instansi PUPR kepala");
  await head.say(`/hubungkan ${codeIn(rina)}`);
  await rina.say("/eskalasi Sekda");
  await sekda.say(`/hubungkan ${codeIn(rina)}`);
}

/** A report that nobody answers: its limit is Monday 7 December. */
export async function unanswered(office: Office, number: string): Promise<void> {
  const { rina, joko, head, sekda, goTo, flush } = office;
  await goTo(at("2026-11-30 08.05"));
  await rina.say(`/teruskan ${number} PUPR`);
  await flush();

  for (const day of ["2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08"]) await goTo(at(`${day} 08.01`));
  expect(head.last()).not.toContain(number);
  await goTo(at("2026-12-09 10.00"));
  await rina.say(`/ingatkan ${number} Pelapor menelepon lagi.`);
  await flush();
  expect(joko.last()).toContain("Pengingat dari petugas");
  await rina.say(`/ingatkan ${number}`);
  expect(rina.last()).toContain("sudah diingatkan");

  await goTo(at("2026-12-10 08.01"));
  expect(head.last()).toContain(`${number} (jalan rusak) · batas Senin 7 Desember, lewat 3 hari kerja`);
  expect(sekda.last()).not.toContain(number);
  const told = head.heard().length;
  for (const day of ["2026-12-11", "2026-12-14", "2026-12-15"]) await goTo(at(`${day} 08.01`));
  expect(sekda.last()).toContain(`${number} · Dinas PUPR, batas Senin 7 Desember, lewat 6 hari kerja`);
  expect(head.heard()).toHaveLength(told);

  await goTo(at("2026-12-15 10.00"));
  await rina.say("/terlambat");
  expect(rina.last()).toContain("kepala dinas dan Sekda sudah dikabari");
  await rina.say(`/riwayat ${number}`);
  expect(rina.last()).toContain("kepala Dinas PUPR dikabari terlambat");
  const sekdaTold = sekda.heard().length;
  await goTo(at("2026-12-16 08.01"));
  await goTo(at("2026-12-29 08.01"));
  expect(sekda.heard()).toHaveLength(sekdaTold);
}
