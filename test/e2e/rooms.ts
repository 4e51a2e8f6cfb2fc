import type { Program } from "../../src/compose.ts";
import type { BotApi } from "../../src/playground/telegram/server.ts";
import { botOf } from "./telegramSeat.ts";

type Speaker = { readonly say: (text: string) => Promise<void>; readonly last: () => string };

/** Who works in the office, each in the room where they do. */
export type Office<Seat> = {
  /** Verifier, supervisor, designated person and administrator, in the operators' room. */
  readonly rina: Seat;
  /** A verifier and no more. */
  readonly budi: Seat;
  /** An officer in the group of Dinas PUPR. */
  readonly joko: Seat;
  /** Rina again, who also set up the group of Dinas PUPR. */
  readonly rinaAtPupr: Seat;
};

/** Links an operators' room and an agency's, and gives the roles, by the commands that people would type. */
export async function linkRooms(
  { rina, budi, joko, rinaAtPupr }: Office<Speaker>,
  program: Program,
): Promise<void> {
  await rina.say(`/hubungkan ${(await program.linkCode()) ?? ""}`);
  await budi.say("/bantuan");
  await rina.say("/peran Rina petugas, penyelia, ditunjuk, admin");
  await rina.say("/peran Budi petugas");
  await rina.say("/hubungkan PUPR");
  const code = /\/hubungkan (\S+)/.exec(rina.last())?.[1] ?? "";
  await rinaAtPupr.say(`/hubungkan ${code}`);
  await joko.say("/bantuan");
  await rinaAtPupr.say("/peran Joko pejabat");
}

/** Two groups on Telegram with the people of the office in them. */
export function telegramRooms<Seat>(
  { world }: BotApi,
  seat: (id: number, chat: number, name: string) => Seat,
): Office<Seat> {
  const add = (name: string): number => world.addPerson({ first_name: name, language_code: "id" }).id;
  const [rina, budi, joko] = [add("Rina"), add("Budi"), add("Joko")];
  const group = (title: string, member: number): number =>
    world.addGroup({ title, kind: "supergroup", creator: rina, members: [member] });
  const room = group("Ruang Petugas", budi);
  const pupr = group("Dinas PUPR", joko);
  for (const one of [room, pupr]) world.promote(botOf(world), one, rina);
  return {
    rina: seat(rina, room, "Rina"),
    budi: seat(budi, room, "Budi"),
    joko: seat(joko, pupr, "Joko"),
    rinaAtPupr: seat(rina, pupr, "Rina"),
  };
}

/** What a room is called in a record; anybody else by their name. */
export function nameIn<Seat extends { readonly chat: unknown; readonly name: string }>(
  { rina, joko }: Pick<Office<Seat>, "rina" | "joko">,
  { chat, name }: Seat,
): string {
  return chat === rina.chat ? "Petugas" : chat === joko.chat ? "PUPR" : name;
}
