import { placeForReporter } from "../../letters/case/place.ts";
import { type Choice, type Said, say } from "../../message/message.ts";
import { isCut } from "../../message/shorten.ts";
import type { Moment } from "../../procedure/content.ts";
import type { Facts } from "../facts.ts";
import { choice } from "../menu.ts";
import { type Draft, draftWords, momentOf } from "../state/draft.ts";
import { fileSaid } from "../state/draftFiles.ts";
import { withoutGreeting } from "../understand/noise.ts";

/** What of the facts a question about a draft goes by. */
export type Shown = Pick<Facts, "channel" | "office" | "files">;

/** Says of a report, a wish or a question that it is to be checked. */
export function checkLine({ classification }: Draft): Said {
  switch (classification) {
    case "complaint":
      return say("summary.check");
    case "aspiration":
      return say("wish.check");
    case "information":
      return say("inquiry.check");
  }
}

/** Says of it that it isn't sent, and asks whether to send it. */
export function sendNowLine({ classification }: Draft): Said {
  switch (classification) {
    case "complaint":
      return say("ask.send_now");
    case "aspiration":
      return say("wish.send_now");
    case "information":
      return say("inquiry.send_now");
  }
}

function wordsLine({ classification }: Draft, words: string): Said {
  switch (classification) {
    case "complaint":
      return say("summary.words", { words });
    case "aspiration":
      return say("wish.words", { words });
    case "information":
      return say("inquiry.words", { words });
  }
}

/** The summary: what the person gave, one line each, and who will see it. */
export function summaryLines(draft: Draft, facts: Shown): readonly Said[] {
  const count = (...kinds: readonly string[]) =>
    draft.files.filter(({ kind }) => kinds.includes(kind)).length;
  const words = draftWords(draft);
  const photos = count("photo");
  const recordings = count("voice", "audio");
  const others = count("video", "document");
  return [
    ...(words === "" ? [] : [wordsLine(draft, withoutGreeting(words))]),
    ...(isCut(words) ? [say("summary.cut")] : []),
    ...(draft.place === null ? [] : [say("summary.place", { place: placeForReporter(draft.place.place) })]),
    ...(draft.happened === null
      ? []
      : [whenLine(draft.happened.text, momentOf(draft, facts.office.calendar))]),
    ...(photos === 0 ? [] : [say("summary.photos", { photos })]),
    ...(recordings === 0 ? [] : [say("summary.recordings", { recordings })]),
    ...(others === 0 ? [] : [say("summary.others", { others })]),
    ...makerLines(draft, facts),
    ...privacyLines(draft),
  ];
}

/** Files that may name whoever made them, because that can't be taken out, or because it isn't known yet. */
function makerLines(draft: Draft, { files = [] }: Shown): readonly Said[] {
  const left = new Map(files.map(({ id, metadata }) => [id, metadata]));
  const kept = draft.files.filter(({ id }) => left.get(id) === "kept");
  const unknown = draft.files.filter(
    ({ id, kind }) => kind === "document" && (left.get(id) ?? null) === null,
  );
  return [
    ...(kept.length === 0 ? [] : [say("summary.maker", { file: fileSaid(kept) })]),
    ...(unknown.length === 0 ? [] : [say("summary.maker_unknown", { file: fileSaid(unknown) })]),
  ];
}

/** The day and time if they were understood, else the words. */
function whenLine(written: string, moment: Moment | null): Said {
  if (moment === null) return say("summary.when_words", { words: written });
  return moment.time === null
    ? say("summary.when_day", { day: moment.day })
    : say("summary.when_time", { day: moment.day, time: moment.time });
}

function privacyLines(draft: Draft): readonly Said[] {
  switch (draft.privacy) {
    case "ordinary":
      return [say("summary.ordinary")];
    case "contactable":
      return [say("summary.contactable")];
    case "confidential":
      return [say("summary.confidential"), say("summary.evidence")];
  }
}

export function summaryChoices(draft: Draft): readonly Choice[] {
  const arg = `${draft.id}.${draft.revision}`;
  const complains = draft.classification === "complaint";
  return [
    choice("draft.send", arg, say("choice.send")),
    choice("draft.change", arg, say("choice.change")),
    choice("draft.cancel", arg, say("choice.cancel")),
    ...(complains ? [] : [choice("draft.complaint", arg, say("choice.complaint"))]),
  ];
}
