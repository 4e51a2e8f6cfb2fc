import { pino } from "pino";
import { compose } from "../../src/compose.ts";
import { loadConfig } from "../../src/config/config.ts";

/**
 * The program as `main` starts it, but for the key that it trusts: the WhatsApp server on loopback has one of its
 * own, and the environment can't name it. The key comes as an argument, in hex.
 */
const [, , trustRoot = ""] = process.argv;
const config = loadConfig();
if (config.whatsapp === null) throw new Error("WHATSAPP_ENABLED isn't set");
const program = await compose(config, {
  logger: pino({ level: config.logLevel }),
  whatsapp: { url: config.whatsapp.url, trustRoot: Buffer.from(trustRoot, "hex") },
});
process.on("SIGTERM", () => {
  program.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
