import { randomBytes, randomUUID } from "node:crypto";
import type { Chance } from "../../core/conversation/facts.ts";
import { newNumber, numberBytes } from "../../core/ids/number.ts";
import { newWatchCode, watchCodeBytes } from "../../core/ids/watchCode.ts";

/** Where numbers, ids and codes come from: nobody can guess the next. */
export const realChance: Chance = {
  number: () => newNumber(randomBytes(numberBytes)),
  id: () => randomUUID(),
  code: () => newWatchCode(randomBytes(watchCodeBytes)),
};
