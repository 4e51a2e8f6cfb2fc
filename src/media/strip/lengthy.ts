import type { Limits } from "../limits.ts";
import { inThread } from "../thread/inThread.ts";
import { type Lengthy, stripHere } from "./here.ts";
import { kept, type Stripped } from "./stripped.ts";

/** Bytes of a recording that are looked through on the spot, in a few milliseconds: an ordinary voice note. */
const light = 1024 * 1024;

/**
 * Strips in a thread what may take long. A document always: a small one may unpack to a hundred megabytes, or be made
 * so that looking through it takes for ever. Kept as it is if the thread fails: see `inThread`.
 */
export async function stripLengthy(content: Uint8Array, as: Lengthy, limits: Limits): Promise<Stripped> {
  if (as === "ogg" && content.length <= light) return await stripHere(content, as);
  return (await inThread({ type: "strip", content, as }, limits)) ?? kept(content);
}
