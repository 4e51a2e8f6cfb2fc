import { type Message, message, type Said, say } from "../../message/message.ts";
import type { Office, Superior } from "../../office.ts";
import { toldAfter } from "../../procedure/time/escalation.ts";
import { agencyName } from "../case/naming.ts";

/** To whoever has just typed their code: what they will hear of in this chat. */
export function named(as: Superior, office: Office): Message {
  const head =
    as.role === "head"
      ? say("escalation.named.head", { agency: agencyName(as.agency, office), days: toldAfter.head })
      : say("escalation.named.overseer", { title: as.title, days: toldAfter.overseer });
  return message([head, say("escalation.named.how")]);
}

/** To the room where the code was made. */
export function namedToRoom(as: Superior, who: string, office: Office): Message {
  return message(say("escalation.named.told", { position: positionSaid(as, office), who }));
}

/** "kepala Dinas PUPR", "Sekda". */
export function positionSaid(as: Superior, office: Office): Said {
  return as.role === "head"
    ? say("escalation.head_of", { agency: agencyName(as.agency, office) })
    : say("plain", { text: as.title });
}
