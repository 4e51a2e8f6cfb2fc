import type { Inbound } from "../../../src/ports/inbound.ts";
import type { InboxMessage } from "../../../src/ports/inbox.ts";
import { openAduan } from "../aduan.ts";
import type { Ground } from "../databases.ts";
import { inbound, steps } from "./dialogue.ts";
import type { Subject } from "./subject.ts";

/** Messages that one answer of Telegram brings at most. */
const pollLimit = 100;

/**
 * Aduan: a person writes on as soon as their answer is on file. What has been written since the last poll is filed
 * together, as the poller brings it, while the pumps handle what was filed before.
 */
export function ours(makeGround: () => Promise<Ground>, db: Ground["db"]): Subject {
  return {
    name: "Aduan",
    db,
    leavesOut:
      "nothing: inbox, dialogue, case, history, attachment and outbox, each letter on file in its own words",
    async open() {
      let answered: (messages: readonly InboxMessage[]) => void = () => undefined;
      const aduan = await openAduan(await makeGround(), undefined, (messages) => answered(messages));
      const stop = aduan.serve();
      return {
        async round(chats) {
          const written: Inbound[] = chats.map((chat) => inbound(chat, 0));
          let unanswered = chats.length * steps;
          let wake = (): void => undefined;
          answered = (messages) => {
            unanswered -= messages.length;
            for (const { payload } of messages) written.push(...next(payload.ref));
            wake();
          };
          while (unanswered > 0) {
            if (written.length > 0) await aduan.receive(written.splice(0, pollLimit));
            else
              await new Promise<void>((resolve) => {
                wake = resolve;
              });
          }
        },
        async filed() {
          const { rows } = await aduan.database.pool.query<{ cases: number; letters: number }>(
            "select (select count(*)::int from cases) as cases, (select count(*)::int from letter) as letters",
          );
          const { cases = 0, letters = 0 } = rows[0] ?? {};
          if (letters < cases * steps) throw new Error(`${letters} letters for ${cases} cases`);
          return cases;
        },
        async close() {
          await stop();
          await aduan.close();
        },
      };
    },
  };
}

/** What the person writes after the message of this reference. */
function next(ref: string | null): readonly Inbound[] {
  const [chat, step] = (ref ?? "").split(":").map(Number);
  return chat === undefined || step === undefined || step + 1 >= steps ? [] : [inbound(chat, step + 1)];
}
