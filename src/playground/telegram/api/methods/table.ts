import type { Call, MethodName } from "./call.ts";
import * as chats from "./chats.ts";
import * as editing from "./editing.ts";
import * as sending from "./sending.ts";
import * as settings from "./settings.ts";

/** Methods that answer at once. What holds a connection open or carries updates lives beside the server. */
const handlers = { ...sending, ...editing, ...chats, ...settings };

type Handler = (call: Call, args: never) => unknown;

const table = new Map<string, Handler>(Object.entries(handlers));

/** Runs a method whose arguments have been checked against its schema. */
export function runMethod(
  method: MethodName,
  call: Call,
  values: Readonly<Record<string, unknown>>,
): unknown {
  const handler = table.get(method);
  if (handler === undefined) throw new Error(`Nothing answers ${method}`);
  // The schema that the values passed is made from the very types that the handlers declare.
  return handler(call, values as never);
}
