import type { Key } from "../../message/catalogue.ts";
import { consentChoices } from "../../message/choices.ts";
import { type Message, message, say, withMenu } from "../../message/message.ts";
import type { Code } from "../../procedure/case.ts";
import type { ReporterLetter } from "../../procedure/notices/letterNames.ts";
import { type Acceptance, acceptanceIn } from "../../procedure/outcome.ts";
import { asides, dueDay, reopenDay } from "../case/dates.ts";
import { agencyName, named } from "../case/naming.ts";
import { standing } from "../case/standing.ts";
import { answered, replyLastCall, replyReminded, scheduled } from "./answers.ts";
import { blocked, unblocked } from "./block.ts";
import { byTheClock } from "./clock.ts";
import { knocking } from "./knocking.ts";
import { type News, whereItLeads } from "./news.ts";
import { questionSaid, quoted, wordsSaid } from "./quote.ts";
import { referred } from "./referred.ts";
import { undoneSaid } from "./undone.ts";

/**
 * A letter to a reporter in full. For a confidential case it is only shown when the reporter asks; otherwise
 * see `bare`.
 */
export function toReporter(letter: ReporterLetter, news: News): Message {
  const { case: current, event, now, office, number } = news;
  const { calendar } = office;
  const called = named(current, number);
  const agency = agencyName(current.agency, office);
  const due = dueDay(current, now, calendar);
  const until = reopenDay(current, now, calendar);
  const days = current.clock?.days ?? 0;
  const notes = asides(current.clock, calendar);
  const answerBy = [say("letters.answer_by", { due, days }), ...notes];
  const checkedBy = [say("letters.checked_by", { due, days }), ...notes];

  if (!news.leads && ofLeader.has(letter))
    return message([say("letters.asked.leader", { case: called }), say("letters.asked.leader.wait")]);

  switch (letter) {
    case "filed":
      return message([say("letters.filed", { case: called }), ...checkedBy]);
    case "supplied":
      return message([say("letters.supplied", { case: called }), ...checkedBy]);
    case "now_leading":
      return message([
        say("letters.now_leading", { case: called }),
        say("letters.now_leading.next", { due }),
      ]);
    case "chat_added":
      return message([say("letters.chat_added", { case: called }), ...standing(current, { now, office })]);
    case "told_elsewhere":
      return message([
        say("letters.told_elsewhere", { case: called }),
        ...standing(current, { now, office }),
      ]);
    case "admission_asked":
    case "watch_ended":
      return knocking(letter, news);
    case "replied":
      return message([
        say("letters.replied", { case: called, agency }),
        say("letters.next_answer_by", { due }),
        ...notes,
      ]);
    case "disagreed":
      return message([
        say("letters.disagreed", { case: called, agency }),
        say("letters.next_answer_by", { due }),
        ...notes,
      ]);
    case "accepted":
      return message([
        say(acceptedKeys[acceptanceIn(event, current.answer?.kind ?? null)], { case: called }),
        say("letters.accepted.reopen", { until }),
      ]);
    case "postponed":
      return message([say("letters.postponed", { case: called, due }), ...notes]);
    case "reopened":
      return message([
        say("letters.reopened", { case: called }),
        ...(current.stage === "forwarded" ? answerBy : checkedBy),
      ]);
    case "forwarded":
      return message([say("letters.forwarded", { case: called, agency }), ...answerBy]);
    case "asked":
      return message([
        say("letters.asked", { case: called, question: questionSaid(news) }),
        say("letters.asked.until", { due }),
        ...notes,
      ]);
    case "rejected":
      return message([
        say("letters.rejected", { case: called, reason: wordsSaid(news) }),
        say("letters.rejected.sorry"),
        say("letters.object", { until }),
      ]);
    case "referred":
      return referred(news);
    case "merged":
      return message([
        say("letters.merged", { case: called, number: current.mergedInto?.number ?? current.number }),
        ...whereItLeads(news),
      ]);
    case "progressed": {
      const body = message([
        say("letters.progressed", { case: called, agency }),
        ...quoted(event, news.whole),
        say("letters.answer_due", { due }),
      ]);
      return { ...body, files: event.files };
    }
    case "answered":
    case "supplemented":
      return answered(news);
    case "scheduled":
    case "moved":
      return scheduled(news);
    case "returned":
      return message([
        say("letters.returned", { case: called, agency: agencyName(formerAgency(news), office) }),
        say("letters.returned.next", { due }),
        ...notes,
      ]);
    case "reassigned":
      return message([say("letters.reassigned", { case: called, agency }), ...answerBy]);
    case "closed_by_office":
      return message([
        event.text === ""
          ? say("letters.closed_by_office.bare", { case: called })
          : say("letters.closed_by_office", {
              case: called,
              reason: say("letters.written", { words: event.text }),
            }),
        say("letters.object", { until }),
      ]);
    case "privacy_changed":
      return message([
        say("letters.privacy", { case: called, privacy: say(`privacy.${current.privacy}`) }),
        ...(current.clock === null ? [] : [say("letters.privacy.next", { due })]),
      ]);
    case "consent_asked":
      return withMenu(
        message([
          say("letters.consent_asked", { case: called }),
          say("letters.consent_asked.means"),
          say("letters.consent_asked.until", { until: current.consentUntil ?? due }),
        ]),
        consentChoices(current),
      );
    case "blocked":
      return blocked(news);
    case "unblocked":
      return unblocked(news);
    case "undone":
      return message([
        undoneSaid(news),
        current.clock === null ? say("letters.undone.no_date") : say("letters.undone.next", { due }),
      ]);
    case "supply_reminded":
    case "supply_last_call":
    case "promise_due":
    case "overdue":
    case "aged":
    case "lapsed_incomplete":
    case "lapsed_no_reply":
    case "due_moved":
      return byTheClock(letter, news);
    case "reply_reminded":
      return replyReminded(news);
    case "reply_last_call":
      return replyLastCall(news);
  }
}

/** Letters with a question that only the leader is asked. */
const ofLeader: ReadonlySet<ReporterLetter> = new Set<ReporterLetter>([
  "asked",
  "supply_reminded",
  "supply_last_call",
]);

const acceptedKeys = {
  resolved: "letters.accepted",
  accepted: "letters.accepted.cannot",
  informed: "letters.accepted.informed",
} as const satisfies Readonly<Record<Acceptance, Key>>;

/** The agency that gave the case back; the case itself no longer names it. */
function formerAgency({ was, history }: News): Code | null {
  if (was !== null) return was;
  const given = history.findLast(({ happening }) => ["forwarded", "reassigned"].includes(happening.type));
  const happening = given?.happening;
  return happening?.type === "forwarded" || happening?.type === "reassigned" ? happening.agency : null;
}
