import type { Store } from "../ports.store.ts";
import { attachmentStore } from "./attachments.ts";
import { backlog } from "./backlog.ts";
import { boardStore } from "./boards.ts";
import { caseStore } from "./cases.ts";
import type { Sealing } from "./contacts.ts";
import { factStore } from "./facts.ts";
import { inboxStore } from "./inbox.ts";
import { leaseStore } from "./leases.ts";
import type { Database } from "./open.ts";
import { outboxStore } from "./outbox.ts";
import { passing } from "./passing.ts";
import { roomStore } from "./rooms.ts";
import { secretStore } from "./secrets.ts";
import type { Session } from "./session.ts";
import { afterSetBack } from "./setBack.ts";
import { settingStore } from "./settings.ts";
import { tidy } from "./tidy.ts";

export type StoreOptions = {
  readonly database: Pick<Database, "type" | "prisma" | "pool">;
  readonly sealing: Sealing;
  readonly session: Session;
  readonly close: () => Promise<void>;
};

/** The store over a database that is open and migrated. */
export function createStore({ database, sealing, session, close }: StoreOptions): Store {
  return {
    async transaction(work) {
      return await database.prisma.$transaction(
        (tx) =>
          work({
            inbox: inboxStore(tx, sealing),
            facts: factStore(tx, sealing),
            cases: caseStore(tx),
            outbox: outboxStore(tx, sealing),
            boards: boardStore(tx, sealing),
            rooms: roomStore(tx, sealing),
            attachments: attachmentStore(tx),
            leases: leaseStore(tx, session),
            secrets: secretStore(tx, sealing),
            settings: settingStore(tx),
            backlog: (now) => backlog(tx, now),
            afterSetBack: () => afterSetBack(tx),
          }),
        { maxWait: 10_000, timeout: 30_000 },
      );
    },
    sideBySide: database.type === "served",
    async tidy() {
      if (database.type === "embedded") await tidy(database.pool);
    },
    passing,
    close,
  };
}
