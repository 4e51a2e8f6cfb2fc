import type { Effect } from "../../../core/effect.ts";
import type { OfficeStore } from "../../../ports/office.ts";

type Of<T extends Effect["type"]> = Extract<Effect, { type: T }>;

type Kept =
  | Of<"save_agency">
  | Of<"save_category">
  | Of<"save_standing_answer">
  | Of<"save_body">
  | Of<"save_template">;

/** Saves one entry of a list that administrators keep. */
export async function saveKept(office: OfficeStore, effect: Kept): Promise<void> {
  if (effect.type === "save_agency") return await office.saveAgency(effect.agency);
  if (effect.type === "save_category") return await office.saveCategory(effect.category);
  if (effect.type === "save_body") return await office.saveBody(effect.body);
  if (effect.type === "save_template") return await office.saveTemplate(effect.template);
  await office.saveStandingAnswer(effect.answer);
}
