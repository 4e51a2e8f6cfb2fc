import { type Said, say } from "../../message/message.ts";

/** That a room has one administrator alone; `command` makes a second, null where nobody can be named. */
export function secondAdministrator(command: string | null): Said {
  return command === null ? say("staff.second") : say("staff.second.named", { command });
}
