import type { Step } from "../../procedure/event.ts";

/** Whether the case is confidential or was before this step: then rooms only get the number. */
export function hidden({ before, after }: Step): boolean {
  return after.privacy === "confidential" || before?.privacy === "confidential";
}
