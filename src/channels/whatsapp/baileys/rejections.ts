import type { Logger } from "pino";
import { scrubbed } from "./redact.ts";

/**
 * Some of Baileys' listeners write to a connection that has just closed and let the failure go unheard, which would end
 * the process. Those are noted; what anybody else leaves unheard still ends it. Returns what takes the guard away.
 */
export function catchRejections(log: Logger): () => void {
  const caught = (reason: unknown) => {
    if (!isBaileys(reason)) throw reason;
    log.debug({ err: scrubbed(reason) }, "A failure inside of Baileys that nobody heard");
  };
  process.on("unhandledRejection", caught);
  return () => process.off("unhandledRejection", caught);
}

function isBaileys(reason: unknown): boolean {
  return reason instanceof Error && (reason.stack ?? "").includes("@whiskeysockets/baileys/");
}
