import type { ChecklistTasksAdded, Message } from "grammy/types";
import type { MediaRef } from "../../../ports/inbound.ts";
import { type Me, notForUs, repliedTo, withoutName } from "./addressed.ts";
import { contentOf } from "./content.ts";
import { fromSeconds, inbound, type Parsed, skipped } from "./parsed.ts";
import { envelopeOf, idOf } from "./sender.ts";
import { checklistWords } from "./words.ts";

/** A message as it is after an edit. */
export function readEdited(message: Message, externalId: string, me: Me): Parsed {
  const why = notForUs(message, me, new Set());
  if (why !== null) return skipped(why);
  const change = changeOf(message);
  if (change === null) return skipped("edited without words");
  return inbound({
    ...envelopeOf(message, externalId),
    on: repliedTo(message),
    sentAt: fromSeconds(message.edit_date ?? message.date),
    forwardedOften: false,
    input: { type: "amended", message: idOf(message.message_id), ...change },
  });
}

/**
 * Tasks that were added to a checklist: an edit of that. It may come as one, too, which then changes nothing more.
 */
export function readMoreTasks(
  message: Message,
  { checklist_message: on, tasks }: ChecklistTasksAdded,
  externalId: string,
): Parsed {
  const { title, tasks: before } = on?.checklist ?? { title: "", tasks: [] };
  const more = tasks.filter(({ id }) => before.every((one) => one.id !== id));
  const text = checklistWords({ title, tasks: [...before, ...more] });
  return inbound({
    ...envelopeOf(message, externalId),
    on: null,
    sentAt: fromSeconds(message.date),
    forwardedOften: false,
    input:
      on?.checklist === undefined
        ? { type: "text", text, quoted: null }
        : { type: "amended", message: idOf(on.message_id), text },
  });
}

/**
 * What an edited message says and shows now; its caption may have been taken off, or its photo replaced. Null for
 * a live location, which is edited many times an hour: only the place first shared counts.
 */
function changeOf(message: Message): { readonly text: string; readonly media?: MediaRef } | null {
  const content = contentOf(message, null);
  if (content?.type === "text") return { text: withoutName(content.text) };
  if (content?.type === "media") return { text: withoutName(content.caption), media: content.media };
  return message.animation === undefined ? null : { text: "" };
}
