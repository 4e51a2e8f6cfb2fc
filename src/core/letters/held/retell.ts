import { dayOf } from "../../calendar/day.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { Story } from "../../procedure/content.ts";
import type { CaseEvent } from "../../procedure/event.ts";
import { lastCall } from "../../procedure/marks.ts";
import type { ReporterLetter } from "../../procedure/notices/letterNames.ts";
import { noticeTable } from "../../procedure/notices/noticeTable.ts";
import { named } from "../case/naming.ts";
import { standing } from "../case/standing.ts";
import { answerHead } from "../reporter/answers.ts";
import type { News } from "../reporter/news.ts";
import { quoted } from "../reporter/quote.ts";
import { toReporter } from "../reporter/reporter.ts";

export type RecountFacts = {
  readonly office: Office;
  /** Business time. */
  readonly now: Date;
  /** The number that the asking reporter was given; by default the case's. */
  readonly number?: string;
  /** Whether they are the case's leader (the default) or follow a case that others reported too. */
  readonly leads?: boolean;
  /** news: the latest of whatever kind. answer: the agency's last answer, however much has happened since. */
  readonly which?: "news" | "answer";
  /** Long words in whole, as somebody asked who reads; by default they are. */
  readonly whole?: boolean;
};

/**
 * The latest news of a case in full, with the menu that the reporter can use: the reply to LIHAT for a
 * confidential case, and to JAWABAN for any. Only an answer to whoever asked, never a letter.
 */
export function recount(story: Story, current: Case, facts: RecountFacts): Message {
  const { which = "news" } = facts;
  const { events } = story;
  const open = current.stage === "answered" || current.stage === "scheduled";
  const answer = events.findLast(isAnswer);
  const asking = isAskedConsent(current, facts);
  const isConsent = ({ happening: { type } }: CaseEvent) => type === "consent_asked";
  const latest = events.findLast((one) => letterOf(one) !== null && (asking || !isConsent(one)));
  // An open question for consent takes precedence over an earlier answer.
  const wished = which === "news" && latest !== undefined && isConsent(latest);
  const event = !wished && answer !== undefined && (open || which === "answer") ? answer : latest;
  const told = event === undefined ? null : tell(event, story, current, facts);
  const body =
    told ??
    message([say("letters.standing", { case: calledBy(current, facts) }), ...standing(current, facts)]);
  return { ...body, guarded: current.privacy === "confidential" };
}

/** Whether the reporter is asked, and may still agree, to make a confidential case ordinary. */
export function isAskedConsent(
  { consentUntil }: Case,
  { now, office }: Pick<RecountFacts, "now" | "office">,
): boolean {
  return consentUntil != null && consentUntil >= dayOf(now, office.calendar);
}

function tell(
  event: CaseEvent,
  { events, report }: Story,
  current: Case,
  facts: RecountFacts,
): Message | null {
  const letter = letterOf(event);
  const history = events.slice(0, events.indexOf(event));
  const news: News = {
    case: current,
    event,
    number: facts.number ?? current.number,
    leads: facts.leads ?? true,
    office: facts.office,
    now: facts.now,
    report,
    history,
    was: null,
    into: null,
    whole: facts.whole ?? true,
  };
  if (isAnswer(event) && event.to !== current.stage) return past(news, facts);
  // Events of the reporter's own aren't news to them: they hear where the case stands.
  return letter === null || event.by.type === "citizen" ? null : toReporter(letter, news);
}

/** An answer to which no reply is expected any more: without its question, with the case's present state. */
function past(news: News, facts: RecountFacts): Message {
  const alone = answerAlone(news);
  const [lines = []] = alone.paragraphs;
  return { ...alone, paragraphs: [[...lines, ...standing(news.case, facts)]] };
}

/** The agency's answer alone, without question or date. */
export function answerAlone(news: News): Message {
  const { event, history } = news;
  const round =
    history.filter(({ happening: { type } }) => type === "replied" || type === "disagreed").length + 1;
  return { ...message([answerHead(news, round), ...quoted(event, news.whole)]), files: event.files };
}

export function isAnswer({ happening: { type } }: CaseEvent): boolean {
  return type === "answered" || type === "supplemented" || type === "scheduled" || type === "moved";
}

/** The letter that reporters got for an event; null if none. */
export function letterOf({ happening, to }: CaseEvent): ReporterLetter | null {
  if (happening.type === "changed") return happening.fields.privacy === undefined ? null : "privacy_changed";
  if (happening.type === "overdue") return happening.renewed === null ? null : "overdue";
  if (happening.type === "lapsed") {
    return happening.outcome === "no_reply" ? "lapsed_no_reply" : "lapsed_incomplete";
  }
  if (happening.type === "reminded") {
    const last = happening.mark === lastCall;
    if (to === "incomplete") return last ? "supply_last_call" : "supply_reminded";
    return to === "answered" ? (last ? "reply_last_call" : "reply_reminded") : null;
  }
  if (
    happening.type === "chat_added" ||
    happening.type === "admission_asked" ||
    happening.type === "admission_refused" ||
    happening.type === "recalculated" ||
    happening.type === "undone" ||
    happening.type === "unclear"
  ) {
    return null;
  }
  // Of a person, not of how the case stands.
  if (happening.type === "blocked" || happening.type === "unblocked") return null;
  const cell = noticeTable[happening.type].reporters;
  return "letter" in cell ? cell.letter : null;
}

function calledBy(current: Case, { number }: RecountFacts): Said {
  return named(current, number ?? current.number);
}
