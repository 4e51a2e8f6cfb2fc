import type { SocketConfig } from "@whiskeysockets/baileys";
import type { Logger } from "pino";
import { scrubError } from "../../shared/redact.ts";

type LibraryLogger = SocketConfig["logger"];

/**
 * Baileys' log, reduced to its messages without numbers and addresses: the rest are keys, phone numbers and
 * whole messages. Only useful for debugging the protocol.
 */
export function libraryLog(log: Logger): LibraryLogger {
  const pass = (said: unknown, sentence?: string) => {
    const text = sentence ?? (typeof said === "string" ? said : "");
    if (text !== "") log.debug({ library: "baileys" }, scrub(text));
  };
  const drop = () => undefined;
  const logger: LibraryLogger = {
    level: "warn",
    child: () => logger,
    trace: drop,
    debug: drop,
    info: drop,
    warn: pass,
    error: pass,
  };
  return logger;
}

/** An error in a form that may be logged: WhatsApp's own contain stanzas, numbers and keys. */
export function scrubbed(error: unknown): Error {
  return scrubError(error, scrub);
}

function scrub(text: string): string {
  return text
    .replace(/[\w.:-]*@(?:s\.whatsapp\.net|lid|g\.us|c\.us)/g, "<address>")
    .replace(/\d{6,}/g, "<number>");
}
