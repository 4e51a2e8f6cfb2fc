import { card } from "../../core/letters/case/card.ts";
import { type Message, message, say } from "../../core/message/message.ts";
import type { Office } from "../../core/office.ts";
import { cardAudience, deskAllowed } from "../../core/operators/desk/cardRight.ts";
import { liveCard } from "../../core/operators/desk/liveCard.ts";
import { heldLines } from "../../core/operators/staff/held.ts";
import type { Case } from "../../core/procedure/case.ts";
import type { Board } from "../../ports/boards.ts";
import type { Tx } from "../../ports/store.ts";

/** What a board shows now. */
export type BoardContent = {
  readonly message: Message;
  /** The reader has lost the right to see it: the content replaces what was shown. */
  readonly ended: boolean;
  readonly walled: boolean;
};

/**
 * What a board shows now: the case as it stands, and whether the reader still has the right to it. Asked
 * before every edit, so that a lost right takes effect at the next one.
 */
export async function boardContent(
  tx: Tx,
  board: Board,
  { office, now }: { readonly office: Office; readonly now: Date },
): Promise<BoardContent> {
  const viewer = await tx.boards.viewer(board);
  const current = await caseOf(tx, board);
  if (board.kind !== "card") {
    if (!deskAllowed(viewer) || board.message === null) return ended(say("card.ended.desk"));
    const walled = current?.privacy === "confidential";
    if (current !== null && walled && !board.walled) {
      return {
        message: card(current, null, "operators", { office, now, identity: null }),
        ended: false,
        walled,
      };
    }
    return { message: board.message, ended: false, walled: board.walled };
  }
  if (current === null) return { message: message(), ended: true, walled: false };
  const audience = cardAudience(current, viewer);
  if (audience === null) return ended(say("card.ended", { number: current.number }));
  const leader = current.reporters[0]?.contact;
  const asked = current.privacy === "contactable" && leader !== undefined ? [leader] : [];
  const identity = (await tx.people.names(asked)).get(leader ?? -1) ?? null;
  const [story] = await tx.facts.stories([current.id]);
  const report = current.privacy === "confidential" ? null : (story?.report ?? null);
  const deliveries = audience === "operators" ? await tx.outbox.deliveries(current.id) : [];
  const holders = viewer === null ? [] : await tx.staff.holders([current.id], viewer.room, now);
  // Who asked for the card is seen to have it open; to whom it was handed isn't.
  const others = holders.filter(({ how, person }) => how === "handed" || person !== board.askedBy);
  const held = heldLines(others, null, office);
  const said = { report, events: story?.events ?? [], deliveries, held };
  const shown = liveCard(current, said, audience, {
    office,
    now,
    identity,
    answers: viewer?.roles === null,
  });
  return { message: shown, ended: false, walled: current.privacy === "confidential" };
}

async function caseOf(tx: Tx, { kind, case: id, showing }: Board): Promise<Case | null> {
  const shown = kind === "card" ? id : showing;
  const [current] = shown === null ? [] : await tx.cases.read([shown]);
  return current ?? null;
}

function ended(said: ReturnType<typeof say>): BoardContent {
  return { message: message(said), ended: true, walled: false };
}
