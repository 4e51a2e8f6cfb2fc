import { type Said, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import type { Code } from "../../procedure/case.ts";

/** SP4N-LAPOR, to which anything may be referred: on no list of the office's, since nobody may take it off. */
export const laporCode = "LAPOR";

/** Who a report is referred to, in few words; null: where the reason names them. */
export function bodyName(code: Code | null, { bodies }: Pick<Office, "bodies">): Said {
  if (code === null) return say("body.elsewhere");
  const body = bodies.find((one) => one.code === code);
  if (body !== undefined) return say("plain", { text: body.name });
  return code === laporCode ? say("body.lapor") : say("plain", { text: code });
}
