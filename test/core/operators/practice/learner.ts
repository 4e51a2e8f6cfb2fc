import type { Effect } from "../../../../src/core/effect.ts";
import type { Choice } from "../../../../src/core/message/message.ts";
import type { Office } from "../../../../src/core/office.ts";
import type { Person, RoomFacts, RoomHeard } from "../../../../src/core/operators/facts.ts";
import { operate } from "../../../../src/core/operators/operate.ts";
import { practiceIn } from "../../../../src/core/operators/practice/practice.ts";
import { firstState, migrateRoom, type RoomState } from "../../../../src/core/operators/state.ts";
import { when } from "../../calendar/office.ts";
import { office } from "../office.ts";
import { shown } from "../room.ts";

type Wishes = { readonly office?: Office; readonly now?: string };

/** Somebody in their private chat, whose every message belongs to the practice unless it opens one. */
export function createLearner(who: Person, wishes: Wishes = {}) {
  let state: RoomState = firstState;
  let now = when(wishes.now ?? "2026-11-30 08:41");
  let choices: readonly Choice[] = [];
  const all: Effect[] = [];

  function hear(input: RoomHeard["input"], practice: boolean): string {
    now = new Date(now.getTime() + 5_000);
    const heard: RoomHeard = { input, ref: "1", sentAt: now, on: null, ...(practice && { practice }) };
    const result = operate(state, heard, { facts: factsFor(who, wishes.office ?? office), now, chance });
    // As it is stored in between.
    state = migrateRoom(JSON.parse(JSON.stringify(result.state)));
    all.push(...result.effects);
    const [answer] = result.effects.filter(({ type }) => type === "answer");
    if (answer?.type !== "answer") return "";
    if (answer.message.menu !== null) choices = answer.message.menu.choices;
    shown(answer.message, "en");
    return shown(answer.message).text;
  }

  return {
    open: () => hear({ type: "text", text: "/latihan" }, false),
    says: (text: string) => hear({ type: "text", text }, true),
    /** Presses the button of the last message whose label begins so. */
    presses(label: string): string {
      const buttons = shown({
        paragraphs: [],
        menu: { style: "inline", choices },
        files: [],
        clearsKeyboard: false,
        guarded: false,
      });
      const at = buttons.buttons.flat().findIndex((one) => one.label.startsWith(label));
      const one = choices[at];
      if (one === undefined) throw new Error(`no button ${label}`);
      return hear({ type: "choice", id: one.id, arg: one.arg }, true);
    },
    later(hours: number) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    effects: (): readonly Effect[] => all,
    practice: () => practiceIn(state.practice),
  };
}

const chance = { id: () => "never", code: () => "never", number: () => "never" };

/** Facts of a real office with a case on file, which a practice may not see. */
function factsFor(who: Person, around: Office): RoomFacts {
  return {
    office: around,
    room: { type: "operators", contact: 1000 },
    person: who,
    private: true,
    desk: null,
    found: [],
    queue: { waiting: 7, next: [] },
    stories: [],
    undoable: [],
    habits: [],
    similar: [],
    invited: null,
    confirmIn: null,
    wrongCodes: 0,
    request: null,
  };
}
