import { type Said, say } from "../../message/message.ts";
import type { Step } from "../../procedure/event.ts";
import type { PracticeCase } from "./practice.ts";
import { practiceNumbers } from "./practice.ts";
import type { Scene } from "./rehearse.ts";

/** What a step is worth. `good`: nothing would have been better. */
export type Judged = { readonly good: boolean; readonly said: Said };

/** What the scene's step is worth; null for one on which there is nothing to say. */
export function judged({ steps, before, undone }: Scene): Judged | null {
  if (undone) return null;
  for (const step of [...steps].reverse()) {
    const played = before.cases.find(({ case: { id } }) => id === step.after.id);
    const clear = before.cases.find(({ as }) => as === "clear");
    const open = clear !== undefined && clear.case.stage !== "closed";
    const worth = played === undefined ? null : worthOf(played.as, step, open);
    if (worth !== null) return worth;
  }
  return null;
}

/** `open`: the case that the twin repeats is open. */
function worthOf(as: PracticeCase, { before, after, event }: Step, open: boolean): Judged | null {
  const { number } = after;
  const { happening } = event;
  const { clear: other } = practiceNumbers;
  if (happening.type === "forwarded") {
    if (as === "vague" && before?.asked === 0) return worse(say("operators.practice.better.forward_vague"));
    if (as === "twin" && open) return worse(say("operators.practice.better.forward_twin", { number, other }));
    return good(say("operators.practice.good.forward", { count: after.clock?.days ?? 0 }));
  }
  if (happening.type === "asked")
    return as === "vague"
      ? good(say("operators.practice.good.ask"))
      : worse(say("operators.practice.better.ask"));
  if (happening.type === "rejected" || happening.type === "referred")
    return worse(say("operators.practice.better.reject"));
  if (happening.type !== "merged") return null;
  return as === "vague"
    ? worse(say("operators.practice.better.merge"))
    : good(say("operators.practice.good.merge", { number, other: happening.number }));
}

function good(said: Said): Judged {
  return { good: true, said };
}

function worse(said: Said): Judged {
  return { good: false, said };
}
