import { placeForReporter } from "../../letters/case/place.ts";
import { type Choice, type Menu, type Message, type Said, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import type { CaseId } from "../../procedure/case.ts";
import type { Facts } from "../facts.ts";
import { choice, questionOf } from "../menu.ts";
import { type Draft, draftWords, type Field, hintOf, type Step } from "../state/draft.ts";
import { placeAmong, textOf } from "../state/piece.ts";
import type { Question } from "../state/state.ts";
import { mayBePlace } from "../understand/kinds/mayBePlace.ts";
import { checkLine, type Shown, sendNowLine, summaryChoices, summaryLines } from "./summary.ts";

/** What a draft asks: its open step, or briefly whether to send it. */
export function draftQuestion(
  draft: Draft,
  { step, brief, often, into }: Extract<Question, { type: "draft" }>,
  facts: Facts,
): Message {
  if (step === "summary" && often !== undefined) return oftenQuestion(draft, often, into, facts);
  return step === "summary" && brief === true
    ? questionOf([sendNowLine(draft)], summaryChoices(draft))
    : stepQuestion(draft, step, facts);
}

/** One more of many: whether it is a report of its own, or belongs to one that was just sent. */
function oftenQuestion(draft: Draft, often: number, into: CaseId | undefined, { mine }: Facts): Message {
  const arg = `${draft.id}.${draft.revision}`;
  const other = mine.find((my) => my.case.id === into);
  return questionOf(
    [say("ask.often", { n: String(often) }), say("ask.often.which")],
    [
      choice("draft.send", arg, say("choice.send_own")),
      ...(other === undefined
        ? []
        : [choice("draft.into", arg, say("choice.into", { number: other.number }))]),
      ...summaryChoices(draft).filter(({ id }) => id === "draft.change" || id === "draft.cancel"),
    ],
  );
}

export function stepQuestion(draft: Draft, step: Step, facts: Shown): Message {
  const skip = choice("draft.skip", draft.id, say("choice.skip"));
  switch (step) {
    case "words":
      return questionOf([draftWords(draft) === "" ? say("ask.words") : say("ask.words_more")], []);
    case "privacy":
      return questionOf(
        [say("ask.privacy")],
        [
          choice("draft.secret", draft.id, say("choice.secret")),
          choice("draft.open", draft.id, say("choice.open")),
        ],
      );
    case "when":
      return questionOf([say("ask.when")], [skip]);
    case "photo":
      return questionOf([say("ask.photo")], [choice("draft.no_photo", draft.id, say("choice.no_photo"))]);
    case "place": {
      const hint = hintOf(draft);
      const question = draft.conduct ? say("ask.office") : say("ask.place");
      const lines = draft.conduct ? [question] : [question, howToPlace(facts)];
      const enough = hint === null ? skip : choice("draft.hint", draft.id, hintLabel(hint));
      return questionOf(lines, [...here(draft), enough], placeStyle(facts));
    }
    case "witness":
      return questionOf(
        [say("ask.witness")],
        [
          choice("draft.self", draft.id, say("choice.self")),
          choice("draft.heard", draft.id, say("choice.heard")),
        ],
      );
    case "summary":
      return {
        ...questionOf([checkLine(draft), ...summaryLines(draft, facts)], summaryChoices(draft)),
        guarded: draft.privacy === "confidential",
      };
  }
}

const hintRoom = 24;

function hintLabel(hint: string): Said {
  return say("choice.hint", { place: shorten(hint, hintRoom) });
}

/** Where no button shares the place, the way to it on the platform is told. */
function howToPlace({ channel }: Shown): Said {
  return channel.askPlace ? say("ask.place_how") : say("ask.place_how_clip");
}

function placeStyle({ channel }: Shown): Menu["style"] {
  return channel.askPlace ? "keyboard" : "inline";
}

function here(draft: Draft): readonly Choice[] {
  return [{ ...choice("draft.here", draft.id, say("choice.here")), sharesPlace: true }];
}

export function fieldQuestion(draft: Draft, field: Field | null, facts: Facts): Message {
  const back = { ...choice("draft.back", draft.id, say("choice.back")), number: 0 };
  switch (field) {
    case null:
      return questionOf(
        [say("change.which")],
        [
          choice("draft.words", draft.id, say("choice.words")),
          choice("draft.place", draft.id, say("choice.place")),
          choice("draft.photo", draft.id, say("choice.photo")),
          choice("draft.when", draft.id, say("choice.when")),
          choice("draft.privacy", draft.id, say("choice.privacy")),
          back,
        ],
      );
    case "words": {
      const words = draftWords(draft);
      const now = words === "" ? say("change.words_none") : say("change.words_now", { words });
      return questionOf([now, say("change.words")], [back]);
    }
    case "place": {
      const now =
        draft.place === null
          ? say("change.place_none")
          : say("change.place_now", { place: placeForReporter(draft.place.place) });
      return questionOf([now, say("change.place")], [...here(draft), back], placeStyle(facts));
    }
    case "photo": {
      const photos = draft.files.length;
      const drop = photos === 0 ? [] : [choice("draft.drop_photos", draft.id, say("choice.drop_photos"))];
      return questionOf([say("change.photos_now", { photos }), say("change.photos")], [...drop, back]);
    }
    case "when": {
      const now =
        draft.happened === null
          ? say("change.when_none")
          : say("change.when_now", { words: draft.happened.text });
      return questionOf([now, say("change.when")], [back]);
    }
    case "privacy":
      return questionOf(
        [
          say("change.privacy"),
          say("change.privacy_ordinary"),
          say("change.privacy_contact"),
          say("change.privacy_secret"),
        ],
        [
          choice("draft.open", draft.id, say("choice.ordinary")),
          choice("draft.contact", draft.id, say("choice.contact")),
          choice("draft.secret", draft.id, say("choice.confidential")),
          back,
        ],
      );
  }
}

const replaceRoom = 14;

/** What words at the summary are for: a place if they open with one or correct one, else an addition. They are shown whole. */
export function replaceQuestion(draft: Draft, { pieces }: Extract<Question, { type: "replace" }>): Message {
  const text = textOf(pieces);
  if (!mayBePlace(text)) return additionQuestion(draft, text);
  const line =
    draft.place === null ? say("ask.is_place", { words: text }) : say("ask.replace_place", { words: text });
  return questionOf(
    [say("draft.unsent"), line],
    [
      choice(
        "draft.to_place",
        draft.id,
        say("choice.to_place", { place: shorten(placeAmong(pieces).replaceAll("\n", " "), replaceRoom) }),
      ),
      choice("draft.to_words", draft.id, say("choice.to_words")),
      choice("draft.new_words", draft.id, say("choice.new_words")),
    ],
  );
}

function additionQuestion(draft: Draft, words: string): Message {
  return questionOf(
    [say("draft.unsent"), say("ask.put_in", { words })],
    [
      choice("draft.put_in", draft.id, say("choice.put_in")),
      choice("draft.new_words", draft.id, say("choice.new_words")),
      choice("draft.leave_out", draft.id, say("choice.leave_out")),
    ],
  );
}

export function secondQuestion(draft: Draft, { pieces }: Extract<Question, { type: "second" }>): Message {
  return questionOf(
    [say("draft.unsent"), say("ask.second", { words: textOf(pieces) })],
    [
      choice("draft.same", draft.id, say("choice.same")),
      choice("draft.other", draft.id, say("choice.other")),
    ],
  );
}
