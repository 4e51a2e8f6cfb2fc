import type { SeatId, WhatsAppSeat } from "../shown/chat.ts";
import type { WhatsAppWeb } from "../whatsapp/server.ts";

type Person = { readonly name: string; readonly phone: string; readonly lid: string };

/** Addresses are fixed, like the ids on Telegram: the database remembers people. */
const people = {
  wati: { name: "Wati", phone: "6281200000011", lid: "200000000000011" },
  agus: { name: "Agus", phone: "6281200000012", lid: "200000000000012" },
} as const satisfies Readonly<Record<string, Person>>;

const operators = { id: "120363018200000003@g.us", subject: "Ruang Petugas WA" } as const;

const idOf = (person: keyof typeof people): string => `${people[person].lid}@lid`;

const seats: Readonly<Record<WhatsAppSeat, { readonly person: string; readonly chat: string }>> = {
  wati: { person: idOf("wati"), chat: idOf("wati") },
  agus: { person: idOf("agus"), chat: operators.id },
  "agus-private": { person: idOf("agus"), chat: idOf("agus") },
};

export const whatsappSeats = Object.keys(seats) as readonly WhatsAppSeat[];

export function isOnWhatsApp(seat: SeatId): seat is WhatsAppSeat {
  return seat in seats;
}

/** Who sits there and in which chat, by the addresses of this WhatsApp. */
export function whatsappPlaceOf(seat: WhatsAppSeat): { person: string; chat: string; group: boolean } {
  const place = seats[seat];
  return { ...place, group: place.chat === operators.id };
}

/** The office's own number, under the name by which people know the service. */
export function officeAccount(service: string): Person {
  return { name: service, phone: "6281100000001", lid: "100000000000001" };
}

/** Puts a citizen and an operators' group into the world. `again`: the number is in that group from an earlier start. */
export async function populateWhatsApp(web: WhatsAppWeb, again: boolean): Promise<void> {
  for (const person of Object.values(people)) await web.addPerson(person);
  await web.addGroup({ ...operators, members: [idOf("agus")], withBot: again });
}
