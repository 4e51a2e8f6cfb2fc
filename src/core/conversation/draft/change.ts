import type { ChoiceId } from "../../message/choices.ts";
import { message, type Said, say } from "../../message/message.ts";
import type { Place } from "../../procedure/content.ts";
import { type Draft, type Field, hintOf, reword, steps, touch, unask } from "../state/draft.ts";
import type { State } from "../state/state.ts";
import { type Reply, reply, type Turn, textOf, withEffects, within } from "../turn.ts";
import { ask, nextStep, paused, proceed, send, takeIn } from "./file.ts";
import { forget, gathered, shelve, unshelve } from "./shelf.ts";

type DraftChoice = Extract<ChoiceId, `draft.${string}`>;

/** A choice that the open question offers, about the open draft. */
export function chooseForDraft(turn: Turn, draft: Draft, id: DraftChoice): Reply {
  const { state, now, heard } = turn;
  const set = (change: Partial<Draft>, ...leads: readonly Said[]) =>
    proceed(turn, touch(draft, change, now), leads);
  const pieces = state.question !== null && "pieces" in state.question ? state.question.pieces : [];
  switch (id) {
    case "draft.send":
      return send(turn, draft);
    case "draft.change":
      return ask({ ...state, question: { type: "change", field: null } }, turn);
    case "draft.cancel":
      return cancel(turn);
    case "draft.no_photo":
    case "draft.skip":
      return skip(turn, draft);
    case "draft.here":
      return ask(state, turn, [say("place.how")]);
    case "draft.hint": {
      const hint = hintOf(draft);
      return hint === null ? ask(state, turn) : set({ place: { ref: heard.ref, place: typed(hint) } });
    }
    case "draft.back":
      return goOn(turn, draft);
    case "draft.secret":
      return set({ privacy: "confidential" }, chosen(state) ?? say("privacy.secret_set"));
    case "draft.open":
      return set({ privacy: "ordinary" }, chosen(state) ?? say("privacy.open_set"));
    case "draft.contact":
      return set({ privacy: "contactable" }, say("draft.changed"));
    case "draft.self":
      return set({ secondHand: false });
    case "draft.heard":
      return set({ secondHand: true });
    case "draft.words":
    case "draft.place":
    case "draft.photo":
    case "draft.when":
    case "draft.privacy":
      return ask({ ...state, question: { type: "change", field: fieldOf[id] } }, turn);
    case "draft.drop_photos":
      return dropPhotos(turn, draft);
    case "draft.to_place":
      return set({ place: { ref: heard.ref, place: typed(textOf(pieces)) } }, say("draft.changed"));
    case "draft.to_words":
    case "draft.same":
      return takeIn(turn, pieces, say("draft.added"));
    case "draft.new_words":
      return proceed(turn, reword(draft, pieces[0]?.ref ?? heard.ref, textOf(pieces), now), [
        say("draft.changed"),
      ]);
    case "draft.other": {
      const shelved = shelve(state);
      return withEffects(
        takeIn(within(turn, shelved.state), pieces, say("draft.other_noted")),
        shelved.effects,
      );
    }
    case "draft.resume":
      return resume(turn);
  }
}

/** Recordings stay: they may be all that says what is wrong. */
function dropPhotos(turn: Turn, draft: Draft): Reply {
  const isRecording = ({ kind }: Draft["files"][number]) => kind === "voice" || kind === "audio";
  const dropped = { ...draft, files: draft.files.filter((one) => !isRecording(one)) };
  const kept = touch(draft, { files: draft.files.filter(isRecording) }, turn.now);
  return withEffects(proceed(turn, kept, [say("draft.changed")]), forget([dropped]));
}

const fieldOf = {
  "draft.words": "words",
  "draft.place": "place",
  "draft.photo": "photo",
  "draft.when": "when",
  "draft.privacy": "privacy",
} as const satisfies Readonly<Record<string, Field>>;

/** From the menu of changes, "Sudah diubah"; null while filing, where the next question says it better. */
function chosen({ question }: State): Said | null {
  return question?.type === "change" ? say("draft.changed") : null;
}

/** Sets the field that is being changed to what was written. */
export function changeField(turn: Turn, draft: Draft, field: Field, text: string): Reply {
  const { heard, now, state } = turn;
  const line = { ref: heard.ref, text: text.trim() };
  const changed = [say("draft.changed")];
  switch (field) {
    case "words":
      return proceed(turn, reword(draft, line.ref, line.text, now), changed);
    case "place":
      return proceed(turn, touch(draft, { place: { ref: line.ref, place: typed(line.text) } }, now), changed);
    case "when":
      return proceed(turn, touch(draft, { happened: line }, now), changed);
    // Words belong to neither of these: they are asked about, so that none is lost.
    case "photo":
    case "privacy":
      return ask(
        {
          ...state,
          question: {
            type: "replace",
            pieces: [{ ...line, file: null, place: null, forwardedOften: false }],
          },
        },
        turn,
      );
  }
}

export function typed(text: string): Place {
  return { type: "typed", text: text.trim() };
}

/** Leaves the open step unanswered; the stricter privacy stands where that was open. */
export function skip(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  if (question?.type !== "draft") return goOn(turn, draft);
  if (question.step === "words") {
    const given = draft.files.length > 0 || draft.place !== null;
    return given ? proceed(turn, touch(draft, { needsHelp: true }, turn.now)) : ask(turn.state, turn);
  }
  return question.step === "summary" ? ask(turn.state, turn) : proceed(turn, draft);
}

function goOn(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  const toMenu = question?.type === "change" && question.field !== null && nextStep(draft) === "summary";
  return toMenu
    ? ask({ ...turn.state, question: { type: "change", field: null } }, turn)
    : proceed(turn, draft);
}

/** One step back: to what was asked before, with what was answered. */
export function goBack(turn: Turn, draft: Draft): Reply {
  const { question } = turn.state;
  if (question?.type !== "draft") return goOn(turn, draft);
  const before = steps.slice(0, steps.indexOf(question.step)).findLast((step) => draft.asked.includes(step));
  if (question.step === "summary" || before === undefined || before === "summary") {
    return ask(
      { ...turn.state, question: { type: "change", field: question.step === "words" ? "words" : null } },
      turn,
    );
  }
  const reopened = unask(draft, question.step);
  if (before === "witness") return proceed(turn, { ...unask(reopened, "witness"), secondHand: null });
  return ask({ ...turn.state, draft: reopened, question: { type: "change", field: before } }, turn);
}

/** The menu of changes, from any step; the step itself is asked again afterwards. */
export function openChanges(turn: Turn, draft: Draft): Reply {
  return ask({ ...paused({ ...turn.state, draft }), question: { type: "change", field: null } }, turn);
}

/** Puts the draft aside: one word takes it up again. */
export function cancel(turn: Turn): Reply {
  const shelved = shelve(gathered(paused(turn.state), turn.now));
  return reply(shelved.state, message([say("draft.cancelled"), say("draft.cancelled_kept")]), {
    effects: shelved.effects,
  });
}

/** Takes up the draft that was put aside last, or goes on with the open one. */
export function resume(turn: Turn): Reply {
  const { draft } = turn.state;
  if (draft !== null) return proceed(turn, paused(turn.state).draft ?? draft);
  const taken = unshelve(turn.state);
  if (taken === null) return reply(turn.state, message([say("draft.none")]));
  return proceed(within(turn, taken.state), taken.draft, [say("draft.resumed")]);
}
