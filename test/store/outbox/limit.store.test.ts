import { beforeEach, describe, expect, test } from "vitest";
import { weightOf } from "../../../src/core/letters/budget.ts";
import type { ReporterLetter } from "../../../src/core/procedure/notices/letterNames.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../databases.ts";
import { contactOf, letter } from "../filed.ts";
import { storeOver } from "../storeOver.ts";

const limits = { telegram: 4 };
let chats = 9_700;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let chat: number;
  let about: string;
  let n = 0;

  /** Another person with a case. */
  async function another(): Promise<void> {
    chats += 1;
    chat = await contactOf(store, String(chats));
    about = `case-${chat}`;
  }

  /** Puts letters of these names about one case, as the notices do; returns which weren't spared. */
  async function told(names: readonly ReporterLetter[], limited = true): Promise<readonly string[]> {
    for (const name of names) {
      const weight = weightOf(name);
      n += 1;
      const counted =
        weight === "free" ? {} : { counted: { round: 1, weight, limits: limited ? limits : {} } };
      const one = letter(chat, `${about}:${n}`, { name, about, ...counted });
      await store.transaction((tx) => tx.outbox.put([one]));
    }
    const { rows } = await database.pool.query<{ name: string }>(
      "select name from letter where about = $1 and state <> 'spared' order by id",
      [about],
    );
    return rows.map(({ name }) => name);
  }

  describe("a channel's limit of unasked letters per case and round", () => {
    beforeEach(async () => {
      if (database === undefined) {
        database = await open();
        store = storeOver(database);
      }
      await another();
    });

    test("tells one note of progress for all of a round", async () => {
      const notes = ["forwarded", "progressed", "progressed", "progressed"] as const;
      expect(await told(notes)).toEqual(["forwarded", "progressed"]);
    });

    test("where there is none, tells every note", async () => {
      expect(await told(["progressed", "progressed", "progressed"], false)).toHaveLength(3);
    });

    const mustBeHeard = [
      "asked",
      "consent_asked",
      "answered",
      "overdue",
      "promise_due",
      "returned",
      "reassigned",
      "aged",
      "reply_last_call",
      "lapsed_no_reply",
      "closed_by_office",
    ] as const satisfies readonly ReporterLetter[];

    test.each(mustBeHeard)("never spares what must be heard: %s", async (name) => {
      const before = ["forwarded", "progressed", "postponed", "due_moved", "replied"] as const;
      const after = await told([...before, name, name]);
      expect(after).toEqual(["forwarded", "progressed", "postponed", "due_moved", name, name]);
    });

    test("isn't used up by what must be heard", async () => {
      const heard = await told([...mustBeHeard, "forwarded", "progressed"]);
      expect(heard).toEqual([...mustBeHeard, "forwarded", "progressed"]);
    });

    test("leaves the day-5 reminder out first, when only one more is allowed", async () => {
      expect(await told(["forwarded", "progressed", "reply_reminded"])).toContain("reply_reminded");
      await another();
      const three = ["forwarded", "progressed", "postponed", "reply_reminded", "due_moved"] as const;
      expect(await told(three)).toEqual(["forwarded", "progressed", "postponed", "due_moved"]);
    });
  });
});
