import { pino } from "pino";
import { compose } from "../../../src/compose.ts";
import { loadConfig } from "../../../src/config/config.ts";
import type { Store } from "../../../src/ports/store.ts";

/** The real program, which dies in the middle of handling a message that says DEADLY. */
const deadly = process.env["DEADLY"] ?? "";

function around(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          inbox: {
            ...tx.inbox,
            async finish(done, ...more) {
              const said = done.map(({ payload: { input } }) => (input.type === "text" ? input.text : ""));
              if (said.some((text) => text.includes(deadly))) process.kill(process.pid, "SIGKILL");
              return await tx.inbox.finish(done, ...more);
            },
          },
        }),
      ),
  };
}

const config = loadConfig();
await compose(config, { logger: pino({ level: config.logLevel }), around });
process.stdout.write("it runs\n");
