import { type Said, say } from "../../message/message.ts";
import type { Report } from "../../procedure/content.ts";

/** When it happened, for rooms: the reporter's words, and the day as far as it is certain. */
export function happenedSaid({ happened: words, moment }: Report): readonly Said[] {
  if (words === "") return [];
  if (moment === undefined) return [say("card.happened", { words })];
  const { day, time } = moment;
  return [
    time === null
      ? say("card.happened.day", { words, day })
      : say("card.happened.time", { words, day, time }),
  ];
}
