import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { projectPath } from "../../../src/projectPath.ts";
import { answers, photo, receipt, send, words } from "./dialogue.ts";
import { openPeerDatabase, type PeerDatabase } from "./peerDatabase.ts";
import type { Subject } from "./subject.ts";

/** What is used of the package, which is installed apart and may be absent. */
type BuilderBot = {
  readonly addKeyword: (keyword: string) => Flow;
  readonly createFlow: (flows: readonly Flow[]) => unknown;
  readonly createBot: (parts: { flow: unknown; database: unknown; provider: unknown }) => Promise<unknown>;
  readonly createProvider: (provider: unknown) => Provider;
  readonly MemoryDB: new () => object;
  readonly TestTool: { readonly TestProvider: unknown };
  readonly EVENTS: { readonly WELCOME: string };
};
type Heard = { readonly body: string; readonly from: string };
type Methods = {
  readonly state: {
    readonly update: (values: Readonly<Record<string, string>>) => Promise<void>;
    readonly get: (name: string) => string;
  };
  readonly flowDynamic: (text: string) => Promise<void>;
};
type Action = (heard: Heard, methods: Methods) => Promise<void>;
type Flow = {
  readonly addAction: (action: Action) => Flow;
  readonly addAnswer: (text: string, options: { readonly capture: boolean } | null, action?: Action) => Flow;
};
type Provider = { readonly emit: (event: "message", message: Heard & { readonly name: string }) => void };
type Said = {
  readonly from: string;
  readonly ref: string;
  readonly keyword: unknown;
  readonly answer: unknown;
  readonly refSerialize: string;
  readonly options: { readonly capture?: boolean };
};

/** The package, or null where it isn't installed. */
export function loadBuilderBot(): BuilderBot | null {
  const home = process.cwd();
  try {
    // It writes two logs to the working folder as it is loaded.
    process.chdir(tmpdir());
    return createRequire(projectPath("test/bench/builderbot/package.json"))("@builderbot/bot") as BuilderBot;
  } catch {
    return null;
  } finally {
    process.chdir(home);
  }
}

/** A flow of answers that capture, its history in the database as its own adapters keep it. */
export function builderBot(library: BuilderBot): Subject {
  return {
    name: "BuilderBot",
    db: "postgres",
    leavesOut:
      "inbox, deduplication, outbox; the draft is in memory and lost with the process; media arrive as text; a report is one row",
    async open() {
      const database = await openPeerDatabase();
      const letters = createLetters();
      const history = await createHistory(library, database, letters.said);
      const provider = library.createProvider(library.TestTool.TestProvider);
      await library.createBot({
        flow: library.createFlow([filingFlow(library, database)]),
        database: history,
        provider,
      });
      return {
        async round(chats) {
          await Promise.all(
            chats.map(async (chat) => {
              const from = String(chat);
              for (const body of [words, photo, "lokasi", send]) {
                const answered = letters.next(from);
                provider.emit("message", { body, from, name: "Warga Kliwon" });
                await answered;
              }
            }),
          );
        },
        filed: database.filed,
        close: database.close,
      };
    },
  };
}

function filingFlow({ addKeyword, EVENTS }: BuilderBot, database: PeerDatabase): Flow {
  return addKeyword(EVENTS.WELCOME)
    .addAction(async ({ body }, { state }) => await state.update({ words: body }))
    .addAnswer(
      answers[0],
      { capture: true },
      async ({ body }, { state }) => await state.update({ photo: body }),
    )
    .addAnswer(
      answers[1],
      { capture: true },
      async ({ body }, { state }) => await state.update({ place: body }),
    )
    .addAnswer(answers[2], { capture: true }, async ({ from }, { state, flowDynamic }) => {
      await flowDynamic(receipt(await database.file(Number(from), state.get("words"), state.get("photo"))));
    });
}

/** What the library puts on file where it has asked something. */
const waits = "__capture_only_intended__";

const receiptBegins = receipt("").slice(0, 20);

/** A history in PostgreSQL with the two methods that the library asks of a database. */
async function createHistory({ MemoryDB }: BuilderBot, { pool }: PeerDatabase, said: (from: string) => void) {
  await pool.query(
    `create table history (id serial primary key, ref text, keyword text, answer text, ref_serialize text,
       phone text not null, options jsonb, created_at timestamptz not null default clock_timestamp())`,
  );
  await pool.query("create index on history (phone, id)");
  class History extends MemoryDB {
    async getPrevByNumber(from: string): Promise<unknown> {
      const { rows } = await pool.query({
        name: "previous",
        text: `select ref, keyword, answer, ref_serialize as "refSerialize", phone as "from", options
                 from history where phone = $1 order by id desc limit 1`,
        values: [from],
      });
      return rows[0] ?? null;
    }

    async save({ ref, keyword, answer, refSerialize, from, options }: Said): Promise<void> {
      await pool.query({
        name: "save",
        text: `insert into history (ref, keyword, answer, ref_serialize, phone, options)
               values ($1, $2, $3, $4, $5, $6)`,
        values: [
          ref,
          JSON.stringify(keyword),
          JSON.stringify(answer),
          refSerialize,
          from,
          JSON.stringify(options),
        ],
      });
      // A question counts once the library waits for its answer: what comes sooner would begin the dialogue anew.
      if (answer === waits || (typeof answer === "string" && answer.startsWith(receiptBegins))) said(from);
    }
  }
  return new History();
}

/** Tells when the answer to a chat's message is on file: the library itself gives no word of it. */
function createLetters() {
  const waiting = new Map<string, () => void>();
  return {
    next: (from: string): Promise<void> => new Promise((resolve) => waiting.set(from, resolve)),
    said(from: string): void {
      const resolve = waiting.get(from);
      waiting.delete(from);
      resolve?.();
    },
  };
}
