import { type Said, say } from "../../message/message.ts";
import { type Office, overseerOf } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import { type Rung, rungsTold } from "../../procedure/time/escalation.ts";

/**
 * For the office: who above the agency's officers knows of the present delay, and how often the agency was reminded by
 * hand. Nothing of a confidential case, of which groups see the number alone.
 */
export function toldAbove(current: Case, office: Office): readonly Said[] {
  const { privacy, nudged, stage } = current;
  if (privacy === "confidential" || stage === "closed") return [];
  const [first, second] = rungsTold(current).map((rung) => called(rung, office));
  const who = first === undefined || second === undefined ? first : say("escalation.and", { first, second });
  return [
    ...(who === undefined ? [] : [say("escalation.told", { who })]),
    ...(nudged == null ? [] : [say("escalation.nudged", { count: nudged.times })]),
  ];
}

function called(rung: Rung, office: Office): Said {
  if (rung === "head") return say("escalation.head_called");
  return say("plain", { text: overseerOf(office)?.title ?? office.name });
}
