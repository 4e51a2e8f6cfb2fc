import { standing } from "../../../lexicon/kinds.ts";
import { asksAfterReport } from "../command.ts";
import { exactly, says } from "../words/wording.ts";

const stands = exactly(standing);

/** Whether a text asks how the report stands: "sudah sampai mana pak", "udah diproses blm", "kok diem aja". */
export function asksHowItStands(text: string): boolean {
  return asksAfterReport(text) || says(text, stands);
}
