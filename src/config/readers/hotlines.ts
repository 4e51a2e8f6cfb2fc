import type { Office } from "../../core/office.ts";
import { fault, type Reading, value } from "../readers.ts";

/** Reads "emergency=112; protection=LPSK 148, KPK 198; crisis=119"; kinds left out are null. */
export function readHotlines(text: string): Reading<Office["hotlines"]> {
  const found: { -readonly [kind in keyof Office["hotlines"]]: string | null } = {
    emergency: null,
    protection: null,
    crisis: null,
  };
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const at = part.indexOf("=");
    const kind = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const numbers = part.slice(at + 1).trim();
    if ((kind !== "emergency" && kind !== "protection" && kind !== "crisis") || numbers === "") {
      return fault(
        `"${part}" isn't a hotline. Write emergency=…, protection=… or crisis=… with the number, parted by semicolons.`,
      );
    }
    found[kind] = numbers;
  }
  return value(found);
}
