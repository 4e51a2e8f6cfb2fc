import type { Case, ContactId } from "../case.ts";
import type { Step } from "../event.ts";
import { chatsOf } from "../reporters.ts";

/**
 * Who hears of a step about a block: it is between the office and one person, in all their chats, whoever else follows
 * the case. Null for any other step.
 */
export function blockTold({ before, after, event: { happening } }: Step): readonly ContactId[] | null {
  if (happening.type === "blocked" || happening.type === "unblocked") return chats(after, happening.contact);
  if (happening.type !== "undone" || before === null || isSame(before.block, after.block)) return null;
  const { contact } = after.block ?? before.block ?? {};
  return contact === undefined ? [] : chats(after, contact);
}

function chats({ reporters }: Case, contact: ContactId): readonly ContactId[] {
  const own = chatsOf(reporters, contact).map((one) => one.contact);
  return own.length === 0 ? [contact] : own;
}

/** By what they say: what was undone is read from its event, and its block is another object. */
function isSame(one: Case["block"], other: Case["block"]): boolean {
  return (
    one?.contact === other?.contact &&
    one?.until === other?.until &&
    one?.reason === other?.reason &&
    one?.by === other?.by
  );
}
