import { say } from "../../../message/message.ts";
import type { File } from "../../../procedure/content.ts";
import { type Counter, isBegun, isForgotten, newCounter } from "../../counter/draft.ts";
import { fileCounter } from "../../counter/file.ts";
import { goOn, isWhole } from "../../counter/hear.ts";
import { readCounter } from "../../counter/read.ts";
import type { Result, Turn } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";

export const newReport: Command = {
  name: { id: "baru", en: "new" },
  group: "queue",
  roles: { operators: clerks, agency: nobody },
  words: "optional",
  files: "taken",
  inPrivate: true,
  needs: () => [],
  run: takenDown,
};

/**
 * `/baru`: takes a report down that came at the counter, by phone, by letter or over another platform. All in one message
 * it is filed at once; what is missing is asked. Alone it goes on with what was begun.
 */
function takenDown(turn: Turn, asked: AskedCommand): Result {
  const { now, state } = turn;
  const before = state.counter !== null && isForgotten(state.counter, now) ? null : state.counter;
  if (asked.words === "" && asked.files.length === 0)
    return before === null
      ? goOn(turn, newCounter(now))
      : goOn(turn, before, isBegun(before) ? [say("counter.goes_on")] : []);
  const counter: Counter = {
    ...newCounter(now),
    ...readCounter(asked.words),
    files: asked.files.map((id): File => ({ id, kind: kindIn(turn) })),
    album: albumIn(turn),
  };
  // The other photos of an album are still to come.
  const gone = before !== null && isBegun(before) ? [say("counter.replaced")] : [];
  const allowed = counter.privacy !== "confidential" || turn.facts.private === true;
  return counter.album === null && allowed && isWhole(counter) && gone.length === 0
    ? filedIfAllowed(turn, counter)
    : goOn(turn, counter, gone);
}

/** A confidential one only by a designated person, which `goOn` judges. */
function filedIfAllowed(turn: Turn, counter: Counter): Result {
  if (counter.privacy !== "confidential") return fileCounter(turn, counter);
  const checked = goOn(turn, counter);
  return checked.state.counter === null ? checked : fileCounter(turn, counter);
}

function kindIn({ heard: { input } }: Turn): File["kind"] {
  return input.type === "media" ? input.kind : "document";
}

function albumIn({ heard: { input } }: Turn): string | null {
  return input.type === "media" ? (input.album ?? null) : null;
}
