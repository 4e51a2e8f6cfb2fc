import { type Message, message, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { Story } from "../../procedure/content.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { lastCall } from "../../procedure/marks.ts";
import { replyLastCall } from "../reporter/answers.ts";
import type { News } from "../reporter/news.ts";
import { toReporter } from "../reporter/reporter.ts";
import type { NewsName, WaitingNews } from "./overtaken.ts";
import { answerAlone, isAnswer, letterOf, recount } from "./retell.ts";

/** A case with news that waits for one of its reporters, oldest first. */
export type Waited = {
  readonly case: Case;
  readonly story: Story;
  readonly letters: readonly WaitingNews[];
  /** The number that this reporter was given for the case. */
  readonly number: string;
  readonly leads: boolean;
};

export type PieceFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
};

/** A separate letter about one case. */
export type Piece = {
  readonly name: NewsName;
  readonly event: string | null;
  readonly message: Message;
  /** It also says where the case stands, so the list needn't. */
  readonly closes: boolean;
};

/**
 * What needs a separate letter: an open question, the agency's latest answer if it hasn't been delivered, the
 * end of the case. Of a confidential case only that there is news. A last call that hasn't left becomes part
 * of the letter with the question, which carries the call's event, so that the call counts as sent.
 */
export function piecesOf(one: Waited, facts: PieceFacts): readonly Piece[] {
  const { case: current, story, number, leads, letters } = one;
  const call = lastCallOf(one);
  const latest = letters.at(-1) ?? null;
  if (current.privacy === "confidential") {
    const said = message(say("letters.bare", { number }));
    const { name, event } = call ?? latest ?? { name: "standing", event: null };
    return [{ name, event, message: said, closes: true }];
  }
  const unread = unreadAnswers(one);
  const alone = (answers: readonly CaseEvent[]): readonly Piece[] =>
    answers.map((of) => ({
      name: letterOf(of) ?? "answered",
      event: of.id,
      message: answerAlone(newsOf(of, one, facts)),
      closes: false,
    }));
  const again = () => recount(story, current, { ...facts, number, leads, whole: false });

  switch (current.stage) {
    case "received":
    case "forwarded":
      return alone(unread);
    case "incomplete": {
      const asked = story.events.findLast(({ happening }) => happening.type === "asked");
      if (asked === undefined) return [];
      const { name, event } = call ?? { name: "asked" as const, event: asked.id };
      return [{ name, event, message: toReporter(name, newsOf(asked, one, facts)), closes: true }];
    }
    case "answered":
    case "scheduled": {
      const answer = story.events.findLast(isAnswer);
      if (answer === undefined) return [];
      const isUnread = unread.includes(answer);
      const plain = isUnread
        ? { name: letterOf(answer) ?? "answered", event: answer.id }
        : { name: latest?.name ?? "answered", event: latest?.event ?? null };
      const said = call !== null && !isUnread ? replyLastCall(newsOf(answer, one, facts)) : again();
      const earlier = unread.filter(({ id }) => id !== answer.id);
      return [...alone(earlier), { ...(call ?? plain), message: said, closes: true }];
    }
    case "closed": {
      const end = story.events.findLast((event) => letterOf(event) !== null);
      const name = (end === undefined ? null : letterOf(end)) ?? "closed_by_office";
      return [...alone(unread), { name, event: end?.id ?? null, message: again(), closes: true }];
    }
  }
}

/** The present clock's last call, if it is among the waiting letters. */
function lastCallOf({ case: { clock, stage }, story, letters }: Waited) {
  const name = stage === "incomplete" ? "supply_last_call" : stage === "answered" ? "reply_last_call" : null;
  if (name === null || clock === null) return null;
  const waits = new Set(letters.map(({ event }) => event));
  const event = story.events.findLast(
    ({ id, happening, at }) =>
      happening.type === "reminded" && happening.mark === lastCall && at >= clock.startedAt && waits.has(id),
  );
  return event === undefined ? null : ({ name, event: event.id } as const);
}

/** The agency's latest answer and its supplements, those of them that still wait. */
function unreadAnswers({ story, letters }: Waited): readonly CaseEvent[] {
  const waits = new Set(letters.map(({ event }) => event));
  const answers = story.events.filter(isAnswer);
  const first = answers.findLastIndex(({ happening: { type } }) => type !== "supplemented");
  return answers.slice(Math.max(0, first)).filter(({ id }) => waits.has(id));
}

function newsOf(event: CaseEvent, { case: current, story, number, leads }: Waited, facts: PieceFacts): News {
  const history = story.events.slice(0, story.events.indexOf(event));
  const { report } = story;
  return {
    case: current,
    event,
    number,
    leads,
    ...facts,
    report,
    history,
    was: null,
    into: null,
    whole: false,
  };
}
