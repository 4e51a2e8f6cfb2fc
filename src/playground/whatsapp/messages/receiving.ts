import {
  type BinaryNode,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  proto,
  unpadRandomMax16,
} from "@whiskeysockets/baileys";
import type { Connection } from "../connection/connection.ts";
import { chatOf, deviceJid, isOwn, personAt } from "../find.ts";
import { refusalIn } from "../people/groups.ts";
import { bundleNodes, registrationNode } from "../people/keys.ts";
import type { Phone } from "../people/phone.ts";
import type { Person, Sent, State } from "../state.ts";
import { post } from "./posting.ts";

/** A phone that a message of the client's is for: a person's, or the account owner's own. */
type Recipient = { readonly id: string; readonly phone: Phone; readonly person: Person | null };

/** How often a phone asks for one message again before it gives up. */
const retriesAtMost = 5;

/**
 * Receives a message from the client: acknowledges it, then delivers it to the phones, unless a fault was
 * ordered. The acknowledgement doesn't tell whether anybody can decrypt it.
 */
export function receiveMessage(state: State, connection: Connection, node: BinaryNode): void {
  const { id = "", to = "" } = node.attrs;
  const chat = state.groups.has(to) ? to : (personAt(state, to)?.id ?? to);
  const kinds = ["refuse", "late_ack", "no_ack", "drop_before_accept", "drop_after_accept"] as const;
  // The client's messages to its own phone are housekeeping, not what a test orders faults for.
  const fault = isOwn(state, to) ? null : (refusalIn(state, to) ?? state.faults.take(kinds, chat));
  const ack = (error: BinaryNode["attrs"] = {}, delay = state.ackLatencyMs): void => {
    const attrs = { class: "message", id, from: to, t: state.seconds(), ...error };
    const send = () => connection.send({ tag: "ack", attrs });
    if (delay > 0) setTimeout(send, delay);
    else send();
  };
  const note = (outcome: Sent["outcome"]): Sent => {
    const sent: Sent = { id, chat, at: Date.now(), outcome, read: false };
    if (isOwn(state, to)) return sent;
    state.sent.push(sent);
    state.changed({ type: "message" });
    return sent;
  };
  const hand = (): void => {
    const sent = note("taken");
    // What the client sends ends its typing.
    chatOf(state, chat).typing = false;
    state.later(() => handOn(state, sent, node));
  };
  switch (fault?.kind) {
    case "refuse":
      note("refused");
      ack({ error: String(fault.code) });
      return;
    case "drop_before_accept":
      note("dropped");
      connection.drop();
      return;
    case "drop_after_accept":
      hand();
      connection.drop();
      return;
    case "no_ack":
      hand();
      return;
    case "late_ack":
      hand();
      ack({}, fault.ms);
      return;
    case undefined:
      ack();
      hand();
      return;
  }
}

async function handOn(state: State, sent: Sent, node: BinaryNode): Promise<void> {
  for (const recipient of recipientsOf(state, sent.chat, node))
    if (await deliver(state, sent.chat, node, recipient)) sent.read = true;
}

function recipientsOf(state: State, chat: string, node: BinaryNode): readonly Recipient[] {
  const owner: Recipient = { id: state.account.id, phone: state.account.owner, person: null };
  const group = state.groups.get(chat);
  const people = group === undefined ? [chat] : [...group.members.keys()];
  const recipients = people.flatMap((id): readonly Recipient[] => {
    const person = state.people.get(id);
    return person === undefined ? [] : [{ id, phone: person.signal, person }];
  });
  // A retry's answer is for one phone alone.
  const only = node.attrs["participant"];
  return [owner, ...recipients].filter(({ id }) => only === undefined || id === only);
}

/** Whether a person could read it. */
async function deliver(state: State, chat: string, node: BinaryNode, recipient: Recipient): Promise<boolean> {
  const { id = "", to = "" } = node.attrs;
  const { person } = recipient;
  let message: proto.IMessage | null;
  try {
    message = await open(state, chat, node, recipient);
  } catch {
    askAgain(state, recipient, to, id, await keysFor(recipient, id));
    return false;
  }
  // A phone without a part of its own, for example because the client didn't know that it is in the group.
  if (message === null || person === null) return false;
  post(state, {
    id,
    chat,
    author: state.account.id,
    at: state.now(),
    message,
    readers: [person.id],
    to,
  });
  state.mailbox.put(receiptNode(state, person, to, id));
  return true;
}

/** Decrypts what a message holds for one phone; null if there is nothing. Throws if it can't be read. */
async function open(
  state: State,
  chat: string,
  node: BinaryNode,
  { id, phone }: Recipient,
): Promise<proto.IMessage | null> {
  const sender = deviceJid(state);
  const isFor = (jid = "") => (id === state.account.id ? isOwn(state, jid) : personAt(state, jid)?.id === id);
  const forIt = getBinaryNodeChildren(getBinaryNodeChild(node, "participants"), "to").filter((each) =>
    isFor(each.attrs["jid"]),
  );
  const direct = getBinaryNodeChildren(node, "enc").filter(({ attrs }) => attrs["type"] !== "skmsg");
  const forDirect = isFor(node.attrs["participant"] ?? node.attrs["to"]) ? direct : [];
  let message: proto.IMessage | null = null;
  for (const enc of [...forIt.flatMap((each) => getBinaryNodeChildren(each, "enc")), ...forDirect]) {
    const type = enc.attrs["type"] === "pkmsg" ? "pkmsg" : "msg";
    message = decode(
      await phone.signal.decryptMessage({ jid: sender, type, ciphertext: bytes(enc.content) }),
    );
    const item = message.senderKeyDistributionMessage;
    if (item) await phone.signal.processSenderKeyDistributionMessage({ item, authorJid: sender });
    message = message.deviceSentMessage?.message ?? message;
  }
  const words = getBinaryNodeChildren(node, "enc").find(({ attrs }) => attrs["type"] === "skmsg");
  if (words === undefined) return message;
  const sealed = { group: chat, authorJid: sender, msg: bytes(words.content) };
  return decode(await phone.signal.decryptGroupMessage(sealed));
}

const decode = (padded: Uint8Array): proto.IMessage => proto.Message.decode(unpadRandomMax16(padded));

function bytes(content: BinaryNode["content"]): Buffer {
  if (!(content instanceof Uint8Array)) throw new Error("Not bytes");
  return Buffer.from(content);
}

/** Where a receipt of a phone's comes from: the chat that the client wrote to, in a group with the participant. */
const origin = (state: State, recipient: string, to: string): BinaryNode["attrs"] =>
  state.groups.has(to) ? { from: to, participant: recipient } : { from: to };

/** A person's receipt for a message of the client's: delivered, or of a type. */
export function receiptNode(state: State, person: Person, to: string, id: string, type?: "read"): BinaryNode {
  const attrs = { ...origin(state, person.id, to), id, t: state.seconds() };
  return { tag: "receipt", attrs: type === undefined ? attrs : { ...attrs, type } };
}

const asked = new WeakMap<Phone, Map<string, number>>();

/** From the second time on a phone sends keys for a new session along. */
async function keysFor({ phone }: Recipient, id: string) {
  const counts = asked.get(phone) ?? new Map<string, number>();
  asked.set(phone, counts);
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return { count, bundle: count >= 2 ? await phone.bundle() : null };
}

/** A phone asks the client to send a message again. */
function askAgain(
  state: State,
  recipient: Recipient,
  to: string,
  id: string,
  { count, bundle }: Awaited<ReturnType<typeof keysFor>>,
): void {
  if (count > retriesAtMost) return;
  const t = state.seconds();
  const retry = { tag: "retry", attrs: { count: String(count), id, t, v: "1" } };
  const keys = bundle === null ? [] : [{ tag: "keys", attrs: {}, content: bundleNodes(bundle) }];
  state.mailbox.put({
    tag: "receipt",
    attrs: { ...origin(state, recipient.id, to), id, t, type: "retry" },
    content: [retry, registrationNode(recipient.phone.registrationId), ...keys],
  });
}
