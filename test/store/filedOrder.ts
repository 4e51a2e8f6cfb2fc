import { createSeal } from "../../src/adapters/seal.ts";
import { messageMark } from "../../src/store/tables/marks.ts";

/** The updates that a bot's server has handed out: from this number, up to before that one. */
export type HandedOut = { readonly bot: number; readonly first: number; readonly next: number };

type Database = {
  readonly query: (sql: string) => Promise<{ rows: { chat: number; external_id: string }[] }>;
};

/**
 * How many messages of a chat were filed before one that the server had handed out earlier. The database has no more than
 * the keyed hashes of their numbers, which are made again here.
 */
export async function overtakenIn(
  database: Database,
  secret: Uint8Array,
  { bot, first, next }: HandedOut,
): Promise<number> {
  const seal = createSeal(secret);
  const numbers = new Map<string, number>();
  for (let number = first; number < next; number += 1) {
    numbers.set(messageMark(seal, "telegram", `${bot}:${number}`), number);
  }
  const { rows } = await database.query(
    "select chat, external_id from inbox where channel = 'telegram' order by seq",
  );
  const last = new Map<number, number>();
  let overtaken = 0;
  for (const { chat, external_id: mark } of rows) {
    const number = numbers.get(mark);
    if (number === undefined) throw new Error("a message is on file that the server hasn't handed out");
    if (number < (last.get(chat) ?? first)) overtaken += 1;
    last.set(chat, number);
  }
  return overtaken;
}
