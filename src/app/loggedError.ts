/**
 * An error in the form in which it is logged. PostgreSQL's message may quote the refused row, and so a
 * citizen's words: only its code and the names of tables and constraints are kept.
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

/** The error's message without what the database quotes. */
export function safeMessage(error: Error): string {
  // An error from PostgreSQL has a severity and an SQLSTATE.
  if (!("severity" in error && "code" in error)) return error.message;
  const names = error.message.match(/(relation|constraint|column|table) "\w+"/g) ?? [];
  return [`the database refused (${String(error.code)})`, ...names].join(", ");
}

/** The stack without its first lines, which repeat the message. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");
}
