import type { AnswerKind, Case, Outcome } from "./case.ts";
import type { CaseEvent } from "./event.ts";

/** What a citizen's acceptance of an answer may say of the problem. */
export type Acceptance = Extract<Outcome, "resolved" | "accepted" | "informed">;

/** What accepting an answer of this kind says: only of work that was done that the problem is settled. */
export function acceptanceOf(kind: AnswerKind | null): Acceptance {
  switch (kind) {
    case "cannot":
      return "accepted";
    case "information":
      return "informed";
    case "done":
    case "scheduled":
    case null:
      return "resolved";
  }
}

/** What an event of acceptance said. `kind`: that of the answer, for events from before they said so themselves. */
export function acceptanceIn(
  { happening }: Pick<CaseEvent, "happening">,
  kind: AnswerKind | null,
): Acceptance {
  const said = happening.type === "accepted" ? happening.outcome : undefined;
  return said ?? acceptanceOf(kind);
}

/** Whether the case ended with an answer of its agency, to which the citizen agreed or was silent. */
export function endedWithAnswer({ outcome }: Pick<Case, "outcome">): boolean {
  switch (outcome) {
    case "resolved":
    case "accepted":
    case "informed":
    case "no_reply":
      return true;
    case "rejected":
    case "referred":
    case "duplicate":
    case "withdrawn":
    case "incomplete":
    case "office":
    case "mistaken":
    case null:
      return false;
  }
}
