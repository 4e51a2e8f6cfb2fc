import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, Code } from "../../procedure/case.ts";

/** "K7M4-2QX (jalan rusak)"; a confidential case, or one without a title, by its number alone. */
export function named(current: Pick<Case, "title" | "privacy">, number: string): Said {
  const { title, privacy } = current;
  return title === "" || privacy === "confidential"
    ? say("case.bare", { number })
    : say("case.named", { number, title });
}

/** Who has to answer for a case; no name for a confidential case or one without an agency. */
export function agencySaid({ agency, privacy }: Pick<Case, "agency" | "privacy">, office: Office): Said {
  const known = office.agencies.find(({ code }) => code === agency);
  return known === undefined || privacy === "confidential"
    ? say("mine.agency")
    : say("plain", { text: known.name });
}

/** The agency's name; the office's own for null. */
export function agencyName(agency: Code | null, office: Office): string {
  if (agency === null) return office.name;
  return office.agencies.find(({ code }) => code === agency)?.name ?? agency;
}
