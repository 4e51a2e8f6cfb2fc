import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { timeOf } from "../case/dates.ts";
import type { DigestFacts } from "./digests.ts";

/** Most numbers that one message names. */
const mostNamed = 12;

/** For a room: what lay with somebody who is away or has left and needs another; confidential or not, by number alone. */
export function offered(who: string, cases: readonly Pick<Case, "number">[]): Message {
  const numbers = cases.slice(0, mostNamed).map(({ number }) => number);
  return message([
    say("staff.leave.offered", { count: cases.length, who, numbers }),
    say("staff.leave.offered.how", { number: numbers[0] ?? "" }),
  ]);
}

/** For a room: confidential cases don't go on with a post whose new holder may not open them. */
export function keptShut(post: string, cases: readonly Pick<Case, "number">[]): Message {
  const numbers = cases.slice(0, mostNamed).map(({ number }) => number);
  return message([
    say("staff.post.shut", { post, numbers }),
    say("staff.leave.offered.how", { number: numbers[0] ?? "" }),
  ]);
}

/** The lines for a room that somebody has left. */
export function leftBehind(cases: readonly Pick<Case, "number">[]): readonly Said[] {
  const numbers = cases.slice(0, mostNamed).map(({ number }) => number);
  return cases.length === 0 ? [] : [say("staff.left.offered", { count: cases.length, numbers })];
}

/** Of posts that are vacant since their holder left: how each is filled again. */
export function postsLeft(posts: readonly string[]): readonly Said[] {
  return posts.map((post) => say("staff.post.left", { post }));
}

/** For a room and its supervisors: reports wait, and nobody has begun today. */
export function nobodyActive(
  { waiting, nearest }: { readonly waiting: number; readonly nearest: Date | null },
  { office: { calendar }, now }: DigestFacts,
): Message {
  const day = nearest === null ? null : dayOf(nearest, calendar);
  const limit =
    nearest === null || day === null
      ? []
      : nearest < now
        ? [say("staff.idle.past", { day })]
        : day === dayOf(now, calendar)
          ? [say("staff.idle.today", { time: timeOf(nearest, calendar) })]
          : [say("staff.idle.nearest", { day })];
  return message([say("staff.idle", { waiting }), ...limit, say("staff.idle.how")]);
}

/** For somebody whose leave has ended: what waits. */
export function backFromLeave(waits: { readonly waiting: number; readonly late: number } | null): Message {
  if (waits === null) return message(say("staff.leave.back.agency"));
  return waits.waiting === 0 && waits.late === 0
    ? message(say("staff.leave.back.none"))
    : message([say("staff.leave.back", waits), say("staff.leave.back.how")]);
}
