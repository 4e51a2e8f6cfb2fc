import type { ChecklistTasksAdded, Message } from "grammy/types";
import type { RawInput } from "../../../ports/inbound.ts";
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
    input: change,
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
 * What an edited message says and shows now; its caption may have been taken off, or its photo replaced. What can't be
 * read is told of. Null for a live location, which is edited many times an hour: only the place first shared counts;
 * and for what nobody edits, such as news of the chat.
 */
function changeOf(edited: Message): RawInput | null {
  const message = idOf(edited.message_id);
  if (edited.animation !== undefined && edited.caption === undefined)
    return { type: "amended", message, text: "" };
  const content = contentOf(edited, null);
  switch (content?.type) {
    case "text":
      return { type: "amended", message, text: withoutName(content.text) };
    case "media":
      return { type: "amended", message, text: withoutName(content.caption), media: content.media };
    case "unknown":
      return { type: "unknown", what: content.what, kind: "edit" };
    case "place":
      return edited.rich_message === undefined
        ? null
        : { type: "unknown", what: "rich_message", kind: "edit" };
    default:
      return null;
  }
}
