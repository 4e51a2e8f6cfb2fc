import type { Effect } from "../../../core/effect.ts";
import type { OfficeStore } from "../../../ports/office.ts";

type Kept = Extract<Effect, { type: "save_agency" | "save_category" | "save_standing_answer" | "save_body" }>;

/** Saves one entry of a list that administrators keep. */
export async function saveKept(office: OfficeStore, effect: Kept): Promise<void> {
  switch (effect.type) {
    case "save_agency":
      return await office.saveAgency(effect.agency);
    case "save_category":
      return await office.saveCategory(effect.category);
    case "save_standing_answer":
      return await office.saveStandingAnswer(effect.answer);
    case "save_body":
      return await office.saveBody(effect.body);
  }
}
