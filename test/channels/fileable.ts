import type { Inbound } from "../../src/ports/inbound.ts";

/** What of a message no database takes, or nobody's answer would reach; written apart from what prevents it. */
export function cantBeFiled(inbound: Inbound): readonly string[] {
  const { from, sender, externalId, sentAt, repliedTo } = inbound;
  const text = JSON.stringify(inbound);
  const checks: Readonly<Record<string, boolean>> = {
    "U+0000 or half a character": !/\\u0000|\\ud[89a-f]/.test(text.replaceAll("\\\\", "")),
    "its size": text.length < 1_000_000,
    "its address": isId(from.chat),
    "its sender": isId(sender.id),
    "its key": isId(externalId.replaceAll(" ", "_")),
    "whom it replies to": repliedTo === undefined || isId(repliedTo.id),
    "its time": sentAt.getTime() > Date.UTC(1999, 0, 1) && sentAt.getTime() < Date.UTC(9999, 0, 1),
    "its language": sender.language === null || typeof sender.language === "string",
    "a name": typeof sender.name === "string",
    "its ids": [inbound.ref, inbound.on].every((id) => id === null || typeof id === "string"),
    "its input": typeof inbound.input.type === "string",
  };
  return Object.keys(checks).filter((name) => checks[name] === false);
}

function isId(id: unknown): boolean {
  return typeof id === "string" && /^[!-~]{1,300}$/.test(id);
}
