import { dayOf } from "../../calendar/day.ts";
import { timeOf } from "../../letters/case/dates.ts";
import type { Delivery } from "../../letters/delivery.ts";
import type { Key } from "../../message/catalogue.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";

type WhyKey = Extract<Key, `ledger.why.${string}`>;
type NewsKey = Extract<Key, `ledger.news.${string}`>;

/** Most kinds of news that a line names; the rest is "and others". */
const mostNamed = 3;

/** Whether it is about to leave, at once or after the undo time: the card is renewed when it has. */
function isLeaving({ state, trouble }: Delivery): boolean {
  return state === "undo" || (state === "waiting" && trouble === null);
}

/**
 * Lines on which letters reached a case's reporters and which didn't, and why; none if no letter was written.
 * Of a confidential case only how many.
 */
export function ledgerLines(all: readonly Delivery[], current: Case, office: Office): readonly Said[] {
  const deliveries = all.filter((one) => !isLeaving(one));
  if (deliveries.length === 0) return [];
  const walled = current.privacy === "confidential";
  const sent = deliveries.filter(({ state }) => state === "sent");
  const folded = sent.filter((one) => one.folded);
  const waiting = deliveries.filter(({ state }) => !["sent", "failed", "spared"].includes(state));
  const failed = deliveries.filter(({ state }) => state === "failed");
  const spared = deliveries.filter(({ state }) => state === "spared");
  const open = walled
    ? bare(waiting, failed)
    : [...groups(waiting).map(notYet), ...groups(failed).map(failedLine)];
  return [
    sentLine(sent, deliveries, walled, office),
    ...(folded.length === 0 ? [] : [say("ledger.folded", { count: folded.length })]),
    ...open,
    ...(spared.length === 0
      ? []
      : [say("ledger.left_out", { count: spared.length, what: newsSaid(spared) })]),
  ];
}

function sentLine(
  sent: readonly Delivery[],
  all: readonly Delivery[],
  walled: boolean,
  { calendar, channelNames }: Office,
): Said {
  const channels = new Set(all.map(({ channel }) => channel));
  const [only = null] = channels;
  const channel = walled || channels.size !== 1 || only === null ? null : (channelNames[only] ?? only);
  const times = sent.flatMap(({ sentAt }) => (sentAt === null ? [] : [sentAt.getTime()]));
  if (times.length === 0) {
    return channel === null ? say("ledger.none") : say("ledger.none.by", { channel });
  }
  const last = new Date(Math.max(...times));
  const when = { count: sent.length, day: dayOf(last, calendar), time: timeOf(last, calendar) };
  return channel === null ? say("ledger.sent", when) : say("ledger.sent.by", { channel, ...when });
}

function bare(waiting: readonly Delivery[], failed: readonly Delivery[]): readonly Said[] {
  return [
    ...(waiting.length === 0 ? [] : [say("ledger.not_yet.bare", { count: waiting.length })]),
    ...(failed.length === 0 ? [] : [say("ledger.failed.bare", { count: failed.length })]),
  ];
}

type Group = { readonly why: WhyKey; readonly letters: readonly Delivery[] };

/** Groups letters by the reason, in the order in which they were written. */
function groups(deliveries: readonly Delivery[]): readonly Group[] {
  const reasons = [...new Set(deliveries.map(whyOf))];
  return reasons.map((why) => ({ why, letters: deliveries.filter((one) => whyOf(one) === why) }));
}

function notYet({ why, letters }: Group): Said {
  const said = { count: letters.length, what: newsSaid(letters), why: say(why) };
  const tries = Math.max(...letters.map((one) => one.tries));
  return tries === 0 ? say("ledger.not_yet", said) : say("ledger.not_yet.tried", { ...said, tries });
}

function failedLine({ why, letters }: Group): Said {
  return say("ledger.failed", { count: letters.length, what: newsSaid(letters), why: say(why) });
}

/** "jawaban dinas, kabar perkembangan": each kind once, the latest first. */
function newsSaid(letters: readonly Delivery[]): Said {
  const kinds = [...new Set(letters.toReversed().map(newsKey))];
  const named = kinds.slice(0, mostNamed).map((key) => say(key));
  const all = kinds.length > mostNamed ? [...named, say("ledger.news.others")] : named;
  return all.reduceRight((rest, first) => say("ledger.and", { first, rest }));
}

function whyOf({ state, trouble, blocked }: Delivery): WhyKey {
  if (state === "parked") return blocked ? "ledger.why.blocked" : "ledger.why.gone";
  if (state === "held") return "ledger.why.held";
  return trouble === null ? "ledger.why.refused" : `ledger.why.${trouble}`;
}

function newsKey({ name }: Delivery): NewsKey {
  switch (name) {
    case null:
      return "ledger.news.reply";
    case "standing":
    case "filed":
    case "supplied":
    case "reopened":
    case "replied":
    case "disagreed":
    case "postponed":
    case "promise_due":
      return "ledger.news.stage";
    case "forwarded":
      return "ledger.news.forwarded";
    case "asked":
    case "supply_reminded":
      return "ledger.news.asked";
    case "supply_last_call":
    case "reply_last_call":
      return "ledger.news.last_call";
    case "reply_reminded":
      return "ledger.news.reminder";
    case "answered":
    case "supplemented":
      return "ledger.news.answer";
    case "scheduled":
    case "moved":
      return "ledger.news.plan";
    case "progressed":
      return "ledger.news.progress";
    case "rejected":
      return "ledger.news.rejected";
    case "referred":
      return "ledger.news.referred";
    case "accepted":
    case "told_elsewhere":
    case "closed_by_office":
    case "lapsed_incomplete":
    case "lapsed_no_reply":
      return "ledger.news.closed";
    case "merged":
    case "now_leading":
    case "chat_added":
    case "admission_asked":
    case "watch_ended":
      return "ledger.news.merged";
    case "returned":
    case "reassigned":
      return "ledger.news.agency";
    case "overdue":
    case "aged":
      return "ledger.news.late";
    case "due_moved":
      return "ledger.news.due";
    case "privacy_changed":
      return "ledger.news.privacy";
    case "consent_asked":
      return "ledger.news.consent";
    case "blocked":
    case "unblocked":
      return "ledger.news.block";
    case "undone":
      return "ledger.news.correction";
  }
}
