import { named } from "../../letters/case/naming.ts";
import { spotOf } from "../../letters/case/place.ts";
import { filesSince } from "../../letters/case/since.ts";
import type { MediaKind } from "../../message/input.ts";
import { type Choice, type Message, message, type Said, say } from "../../message/message.ts";
import type { AttachmentId, Case } from "../../procedure/case.ts";
import type { QueueItem } from "../facts.ts";
import { storyOf } from "../target.ts";
import { type Result, type Turn, tell } from "../turn.ts";

/** A file of a case; what kind it is isn't known of every one. */
type Seen = { readonly id: AttachmentId; readonly kind: MediaKind | null };

/**
 * What a verifier should have seen before deciding: the case's photos, recordings and papers, those among them that
 * came later, and the place to tap. Null if there is nothing; of a confidential case always, which a look shows.
 */
export function evidenceOf(turn: Turn, item: QueueItem): Message | null {
  const { case: current, report } = item;
  const files = filesOf(turn, item);
  const spot = spotOf(current, report);
  if (files.length === 0 && spot === null) return null;
  return {
    // A place has the case's name under its map already.
    ...(spot === null ? message(named(current, current.number)) : { ...message(), spot }),
    files: files.map(({ id }) => id),
    guarded: true,
    quiet: true,
  };
}

/** The button that shows it: "Foto (2)". */
export function evidenceButton(turn: Turn, item: QueueItem): readonly Choice[] {
  const files = filesOf(turn, item);
  if (files.length === 0 && spotOf(item.case, item.report) === null) return [];
  return [{ id: "desk.files", arg: item.case.number, label: labelOf(files) }];
}

/** Shows it beside the desk, because somebody pressed the button. */
export function showEvidence(turn: Turn, item: QueueItem): Result {
  const evidence = evidenceOf(turn, item);
  const { id, number } = item.case;
  if (evidence === null) return tell(turn, say("operators.files.none", { number }));
  return { state: turn.state, effects: [{ type: "evidence", case: id, message: evidence }] };
}

function filesOf(turn: Turn, { case: current, report }: QueueItem): readonly Seen[] {
  if (report === null || isWalled(current)) return [];
  const { files: known } = turn.facts;
  const later = filesSince(storyOf(turn, current)?.events ?? []);
  const all: readonly Seen[] = [...report.files, ...later.map((id) => ({ id, kind: null }))];
  if (known === undefined) return all;
  // Those that couldn't be fetched aren't there to be seen.
  return all.flatMap(({ id }) => {
    const kind = known.get(id);
    return kind === undefined ? [] : [{ id, kind }];
  });
}

function isWalled({ privacy }: Case): boolean {
  return privacy === "confidential";
}

function labelOf(files: readonly Seen[]): Said {
  const count = files.length;
  if (count === 0) return say("operators.button.map");
  const are = (...kinds: readonly (MediaKind | null)[]) => files.every(({ kind }) => kinds.includes(kind));
  if (are("photo")) return say("operators.button.photos", { count });
  if (are("voice", "audio")) return say("operators.button.voices", { count });
  if (are("video")) return say("operators.button.videos", { count });
  return say("operators.button.files", { count });
}
