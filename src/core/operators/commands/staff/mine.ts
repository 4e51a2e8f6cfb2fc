import { listLines } from "../../../letters/rooms/digests.ts";
import { message, type Said, say } from "../../../message/message.ts";
import type { Mine } from "../../staff/holder.ts";
import { answer, type Turn, tell } from "../../turn.ts";
import type { Command } from "../command.ts";
import { clerks, officers } from "../row.ts";

/** `/milikku`: what lies with the sender, by due time. */
export const mine: Command = {
  name: { id: "milikku", en: "mine" },
  also: ["punyaku"],
  group: "queue",
  roles: { operators: clerks, agency: officers },
  words: "none",
  inPrivate: true,
  needs: () => [{ type: "mine" }],
  run(turn) {
    const { mine: all = [] } = turn.facts;
    if (all.length === 0)
      return tell(
        turn,
        turn.room.type === "operators" ? say("staff.mine.none") : say("staff.mine.none.agency"),
      );
    const handed = all.filter(({ how }) => how === "handed");
    const opened = all.filter(({ how }) => how !== "handed");
    const parts = [
      lines(turn, handed, say("staff.mine.handed", { count: handed.length })),
      lines(turn, opened, say("staff.mine.opened", { count: opened.length })),
    ].filter(({ length }) => length > 0);
    return answer(turn, message(...parts, say("staff.mine.how")));
  },
};

function lines({ facts: { office }, now }: Turn, cases: readonly Mine[], head: Said): readonly Said[] {
  if (cases.length === 0) return [];
  return [
    head,
    ...listLines(
      cases.map((one) => one.case),
      { office, now },
    ),
  ];
}
