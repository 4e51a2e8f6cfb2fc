import { message, type Said, say } from "../../../message/message.ts";
import { about, notUnderstood, usage } from "../../say/usage.ts";
import { answer, type Result, type Turn, tell } from "../../turn.ts";
import type { AskedCommand, Command } from "../command.ts";
import { groups, members, officers, wordsFor } from "../row.ts";

export const help: Command = {
  name: { id: "bantuan", en: "help" },
  group: "office",
  roles: { operators: members, agency: officers },
  words: "optional",
  inPrivate: true,
  keepsChange: true,
  needs: () => [],
  run: showHelp,
};

/** `/bantuan`: the commands of this room by purpose; "/bantuan jawab" explains one. */
function showHelp(turn: Turn, { command, words }: AskedCommand): Result {
  const here = turn.commands.filter(({ roles }) => roles[turn.room.type].length > 0);
  const word = words.replace(/^\//, "").toLowerCase();
  const named = here.find((one) => wordsFor(one).includes(word));
  if (named !== undefined) return tell(turn, about(named), ...usage(turn, named));
  if (words !== "") return notUnderstood(turn, command, words);
  const lines = groups.flatMap((group): readonly Said[] => {
    const names = here.filter((one) => one.group === group).map(({ name }) => `/${name.id}`);
    return names.length === 0 ? [] : [say(`operators.help.${group}`, { commands: names })];
  });
  const how = say(turn.room.type === "operators" ? "operators.help.how" : "operators.help.how.agency");
  return answer(turn, message(lines, [how]));
}
