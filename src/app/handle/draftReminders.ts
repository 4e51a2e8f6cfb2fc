import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import type { Given } from "../../core/conversation/reminders/leaving.ts";
import { type Draft, reminders } from "../../core/conversation/state/draft.ts";
import type { State } from "../../core/conversation/state/state.ts";
import type { ContactId } from "../../core/procedure/case.ts";

/** The event under which reminders of a draft are on file, and by which they are taken back. */
export function reminderOf(chat: ContactId, { id }: Pick<Draft, "id">): string {
  return `draft:${chat}:${id}`;
}

/** The key of one reminder's letter. */
export function reminderKey(chat: ContactId, { draft, name, at }: Given): string {
  return `${reminderOf(chat, { id: draft })}:${name}:${at}`;
}

/** The reminder whose letter has this key; null if it is no reminder's. */
export function reminderIn(key: string): Given | null {
  const [, draft, word, at] = /^draft:\d+:([^:]*):(\w+):(.*)$/u.exec(key) ?? [];
  const name = reminders.find((one) => one === word);
  return draft === undefined || name === undefined || at === undefined ? null : { draft, name, at };
}

/**
 * Events of reminders that a message has overtaken: of drafts that are sent, cancelled, changed or taken up
 * again. What hasn't left then needn't be said.
 */
export function overtakenReminders(chat: ContactId, before: State, after: State): readonly string[] {
  const now = draftsOf(after);
  return draftsOf(before)
    .filter(({ reminded }) => reminded.length > 0)
    .filter(
      ({ id, waitsSince }) =>
        !now.some((one) => one.id === id && one.waitsSince === waitsSince && !one.declined),
    )
    .map((draft) => reminderOf(chat, draft));
}
