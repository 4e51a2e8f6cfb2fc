import { randomBytes } from "node:crypto";
import { personOf, phoneJid } from "../find.ts";
import type { State } from "../state.ts";

/** Rings; returns the call's id. */
export function call(state: State, personId: string): string {
  const person = personOf(state, personId);
  const id = randomBytes(16).toString("hex").toUpperCase();
  state.calls.set(id, { id, person: personId, status: "ringing" });
  callStanza(state, person.id, "offer", { "call-id": id, caller_pn: phoneJid(person.phone) });
  return id;
}

/** The caller gives up. */
export function hangUp(state: State, callId: string): void {
  const ringing = state.calls.get(callId);
  if (ringing?.status !== "ringing") return;
  ringing.status = "missed";
  callStanza(state, ringing.person, "terminate", { "call-id": callId, reason: "timeout" });
  state.changed({ type: "call" });
}

function callStanza(
  state: State,
  person: string,
  tag: string,
  attrs: Readonly<Record<string, string>>,
): void {
  state.mailbox.put({
    tag: "call",
    attrs: { from: person, id: randomBytes(6).toString("hex"), t: state.seconds() },
    content: [{ tag, attrs: { "call-creator": person, ...attrs } }],
  });
  state.changed({ type: "call" });
}
