import type { Pool } from "pg";
import { z } from "zod";
import { type HandedOut, overtakenIn } from "../store/filedOrder.ts";
import { marksIn } from "./script.ts";

/** What the database says has happened. */
export type Ledger = {
  /** Messages on file that were handled, those that weren't, and those that are on file more than once. */
  readonly handled: number;
  readonly unhandled: number;
  readonly doubles: number;
  /** Messages of a chat that were filed before one which the server had handed out earlier. */
  readonly overtaken: number;
  /** Letters that were sent, and that weren't. */
  readonly sent: number;
  readonly unsent: number;
  /** Each case's words and history as one text without its number, sorted: equal for equal days. */
  readonly stories: readonly string[];
};

/** `updates` are those that Telegram's server handed out; null on WhatsApp, whose ids have no order. */
export async function readLedger(pool: Pool, secret: Uint8Array, updates: HandedOut | null): Promise<Ledger> {
  const count = async (sql: string): Promise<number> => {
    const { rows } = await pool.query<{ count: string }>(`select count(*) as count from ${sql}`);
    return Number(rows[0]?.count);
  };
  return {
    handled: await count("inbox where state = 'done'"),
    unhandled: await count("inbox where state <> 'done'"),
    doubles: await count(
      "(select 1 from inbox group by channel, external_id having count(*) > 1) as repeated",
    ),
    overtaken: updates === null ? 0 : await overtakenIn(pool, secret, updates),
    sent: await count("letter where state = 'sent'"),
    unsent: await count("letter where state <> 'sent'"),
    stories: await readStories(pool),
  };
}

async function readStories(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ story: string }>(
    `select json_build_array(c.stage, r.words, r.place,
              (select json_agg(json_build_array(e.version, e.type, t.text) order by e.version)
                 from event e left join content t on t.event_id = e.id where e.case_id = c.id))::text as story
       from cases c left join report r on r.case_id = c.id`,
  );
  return rows.map(({ story }) => story).sort();
}

export type Marks = { readonly twice: readonly string[]; readonly outOfOrder: readonly string[] };

/** What the marks in the cases say by themselves, without another day to compare with. */
export function judgeMarks(stories: readonly string[]): Marks {
  const seen = new Set<string>();
  const twice: string[] = [];
  const outOfOrder: string[] = [];
  for (const story of stories) {
    const { words, place, history } = readStory(story);
    const marks = marksIn([words, ...history].join("\n"));
    const numbers = marks.map((mark) => Number(mark.split(":")[1]));
    outOfOrder.push(...marks.filter((_, at) => at > 0 && (numbers[at] ?? 0) <= (numbers[at - 1] ?? 0)));
    for (const mark of [...marks, ...marksIn(place)]) {
      if (seen.has(mark)) twice.push(mark);
      seen.add(mark);
    }
  }
  return { twice, outOfOrder };
}

const readable = z.tuple([
  z.string(),
  z.string(),
  z.unknown(),
  z.array(z.tuple([z.number(), z.string(), z.string().nullable()])),
]);

function readStory(story: string) {
  const [, words, place, events] = readable.parse(JSON.parse(story));
  return { words, place: JSON.stringify(place), history: events.map(([, , text]) => text ?? "") };
}
