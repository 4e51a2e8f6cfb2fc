import { type Said, say } from "../../message/message.ts";
import type { HotlineKind, Hotlines } from "../../office.ts";
import { type Danger, dangerIn, isOthersCrisis } from "../understand/danger.ts";

/** Which numbers help, the best first; the last resort is any that is configured. */
const helping: Readonly<Record<Exclude<Danger, "crisis">, readonly HotlineKind[]>> = {
  violence: ["violence", "police", "emergency", "ambulance"],
  crime: ["police", "emergency", "ambulance"],
  injury: ["ambulance", "emergency", "police"],
  disaster: ["emergency", "police", "ambulance"],
};

/** Most numbers in a line: a frightened person reads no list. */
const mostNumbers = 2;

/**
 * The help line if these words speak of danger to life now; it stands before all else. None if no number that helps is
 * configured.
 */
export function helpLines(text: string, hotlines: Hotlines): readonly Said[] {
  const danger = dangerIn(text);
  if (danger === null) return [];
  if (danger === "crisis" && hotlines.crisis !== null) return despairLine(text, hotlines.crisis, hotlines);
  const kinds = helping[danger === "crisis" ? "injury" : danger];
  const numbers = new Set(kinds.flatMap((kind) => hotlines[kind] ?? []));
  const [line, other] = [...numbers].slice(0, danger === "disaster" ? 1 : mostNumbers);
  if (line === undefined) return [];
  return [other === undefined ? say("danger.emergency", { line }) : say("danger.either", { line, other })];
}

/** Who writes of somebody else has to call help for them as well. */
function despairLine(text: string, crisis: string, hotlines: Hotlines): readonly Said[] {
  const line = hotlines.emergency ?? hotlines.ambulance ?? hotlines.police;
  return isOthersCrisis(text) && line !== null
    ? [say("danger.despairing", { line, crisis })]
    : [say("danger.crisis", { line: crisis })];
}
