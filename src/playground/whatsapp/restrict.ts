import { randomBytes } from "node:crypto";
import type { State } from "./state.ts";

/**
 * Forbids the account to write to people first until then (ms since 1970), and tells the client; null lifts
 * it.
 */
export function restrict(state: State, until: number | null): void {
  state.restrictedUntil = until;
  const payload = {
    is_active: until !== null,
    ...(until === null ? {} : { time_enforcement_ends: String(Math.floor(until / 1_000)) }),
    enforcement_type: "DEFAULT",
  };
  const data = { data: { xwa2_notify_account_reachout_timelock: payload } };
  state.mailbox.put({
    tag: "notification",
    attrs: {
      from: "@s.whatsapp.net",
      type: "mex",
      id: randomBytes(6).toString("hex"),
      t: state.seconds(),
    },
    content: [
      {
        tag: "update",
        attrs: { op_name: "NotificationUserReachoutTimelockUpdate" },
        content: Buffer.from(JSON.stringify(data)),
      },
    ],
  });
}
