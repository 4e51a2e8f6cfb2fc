import { tellHelp, tellPrivacy } from "../about/me.ts";
import { tellPerson } from "../about/person.ts";
import { askAbout } from "../cases/ask.ts";
import { statusBeside } from "../cases/beside.ts";
import { tellElsewhere } from "../cases/elsewhere.ts";
import { stillWaits } from "../cases/handOver.ts";
import { listMine, listOrStatus } from "../cases/list.ts";
import { mineNamedIn, waiting } from "../cases/mine.ts";
import { unanswered } from "../cases/officeAsks.ts";
import { isRating, mayBeRated, rate, ratingStands } from "../cases/rate.ts";
import { read } from "../cases/read.ts";
import { status } from "../cases/status.ts";
import { tellUnnamed } from "../cases/unnamed.ts";
import { mayBeWithdrawn, offerWithdrawal } from "../cases/withdraw.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply, thumbsUp } from "../reply.ts";
import { asksForDraft } from "../state/state.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { asksAfterReport } from "../understand/command.ts";
import { isAboutConduct } from "../understand/conduct.ts";
import { dangerIn } from "../understand/danger.ts";
import { saysGone } from "../understand/filed/gone.ts";
import { asksHowToReport } from "../understand/filed/howTo.ts";
import { comesLater } from "../understand/filed/later.ts";
import { tellingWords } from "../understand/filed/news.ts";
import { outrightRating } from "../understand/filed/rating.ts";
import { isOnlyThanks, thanksOutright } from "../understand/filed/thanks.ts";
import { wantsToStayUnnamed } from "../understand/filed/unnamed.ts";
import { asksWhatWasAsked } from "../understand/filed/whatAsked.ts";
import { namesReport, takesBack, takesBackOutright } from "../understand/filed/withdrawal.ts";
import { firstKindOf } from "../understand/kinds/first.ts";
import { saysSlip } from "../understand/kinds/slip.ts";
import { asksHowItStands, asksOfStanding, asksOnlyHowItStands } from "../understand/kinds/standing.ts";
import { wantsPerson } from "../understand/kinds/wantsPerson.ts";
import { answersNothing } from "./noAnswer.ts";

/**
 * What is written about reports on file and tells nothing of the problem: a wish for a person, a withdrawal, a question
 * how it stands, thanks. Null for anything else, and while a draft is being asked about.
 */
export function afterFiling(
  turn: Turn,
  text: string,
  mine: readonly MyCase[] = turn.facts.mine,
): Reply | null {
  if (turn.state.draft !== null || asksForDraft(turn.state)) return null;
  if (mine.length === 0) return asNothingOnFile(turn, text);
  // An accusation, or danger, is content, whatever else its words might mean.
  if (dangerIn(text) !== null || isAboutConduct(text)) return null;
  for (const reading of readings) {
    const taken = reading(turn, text, mine);
    if (taken !== null) return taken;
  }
  return null;
}

/** Who has nothing on file asks how it stands, or takes it back: that there is nothing. No report is made of it. */
function asNothingOnFile(turn: Turn, text: string): Reply | null {
  if (turn.state.question !== null || firstKindOf(text)?.type === "invite") return null;
  const asks = tellingWords(text).length === 0 && asksHowItStands(text) && !asksHowToReport(text);
  return asks || (takesBack(text) && namesReport(text)) ? listMine(turn) : null;
}

type Reading = (turn: Turn, text: string, mine: readonly MyCase[]) => Reply | null;

const readings: readonly Reading[] = [
  asNumber,
  asWithdrawal,
  asUnnamed,
  asElsewhere,
  asReaching,
  asDelay,
  asGone,
  asLateRating,
  asHowTo,
  asStanding,
  asThanks,
];

/** Only a report's number: how it stands. */
function asNumber(turn: Turn, text: string): Reply | null {
  const named = turn.state.question === null ? mineNamedIn(turn, text) : null;
  return named !== null && named.rest === "" ? status(turn, named.my) : null;
}

function asWithdrawal(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  // What the office asked is answered by "ditutup", "sudah dicabut".
  const takes = unanswered(turn).some((my) => mine.includes(my)) ? takesBackOutright : takesBack;
  if (!takes(text) || (turn.state.question !== null && !namesReport(text))) return null;
  const may = mine.some(mayBeWithdrawn);
  // After a closing, what was chosen by a slip was the verdict.
  if (!may && saysSlip(text)) return null;
  return may || turn.state.question === null ? offerWithdrawal(turn, mine) : null;
}

function asUnnamed(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  if (turn.state.question !== null || !wantsToStayUnnamed(text)) return null;
  const [only] = mine;
  return mine.length === 1 && only !== undefined
    ? tellUnnamed(turn, only, pieceOf(turn, text))
    : tellPrivacy(turn);
}

function asElsewhere(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  return tellElsewhere(turn, mine, text);
}

function asReaching(turn: Turn, text: string): Reply | null {
  return wantsPerson(text) ? tellPerson(turn) : null;
}

/** To what the office asked: not now, what was it, or nothing of an answer. */
function asDelay(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  const asked = unanswered(turn).find((my) => mine.includes(my));
  if (asked === undefined) return null;
  if (asksWhatWasAsked(text)) return read(turn, asked, "news");
  if (comesLater(text)) return reply(turn.state, stillWaits(turn, asked), { about: asked.case.id });
  return turn.state.question === null ? answersNothing(turn, [asked], text) : null;
}

/** The problem is gone before the office has answered: it is asked whether to withdraw. */
function asGone(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  const open = mine.filter(mayBeWithdrawn);
  const judged = waiting(turn).length > 0 || turn.state.question !== null;
  const [only] = open;
  if (only === undefined || judged || !saysGone(text)) return null;
  return open.length > 1
    ? offerWithdrawal(turn, open)
    : askAbout(turn, { type: "about", case: only.case.id, pieces: [pieceOf(turn, text)] });
}

/** How it stands. Where something is being asked, only a question that is nothing else. */
function asStanding(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  const isOpen = mine.some(({ case: { stage } }) => stage !== "closed");
  const asks = isBusy(turn) || !isOpen ? asksOnlyHowItStands(text) : asksOfStanding(text);
  const [only] = mine;
  if (!asks) return null;
  if (mine.length !== 1 || only === undefined) return listOrStatus(turn);
  const unsure = isOpen && !isBusy(turn) && !asksAfterReport(text);
  return unsure ? statusBeside(turn, only, pieceOf(turn, text)) : status(turn, only);
}

/** Whether the next words are awaited: for a verdict, a plan, the office's question, or a question of ours. */
function isBusy(turn: Turn): boolean {
  return turn.state.question !== null || waiting(turn).length > 0;
}

function asThanks(turn: Turn, text: string): Reply | null {
  const { state } = turn;
  const busy = waiting(turn).length > 0;
  const [asked] = waiting(turn).filter(({ case: { stage } }) => stage !== "scheduled");
  if (asked !== undefined || (state.question !== null && state.question.type !== "rate")) return null;
  if (isRating(turn, text)) return null;
  return (busy ? thanksOutright(text) : isOnlyThanks(text)) ? thumbsUp(state) : null;
}

/** The rating of the only closed report that has none yet: "bintang 5". */
function asLateRating(turn: Turn, text: string, mine: readonly MyCase[]): Reply | null {
  const unrated = mine.filter(mayBeRated);
  const [only] = unrated;
  if (only === undefined) return ratingStands(turn, mine, text);
  if (unrated.length > 1 || isBusy(turn)) return null;
  const rating = outrightRating(text);
  return rating === null ? null : rate(turn, only, rating.score, rating.comment);
}

function asHowTo(turn: Turn, text: string): Reply | null {
  return asksHowToReport(text) ? tellHelp(turn) : null;
}
