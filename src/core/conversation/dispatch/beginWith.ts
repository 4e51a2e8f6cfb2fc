import { message, say } from "../../message/message.ts";
import { inquire } from "../about/inquiry.ts";
import { tellPrivacy } from "../about/me.ts";
import { tellPerson } from "../about/person.ts";
import { praised } from "../about/praise.ts";
import { tellOfUs } from "../about/us.ts";
import { begin, collect, collectAs } from "../draft/collect.ts";
import { asideAtWords, isDelay } from "../draft/heard/aside.ts";
import { tellUnsent } from "../draft/unsent.ts";
import { type Reply, reply } from "../reply.ts";
import { type Draft, newDraft } from "../state/draft.ts";
import type { Piece } from "../state/piece.ts";
import { type Turn, within } from "../turn.ts";
import { asksAboutOwnData, asksAboutUs } from "../understand/aboutUs.ts";
import { type FirstKind, firstKindOf, reportsTrouble } from "../understand/kinds/first.ts";
import { givesUp } from "../understand/kinds/givesUp.ts";
import { asksElsewhere } from "../understand/kinds/information.ts";
import { mentionsSending, saysToSend } from "../understand/kinds/sending.ts";
import { isSlip } from "../understand/kinds/slip.ts";
import { wantsPerson } from "../understand/kinds/wantsPerson.ts";

/**
 * What words begin that answer nothing: who wants a person hears when somebody reads, an announcement is
 * invited to tell, praise is thanked, who doubts us hears whose service this is, a question and a
 * wish are taken as such. All else is a report.
 */
export function beginWith(turn: Turn, piece: Piece): Reply {
  const bare = piece.file === null && piece.place === null;
  const kind = bare && !piece.forwardedOften ? firstKindOf(piece.text) : null;
  const asksElse = kind?.type === "information" && asksElsewhere(piece.text);
  if (bare && !asksElse && wantsPerson(piece.text)) return tellPerson(turn);
  if (bare && asksAboutUs(piece.text)) return tellOfUs(turn);
  if (bare && asksAboutOwnData(piece.text)) return tellPrivacy(turn);
  if (bare && turn.state.draft === null && takesBack(piece.text)) {
    return reply(turn.state, message([say("cancel.nothing")]));
  }
  if (bare && turn.state.draft === null && mentionsSending(piece.text) && saysToSend(piece.text)) {
    return reply(turn.state, message([say("send.nothing")]));
  }
  const aside = !bare
    ? null
    : turn.state.draft === null
      ? delayed(turn, piece.text)
      : asideAtWords(turn, piece.text);
  if (aside !== null) return aside;
  switch (kind?.type) {
    case "invite":
      return invite(turn, kind.to);
    case "praise":
      return praised(turn);
    case "information":
      return inquire(turn, piece);
    case "aspiration":
      return collectAs(turn, "aspiration", [piece], say("wish.noted"));
    case undefined:
      return collect(asReport(turn, piece), [piece]);
  }
}

/** A wish was announced, and what follows tells that something is wrong: a report. */
function asReport(turn: Turn, piece: Piece): Turn {
  const { draft } = turn.state;
  if (draft === null || draft.classification === "complaint" || !reportsTrouble(piece.text)) return turn;
  return within(turn, { ...turn.state, draft: { ...draft, classification: "complaint" } });
}

/** "Salah kirim maaf", "gak jadi", where nothing is open. */
function takesBack(text: string): boolean {
  return isSlip(text) || givesUp(text);
}

/** "Nanti aja", where nothing is open: what waits unsent, or what one can do here. */
function delayed(turn: Turn, text: string): Reply | null {
  if (!isDelay(text)) return null;
  return tellUnsent(turn) ?? reply(turn.state, message([say("help.short")]));
}

type Invite = Extract<FirstKind, { type: "invite" }>["to"];

/** Invites to tell what was announced. With a report on file a draft is opened, so that what follows isn't added to it. */
function invite(turn: Turn, to: Invite): Reply {
  const line = say(`invite.${to}`);
  if (to === "wish" && turn.state.draft === null) {
    const draft: Draft = { ...newDraft(turn.chance.id(), turn.now), classification: "aspiration" };
    return reply({ ...turn.state, draft, question: { type: "draft", step: "words" } }, message([line]));
  }
  if (turn.state.draft !== null || turn.facts.mine.length === 0) return reply(turn.state, message([line]));
  return reply(begin(turn, []).state, message([line]));
}
