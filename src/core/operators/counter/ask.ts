import { sourceSaid } from "../../letters/case/source.ts";
import { type Choice, type Message, message, type Said, say, withMenu } from "../../message/message.ts";
import { type Source, sources } from "../../procedure/source.ts";
import type { Counter } from "./draft.ts";
import { sourceOf } from "./read.ts";

/** What may be changed before it is filed. */
export const parts = ["source", "words", "place", "files"] as const;

/** The open question, after these lines. */
export function asked(counter: Counter, first: readonly Said[] = []): Message {
  const lines = [...first, ...question(counter)];
  return withMenu(message(lines), choicesOf(counter));
}

function question(counter: Counter): readonly Said[] {
  switch (counter.step) {
    case "source":
      return [say("counter.ask.source")];
    case "name":
      return [say("counter.ask.name")];
    case "words":
      return [say("counter.ask.words")];
    case "place":
      return [say("counter.ask.place")];
    case "secrecy":
      return [say("counter.ask.secrecy")];
    case "check":
      return [say("counter.ask.check"), ...summary(counter)];
    case "change":
      return [say("counter.ask.change")];
  }
}

/** What it holds, in the words that were told. */
function summary(counter: Counter): readonly Said[] {
  const { words, place, files, privacy } = counter;
  const source = sourceOf(counter);
  return [
    ...(source === null ? [] : [say("counter.line.source", { source: sourceSaid(source) })]),
    say("counter.line.words", { words }),
    ...(place === null || place === "" ? [] : [say("counter.line.place", { place })]),
    ...(files.length === 0 ? [] : [say("counter.line.files", { count: files.length })]),
    ...(privacy === "confidential" ? [say("counter.line.secret")] : []),
  ];
}

const plainSources: readonly Source[] = sources.flatMap((type) => (type === "other" ? [] : [{ type }]));

/** What can be chosen; numbered where there are no buttons. */
export function choicesOf({ step, files }: Counter): readonly Choice[] {
  const one = (id: string, arg: string, label: Said): Choice => ({ id: `counter.${id}`, arg, label });
  switch (step) {
    case "source":
      return [
        ...plainSources.map((source) => one("source", source.type, sourceSaid(source))),
        one("source", "other", say("counter.choice.other")),
      ];
    case "name":
    case "words":
    case "place":
      return [];
    case "secrecy":
      return [
        one("privacy", "confidential", say("choice.secret")),
        one("privacy", "ordinary", say("counter.choice.ordinary")),
      ];
    case "check":
      return [
        one("send", "", say("choice.send")),
        one("change", "", say("choice.change")),
        one("cancel", "", say("choice.cancel")),
      ];
    case "change":
      return [
        ...parts
          .filter((part) => part !== "files" || files.length > 0)
          .map((part) => one("part", part, say(`counter.part.${part}`))),
        { ...one("back", "", say("choice.back")), number: 0 },
      ];
  }
}
