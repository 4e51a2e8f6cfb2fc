import { openDesk } from "../../desk/desk.ts";
import type { Command } from "../command.ts";
import { clerks, nobody } from "../row.ts";

/** `/antrean`: opens the person's desk, with the case that is due first. */
export const queue: Command = {
  name: { id: "antrean", en: "queue" },
  group: "queue",
  roles: { operators: clerks, agency: nobody },
  words: "none",
  needs: () => [{ type: "queue", skip: [] }],
  run: openDesk,
};
