/**
 * An error as it is logged. The database's own words may quote the row that it refused, which may hold what somebody
 * wrote: of these only the code and the names of tables and constraints are kept.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    message: safeMessage(error),
    ...("code" in error && { code: error.code }),
    stack: framesOf(error),
    ...(error.cause instanceof Error && { cause: loggedError(error.cause) }),
  };
}

/** What an error says, without what the database quotes. */
export function safeMessage(error: Error): string {
  // What a server says has a severity and an SQLSTATE.
  if (!("severity" in error && "code" in error)) return error.message;
  const names = error.message.match(/(relation|constraint|column|table) "\w+"/g) ?? [];
  return [`the database refused (${String(error.code)})`, ...names].join(", ");
}

/** Without its first lines, which repeat the message. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");
}
