import { categoryOf as guess } from "../../message/category.ts";
import type { Agency, Category, Office } from "../../office.ts";
import type { Case } from "../../procedure/case.ts";
import type { Report } from "../../procedure/content.ts";
import type { RoomFacts } from "../facts.ts";

/**
 * What is proposed for a waiting case: what verifiers chose most often before, else the category's agency.
 */
export type Proposal = {
  readonly category: Category | null;
  readonly agency: Agency | null;
  /** By what verifiers chose, against the category's own agency. */
  readonly usual: boolean;
};

/** How often verifiers must have chosen another agency for it to outweigh the category's. */
const enoughTimes = 2;

/** The proposal for a case. Empty for a confidential one, since it would tell the room what it is about. */
export function propose(
  current: Case,
  report: Report | null,
  { office, habits }: Pick<RoomFacts, "office" | "habits">,
): Proposal {
  if (current.privacy === "confidential") return { category: null, agency: null, usual: false };
  const category = categoryOf(current, report, office);
  if (category === null) return { category, agency: null, usual: false };
  const district = report?.place?.type === "pin" ? report.place.district : "";
  const ofCategory = habits.filter((habit) => habit.category === category.code);
  const here = district === "" ? [] : ofCategory.filter((habit) => habit.district === district);
  const code = mostOften(here) ?? mostOften(ofCategory) ?? category.agency;
  // Nor is it proposed to send a report to whom it accuses.
  const agency = code === current.accused ? null : activeAgency(code, office);
  return { category, agency, usual: code !== category.agency };
}

/** The case's category, or the one guessed from its words. */
function categoryOf(current: Case, report: Report | null, office: Office): Category | null {
  const own = office.categories.find(({ code }) => code === current.category);
  if (own !== undefined) return own;
  return guess(report?.words ?? "", office.categories);
}

function activeAgency(code: string | null, office: Office): Agency | null {
  return office.agencies.find((agency) => agency.code === code && agency.active) ?? null;
}

function mostOften(habits: RoomFacts["habits"]): string | null {
  const times = new Map<string, number>();
  for (const habit of habits) times.set(habit.agency, (times.get(habit.agency) ?? 0) + habit.times);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= enoughTimes ? most[0] : null;
}
