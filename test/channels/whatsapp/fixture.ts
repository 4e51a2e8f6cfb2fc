import { readFileSync } from "node:fs";
import type { WAMessage } from "@whiskeysockets/baileys";

/** A message as Baileys hands it over; bytes are base64, as they are once it went through JSON. */
export function fixture(name: string): WAMessage {
  return JSON.parse(readFileSync(new URL(`./messages/${name}.json`, import.meta.url), "utf8"));
}
