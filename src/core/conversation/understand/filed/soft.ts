import { addresses, apologies, hesitations, particles } from "../../../lexicon/plainWords.ts";
import { exactly } from "../words/wording.ts";

/** Address, particles, hesitation and apology: once a report is on file they change nothing of what is said. */
export const soft = exactly(addresses, particles, hesitations, apologies);
