import type { Store } from "../ports.store.ts";
import { attachmentStore } from "./attachments.ts";
import { backlog } from "./backlog.ts";
import { boardStore } from "./boards.ts";
import { caseStore } from "./cases.ts";
import type { Sealing } from "./contacts.ts";
import { factStore } from "./facts.ts";
import { inboxStore } from "./inbox.ts";
import { leaseStore } from "./leases.ts";
import { memberStore } from "./members.ts";
import type { Database } from "./open.ts";
import { outboxStore } from "./outbox.ts";
import { passing } from "./passing.ts";
import { roomStore } from "./rooms.ts";
import { secretStore } from "./secrets.ts";
import type { Session } from "./session.ts";
import { afterSetBack } from "./setBack.ts";
import { settingStore } from "./settings.ts";
import { tidy } from "./tidy.ts";
import { inTransaction } from "./transaction.ts";

export type StoreOptions = {
  readonly database: Pick<Database, "type" | "pool">;
  readonly sealing: Sealing;
  readonly session: Session;
  readonly close: () => Promise<void>;
};

/** The store over a database that is open and migrated. */
export function createStore({ database, sealing, session, close }: StoreOptions): Store {
  return {
    async transaction(work) {
      return await inTransaction(database.pool, (sql) =>
        work({
          inbox: inboxStore(sql, sealing),
          facts: factStore(sql, sealing),
          cases: caseStore(sql),
          outbox: outboxStore(sql, sealing),
          boards: boardStore(sql, sealing),
          rooms: roomStore(sql, sealing),
          members: memberStore(sql, sealing),
          attachments: attachmentStore(sql, sealing),
          leases: leaseStore(sql, session),
          secrets: secretStore(sql, sealing),
          settings: settingStore(sql),
          backlog: (now) => backlog(sql, now),
          afterSetBack: () => afterSetBack(sql),
        }),
      );
    },
    async tidy() {
      if (database.type === "embedded") await tidy(database.pool);
    },
    passing,
    close,
  };
}
