import { draftTimes } from "../../core/conversation/draft/expire.ts";
import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import type { FileLeft } from "../../core/conversation/facts.ts";
import { remind } from "../../core/conversation/reminders/remind.ts";
import { filesToCheck } from "../../core/conversation/state/draftFiles.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import type { State } from "../../core/conversation/state/state.ts";
import type { ChatDue } from "../../ports/inbox.ts";
import type { NewLetter } from "../../ports/letter.ts";
import type { Context } from "../handle/context.ts";
import { reminderKey, reminderOf } from "../handle/draftReminders.ts";
import { plainLetter } from "../handle/letter.ts";
import { inOneTransaction, slice } from "./job.ts";

const hourMs = 3_600_000;

/**
 * Reminds people of drafts that they haven't sent. A reminder and the note that it was given are written
 * together, so that none is given twice.
 */
export const draftReminders = inOneTransaction(async (tx, context) => {
  const due = await tx.conversations.toRemind(context.now, slice);
  const chats = due.map((chat) => ({ chat, state: migrate(chat.state) }));
  const files = await tx.attachments.left(chats.flatMap(({ state }) => filesToCheck(draftsOf(state))));
  const reminded = chats.map(({ chat, state }) => remindIn(chat, state, files, context));
  await tx.conversations.save(reminded.map(({ saved }) => saved));
  // One that hasn't left since is said by this one.
  await tx.outbox.takeBack(reminded.flatMap(({ letter }) => letter?.eventId ?? []));
  await tx.outbox.put(reminded.flatMap(({ letter }) => letter ?? []));
  return due.length;
});

function remindIn(
  { chat, channel, reachable }: ChatDue,
  before: State,
  files: readonly FileLeft[],
  { now, office, capabilities }: Context,
) {
  // Nobody who is out of reach is waited for: they are back with a message, which makes their drafts due anew.
  if (!reachable)
    return {
      letter: null,
      saved: { chat, state: before, ...draftTimes(before, now, office.calendar), remindAt: null },
    };
  const shows = capabilities.get(channel);
  const given = shows === undefined ? null : remind(before, { channel: shows, office, files, now });
  const state = given?.state ?? before;
  const times = draftTimes(state, now, office.calendar);
  // A channel that is switched off brings nobody anything.
  const remindAt = shows === undefined ? new Date(now.getTime() + hourMs) : times.remindAt;
  const letter: NewLetter | null =
    given === null
      ? null
      : {
          ...plainLetter(chat, reminderKey(chat, { ...given, draft: given.draft.id, at: now.toISOString() })),
          class: "notice",
          eventId: reminderOf(chat, given.draft),
          body: { type: "message", message: given.message },
        };
  return { letter, saved: { chat, state, ...times, remindAt } };
}
