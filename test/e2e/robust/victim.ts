import { pino } from "pino";
import { compose } from "../../../src/compose.ts";
import { loadConfig } from "../../../src/config/config.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";

/**
 * The real program over a store that kills it at a named point: `VICTIM=point:n`, the n-th time that it gets there.
 * `VICTIM=point:n:freeze` stops it there instead, until it is woken.
 */

const [point = "", times = "1", how = "kill"] = (process.env["VICTIM"] ?? "").split(":");
let left = Number(times);

function reached(here: string): void {
  if (here !== point) return;
  left -= 1;
  if (how === "kill" && left <= 0) process.kill(process.pid, "SIGKILL");
  if (how === "freeze" && left === 0) process.kill(process.pid, "SIGSTOP");
}

function around(store: Store): Store {
  return {
    ...store,
    async transaction(work) {
      let filed = 0;
      const result = await store.transaction(async (tx) => {
        const watched: Tx = {
          ...tx,
          inbox: {
            ...tx.inbox,
            async file(batch) {
              filed = await tx.inbox.file(batch);
              return filed;
            },
            async finish(done, states) {
              const more = await tx.inbox.finish(done, states);
              if (done.length > 0) reached("batch");
              return more;
            },
          },
          outbox: {
            ...tx.outbox,
            async record(letter, outcome) {
              reached("sent");
              await tx.outbox.record(letter, outcome);
            },
          },
        };
        return await work(watched);
      });
      if (filed > 0) reached("filed");
      return result;
    },
  };
}

const unlimited = { count: 1_000_000, ms: 1 };
const config = loadConfig();
if (config.telegram === null) throw new Error("a victim has a token");
await compose(config, {
  logger: pino({ level: config.logLevel }),
  around,
  telegram: {
    ...config.telegram,
    windows: { overall: unlimited, chat: unlimited, group: unlimited },
  },
});
process.stdout.write("it runs\n");
