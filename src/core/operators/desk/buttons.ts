import { readyQuestionWords } from "../../lexicon/operators.ts";
import { type Choice, say } from "../../message/message.ts";
import type { Case } from "../../procedure/case.ts";
import { allowed } from "../../procedure/decide.ts";
import type { QueueItem } from "../facts.ts";
import { actorOf, settingFor, type Turn } from "../turn.ts";
import { evidenceButton } from "./evidence.ts";

/** Most buttons of a desk: more than six choices nobody takes in at a glance. */
const mostButtons = 6;

/** The buttons of an ordinary case; `agency`: the code of the proposed one. */
export function buttonsOf(turn: Turn, item: QueueItem, agency: string | null): readonly Choice[] {
  const { number } = item.case;
  const forward: readonly Choice[] =
    agency === null
      ? []
      : [
          {
            id: "desk.forward",
            arg: `${number}.${agency}`,
            label: say("operators.button.forward", { agency }),
          },
        ];
  const other = button("desk.other", number, agency === null ? "agency" : "other");
  const asking = mayAsk(turn, item.case) ? [button("desk.ask", number, "ask")] : [];
  const reject = button("desk.reject", number, "reject");
  const merge = button("desk.merge", number, "merge");
  // Last, so that the others keep their numbers where there are no buttons.
  const evidence = evidenceButton(turn, item);
  const all = [...forward, other, ...asking, reject, merge, skipping(item), ...evidence];
  if (all.length <= mostButtons) return all;
  // Merging is only at hand where there is something like it, and then what is said to the reporter is one press away.
  return similarTo(turn, item).length === 0
    ? all.filter((choice) => choice !== merge)
    : [...forward, other, merge, skipping(item), button("desk.more", number, "rest"), ...evidence];
}

/** Asking the reporter and rejecting, where the desk has no room for their buttons. */
export function restOf(turn: Turn, item: QueueItem): readonly Choice[] {
  const { number } = item.case;
  return mayAsk(turn, item.case)
    ? [button("desk.ask", number, "ask"), button("desk.reject", number, "reject")]
    : [button("desk.reject", number, "reject")];
}

/** Whether the person may ask its reporter something now. */
export function mayAsk(turn: Turn, current: Case): boolean {
  return allowed(current, actorOf(turn), settingFor(current, turn)).includes("ask");
}

/** Asks for details of a report that says too little. */
export function askingDetail({ number }: Case): Choice {
  return {
    id: "desk.asking",
    arg: `${number}.${readyQuestionWords.detail.id}`,
    label: say("operators.ready.general_ask"),
  };
}

export function skipping({ case: current }: QueueItem): Choice {
  return button("desk.skip", current.number, "skip");
}

export function button(
  id: string,
  arg: string,
  label: "other" | "agency" | "ask" | "reject" | "merge" | "skip" | "back" | "look" | "rest" | "refer",
): Choice {
  return { id, arg, label: say(`operators.button.${label}`) };
}

/** Cases that it may be merged into: open, not confidential, nearest first. */
export function similarTo({ facts }: Turn, { case: current }: Pick<QueueItem, "case">) {
  if (current.privacy === "confidential") return [];
  return facts.similar.filter(
    ({ of, case: other }) =>
      of === current.id &&
      other.id !== current.id &&
      other.privacy !== "confidential" &&
      other.stage !== "closed",
  );
}
