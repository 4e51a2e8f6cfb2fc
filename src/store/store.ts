import type { Store } from "../ports/store.ts";
import { caseStore } from "./cases/cases.ts";
import type { Session } from "./db/session.ts";
import { inTransaction } from "./db/transaction.ts";
import { isTransient } from "./db/transient.ts";
import { reminderStore } from "./escalation/reminders.ts";
import { silenceStore } from "./escalation/silence.ts";
import { superiorStore } from "./escalation/superiors.ts";
import { factStore } from "./facts/facts.ts";
import { conversationStore } from "./inbox/conversations.ts";
import { inboxStore } from "./inbox/inbox.ts";
import type { Database } from "./open.ts";
import { outboxStore } from "./outbox/outbox.ts";
import { activityStore } from "./staff/activity.ts";
import { claimStore } from "./staff/claims.ts";
import { leaveStore } from "./staff/leaves.ts";
import { postStore } from "./staff/posts.ts";
import { attachmentStore } from "./tables/attachments.ts";
import { boardStore } from "./tables/boards.ts";
import type { Sealing } from "./tables/contacts.ts";
import { inviteStore } from "./tables/invites.ts";
import { cronStore, settingStore } from "./tables/keep.ts";
import { leaseStore } from "./tables/leases.ts";
import { memberStore } from "./tables/members.ts";
import { officeStore } from "./tables/office.ts";
import { peopleStore } from "./tables/people.ts";
import { roomStore } from "./tables/rooms.ts";
import { secretStore } from "./tables/secrets.ts";
import { backlog } from "./upkeep/backlog.ts";
import { afterSetBack } from "./upkeep/setBack.ts";
import { tidy } from "./upkeep/tidy.ts";

export type StoreOptions = {
  readonly database: Pick<Database, "type" | "pool">;
  readonly sealing: Sealing;
  readonly session: Session;
  readonly close: () => Promise<void>;
};

/** The store over an open and migrated database. */
export function createStore({ database, sealing, session, close }: StoreOptions): Store {
  return {
    async transaction(work) {
      return await inTransaction(database.pool, (sql) =>
        work({
          inbox: inboxStore(sql, sealing),
          conversations: conversationStore(sql),
          facts: factStore(sql),
          cases: caseStore(sql),
          outbox: outboxStore(sql, sealing),
          boards: boardStore(sql, sealing),
          office: officeStore(sql),
          people: peopleStore(sql, sealing),
          rooms: roomStore(sql),
          invites: inviteStore(sql),
          superiors: superiorStore(sql),
          reminders: reminderStore(sql),
          members: memberStore(sql, sealing),
          staff: {
            ...claimStore(sql),
            ...leaveStore(sql),
            ...activityStore(sql),
            ...silenceStore(sql),
            ...postStore(sql),
          },
          attachments: attachmentStore(sql, sealing),
          leases: leaseStore(sql, session),
          secrets: secretStore(sql, sealing),
          settings: settingStore(sql),
          cron: cronStore(sql),
          backlog: (now) => backlog(sql, now),
          afterSetBack: () => afterSetBack(sql),
        }),
      );
    },
    async tidy() {
      if (database.type === "embedded") await tidy(database.pool);
    },
    isTransient,
    close,
  };
}
