import { TransactionOver } from "./transaction.ts";

/** SQLSTATE classes that pass: connection trouble, serialization and deadlock, resources, shutdown, lock time-outs. */
const passingStates = /^((08|40|53|57)[0-9A-Z]{3}|55P03|25P0[34])$/;

/** Node's codes for a connection that didn't come about or broke. */
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** What `pg` says without a code; from its beginning, since the middle of a message may be what somebody wrote. */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether an error says that the database was away or busy: the same again may succeed, and nothing was at fault. */
export function isTransient(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (networkCodes.has(code) || passingStates.test(code)) return true;
    if (at instanceof TransactionOver || driverWords.test(at.message)) return true;
  }
  return false;
}
