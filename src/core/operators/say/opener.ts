import { agencyName } from "../../letters/case/naming.ts";
import { type Said, say } from "../../message/message.ts";
import type { Case, Code } from "../../procedure/case.ts";
import type { Turn } from "../turn.ts";

/**
 * After a confidential case went to an agency: whether somebody there may open it, or how to name one. Without such a
 * person it would lie there unread. Nothing for any other case.
 */
export function openerSaid({ privacy }: Case, code: Code, { facts }: Turn): readonly Said[] {
  if (privacy !== "confidential") return [];
  const agency = agencyName(code, facts.office);
  const room = facts.designated?.find((one) => one.agency === code);
  if (room === undefined) return [say("operators.opener.no_group", { agency, code })];
  return [room.designated ? say("operators.opener", { agency }) : say("operators.opener.none", { agency })];
}
