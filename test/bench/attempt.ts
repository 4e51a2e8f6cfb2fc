import type { Report, Who } from "./bench.ts";

/** What an error that nobody caught puts an end to: the subject that is being measured, if one is. */
let broken: ((error: unknown) => void) | null = null;

/**
 * Does what a subject is measured by. If it fails, that stands in the results, and the others go on. Returns whether
 * it went well.
 */
export async function attempt(report: Report, who: Who, work: () => Promise<void>): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      broken = reject;
      work().then(resolve, reject);
    });
    return true;
  } catch (error) {
    report.failed(who, error);
    return false;
  } finally {
    broken = null;
  }
}

/** What a library throws where nobody waits for it fails the subject that is being measured; `stray` takes the rest. */
export function surviveStrays(stray: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    if (broken === null) stray(error);
    else broken(error);
  });
}
