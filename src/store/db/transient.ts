/** A transaction took too long, or lost its connection. Nothing was committed; trying again may succeed. */
export class TransactionOver extends Error {
  override readonly name = "TransactionOver";
}

/**
 * SQLSTATE codes of transient errors: connection, serialization and deadlock, resources, shutdown, lock
 * time-outs.
 */
const passingStates = /^((08|40|53|57)[0-9A-Z]{3}|55P03|25P0[34])$/;

/** Node's error codes for a failed or broken connection. */
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

/**
 * Messages of `pg` that have no code; only their beginning is matched, since a message may quote a citizen's
 * words.
 */
const driverWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether the database was away or busy, so that trying again may succeed. */
export function isTransient(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (networkCodes.has(code) || passingStates.test(code)) return true;
    if (at instanceof TransactionOver || driverWords.test(at.message)) return true;
  }
  return false;
}
