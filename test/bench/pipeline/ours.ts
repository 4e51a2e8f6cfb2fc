import { type Aduan, openAduan } from "../aduan.ts";
import type { Ground } from "../databases.ts";
import { inbound, steps } from "./dialogue.ts";
import type { Subject } from "./subject.ts";

/** Aduan: filed in batches as the poller brings them, then the pump until nothing waits. */
export function ours(makeGround: () => Promise<Ground>, db: Ground["db"]): Subject {
  return {
    name: "Aduan",
    db,
    leavesOut:
      "nothing: inbox, dialogue, case, history, attachment and outbox, each letter on file in its own words",
    async open() {
      const aduan = await openAduan(await makeGround());
      return {
        async round(chats) {
          for (let step = 0; step < steps; step += 1) await takeStep(aduan, chats, step);
        },
        async filed() {
          const { rows } = await aduan.database.pool.query<{ cases: number; letters: number }>(
            "select (select count(*)::int from cases) as cases, (select count(*)::int from letter) as letters",
          );
          const { cases = 0, letters = 0 } = rows[0] ?? {};
          if (letters < cases * steps) throw new Error(`${letters} letters for ${cases} cases`);
          return cases;
        },
        close: aduan.close,
      };
    },
  };
}

/** Messages that one answer of Telegram brings at most. */
const pollLimit = 100;

/** One step of all chats: accepted, filed, handled. */
async function takeStep(aduan: Aduan, chats: readonly number[], step: number): Promise<void> {
  for (let from = 0; from < chats.length; from += pollLimit) {
    await aduan.receive(chats.slice(from, from + pollLimit).map((chat) => inbound(chat, step)));
  }
  await aduan.pump();
}
