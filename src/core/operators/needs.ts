import { type Asked, askedOf } from "./asked.ts";
import type { AskedCommand } from "./commands/command.ts";
import { doneBy } from "./edits/edit.ts";
import { type Now, whatNow } from "./edits/edited.ts";
import { addition, withFurther } from "./edits/further.ts";
import type { RoomHeard, RoomNeed } from "./facts.ts";
import { leadingNumber } from "./leadingNumber.ts";
import type { RoomState } from "./state.ts";

/** The facts that a message in a room needs besides those always loaded. */
export function needsOf(heard: RoomHeard, state: RoomState): readonly RoomNeed[] {
  // What a practice needs it has by itself.
  const asked = heard.practice === true ? null : askedOf(heard, state);
  return asked === null ? [] : needsFor(asked, heard.on, heard, state);
}

function needsFor(
  asked: Asked,
  replied: string | null,
  heard: RoomHeard,
  state: RoomState,
): readonly RoomNeed[] {
  const on: readonly RoomNeed[] = replied === null ? [] : [{ type: "on", message: replied }];
  switch (asked.type) {
    case "unknown":
      return [];
    case "command":
      return [
        ...on,
        ...asked.command.needs(asked, state),
        ...exampleNeeds(asked, state),
        // Words for the desk that reply to something else may be an answer.
        ...(asked.how === "awaited" ? [{ type: "designated" } as const] : []),
      ];
    case "desk":
      return [...on, { type: "case", number: asked.number }, { type: "queue", skip: state.skipped }];
    case "link":
      return [...on, { type: "request", id: asked.id }];
    case "counter":
      return on;
    case "press":
      return [...on, { type: "case", number: asked.number }, ...stepNeeds(state)];
    case "reply": {
      const typed = leadingNumber(asked.words);
      const numbers = [...(typed === null ? [] : [typed.text]), ...state.kept.map(({ number }) => number)];
      return [
        ...on,
        ...numbers.map((number) => ({ type: "case", number }) as const),
        ...stepNeeds(state),
        { type: "designated" },
      ];
    }
    case "further": {
      const now = withFurther(asked, state, heard);
      const alone = needsFor(addition(asked), replied, heard, state);
      return [...alone, ...(now === null ? [{ type: "undoable" } as const] : anew(now, heard, state))];
    }
    case "deletion":
      return [];
    case "edit": {
      const now = whatNow(asked, state, heard);
      if (now !== null) return anew(now, heard, state);
      const done = doneBy(asked, state);
      return done === null ? [] : [{ type: "case", number: done.number }];
    }
  }
}

/** For an example that names a case of the room. */
function exampleNeeds({ command, number, fault }: AskedCommand, { skipped }: RoomState): readonly RoomNeed[] {
  const named =
    command.name.id === "bantuan" || (command.onCase === true && (number === null || fault !== null));
  return named ? [{ type: "queue", skip: skipped }] : [];
}

/** To undo what was last asked for and give this in its place. */
function anew({ asked }: Now, heard: RoomHeard, state: RoomState): readonly RoomNeed[] {
  return [{ type: "undoable" }, ...needsFor(asked, state.last?.on ?? null, heard, { ...state, last: null })];
}

/** What the steps need by which an agency answers. */
function stepNeeds({ skipped }: RoomState): readonly RoomNeed[] {
  return [{ type: "stories" }, { type: "queue", skip: skipped }];
}
