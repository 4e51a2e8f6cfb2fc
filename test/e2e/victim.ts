import { pino } from "pino";
import { compose } from "../../src/compose.ts";
import { loadConfig } from "../../src/config/config.ts";
import type { Store, Tx } from "../../src/ports/store.ts";
import { telegramOn, whatsappOn } from "./channels.ts";

/**
 * The real program without a pace, over a store that kills it at a named point: `VICTIM=point:n`, the n-th time that it
 * gets there. `VICTIM=point:n:freeze` stops it there instead, until it is woken. It says how a number of WhatsApp's can
 * be linked. SIGTERM ends it in order, so that what it has sent is on file.
 */
const [point = "", times = "1", how = "kill"] = (process.env["VICTIM"] ?? "").split(":");
let left = Number(times);

function reached(here: "decrypted" | "filed" | "batch" | "sent"): void {
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
              // From WhatsApp: decrypted, its keys on file, and not yet in the inbox.
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
              // The platform has it, and we don't know yet.
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
const { VICTIM_URL: url = "", VICTIM_ROOT: root = "" } = process.env;
const pacing = process.env["WHATSAPP_PACING"] !== "0";
const program = await compose(config, {
  logger: pino({ level: config.logLevel }),
  around,
  channels: config.channels.map(({ id }) =>
    id === "telegram"
      ? telegramOn(process.env, { windows: { overall: unlimited, chat: unlimited, group: unlimited } })
      : whatsappOn(
          { url, pacing },
          {
            trustRoot: Buffer.from(root, "hex"),
            onQr: (qr) => process.stdout.write(`link ${qr}\n`),
          },
        ),
  ),
});
process.stdout.write("it runs\n");
process.once("SIGTERM", () => {
  void program.stop().then(() => process.exit(0));
});
