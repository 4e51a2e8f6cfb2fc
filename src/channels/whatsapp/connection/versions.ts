import { within } from "../../shared/timeout.ts";
import type { Baileys } from "../baileys/load.ts";
import type { Version } from "./socket.ts";

const askMs = 15_000;
/** About a week of WhatsApp's releases. */
const step = 100_000;

/** A newer version of the web client than the one that was refused: WhatsApp's own word for it, else a step further. */
export async function newerVersion(
  baileys: Baileys | null,
  refused: Version | null,
  local: boolean,
): Promise<Version> {
  const [major, minor, last] = refused ?? baileys?.DEFAULT_CONNECTION_CONFIG.version ?? [2, 3000, 0];
  const further: Version = [major, minor, last + step];
  if (baileys === null || local) return further;
  try {
    const answer = baileys.fetchLatestWaWebVersion({ signal: AbortSignal.timeout(askMs) });
    const { version, isLatest } = await within(askMs, answer, () => new Error("No answer in time"));
    return isLatest && version[2] > last ? version : further;
  } catch {
    // Without an answer the guess has to do; it is tried slowly.
    return further;
  }
}
