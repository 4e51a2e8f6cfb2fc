import type { Trouble } from "../../core/letters/delivery.ts";
import { type Column, oneOf } from "../db/shape.ts";

/** What last kept a letter from arriving. */
export const trouble: Column<Trouble> = oneOf(
  "gone",
  "asked_to_wait",
  "down",
  "doubtful",
  "attachment",
  "refused",
);
