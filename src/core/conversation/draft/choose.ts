import type { ChoiceId } from "../../message/choices.ts";
import { type Said, say } from "../../message/message.ts";
import { ask, type Reply, withEffects } from "../reply.ts";
import { type Draft, type Field, hintOf } from "../state/draft.ts";
import { placeAmong, textOf } from "../state/piece.ts";
import { keptPieces, type State } from "../state/state.ts";
import type { Turn } from "../turn.ts";
import { collect, collectApart } from "./collect.ts";
import { edit, reword, typed } from "./edit.ts";
import { send } from "./file.ts";
import { cancel, forgetFiles, resume } from "./shelf.ts";
import { goOn, paused, proceed, skipStep } from "./steps.ts";

type DraftChoice = Exclude<Extract<ChoiceId, `draft.${string}`>, "draft.into">;

/** A choice that the open question offers, about the open draft. */
export function chooseForDraft(turn: Turn, draft: Draft, id: DraftChoice): Reply {
  const { state, now, heard } = turn;
  const set = (change: Partial<Draft>, ...first: readonly Said[]) =>
    proceed(turn, edit(draft, change, now), first);
  const pieces = keptPieces(state);
  switch (id) {
    case "draft.send":
      return send(turn, draft);
    case "draft.change":
      return ask({ ...state, question: { type: "change", field: null } });
    case "draft.cancel":
      return cancel(turn);
    case "draft.no_photo":
    case "draft.skip":
      return skipStep(turn, draft);
    case "draft.here":
      return ask(state, [say("place.how")]);
    case "draft.hint": {
      const hint = hintOf(draft);
      return hint === null
        ? ask(state)
        : set({ place: { ref: namedIn(turn, draft, hint), place: typed(hint) } });
    }
    case "draft.back":
      return goOn(turn, draft);
    case "draft.secret":
      return set({ privacy: "confidential" }, changed(state) ?? say("privacy.secret_set"));
    case "draft.open":
      return set({ privacy: "ordinary" }, changed(state) ?? say("privacy.open_set"));
    case "draft.complaint":
      return set({ classification: "complaint" }, say("draft.changed"));
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
      return ask({ ...state, question: { type: "change", field: fieldOf[id] } });
    case "draft.drop_photos":
      return dropPhotos(turn, draft);
    case "draft.to_place":
      return set(
        { place: { ref: pieces[0]?.ref ?? heard.ref, place: typed(placeAmong(pieces)) } },
        say("draft.changed"),
      );
    case "draft.leave_out":
      return proceed(turn, draft);
    case "draft.to_words":
    case "draft.put_in":
    case "draft.same":
      return collect(turn, pieces, say("draft.added"));
    case "draft.new_words": {
      const other = reword(draft, pieces[0]?.ref ?? heard.ref, textOf(pieces), now);
      return proceed(turn, other, [say("draft.changed")]);
    }
    case "draft.other":
      return collectApart(turn, pieces, say("draft.other_noted"));
    case "draft.resume":
    case "draft.check":
      return resume(turn);
  }
}

/** The message that names the place: a number or a button has nothing of it that could be edited. */
function namedIn({ heard: { input, ref } }: Turn, { words }: Draft, hint: string): string {
  if (input.type === "text" && input.text.includes(hint)) return ref;
  const line = words.find(({ text }) => text.includes(hint)) ?? words[0];
  return line?.ref ?? ref;
}

/** Removes files except recordings, which may be all that tells the problem. */
function dropPhotos(turn: Turn, draft: Draft): Reply {
  const isRecording = ({ kind }: Draft["files"][number]) => kind === "voice" || kind === "audio";
  const dropped = { ...draft, files: draft.files.filter((one) => !isRecording(one)) };
  const kept = edit(draft, { files: draft.files.filter(isRecording) }, turn.now);
  return withEffects(proceed(turn, kept, [say("draft.changed")]), forgetFiles([dropped]));
}

const fieldOf = {
  "draft.words": "words",
  "draft.place": "place",
  "draft.photo": "photo",
  "draft.when": "when",
  "draft.privacy": "privacy",
} as const satisfies Readonly<Record<string, Field>>;

/** "Sudah diubah", if chosen from the menu of changes; null while the report is still being collected. */
function changed({ question }: State): Said | null {
  return question?.type === "change" ? say("draft.changed") : null;
}

/** Opens the menu of changes; the interrupted step is asked again afterwards. */
export function openChanges({ state }: Turn, draft: Draft): Reply {
  return ask({ ...paused({ ...state, draft }), question: { type: "change", field: null } });
}
