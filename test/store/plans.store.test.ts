import { beforeAll, describe, expect, test } from "vitest";
import { message } from "../../src/core/message/message.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import type { Database } from "../../src/store/open.ts";
import { steps, verifier } from "../core/procedure/world.ts";
import { type Crowd, crowd } from "./crowd.ts";
import { forEachDatabase } from "./databases.ts";
import { changed, classes, filedCase, inbound, letter } from "./filed.ts";
import { plansOf, recordingOf, type Statement } from "./statements.ts";
import { storeOver } from "./storeOver.ts";

const now = new Date("2026-11-26T12:12:00Z");
const soon = new Date("2030-01-01T00:00:00Z");

type Deed = (tx: Tx, at: Crowd) => Promise<unknown>;

const hot: readonly (readonly [string, Deed])[] = [
  [
    "filing a batch",
    (tx) => tx.inbox.file([inbound("101", "halo"), inbound("102", "baru"), inbound("-100", "x")]),
  ],
  ["claiming chats, with the first message of each", (tx) => tx.inbox.claim(100)],
  [
    "finishing messages",
    async (tx) => {
      const waiting = await tx.inbox.claim(100);
      await tx.conversations.save(
        waiting.map(({ chat }) => ({ chat, state: {}, expiresAt: soon, remindAt: soon, unsent: 1 })),
      );
      await tx.inbox.finish(waiting);
    },
  ],
  [
    "putting a message off, and setting it aside",
    async (tx) => {
      for (const one of await tx.inbox.claim(1)) {
        await tx.inbox.retryLater(one, 5);
        await tx.inbox.setAside(one, "why");
      }
    },
  ],
  ["a citizen's cases", (tx, at) => tx.facts.mine([at.citizen, 1_001], now)],
  [
    "what a message answers",
    async (tx, at) => {
      const messages = [{ seq: "1", chat: at.citizen, on: "sent 1", sentAt: soon }];
      await tx.facts.quoted(messages);
      await tx.facts.menus(messages);
      await tx.facts.on([{ room: at.room, message: "shown 1" }]);
      await tx.facts.listed([{ room: at.room, message: "sent 1" }]);
    },
  ],
  [
    "the stories and reports of cases",
    async (tx, at) => {
      await tx.facts.stories([at.case, "many 7"]);
      await tx.facts.reports([at.case, "many 7"]);
    },
  ],
  ["a case by its number", (tx, at) => tx.facts.byNumber([at.number, "AAAA"])],
  ["a case by its watch code", (tx, at) => tx.facts.watched([{ number: at.number, hash: "hash" }])],
  ["who follows a case no more", (tx, at) => tx.cases.unfollow("many 7", at.citizen)],
  [
    "watch codes that didn't fit",
    async (tx, at) => {
      await tx.people.wrongCodes([at.citizen, 1_001], now);
      await tx.people.countWrongCode(at.citizen, { times: 1, since: now });
    },
  ],
  ["taking a case out of the rooms", (tx, at) => tx.outbox.clearRooms(at.case)],
  [
    "cases for a batch, and as they are",
    async (tx, at) => {
      await tx.cases.lock([at.case, "many 7"]);
      await tx.cases.read([at.case, "many 7"]);
    },
  ],
  [
    "writing cases",
    async (tx, at) => {
      const fresh = filedCase(at.citizen, "BBBB-222");
      await tx.cases.save([fresh]);
      const [one] = await tx.cases.lock([at.case]);
      if (one === undefined) throw new Error("no case");
      const [step] = steps(one, { type: "forward", agency: "PUPR" }, verifier, "2026-11-30 09:00");
      if (step === undefined) throw new Error("no step");
      await tx.cases.save([changed(step)]);
    },
  ],
  [
    "the operators' queue",
    async (tx, at) => {
      await tx.facts.queue({ type: "operators", contact: at.room }, at.verifier, ["many 100"], 5, {
        now,
        dayEnd: soon,
      });
      await tx.facts.queue({ type: "agency", agency: "A7", contact: at.room }, at.verifier, [], 5, {
        now,
        dayEnd: soon,
      });
      await tx.facts.answers([{ type: "late" }], {
        room: at.room,
        agency: null,
        person: at.verifier,
        now: soon,
      });
      await tx.facts.answers([{ type: "late" }], {
        room: at.room,
        agency: "A7",
        person: at.verifier,
        now: soon,
      });
      await tx.cases.counts(now, soon);
      await tx.cases.pressing(now, { near: soon, since: now, longest: 10 });
    },
  ],
  [
    "what a room knows",
    async (tx, at) => {
      await tx.facts.undoable(at.room, 60);
      await tx.facts.answers([{ type: "people" }], {
        room: at.room,
        agency: null,
        person: at.verifier,
        now: soon,
      });
      await tx.people.names([at.citizen]);
      await tx.facts.similar([at.case]);
    },
  ],
  [
    "writing letters",
    (tx, at) => tx.outbox.put([letter(at.citizen, "a new one", { coalesce: "c", onlyIfLeft: "x" })]),
  ],
  [
    "taking letters back",
    async (tx) => {
      await tx.outbox.lastSent(["many 7"]);
      await tx.outbox.takeBack(["many 7"]);
    },
  ],
  [
    "claiming letters, and writing down what became of them",
    async (tx, at) => {
      await tx.outbox.put(classes.map((of) => letter(at.citizen, `to be sent, ${of}`, { class: of })));
      await tx.outbox.put([letter(at.room, "to the room")]);
      const [one, other] = await tx.outbox.claim("telegram", "1", 32, [1_007]);
      if (one === undefined || other === undefined) throw new Error("no letters");
      await tx.outbox.record(one, { type: "sent", externalId: "1", sentAt: now });
      await tx.outbox.putOff(other, 1);
      await tx.outbox.nextDue("telegram", [1_007]);
    },
  ],
  [
    "parking a person, and taking them up again",
    async (tx, at) => {
      await tx.outbox.park(at.citizen, "blocked");
      await tx.outbox.unpark(at.citizen);
    },
  ],
  [
    "what time asks for",
    async (tx) => {
      await tx.outbox.release(now);
      await tx.cases.due(soon, 50);
      await tx.cases.reschedule([{ id: "many 50", wakeAt: soon }]);
      await tx.conversations.expired(soon, 50);
      await tx.conversations.toRemind(soon, 50);
      await tx.conversations.stateOf(1_001);
      await tx.outbox.waiting(["draft:1001:a", "draft:1001:b"]);
      await tx.conversations.unsent();
      await tx.outbox.toDelete(50);
      await tx.people.forgetErased(50);
      await tx.inbox.waitsUpTo("100");
    },
  ],
  [
    "cards and desks",
    async (tx, at) => {
      await tx.boards.touch([at.case]);
      await tx.boards.desk(
        at.room,
        at.verifier,
        { message: message(), showing: at.case, walled: false, evidence: null },
        true,
        null,
      );
      await tx.boards.card(at.room, at.case, { room: at.room, person: null }, null, 0);
      const [board] = await tx.boards.claim("telegram", 8, [1_007]);
      if (board === undefined) throw new Error("no board");
      await tx.boards.viewer(board);
      await tx.boards.shown(board, "9", now, { ended: false, walled: false, choices: [] });
      await tx.boards.nextDue("telegram", [1_007]);
    },
  ],
  [
    "attachments",
    async (tx, at) => {
      const ref = { kind: "photo", remote: "r", bytes: 1, mime: null, name: null } as const;
      const from = { contact: at.citizen, channel: "telegram", ref } as const;
      await tx.attachments.want([
        { id: "wanted", message: "3A01", ...from },
        { id: "better", twinOf: "3A01", ...from },
      ]);
      await tx.attachments.claim("telegram", {
        limit: 4,
        again: 4,
        perPerson: 4,
        underWay: [],
        seconds: 120,
      });
      const hashes = { hashOriginal: "o", hashStripped: "s", metadata: "stripped" } as const;
      const file = { path: "better.jpg", mime: "image/jpeg", bytes: 1, ...hashes };
      await tx.attachments.stored("better", file);
      await tx.attachments.forget(["wanted"]);
      await tx.attachments.forgotten("telegram", 50);
    },
  ],
  [
    "rooms",
    async (tx, at) => {
      await tx.rooms.all();
      await tx.people.addresses([at.citizen, at.room]);
      await tx.members.see([{ room: at.room, person: at.verifier, name: "Rina" }], "2026-11-26");
    },
  ],
  ["by what agencies are known to be at work", (tx) => tx.staff.signs()],
];

/** Without one of these, each of which serves one of the deeds, a table would be read from end to end. */
const indexes: readonly (readonly [string, string])[] = [
  ["address_mark_key", "filing a batch"],
  ["conversation_next_at_idx", "claiming chats, with the first message of each"],
  ["inbox_chat_seq_idx", "claiming chats, with the first message of each"],
  ["reporter_contact_idx", "a citizen's cases"],
  ["letter_chat_external_id_idx", "what a message answers"],
  ["letter_parts_idx", "what a message answers"],
  ["shown_room_external_id_idx", "what a message answers"],
  ["letter_asking_idx", "what a message answers"],
  ["event_case_id_version_key", "the stories and reports of cases"],
  ["cases_number_key", "a case by its number"],
  ["cases_stage_due_at_idx, cases_agency_stage_due_at_idx", "the operators' queue"],
  ["event_room_filed_at_idx", "what a room knows"],
  ["letter_event_id_idx", "taking letters back"],
  ["outlane_next_at_idx", "claiming letters, and writing down what became of them"],
  ["address_contact_id_idx", "claiming letters, and writing down what became of them"],
  ["cases_wake_at_idx", "what time asks for"],
  ["letter_held_idx, letter_held_chat_idx", "what time asks for"],
  ["letter_delete_idx", "what time asks for"],
  ["conversation_expires_at_idx", "what time asks for"],
  ["conversation_remind_at_idx", "what time asks for"],
  ["board_next_at_idx", "cards and desks"],
  ["board_case_id_idx", "cards and desks"],
  ["attachment_next_at_idx", "attachments"],
  ["event_by_agency_at_idx", "by what agencies are known to be at work"],
];

/** A database with twenty thousand of everything, and little to do. */
forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let at: Crowd;
  let recording: ReturnType<typeof recordingOf>;
  /** How long the large tables are. */
  const pages = new Map<string, number>();

  beforeAll(async () => {
    database = await open();
    recording = recordingOf(database.pool);
    store = storeOver(database);
    at = await crowd(database, store);
    const { rows } = await database.pool.query<{ table: string; pages: number }>(
      `select relname as table, relpages as pages from pg_class where relkind = 'r' and reltuples >= 20000`,
    );
    for (const { table, pages: count } of rows) pages.set(table, count);
  }, 120_000);

  /** The statements that the store runs for a deed, none of which is kept. */
  async function statementsOf(deed: Deed): Promise<readonly Statement[]> {
    const enough = new Error("enough");
    return await recording.during(async () => {
      const taken = store.transaction(async (tx) => {
        await deed(tx, at);
        throw enough;
      });
      await expect(taken).rejects.toBe(enough);
    });
  }

  /** The statements among these that read a large table from end to end, after this was done to the database. */
  async function readingAll(statements: readonly Statement[], before = "select"): Promise<readonly string[]> {
    const client = await database.pool.connect();
    await client.query("begin");
    try {
      await client.query(before);
      const found: string[] = [];
      for (const statement of statements) {
        const steps = await plansOf(client, statement);
        // As dear as half of the table's pages: an index that is read from end to end counts too.
        const whole = steps.filter(
          ({ type, table, cost }) => type.includes("Scan") && cost > (pages.get(table ?? "") ?? Infinity) / 2,
        );
        if (whole.length > 0)
          found.push(
            `${whole.map(({ table, index, cost }) => `${table} by ${index} at ${cost}`).join()}: ${statement.text}`,
          );
      }
      return found;
    } finally {
      await client.query("rollback");
      client.release();
    }
  }

  describe("the plan of each statement", () => {
    test.each(hot)("for %s goes by an index", async (_, deed) => {
      const statements = await statementsOf(deed);
      expect(statements.length).toBeGreaterThan(0);
      expect(await readingAll(statements)).toEqual([]);
    });

    test.each(indexes)("would not, without %s, for %s", async (index, name) => {
      const deed = hot.find(([named]) => named === name)?.[1];
      if (deed === undefined) throw new Error(`no deed is called "${name}"`);
      expect(await readingAll(await statementsOf(deed), `drop index ${index}`)).not.toEqual([]);
    });
  });
});
