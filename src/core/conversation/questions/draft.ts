import { type Choice, type Message, type Said, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import { choice, menuOf } from "../menu.ts";
import { type Draft, type Field, hintOf, type Step, wordsOf } from "../state/draft.ts";
import type { Question } from "../state/state.ts";
import { type Turn, textOf } from "../turn.ts";
import { askAbout, askApart, askOfCase, askRating, askWhich, askWithdrawal } from "./case.ts";
import { placeSaid, summaryChoices, summaryLines } from "./summary.ts";

/** The open question as a message, with its menu; null if nothing is asked or what it was about is gone. */
export function present(turn: Turn): Message | null {
  const { question, draft } = turn.state;
  if (question === null) return null;
  switch (question.type) {
    case "draft":
      return draft === null ? null : askStep(draft, question.step, turn);
    case "change":
      return draft === null ? null : askField(draft, question.field, turn);
    case "replace":
      return draft === null ? null : askReplace(draft, question);
    case "second":
      return draft === null ? null : askSecond(draft, question);
    case "which":
      return askWhich(question, turn);
    case "about":
      return askAbout(question, turn);
    case "accuses":
      return draft === null ? null : askApart(draft, question.cases, turn);
    case "add":
    case "disagree":
    case "reopen":
      return askOfCase(question, turn);
    case "rate":
      return askRating(question.case, turn);
    case "withdraw":
      return askWithdrawal(question.case, turn);
    case "erase":
      return menuOf(
        [say("ask.erase"), say("ask.erase_what")],
        [
          choice("menu.erase_yes", "", say("choice.erase_yes")),
          choice("menu.erase_no", "", say("choice.erase_no")),
        ],
      );
    case "language":
      return menuOf(
        [say("ask.language")],
        [
          choice("menu.indonesian", "", say("choice.indonesian")),
          choice("menu.english", "", say("choice.english")),
        ],
      );
  }
}

function askStep(draft: Draft, step: Step, turn: Turn): Message {
  const { channel } = turn.facts;
  const skip = choice("draft.skip", draft.id, say("choice.skip"));
  switch (step) {
    case "words":
      return menuOf([say("ask.words")], []);
    case "privacy":
      return menuOf(
        [say("ask.privacy")],
        [
          choice("draft.secret", draft.id, say("choice.secret")),
          choice("draft.open", draft.id, say("choice.open")),
        ],
      );
    case "when":
      return menuOf([say("ask.when")], [skip]);
    case "photo":
      return menuOf([say("ask.photo")], [choice("draft.no_photo", draft.id, say("choice.no_photo"))]);
    case "place": {
      const hint = hintOf(draft);
      const question = draft.conduct ? say("ask.office") : say("ask.place");
      const lines = draft.conduct ? [question] : [question, say("ask.place_how")];
      const enough = hint === null ? skip : choice("draft.hint", draft.id, hintLabel(hint));
      return menuOf(lines, [...here(draft), enough], channel.askPlace);
    }
    case "witness":
      return menuOf(
        [say("ask.witness")],
        [
          choice("draft.self", draft.id, say("choice.self")),
          choice("draft.heard", draft.id, say("choice.heard")),
        ],
      );
    case "summary":
      return {
        ...menuOf([say("summary.check"), ...summaryLines(draft, turn.facts)], summaryChoices(draft)),
        guarded: draft.privacy === "confidential",
      };
  }
}

const hintRoom = 24;

function hintLabel(hint: string): Said {
  return say("choice.hint", { place: shorten(hint, hintRoom) });
}

function here(draft: Draft): readonly Choice[] {
  return [{ ...choice("draft.here", draft.id, say("choice.here")), sharesPlace: true }];
}

function askField(draft: Draft, field: Field | null, { facts }: Turn): Message {
  const back = { ...choice("draft.back", draft.id, say("choice.back")), number: 0 };
  switch (field) {
    case null:
      return menuOf(
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
      const words = wordsOf(draft);
      const now = words === "" ? say("change.words_none") : say("change.words_now", { words });
      return menuOf([now, say("change.words")], [back]);
    }
    case "place": {
      const now =
        draft.place === null
          ? say("change.place_none")
          : say("change.place_now", { place: placeSaid(draft.place.place) });
      return menuOf([now, say("change.place")], [...here(draft), back], facts.channel.askPlace);
    }
    case "photo": {
      const photos = draft.files.length;
      const drop = photos === 0 ? [] : [choice("draft.drop_photos", draft.id, say("choice.drop_photos"))];
      return menuOf([say("change.photos_now", { photos }), say("change.photos")], [...drop, back]);
    }
    case "when": {
      const now =
        draft.happened === null
          ? say("change.when_none")
          : say("change.when_now", { words: draft.happened.text });
      return menuOf([now, say("change.when")], [back]);
    }
    case "privacy":
      return menuOf(
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

function askReplace(draft: Draft, { pieces }: Extract<Question, { type: "replace" }>): Message {
  const text = textOf(pieces);
  const line =
    draft.place === null ? say("ask.is_place", { words: text }) : say("ask.replace_place", { words: text });
  return menuOf(
    [line],
    [
      choice(
        "draft.to_place",
        draft.id,
        say("choice.to_place", { place: shorten(text.replaceAll("\n", " "), replaceRoom) }),
      ),
      choice("draft.to_words", draft.id, say("choice.to_words")),
      choice("draft.new_words", draft.id, say("choice.new_words")),
    ],
  );
}

function askSecond(draft: Draft, { pieces }: Extract<Question, { type: "second" }>): Message {
  return menuOf(
    [say("ask.second", { words: textOf(pieces) })],
    [
      choice("draft.same", draft.id, say("choice.same")),
      choice("draft.other", draft.id, say("choice.other")),
    ],
  );
}
