import { type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import type { Source } from "../../procedure/source.ts";

/** How a report came that somebody of the office took down. */
export function sourceSaid(source: Source): Said {
  return source.type === "other"
    ? say("counter.source.other", { name: source.name })
    : say(`counter.source.${source.type}`);
}

/** For the office: how it came, if not by chat, and whether its reporter has joined it since. */
export function cameBySaid({ source, reporters }: Case): readonly Said[] {
  if (source === undefined) return [];
  const told = { source: sourceSaid(source) };
  return [reporters.length === 0 ? say("card.source.alone", told) : say("card.source", told)];
}
