import type { Checklist, Message } from "@grammyjs/types";
import type { Post, Room, State } from "../state.ts";
import { post, postOf, revise } from "./post.ts";
import { personOf, roomSeenBy } from "./rooms.ts";

/** What somebody does with a checklist. */
export type ChecklistChange =
  /** Marks the task at this place, from 1, as done. */
  | { readonly tick: number }
  | { readonly add: string }
  /** Only its writer may. */
  | { readonly title: string };

/** A person's change of a checklist: the message is edited and, unless only its title was, the chat hears of it. */
export function changeChecklist(
  state: State,
  userId: number,
  chatId: number,
  messageId: number,
  change: ChecklistChange,
): Message {
  const room = roomSeenBy(state, userId, chatId);
  const made = postOf(room, messageId, "message to edit");
  const { checklist } = made.message;
  if (checklist === undefined) throw new Error(`Message ${messageId} is no checklist`);
  if (made.by !== userId && !("tick" in change)) throw new Error("People edit their own messages only");
  if ("title" in change) return revised(state, room, made, { ...checklist, title: change.title });
  const { user } = personOf(state, userId);
  const tell = (message: Message, news: Partial<Message>) => {
    post(state, room, { content: news, from: user, silent: true });
    return message;
  };
  if ("add" in change) {
    const added = { id: checklist.tasks.length + 1, text: change.add };
    const message = revised(state, room, made, { ...checklist, tasks: [...checklist.tasks, added] });
    return tell(message, { checklist_tasks_added: { checklist_message: message, tasks: [added] } });
  }
  const done = { completed_by_user: user, completion_date: state.seconds() };
  const tasks = checklist.tasks.map((task) => (task.id === change.tick ? { ...task, ...done } : task));
  const message = revised(state, room, made, { ...checklist, tasks });
  return tell(message, {
    checklist_tasks_done: { checklist_message: message, marked_as_done_task_ids: [change.tick] },
  });
}

function revised(state: State, room: Room, made: Post, checklist: Checklist): Message {
  return revise(state, room, made, { ...made.message, checklist }, true);
}
