import type { Logger } from "pino";
import { scrubbed } from "./redact.ts";

/** The part of a console that libraries print to. */
export type Printing = Pick<Console, "log" | "info" | "warn" | "error" | "debug">;

const filtered = new WeakSet<Printing>();

/**
 * Keeps off the console what libsignal prints: whole sessions with their private keys ("Closing session: SessionEntry
 * {…}") and remarks on messages. It calls the console's methods, so replacing them reaches it whenever it was loaded.
 * Everything else passes. Doing it twice is once. Returns what undoes it.
 */
export function quietLibsignal(target: Printing): () => void {
  if (filtered.has(target)) return () => undefined;
  filtered.add(target);
  const names = ["log", "info", "warn", "error", "debug"] as const;
  const before = names.map((name) => ({ name, own: target[name] }));
  for (const { name, own } of before) {
    target[name] = (...said: readonly unknown[]) => {
      if (!fromLibsignal(said)) own.apply(target, [...said]);
    };
  }
  return () => {
    for (const { name, own } of before) target[name] = own;
    filtered.delete(target);
  };
}

function fromLibsignal(said: readonly unknown[]): boolean {
  const [first] = said;
  if (typeof first === "string" && sentences.some((sentence) => first.startsWith(sentence))) return true;
  return said.some((part) => typeof part === "object" && part !== null && isSession(part));
}

/** A session however it is announced: by its class, or by the ratchet in it. */
function isSession(part: object): boolean {
  const { name } = part.constructor ?? {};
  return name === "SessionEntry" || name === "SessionRecord" || "currentRatchet" in part;
}

/** How each of libsignal's sentences begins. */
const sentences = [
  "Closing session:",
  "Closing open session in favor of incoming prekey bundle",
  "Closing stale open session",
  "Opening session:",
  "Removing old closed session:",
  "Session already closed",
  "Session already open",
  "Session error:",
  "Failed to decrypt message with any known session",
  "Decrypted message with closed session",
  "V1 session storage migration error",
  "Migrating session to:",
  "Unhandled bucket type",
  "WARNING: Expected pubkey of length 33",
];

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
