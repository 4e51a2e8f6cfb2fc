import type { Chat, ChatMemberUpdated, User } from "grammy/types";
import type { Inbound, RawInput } from "../../../ports/inbound.ts";
import { fromSeconds, inbound, type Parsed, skipped } from "./parsed.ts";
import { addressOf, senderOf } from "./sender.ts";

/** A change of the bot's own membership. */
export function readMembership(change: ChatMemberUpdated, externalId: string): Parsed {
  const inside = isInside(change.new_chat_member);
  const from = addressOf(change.chat);
  const same = inside === isInside(change.old_chat_member);
  if (from.kind === "group" && same && !inside) return skipped("still outside of a group");
  const input: RawInput =
    from.kind === "private"
      ? { type: "reachable", reachable: inside }
      : { type: "group", change: same ? "rights" : inside ? "added" : "removed" };
  return inbound({
    from,
    sender: senderOf(change.from),
    externalId,
    ref: null,
    on: null,
    sentAt: fromSeconds(change.date),
    forwardedOften: false,
    input,
  });
}

/** A change of another's membership; only coming and going count. */
export function readMember(change: ChatMemberUpdated, externalId: string): Parsed {
  const { old_chat_member: was, new_chat_member: now, chat, date } = change;
  if (!isInside(now)) return leaving(chat, now.user, date, externalId);
  if (isInside(was)) return skipped("somebody's place in a group");
  return coming(chat, [now.user], date, externalId);
}

/** Somebody has left a group or was removed. */
export function leaving(chat: Chat, who: User, date: number, externalId: string): Parsed {
  // The bot's own removal comes as `my_chat_member`.
  return who.is_bot ? skipped("a bot left a group") : inbound(movement(chat, who, date, externalId, "left"));
}

/** People have come into a group or were added, several of them by one message. */
export function coming(chat: Chat, who: readonly User[], date: number, externalId: string): Parsed {
  const people = who.filter((one) => !one.is_bot);
  const [first, ...others] = people.map((one, index) =>
    movement(chat, one, date, index === 0 ? externalId : `${externalId} joined ${index}`, "joined"),
  );
  if (first === undefined) return skipped("a bot came into a group");
  return { ...inbound(first), ...(others.length > 0 && { others }) };
}

function movement(chat: Chat, who: User, date: number, externalId: string, type: "left" | "joined"): Inbound {
  return {
    from: addressOf(chat),
    sender: senderOf(who),
    externalId,
    ref: null,
    on: null,
    sentAt: fromSeconds(date),
    forwardedOften: false,
    input: { type },
  };
}

function isInside(member: ChatMemberUpdated["new_chat_member"]): boolean {
  switch (member.status) {
    case "creator":
    case "administrator":
    case "member":
      return true;
    case "restricted":
      if (typeof member.is_member === "boolean") return member.is_member;
      break;
    case "left":
    case "kicked":
      return false;
  }
  // An unknown standing mustn't end anybody's roles or the bot's own membership.
  throw new TypeError("A standing that isn't known");
}
