import { pino } from "pino";
import { compose } from "../../../src/compose.ts";
import { loadConfig } from "../../../src/config/config.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";

/**
 * The real program on WhatsApp alone, over a store that kills it at a named point: `VICTIM=point:n`, the n-th time that
 * it gets there. It says how its number can be linked, and when it is connected.
 */
const [point = "", times = "1"] = (process.env["VICTIM"] ?? "").split(":");
let left = Number(times);

function reached(here: string): void {
  if (here !== point) return;
  left -= 1;
  if (left <= 0) process.kill(process.pid, "SIGKILL");
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
              // Decrypted, its keys on file, and not yet in the inbox.
              reached("decrypted");
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
              // WhatsApp has it, and we don't know yet.
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

const config = loadConfig();
const program = await compose(config, {
  logger: pino({ level: config.logLevel }),
  around,
  whatsapp: {
    url: process.env["VICTIM_URL"] ?? "",
    trustRoot: Buffer.from(process.env["VICTIM_ROOT"] ?? "", "hex"),
    pairingNumber: null,
    onQr: (qr) => process.stdout.write(`link ${qr}\n`),
  },
});
process.stdout.write(`it runs as ${program.whatsapp?.id}\n`);
// The one that lives ends in order, so that what it has sent is on file.
process.once("SIGTERM", () => {
  void program.stop().then(() => process.exit(0));
});
