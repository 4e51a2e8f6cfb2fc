import { message, type Said, say } from "../../message/message.ts";
import type { Blocked } from "../cases/block.ts";
import { type Reply, reply } from "../reply.ts";
import { type Draft, waitingAnew } from "../state/draft.ts";
import type { State } from "../state/state.ts";
import type { Turn } from "../turn.ts";

/**
 * What comes of a message of somebody who is blocked: as it would, unless it begins, changes or sends a report that isn't
 * of danger. Such a report isn't taken, and they are told until when; what waits unsent is kept as it was.
 */
export function keepOut(turn: Turn, blocked: Blocked, done: Reply): Reply {
  if (!opensIntake(turn.state, done)) return done;
  const { draft } = turn.state;
  const { input } = turn.heard;
  const state =
    draft === null ? turn.state : { ...turn.state, draft: { ...draft, ...waitingAnew(turn.now) } };
  const effects = input.type === "media" ? [{ type: "forget_files", files: [input.file] } as const] : [];
  return reply(state, message(...refusal(turn, blocked)), { about: blocked.my.case.id, effects });
}

function refusal({ state, facts }: Turn, { block }: Blocked): readonly (readonly Said[])[] {
  const { emergency } = facts.office.hotlines;
  return [
    [
      say("blocked.until", { until: block.until }),
      ...(state.draft === null ? [] : [say("blocked.draft_kept")]),
      say("blocked.goes_on"),
    ],
    [
      emergency === null ? say("letters.blocked.danger") : say("letters.blocked.danger.call", { emergency }),
      ...(block.objected ? [] : [say("blocked.object_how")]),
    ],
  ];
}

/** Whether it begins or changes a report, or sends one, of which the words don't speak of danger. */
function opensIntake(before: State, { state, effects }: Reply): boolean {
  const filed = effects.some(
    (effect) =>
      effect.type === "steps" &&
      effect.steps.some(({ event, after }) => event.happening.type === "filed" && !after.urgent),
  );
  const { draft } = state;
  const begun = draft !== null && draft.danger === null && contentOf(draft) !== contentOf(before.draft);
  return filed || begun;
}

function contentOf(draft: Draft | null): string {
  if (draft === null) return "";
  const { id, words, files, place } = draft;
  return JSON.stringify([id, words, files, place]);
}
