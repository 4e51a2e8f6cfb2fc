import { type OfficeWishes, openOffice, type TestOffice } from "./office.ts";
import { linkRooms, nameIn, type Office, telegramRooms } from "./rooms.ts";
import { createScribe, type Scribe as Notes, type Tongue } from "./scribe.ts";
import { place, type TelegramSeat, telegramSeat, telegramView } from "./telegramSeat.ts";

export type Seat = TelegramSeat;

export type Scribe = Pick<Notes, "note" | "forget" | "text"> & {
  /** Writes down what is new. `actor` is whoever did something; what others get then, nobody of them asked for. */
  look(actor: number | null): void;
};

/** An office on Telegram with its people; what any of them does is written down where it is seen. */
export type Cast = Office<Seat> & {
  readonly office: TestOffice;
  /** A citizen's private chat with the bot. */
  citizen(name: string, language?: Tongue): Seat;
  /** This person's own chat with the bot. */
  private(seat: Seat): Seat;
  /** A person in any chat. */
  seat(id: number, chat: number, name: string): Seat;
  /** Begins to write down what is seen in these chats, in the language of the notes. */
  record(language: Tongue, ...chats: readonly Seat[]): Scribe;
  goTo(instant: string): Promise<void>;
  /** Lets the letters go that wait for the undo time. */
  flush(): Promise<void>;
};

export const kliwon = place;

const deleted = { id: "sebuah pesan dihapus", en: "a message is deleted" };

/** An office with its operators' room and an agency's room linked. */
export async function openCast(wishes: OfficeWishes = {}): Promise<Cast> {
  const office = await openOffice(wishes);
  const { world } = office.api;
  const scribes: Notes[] = [];
  const lookAs = (scribe: Notes, actor: number | null): void =>
    scribe.look(({ person }, alone) => alone && person !== String(actor));
  const look = (actor: number | null): void => {
    for (const scribe of scribes) lookAs(scribe, actor);
  };
  const seat = (id: number, chat: number, name: string): Seat =>
    telegramSeat(
      world,
      { id, chat, name },
      {
        async done() {
          await office.quiet();
          office.pass();
          look(id);
        },
        async flush() {
          await office.quiet();
          await office.flush();
        },
        pressed(label) {
          for (const scribe of scribes) scribe.pressed(String(chat), { id: String(id), name }, label);
        },
      },
    );
  const people = telegramRooms(office.api, seat);
  await office.quiet();
  await linkRooms(people, office.program());

  return {
    office,
    ...people,
    citizen: (name, language = "id") =>
      seat(world.addPerson({ first_name: name, language_code: language }).id, office.bot, name),
    seat,
    private: (of) => seat(of.id, office.bot, of.name),
    record(language, ...chats) {
      const scribe = createScribe(language, { deleted: deleted[language] });
      scribe.time(office.clock.now());
      for (const one of chats) {
        const view = (tongue: Tongue) => telegramView(world, one, tongue);
        scribe.watch({ name: nameIn(people, one), id: String(one.chat), person: String(one.id), view });
      }
      scribes.push(scribe);
      return { ...scribe, look: (actor) => lookAs(scribe, actor) };
    },
    async goTo(instant) {
      for (const scribe of scribes) scribe.time(new Date(instant));
      await office.goTo(instant);
      look(null);
    },
    async flush() {
      await office.flush();
      look(null);
    },
  };
}
