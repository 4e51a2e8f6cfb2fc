import { draftsOf } from "../../core/conversation/draft/shelf.ts";
import { leaving } from "../../core/conversation/reminders/leaving.ts";
import { migrate } from "../../core/conversation/state/migrate.ts";
import { rungsTold } from "../../core/procedure/time/escalation.ts";
import type { ClaimedLetter } from "../../ports/letter.ts";
import type { Store } from "../../ports/store.ts";
import type { Clock } from "../../ports/translate.ts";
import { reminderIn, reminderOf } from "../handle/draftReminders.ts";
import { escalatedIn } from "../handle/privately/escalated.ts";
import { retryWrite } from "../handle/retryWrite.ts";
import type { Offices } from "../office.ts";

type Asking = { readonly store: Store; readonly offices: Offices; readonly clock: Clock };

/**
 * Whether a claimed letter may leave now. A reminder of a draft that would come by night is held until the
 * morning, and one that no longer holds is taken back. All other letters may.
 */
export async function isTimely(letter: ClaimedLetter, { store, offices, clock }: Asking): Promise<boolean> {
  const given = reminderIn(letter.key);
  if (given === null) return await holdsStill(letter, store);
  const { calendar } = await offices.read();
  return await retryWrite(store, async (tx) => {
    const state = migrate(await tx.conversations.stateOf(letter.chat));
    // The platform's time, compared with business time: some hours between the two are wanted, no exact number.
    const left = await tx.outbox.lastSent(draftsOf(state).map((draft) => reminderOf(letter.chat, draft)));
    const found = leaving(state, given, { now: clock.now(), left }, calendar);
    if (found.type === "now") return true;
    await tx.outbox.keepBack(letter, found.type === "wait" ? found.until : null);
    return false;
  });
}

/** Whoever is told of a delay isn't once it is over, while that waits for the channel. */
async function holdsStill(letter: ClaimedLetter, store: Store): Promise<boolean> {
  const told = escalatedIn(letter.key);
  if (told === null) return true;
  return await retryWrite(store, async (tx) => {
    const [current] = await tx.cases.read([told.case]);
    if (current !== undefined && rungsTold(current).includes(told.rung)) return true;
    await tx.outbox.keepBack(letter, null);
    return false;
  });
}
