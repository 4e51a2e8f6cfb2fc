import { pino } from "pino";
import { compose } from "../../src/compose.ts";
import { loadConfig } from "../../src/config/config.ts";
import { whatsappOn } from "../e2e/channels.ts";

/**
 * The program as `main` starts it, but for the key that it trusts: the WhatsApp server on loopback has one of its
 * own, and the environment can't name it. The key comes as an argument, in hex.
 */
const [, , trustRoot = ""] = process.argv;
const config = loadConfig();
const url = process.env["WHATSAPP_WEB_URL"];
if (url === undefined) throw new Error("WHATSAPP_WEB_URL isn't set");
const pacing = process.env["WHATSAPP_PACING"] !== "0";
const whatsapp = whatsappOn({ url, pacing }, { trustRoot: Buffer.from(trustRoot, "hex") });
const program = await compose(config, {
  logger: pino({ level: config.logLevel }),
  channels: config.channels.map((channel) => (channel.id === whatsapp.id ? whatsapp : channel)),
});
process.on("SIGTERM", () => {
  program.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
