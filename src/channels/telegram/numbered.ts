import type { Update } from "grammy/types";

/** Whether it can be confirmed to the server, which goes by numbers; what else is in it is read by `parse`. */
export function isNumbered(value: unknown): value is Update {
  return (
    typeof value === "object" &&
    value !== null &&
    "update_id" in value &&
    Number.isSafeInteger(value.update_id)
  );
}
