import { createActor } from "xstate";
import { answers, photo, place, receipt, send, words } from "./dialogue.ts";
import { type FilingEvent, filingMachine } from "./filingMachine.ts";
import { openPeerDatabase } from "./peerDatabase.ts";
import type { Subject } from "./subject.ts";

export const filingEvents: readonly FilingEvent[] = [
  { type: "text", text: words },
  { type: "photo", file: photo },
  { type: "place", ...place },
  { type: "text", text: send },
];

/** What the machine waits for, in the order of the answers. */
const asked = ["words", "photo", "place"];

/** A snapshot loaded, restored, moved on and saved for each message, as the page on persistence has it. */
export const xstate: Subject = {
  name: "XState v5, a snapshot saved per step",
  db: "postgres",
  leavesOut:
    "inbox, deduplication, history, outbox, ordering by itself, any wandering off; a report is one row",
  async open() {
    const { pool, file, filed, close } = await openPeerDatabase();
    await pool.query("create table snapshot (chat bigint primary key, snapshot jsonb not null)");
    const letters: string[] = [];
    const hear = async (chat: number, event: FilingEvent): Promise<void> => {
      const { rows } = await pool.query({
        name: "load",
        text: "select snapshot from snapshot where chat = $1",
        values: [chat],
      });
      const [stored] = rows as readonly { readonly snapshot: never }[];
      const actor = createActor(filingMachine, stored ? { snapshot: stored.snapshot } : {}).start();
      const before = asked.indexOf(String(actor.getSnapshot().value));
      actor.send(event);
      const after = actor.getSnapshot();
      const number =
        after.status === "done" ? await file(chat, after.context.words, after.context.photo) : null;
      await pool.query({
        name: "save",
        text: `insert into snapshot (chat, snapshot) values ($1, $2)
               on conflict (chat) do update set snapshot = excluded.snapshot`,
        values: [chat, JSON.stringify(actor.getPersistedSnapshot())],
      });
      actor.stop();
      letters.push(number === null ? (answers[before] ?? "") : receipt(number));
    };
    return {
      async round(chats) {
        letters.length = 0;
        await Promise.all(
          chats.map(async (chat) => {
            for (const event of filingEvents) await hear(chat, event);
          }),
        );
        if (letters.length !== chats.length * filingEvents.length) throw new Error("letters are missing");
      },
      filed,
      close,
    };
  },
};
