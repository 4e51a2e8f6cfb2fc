import type { Interruption } from "./compare.ts";
import { numberPattern } from "./crowd.ts";
import type { Ledger } from "./ledger.ts";
import type { Told, Town } from "./town.ts";

/** What came of a day: what each chat and the room were told, and what is on file. */
export type Evidence = {
  /** By chat, or by the report that the room was told of, or "room" for what names none. Numbers are told apart from
   * those of another day by names of their own. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** How the cards of each report stand at the end: they are edited in place. */
  readonly standing: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ledger: Ledger;
  readonly said: number;
  readonly vain: readonly string[];
  readonly interruptions: readonly Interruption[];
  /** How many kills fell where; a freeze counts by itself. */
  readonly points: ReadonlyMap<string, number>;
  readonly conflicts: number;
  readonly seconds: number;
};

export type Toldness = Pick<Evidence, "told" | "standing">;

/** Reports get the names that they have in every day: whose, and their how-manieth. */
export async function sortTold(town: Town, chats: number, roomFrom: number): Promise<Toldness> {
  const names = new Map<string, string>();
  const everywhere = new RegExp(numberPattern, "g");
  // The time of day is that of the day on which it happened.
  const named = (text: string): string =>
    text.replace(everywhere, (number) => names.get(number) ?? number).replace(/\b\d\d\.\d\d WIB/g, "WAKTU");
  const told = new Map<string, Told[]>();
  for (let chat = 0; chat < chats; chat += 1) {
    let count = 0;
    const list = town.told(chat).map((each) => {
      for (const [number] of each.text.matchAll(everywhere)) {
        if (names.has(number)) continue;
        count += 1;
        names.set(number, `LAPORAN ${count} WARGA ${chat}`);
      }
      return { ...each, text: named(each.text) };
    });
    told.set(`chat ${chat}`, list);
  }
  for (const each of town.told("room").slice(roomFrom)) {
    const [number] = numberPattern.exec(each.text) ?? [];
    const text = named(each.text);
    // A card shows the report as it is when it is sent, and is edited afterwards: how it stands in the end counts.
    if (isCard(text)) continue;
    const report =
      number === undefined ? "room" : `room, ${names.get(number) ?? "a report that nobody filed"}`;
    const about = isLine(text) ? `${report}, line` : report;
    told.set(about, [...(told.get(about) ?? []), { ...each, text }]);
  }
  const standing = new Map<string, Set<string>>();
  for (const shown of await town.standing()) {
    const [number] = numberPattern.exec(shown) ?? [];
    const text = named(shown);
    if (number === undefined || !isCard(text)) continue;
    const report = names.get(number) ?? number;
    standing.set(report, new Set([...(standing.get(report) ?? []), text]));
  }
  return { told, standing };
}

/** The line that stands for the card of an agency without a group: news, which answers to later commands may overtake. */
function isLine(text: string): boolean {
  return text.includes("yang belum punya grup");
}

function isCard(text: string): boolean {
  return /^LAPORAN \d+ WARGA \d+( \(.*\))? · /.test(text);
}
