import { type BinaryNode, encodeWAMessage, type proto } from "@whiskeysockets/baileys";
import { deviceBundle, deviceJid, personOf, phoneJid } from "../find.ts";
import type { Original, Person, State } from "../state.ts";

/**
 * Encrypts a person's message for the client's device and queues it. Asked for it again (`retry`: how often it has
 * been), a phone sends it to that device alone, in a group along with its key.
 */
export async function sendToClient(
  state: State,
  original: Original,
  retry: number | null,
  garbled: boolean,
): Promise<void> {
  const person = personOf(state, original.person);
  const { signal, begin } = person.signal;
  const device = deviceJid(state);
  await begin(device, () => deviceBundle(state));
  const mark: BinaryNode["attrs"] = retry === null ? {} : { count: String(retry) };
  const toDevice = async (message: proto.IMessage): Promise<BinaryNode> => {
    const { type, ciphertext } = await signal.encryptMessage({ jid: device, data: encodeWAMessage(message) });
    return {
      tag: "enc",
      attrs: { v: "2", type, ...mark },
      content: garbled ? garble(ciphertext) : ciphertext,
    };
  };
  const isGroup = state.groups.has(original.chat);
  const content = original.withheld
    ? [{ tag: "unavailable", attrs: { type: original.withheld } }]
    : isGroup
      ? await forGroup(person, original, retry, toDevice, garbled)
      : [await toDevice(original.message)];
  const attrs = {
    ...original.attrs,
    ...addresses(person, isGroup ? original.chat : null),
    notify: person.name,
  };
  const stanza: BinaryNode = { tag: "message", attrs, content };
  original.stanza = stanza;
  state.mailbox.put(stanza, original.chat);
}

async function forGroup(
  person: Person,
  { chat, message }: Original,
  retry: number | null,
  toDevice: (message: proto.IMessage) => Promise<BinaryNode>,
  garbled: boolean,
): Promise<BinaryNode[]> {
  const { signal } = person.signal;
  const group = { group: chat, meId: person.id };
  const keyMessage = (axolotlSenderKeyDistributionMessage: Uint8Array): proto.IMessage => ({
    senderKeyDistributionMessage: { groupId: chat, axolotlSenderKeyDistributionMessage },
  });
  if (retry !== null) {
    return [
      await toDevice({ ...message, ...keyMessage(await signal.getSenderKeyDistributionMessage(group)) }),
    ];
  }
  const sealed = await signal.encryptGroupMessage({ ...group, data: encodeWAMessage(message) });
  const ciphertext = garbled ? garble(sealed.ciphertext) : sealed.ciphertext;
  const words: BinaryNode = { tag: "enc", attrs: { v: "2", type: "skmsg" }, content: ciphertext };
  if (person.keyGiven.has(chat)) return [words];
  person.keyGiven.add(chat);
  return [await toDevice(keyMessage(sealed.senderKeyDistributionMessage)), words];
}

/** Who it comes from: by LID or by phone number, with the other address beside it unless the person hides it. */
export function addresses(person: Person, group: string | null): BinaryNode["attrs"] {
  const byLid = person.addressing === "lid";
  const [own, other] = byLid ? [person.id, phoneJid(person.phone)] : [phoneJid(person.phone), person.id];
  const role = group === null ? "sender" : "participant";
  return {
    ...(group === null ? { from: own } : { from: group, participant: own }),
    ...(person.showsOther ? { [`${role}_${byLid ? "pn" : "lid"}`]: other } : {}),
    addressing_mode: person.addressing,
  };
}

/** Changes a byte near the end, so that the message parses but can't be opened. */
function garble(ciphertext: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(ciphertext);
  const index = changed.length - 12;
  changed[index] = (changed[index] ?? 0) ^ 0xff;
  return changed;
}
