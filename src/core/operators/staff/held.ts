import { timeOf } from "../../letters/case/dates.ts";
import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Case, ContactId } from "../../procedure/case.ts";
import type { Turn } from "../turn.ts";
import type { Holder } from "./holder.ts";

/** Lines of a card or a desk: with whom the case lies; `except`: whose card or desk it is. */
export function heldLines(
  holders: readonly Holder[],
  except: ContactId | null,
  { calendar }: Pick<Office, "calendar">,
): readonly Said[] {
  return once(holders, except).map(({ how, name: who, at }) =>
    how === "handed" ? say("staff.held", { who }) : say("staff.opened", { who, time: timeOf(at, calendar) }),
  );
}

/** For whoever acts on a case: who else has it open or in hand. It keeps nobody from acting. */
export function alsoHeld({ facts }: Turn, { id }: Pick<Case, "id">): readonly Said[] {
  const holders = (facts.holders ?? []).filter((one) => one.case === id);
  return once(holders, facts.person.contact).map(({ how, name: who, at }) =>
    how === "handed"
      ? say("staff.also.held", { who })
      : say("staff.also.opened", { who, time: timeOf(at, facts.office.calendar) }),
  );
}

/** Of each person one, what was handed to them before what they opened. */
function once(holders: readonly Holder[], except: ContactId | null): readonly Holder[] {
  const handed = holders.filter(({ how }) => how === "handed");
  const opened = holders.filter(({ how }) => how === "opened");
  const all = [...handed, ...opened].filter(({ person }) => person !== except);
  return all.filter(({ person }, index) => all.findIndex((one) => one.person === person) === index);
}
