import { targetOf } from "../../target.ts";
import { type Command, numbered } from "../command.ts";
import { clerks, officers } from "../row.ts";

/** `/kasus`: shows the card, with all that the room may see and the latest events. */
export const showCase: Command = {
  name: { id: "kasus", en: "case" },
  group: "look",
  roles: { operators: clerks, agency: officers },
  onCase: true,
  words: "none",
  bare: true,
  button: "case.show",
  needs: (asked) => [...numbered(asked), { type: "stories" }],
  run(turn, { number, words }) {
    const target = targetOf(turn, number, words);
    if (!target.ok) return target.result;
    return { state: turn.state, effects: [{ type: "card", case: target.found.case.id }] };
  },
};
