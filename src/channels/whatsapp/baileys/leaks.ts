import type { Logger } from "pino";
import { scrubbed } from "./redact.ts";

/** The console methods that libraries use. */
export type Printing = Pick<Console, "log" | "info" | "warn" | "error" | "debug">;

const filtered = new WeakSet<Printing>();

/**
 * Suppresses what libsignal prints: whole sessions with private keys ("Closing session: SessionEntry {…}")
 * and remarks on messages. libsignal calls the console's methods, so replacing them works whenever it was
 * loaded. Other output passes. Idempotent. Returns a function that undoes it.
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

/** Whether it is a session, by its class or by its fields. */
function isSession(part: object): boolean {
  const { name } = part.constructor ?? {};
  return name === "SessionEntry" || name === "SessionRecord" || "currentRatchet" in part;
}

/** Beginnings of libsignal's messages. */
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
 * Some of Baileys' listeners write to a closed connection and don't handle the rejection, which would end the
 * process. Those are logged; other unhandled rejections still end it. Returns a function that removes the
 * guard.
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
