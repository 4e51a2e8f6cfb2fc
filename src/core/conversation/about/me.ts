import { message, say } from "../../message/message.ts";
import { draftsOf, forgetFiles, unsentOf } from "../draft/shelf.ts";
import { paused } from "../draft/steps.ts";
import { ask, type Reply, reply, withEffects } from "../reply.ts";
import { initial, noticeVersion, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";

/** Tells the person what is stored about them, and how to have it erased. */
export function tellData(turn: Turn): Reply {
  const { facts, state } = turn;
  const params = { reports: facts.mine.length, drafts: unsentOf(state).length };
  return reply(state, message([say("data.what", params), say("data.not")], say("data.erase")));
}

export function askErasure(turn: Turn): Reply {
  return ask({ ...paused(turn.state), question: { type: "erase" }, misses: 0 });
}

/** Erases the person's data: the contact becomes anonymous, drafts are deleted, cases stay. */
export function erase(turn: Turn): Reply {
  const { state } = turn;
  const fresh = {
    ...initial(),
    language: state.language,
    toldNotice: state.toldNotice,
    keyboard: state.keyboard,
  };
  return reply(fresh, message([say("data.erased"), say("data.erased_next")]), {
    effects: [...forgetFiles(draftsOf(state)), { type: "erase" }],
  });
}

/** Tells the full privacy information, after which the short notice isn't needed. */
export function tellPrivacy({ state: before, facts }: Turn): Reply {
  const { service, name } = facts.office;
  const state = { ...before, toldNotice: noticeVersion };
  return reply(
    state,
    message(
      [say("privacy.who", { service, office: name }), say("privacy.what")],
      [say("notice.never"), say("privacy.rights")],
    ),
  );
}

export function tellProtection({ state, facts }: Turn): Reply {
  const { protection } = facts.office.hotlines;
  return reply(
    state,
    message(protection === null ? say("help.short") : say("protection.numbers", { numbers: protection })),
  );
}

export function tellHelp({ state, facts }: Turn): Reply {
  const protection = facts.office.hotlines.protection === null ? [] : [say("help.protection")];
  return reply(state, message(say("help.write"), [say("help.reports"), ...protection, say("help.rest")]));
}

/** The words that are seldom needed. */
export function tellMore({ state }: Turn): Reply {
  return reply(state, message(say("help.steps"), say("help.more")));
}

/** Switches the chat's language. */
export function speak(turn: Turn, language: State["language"]): Reply {
  const { question } = turn.state;
  const answered = question?.type === "language" ? null : question;
  const state: State = { ...turn.state, language, question: answered };
  const newcomer = answered === null && turn.state.draft === null && turn.facts.mine.length === 0;
  const next = newcomer ? [say("greet.tell_short")] : [];
  return withEffects(ask(state, [say("language.set"), ...next]), [{ type: "speak", language }]);
}
