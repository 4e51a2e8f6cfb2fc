import { expect, onTestFailed } from "vitest";
import type { Cast, Scribe, Seat } from "../cast.ts";
import type { Tongue } from "../scribe.ts";

/** A citizen of one language with the record of their journey. */
export type Player = {
  readonly seat: Seat;
  readonly language: Tongue;
  readonly scribe: Scribe;
  /** What they type or press, in their language. */
  t(id: string, en: string): string;
  /** The number of the report that was filed last in this chat. */
  number(): string;
};

/**
 * An Indonesian and an English citizen who go the same way at the same time, each on record of their own. The English
 * one has chosen the language before, unless `choosing` leaves that to the journey.
 */
export async function players(
  cast: Cast,
  names: readonly [string, string] = ["Sari", "Jane"],
  { choosing = false }: { readonly choosing?: boolean } = {},
): Promise<readonly Player[]> {
  const all: Player[] = [];
  for (const language of ["id", "en"] as const) {
    const seat = cast.citizen(names[language === "id" ? 0 : 1], language);
    if (language === "en" && !choosing) await seat.say("english");
    const scribe = cast.record(language, seat);
    showIfFailed(scribe);
    all.push({
      seat,
      language,
      scribe,
      t: (id, en) => (language === "id" ? id : en),
      number: () => lastNumber(seat),
    });
  }
  return all;
}

/** The number that the latest receipt in a chat gave. */
export function lastNumber(seat: Seat): string {
  const receipt = seat.heard().findLast((text) => /(Nomornya|number is) /.test(text));
  const number = /(?:Nomornya|number is) ([2-9A-Z]{4}-[2-9A-Z]{3})/.exec(receipt ?? "")?.[1];
  if (number === undefined) throw new Error(`no receipt in: ${seat.last()}`);
  return number;
}

/** Each in turn, so that numbers are drawn in the same order in every run. */
export async function each(all: readonly Player[], step: (player: Player) => Promise<void>): Promise<void> {
  for (const player of all) await step(player);
}

/** Holds the records to the files of this name, one a language. */
export async function keep(name: string, all: readonly Player[]): Promise<void> {
  for (const { language, scribe } of all) await keepOne(name, language, scribe);
}

export async function keepOne(name: string, language: Tongue, scribe: Scribe): Promise<void> {
  await expect(scribe.text()).toMatchFileSnapshot(
    new URL(`../../transcripts/telegram/${name}.${language}.txt`, import.meta.url).pathname,
  );
}

/** The usual way to a report on file: words, no photo, a typed place, send. */
export async function file(
  { seat, t }: Pick<Player, "seat" | "t">,
  words: string,
  place: string,
): Promise<string> {
  await seat.say(words);
  await seat.choose(t("Tidak ada foto", "No photo"));
  await seat.say(place);
  await seat.choose(t("Kirim", "Send"));
  return lastNumber(seat);
}

/** Has each file a report in the usual way, and begins their records after that. */
export async function filed(
  all: readonly Player[],
  words: readonly [string, string],
  place: string,
): Promise<void> {
  await each(all, async (player) => {
    await file(player, player.t(...words), place);
    player.scribe.forget();
  });
}

/** Numbers of the reports of these people, in order. */
export function numbers(...groups: readonly (readonly Player[])[]): readonly string[] {
  return groups.flat().map((player) => player.number());
}

/** An instant in Jakarta: "2026-11-30 10.00". */
export function at(text: string): string {
  return `${text.replace(" ", "T").replace(".", ":")}:00+07:00`;
}

/** A record of what the office sees, from now on. */
export function officeRecord(cast: Cast, ...seats: readonly Seat[]): Scribe {
  const scribe = cast.record("id", ...seats);
  showIfFailed(scribe);
  return scribe;
}

function showIfFailed(scribe: Scribe): void {
  onTestFailed(() => {
    process.stdout.write(`\n${scribe.text()}`);
  });
}
