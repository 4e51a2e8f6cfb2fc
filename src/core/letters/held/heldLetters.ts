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

/** A case of which news waits for a reporter, in order. */
export type Waited = {
  readonly case: Case;
  readonly story: Story;
  readonly letters: readonly WaitingNews[];
  /** The number that this reporter was given. */
  readonly number: string;
  readonly leads: boolean;
};

export type PieceFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
};

/** A letter of its own about one case. */
export type Piece = {
  readonly name: NewsName;
  readonly event: string | null;
  readonly message: Message;
  /** It says where the case stands, so that the list needn't. */
  readonly closes: boolean;
};

/**
 * What must be said in whole, as of now: the open question, the agency's latest answer as far as it is unread, how a
 * case was closed. Of a confidential case only that there is news. A last call that hasn't left is made by the letter
 * that asks, which tells of its event: it counts as sent once that letter is.
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

/** The last call of the present clock, if it is among what waits. */
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

/** The agency's latest answer with what was added to it, as far as it waits. */
function unreadAnswers({ story, letters }: Waited): readonly CaseEvent[] {
  const waits = new Set(letters.map(({ event }) => event));
  const answers = story.events.filter(isAnswer);
  const first = answers.findLastIndex(({ happening: { type } }) => type !== "supplemented");
  return answers.slice(Math.max(0, first)).filter(({ id }) => waits.has(id));
}

function newsOf(event: CaseEvent, { case: current, story, number, leads }: Waited, facts: PieceFacts): News {
  const history = story.events.slice(0, story.events.indexOf(event));
  return { case: current, event, number, leads, ...facts, history, was: null, into: null, whole: false };
}
