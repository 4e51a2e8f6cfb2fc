import { dayOf } from "../../calendar/day.ts";
import type { Effect } from "../../effect.ts";
import { categoryOf } from "../../message/category.ts";
import { type Message, message, type Said, say } from "../../message/message.ts";
import { file } from "../../procedure/file.ts";
import { policyAt } from "../../procedure/policy.ts";
import { belonging } from "../cases/mine.ts";
import { after } from "../menu.ts";
import { present } from "../questions/draft.ts";
import {
  type Draft,
  hintOf,
  isEmpty,
  isTold,
  newDraft,
  type Piece,
  refsOf,
  reportOf,
  type Step,
  take,
  unask,
  wordsOf,
} from "../state/draft.ts";
import type { State } from "../state/state.ts";
import { type Reply, reply, type Turn, within } from "../turn.ts";
import { titleFrom } from "../understand/category.ts";
import { isPlainlyEnglish } from "../understand/english.ts";

/** What is still missing. Nothing that was given or asked once is asked again. */
export function nextStep(draft: Draft): Step {
  const asked = (step: Step) => draft.asked.includes(step);
  const ordinary = !draft.conduct;
  const hasPhoto = draft.files.some(({ kind }) => kind === "photo" || kind === "video");
  const recorded = draft.files.some(({ kind }) => kind === "voice" || kind === "audio");
  if (!isTold(draft) && !draft.needsHelp) return "words";
  if (draft.conduct && !asked("privacy")) return "privacy";
  if (draft.conduct && draft.happened === null && !asked("when")) return "when";
  if (ordinary && !hasPhoto && !recorded && !asked("photo")) return "photo";
  // The office that conduct is about is mostly in the words already, and a passed-on text has one question more.
  const placeNamed = draft.conduct && (hintOf(draft) !== null || draft.forwarded);
  if (draft.place === null && !placeNamed && !asked("place")) return "place";
  if (draft.forwarded && draft.secondHand === null && !asked("witness")) return "witness";
  return "summary";
}

/** Goes on with a draft: asks for what is missing, or shows the summary. */
export function proceed(turn: Turn, draft: Draft, leads: readonly Said[] = []): Reply {
  const step = nextStep(draft);
  const asked = draft.asked.includes(step) ? draft.asked : [...draft.asked, step];
  return ask(
    { ...turn.state, draft: { ...draft, asked }, question: { type: "draft", step }, misses: 0 },
    turn,
    leads,
  );
}

/** The draft waits while something else is asked; its open step will be asked again. */
export function paused(state: State): State {
  const { draft, question } = state;
  return draft !== null && question?.type === "draft"
    ? { ...state, draft: unask(draft, question.step) }
    : state;
}

/** Says the open question of this state, after some lines. */
export function ask(state: State, turn: Turn, leads: readonly Said[] = []): Reply {
  const question = present(within(turn, state));
  return reply(
    state,
    question === null ? (leads.length === 0 ? null : message(leads)) : after(leads, question),
  );
}

/** Takes a message's pieces into the open draft, or a new one, and goes on. */
export function takeIn(turn: Turn, pieces: readonly Piece[], lead: Said | null = null): Reply {
  const { question } = turn.state;
  const before = turn.state.draft ?? newDraft(turn.chance.id(), turn.now);
  const taken = pieces.reduce((sofar, piece) => take(sofar, piece, turn.now), before);
  // What a photo or a recording doesn't answer stays open: it is asked once more after the receipt.
  const stays = question?.type === "draft" && ["privacy", "when", "place"].includes(question.step);
  const draft = stays ? unask(taken, question.step) : taken;
  const proposes = nextStep(draft) === "privacy";
  const receipt = lead ?? receiptOf(pieces, before, draft);
  return proceed(turn, draft, proposes || receipt === null ? [] : [receipt]);
}

/** What came, in a few words; nothing where the summary shows it anyway. */
function receiptOf(pieces: readonly Piece[], before: Draft, draft: Draft): Said | null {
  const last = pieces.at(-1);
  const photos = draft.files.filter(({ kind }) => kind === "photo").length;
  const summed = nextStep(draft) === "summary";
  if (last?.file?.kind === "voice" || last?.file?.kind === "audio") return say("draft.voice_in");
  if (summed) return null;
  if (last?.file?.kind === "photo" && draft.privacy === "confidential") return say("draft.photo_in_secret");
  if (last?.file?.kind === "photo")
    return photos > 1 ? say("draft.photos_in", { photos }) : say("draft.photo_in");
  if (last?.file) return say("draft.file_in");
  if (last?.place) return say("draft.place_in");
  return isEmpty(before) ? say("draft.noted") : say("draft.added");
}

/** Files the draft as it is and gives the receipt with the number and the date. */
export function send(turn: Turn, draft: Draft): Reply {
  const { facts, now, chance, state } = turn;
  const { calendar, categories } = facts.office;
  const words = wordsOf(draft);
  const category = categoryOf(words, categories);
  const step = file(
    {
      id: chance.id(),
      number: chance.number(),
      reporter: facts.contact,
      privacy: draft.privacy,
      classification: "complaint",
      // A category's name is the office's; who writes English reads their own words.
      title: category === null || isPlainlyEnglish(words) ? titleFrom(words) : category.topic,
      category: category?.code ?? null,
      accused: null,
      needsHelp: draft.needsHelp,
    },
    { type: "citizen", contact: facts.contact },
    { now, writtenAt: turn.heard.sentAt, calendar, policy: policyAt(dayOf(now, calendar)), newId: chance.id },
  );
  const { id, number, clock } = step.after;
  const filed = { draft: draft.id, case: id, number, refs: refsOf(draft) };
  const next = belonging({ ...state, draft: null, question: null, misses: 0, filed }, id, now);
  const effects: readonly Effect[] = [
    { type: "steps", steps: [step], report: reportOf(draft), undoable: false },
  ];
  const due = clock === null ? now : clock.due;
  return reply(next, receipt(draft, number, due, clock?.days ?? 0, turn), { about: id, effects });
}

function receipt(draft: Draft, number: string, due: Date, days: number, turn: Turn): Message {
  const { facts, state } = turn;
  const secret = draft.privacy === "confidential";
  const day = dayOf(due, facts.office.calendar);
  const sent = !isTold(draft)
    ? say("receipt.as_it_is", { number })
    : secret
      ? say("receipt.secret", { number })
      : say("receipt.sent", { number });
  const protection = secret && facts.office.hotlines.protection !== null ? [say("receipt.protection")] : [];
  const shelved = state.shelf.length > 0 ? [say("receipt.shelf")] : [];
  return message([
    sent,
    secret ? say("receipt.next_secret", { due: day, days }) : say("receipt.next", { due: day, days }),
    ...(secret ? [say("receipt.bare"), ...protection] : [say("receipt.status")]),
    ...shelved,
  ]);
}
