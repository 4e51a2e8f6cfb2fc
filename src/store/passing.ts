/** SQLSTATE classes that pass: connection trouble, serialization and deadlock, resources, shutdown, lock time-outs. */
const passingStates = /^((08|40|53|57)[0-9A-Z]{3}|55P03|25P0[34])$/;

/** Prisma's own codes for a database that can't be reached, a connection that closed, a transaction that was lost. */
const passingCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);

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
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Server has closed the connection|Can't reach database server)/;

/** Whether an error says that the database was away or busy: the same again may succeed, and nothing was at fault. */
export function passing(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (passingCodes.has(code) || networkCodes.has(code) || passingStates.test(code)) return true;
    if (driverWords.test(at.message)) return true;
    if (passingStates.test(stateOf(at))) return true;
  }
  return false;
}

/** The database's own code where Prisma wraps it, as in a raw statement's failure. */
function stateOf(error: Error): string {
  const meta: unknown = "meta" in error ? error.meta : null;
  const text = JSON.stringify(meta ?? "");
  return /"(?:originalCode|code)":"([0-9A-Z]{5})"/.exec(text)?.[1] ?? "";
}
