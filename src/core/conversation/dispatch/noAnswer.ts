import { inquire } from "../about/inquiry.ts";
import { askedOf } from "../cases/asked.ts";
import { stillWaits } from "../cases/handOver.ts";
import { listOrStatus } from "../cases/list.ts";
import { read } from "../cases/read.ts";
import { status } from "../cases/status.ts";
import { offerWithdrawal } from "../cases/withdraw.ts";
import type { MyCase } from "../facts.ts";
import { type Reply, reply } from "../reply.ts";
import { pieceOf, type Turn } from "../turn.ts";
import { noAnswerIn } from "../understand/filed/noAnswer.ts";

/** What answers none of the office's questions hears what it is about, and the question waits; null if it may answer. */
export function answersNothing(turn: Turn, asking: readonly MyCase[], text: string): Reply | null {
  const [only, ...others] = asking;
  if (only === undefined) return null;
  const kinds = asking.map(({ case: { id } }) => noAnswerIn(text, askedOf(turn.facts, id)));
  const [kind = null] = kinds;
  if (kinds.some((one) => one !== kind)) return null;
  switch (kind) {
    case "again":
      return read(turn, only, "news");
    case "information":
      return inquire(turn, pieceOf(turn, text));
    case "withdrawal":
      return offerWithdrawal(turn, asking);
    case "standing":
      return others.length > 0 ? listOrStatus(turn) : status(turn, only);
    case "grumbling":
      return reply(turn.state, stillWaits(turn, only), { about: only.case.id });
    case null:
      return null;
  }
}
