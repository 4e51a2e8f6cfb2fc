import { message, type Said, say } from "../../../message/message.ts";
import { notUnderstood } from "../../say/usage.ts";
import { answer, type Result, type Turn, tell } from "../../turn.ts";
import {
  about,
  type CommandName,
  commandNamed,
  commandNames,
  groups,
  rolesFor,
  rowOf,
  usage,
} from "../table.ts";

/** `/bantuan`: the commands of this room by what they are for; "/bantuan jawab" how to use one. */
export function help(turn: Turn, words: string): Result {
  const name = commandNamed(words.replace(/^\//, ""));
  if (name !== null && here(turn, name)) return tell(turn, about(name), ...usage(name));
  if (words !== "") return notUnderstood(turn, "bantuan", words);
  const lines = groups.flatMap((group): readonly Said[] => {
    const names = commandNames.filter((one) => rowOf(one).group === group && here(turn, one));
    return names.length === 0
      ? []
      : [say(`operators.help.${group}`, { commands: names.map((one) => `/${one}`) })];
  });
  const how = say(turn.room.type === "operators" ? "operators.help.how" : "operators.help.how.agency");
  return answer(turn, message(lines, [how]));
}

function here({ room }: Turn, name: CommandName): boolean {
  return rolesFor(name, room.type).length > 0;
}
