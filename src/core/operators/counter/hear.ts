import { isAboutConduct } from "../../conversation/understand/conduct.ts";
import type { Effect } from "../../effect.ts";
import { counterAnswers } from "../../lexicon/counter/words.ts";
import { meaningOf } from "../../lexicon/entry.ts";
import { message, type Said, say } from "../../message/message.ts";
import type { File } from "../../procedure/content.ts";
import { type Source, sources } from "../../procedure/source.ts";
import { answering, has, type Result, type Turn, tell } from "../turn.ts";
import { asked, parts } from "./ask.ts";
import type { Counter, Step } from "./draft.ts";
import { fileCounter } from "./file.ts";
import { nameIn, privacyIn, sourceIn } from "./read.ts";

/** Something for a report that is being taken down: a choice, or words and a file in answer to its question. */
export type Dictated =
  | { readonly type: "counter"; readonly how: "choice"; readonly id: string; readonly arg: string }
  | {
      readonly type: "counter";
      readonly how: "words";
      readonly words: string;
      readonly file: File | null;
      readonly album: string | null;
    };

/** Goes on with a report that is being taken down. */
export function hearCounter(turn: Turn, dictated: Dictated): Result {
  const { counter } = turn.state;
  if (counter === null) return tell(turn, say("counter.none"));
  if (dictated.how === "choice") return chosen(turn, counter, dictated.id, dictated.arg);
  const { file, album } = dictated;
  const words = dictated.words.trim();
  const taken = file === null ? counter : { ...counter, files: [...counter.files, file], album };
  if (words !== "") return answered(turn, taken, words);
  // The other photos of an album that was acknowledged already.
  const said = album !== null && counter.album === album;
  return said
    ? { state: { ...turn.state, counter: taken }, effects: [] }
    : goOn(turn, taken, [say("counter.photo")]);
}

function answered(turn: Turn, counter: Counter, words: string): Result {
  const act = meaningOf(counterAnswers, words.replace(/[.!]+$/u, ""));
  if (act === "cancel") return cancelled(turn);
  switch (counter.step) {
    case "source": {
      const told = sourceIn(words);
      return told.source === undefined ? again(turn, counter) : goOn(turn, { ...counter, ...told });
    }
    case "name":
      return goOn(turn, { ...counter, name: nameIn(words) });
    case "words":
      return goOn(turn, { ...counter, words });
    case "place":
      return goOn(turn, { ...counter, place: act === "skip" ? "" : words });
    case "secrecy": {
      const privacy = privacyIn(words);
      return privacy === null ? again(turn, counter) : goOn(turn, { ...counter, privacy });
    }
    case "check":
      if (act === "send") return fileCounter(turn, counter);
      if (act === "change") return ask(turn, { ...counter, step: "change" });
      return again(turn, counter);
    case "change": {
      if (act === "back") return goOn(turn, counter);
      return again(turn, counter);
    }
  }
}

function chosen(turn: Turn, counter: Counter, id: string, arg: string): Result {
  switch (id) {
    case "source": {
      const source: Source["type"] | undefined = sources.find((one) => one === arg);
      return source === undefined ? again(turn, counter) : goOn(turn, { ...counter, source, name: "" });
    }
    case "privacy": {
      const privacy = arg === "confidential" || arg === "ordinary" ? arg : null;
      return counter.step === "secrecy" ? goOn(turn, { ...counter, privacy }) : again(turn, counter);
    }
    case "send":
      // A button of an earlier question files nothing that wasn't shown since.
      return counter.step === "check" ? fileCounter(turn, counter) : again(turn, counter);
    case "change":
      return counter.step === "check" ? ask(turn, { ...counter, step: "change" }) : again(turn, counter);
    case "part": {
      const part = parts.find((one) => one === arg);
      if (part === undefined || counter.step !== "change") return again(turn, counter);
      return part === "files"
        ? goOn(turn, { ...counter, files: [] }, [say("counter.photos_gone")])
        : ask(turn, { ...counter, step: part });
    }
    case "back":
      return goOn(turn, counter);
    case "cancel":
      return cancelled(turn);
    default:
      return again(turn, counter);
  }
}

/** Asks for what is missing next, or shows it all. Accusing words aren't taken where others read along. */
export function goOn(turn: Turn, counter: Counter, first: readonly Said[] = []): Result {
  const privately = turn.facts.private === true;
  const secret = counter.privacy === "confidential" || proposesSecrecy(counter);
  if (secret && !privately) return notHere(turn);
  if (secret && !has(turn, "designated")) return notYours(turn);
  return ask(turn, { ...counter, step: nextStep(counter, secret) }, first);
}

function nextStep({ source, name, words, place, privacy }: Counter, secret: boolean): Step {
  if (source === null) return "source";
  if (source === "other" && name === "") return "name";
  if (words === "") return "words";
  if (secret && privacy === null) return "secrecy";
  return place === null ? "place" : "check";
}

/** Accusing words are proposed as confidential, unless their reporter has said that they needn't be. */
function proposesSecrecy({ privacy, words }: Counter): boolean {
  return privacy === null && isAboutConduct(words);
}

/** Whether nothing has to be asked before it is filed. */
export function isWhole(counter: Counter): boolean {
  return !proposesSecrecy(counter) && nextStep(counter, false) === "check";
}

function ask(turn: Turn, counter: Counter, first: readonly Said[] = []): Result {
  const now = { ...counter, at: turn.now.toISOString() };
  const { contact, name } = turn.facts.person;
  const question = asked(now, first);
  // In a group only a reply is sure to reach us, so the person's client is asked to open one.
  const replies = turn.facts.private !== true && question.menu === null;
  const body = replies ? { ...question, asks: { person: contact, name } } : question;
  return { state: { ...turn.state, counter: now }, effects: [answering(body)] };
}

function again(turn: Turn, counter: Counter): Result {
  return ask(turn, counter, [say("counter.again")]);
}

function cancelled(turn: Turn): Result {
  return tell({ ...turn, state: { ...turn.state, counter: null } }, say("counter.cancelled"));
}

/** The words go, and so does what was taken down: a designated person takes it down anew in their private chat. */
function notHere(turn: Turn): Result {
  const remove: readonly Effect[] = turn.heard.input.type === "choice" ? [] : [{ type: "delete" }];
  return {
    state: { ...turn.state, counter: null },
    effects: [...remove, answering(message(say("counter.secret.group")))],
  };
}

function notYours(turn: Turn): Result {
  return {
    state: { ...turn.state, counter: null },
    effects: [{ type: "refused", command: "baru" }, answering(message(say("counter.secret.designated")))],
  };
}
