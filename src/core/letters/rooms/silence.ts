import { type Message, message, say } from "../../message/message.ts";
import type { Office } from "../../office.ts";
import { type Silence, silentAfter } from "../../procedure/time/silence.ts";
import { agencyName } from "../case/naming.ts";

/** Most agencies that one message names. */
const mostNamed = 10;

/** For the operators' rooms: which agencies have been silent for long, and what to do. It says nothing of any report but how many there are. */
export function silentAgencies(silences: readonly Silence[], office: Office): Message {
  const shown = silences.slice(0, mostNamed);
  const lines = shown.map(({ agency, group, since, days, waiting }) =>
    say(`silence.line.${group}`, { agency: agencyName(agency, office), since, days, count: waiting }),
  );
  const more = silences.length - shown.length;
  return message(
    [say("silence.head"), ...lines, ...(more > 0 ? [say("letters.operators.more", { count: more })] : [])],
    [say("silence.how", { code: shown[0]?.agency ?? "" }), say("silence.again", { days: silentAfter })],
  );
}
