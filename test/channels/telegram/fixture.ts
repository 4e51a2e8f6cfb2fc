import { readFileSync } from "node:fs";
import type { Update } from "grammy/types";

/** An update as the Bot API sends it. */
export function fixture(name: string): Update {
  return JSON.parse(readFileSync(new URL(`./updates/${name}.json`, import.meta.url), "utf8"));
}
