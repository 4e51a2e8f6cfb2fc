import { wordsOf } from "../message/plain.ts";
import type { Heard } from "./facts.ts";
import { fingerprint } from "./state/fingerprint.ts";
import type { State } from "./state/state.ts";

/** A message within this time (ms) of our answer may be another program's automatic reply. */
const hasteMs = 3_000;
const quietMs = 3_600_000;

/** Shorter texts aren't taken for automatic replies: a person may press "1" twice quickly. */
const fewestWords = 4;

/** Whether the chat is being ignored, or this is the second quick repetition of the same sentence. */
export function isRobot(state: State, heard: Heard, now: Date): boolean {
  const text = sentence(heard);
  if (text === null) return false;
  const { quietUntil, echo } = state;
  if (quietUntil !== null && Date.parse(quietUntil) > now.getTime()) return echo?.text === text;
  return isHasty(state, text, now) && (echo?.times ?? 0) >= 2;
}

/** Remembers what is needed to recognize automatic replies. */
export function remember(state: State, heard: Heard, now: Date, answered: boolean): State {
  const text = sentence(heard);
  if (text === null) return state;
  const hasty = isHasty(state, text, now);
  const times = hasty ? (state.echo?.times ?? 0) + 1 : 1;
  const answeredAt = answered ? now.toISOString() : (state.echo?.answeredAt ?? now.toISOString());
  const quiet = hasty && times >= 3 && !answered;
  return {
    ...state,
    echo: { text, times, answeredAt },
    quietUntil: quiet ? new Date(now.getTime() + quietMs).toISOString() : state.quietUntil,
  };
}

function isHasty({ echo }: State, text: string, now: Date): boolean {
  return echo !== null && echo.text === text && now.getTime() - Date.parse(echo.answeredAt) <= hasteMs;
}

function sentence({ input }: Heard): string | null {
  if (input.type !== "text") return null;
  const words = wordsOf(input.text);
  return words.length < fewestWords ? null : fingerprint(words.join(" "));
}
