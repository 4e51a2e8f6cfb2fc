import { type Said, say } from "../../message/message.ts";
import { agencyName, named } from "../case/naming.ts";
import type { News } from "./news.ts";

/** Which news was a mistake; only that the last one was, where the undone step isn't known. */
export function undoneSaid({ case: current, event, history, number, office }: News): Said {
  const called = named(current, number);
  const { happening } = event;
  const undone = history.find(({ id }) => happening.type === "undone" && id === happening.undid)?.happening;
  switch (undone?.type) {
    case "forwarded":
    case "reassigned":
      return say("letters.undone.forwarded", { case: called, agency: agencyName(undone.agency, office) });
    case "asked":
    case "consent_asked":
      return say("letters.undone.asked", { case: called });
    case "rejected":
    case "referred":
    case "closed_by_office":
      return say("letters.undone.closed", { case: called });
    case "merged":
      return say("letters.undone.merged", { case: called });
    case "answered":
    case "supplemented":
    case "scheduled":
    case "moved":
      return say("letters.undone.answered", { case: called });
    case "progressed":
      return say("letters.undone.progressed", { case: called });
    case "returned":
      return say("letters.undone.returned", { case: called });
    case "blocked":
      // It had taken the place of another, which holds again.
      if (current.block != null)
        return say("letters.undone.blocked.former", { case: called, until: current.block.until });
      return say("letters.undone.blocked", { case: called });
    case "unblocked":
      return say("letters.undone.unblocked", { case: called });
    case "reopened":
      return say("letters.undone.reopened", { case: called });
    default:
      return say("letters.undone", { case: called });
  }
}
