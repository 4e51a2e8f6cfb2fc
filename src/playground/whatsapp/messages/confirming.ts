import { randomBytes } from "node:crypto";
import {
  aesEncryptGCM,
  type BinaryNode,
  extractE2ESessionFromRetryReceipt,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  hkdf,
  proto,
} from "@whiskeysockets/baileys";
import { chatOf, deviceJid, personOf } from "../find.ts";
import type { State } from "../state.ts";
import { sendToClient } from "./toClient.ts";

/** Takes a receipt of the client's: delivered, read, not readable (retry), or a file that is gone (server-error). */
export function takeReceipt(state: State, node: BinaryNode): void {
  const { id = "", type } = node.attrs;
  if (type === "server-error") {
    answerMediaRetry(state, node);
    return;
  }
  if (type === "retry") {
    const chat = state.originals.get(id)?.chat ?? null;
    const late = state.faults.take(["late_repeat"], chat)?.ms ?? 0;
    setTimeout(() => state.later(() => repeat(state, node)), late).unref();
    return;
  }
  const items = getBinaryNodeChildren(getBinaryNodeChild(node, "list"), "item");
  for (const each of [id, ...items.map(({ attrs }) => attrs["id"] ?? "")]) {
    state.mailbox.confirm("message", { ...node.attrs, id: each });
    const original = state.originals.get(each);
    const post = original && chatOf(state, original.chat).posts.get(each);
    if (post === undefined) continue;
    if (type === "read") post.ticks = "read";
    else if (post.ticks === "sent") post.ticks = "delivered";
  }
  state.changed({ type: "receipt" });
}

/** The client couldn't read a message: its sender's phone encrypts it anew, for the keys that come with the receipt. */
async function repeat(state: State, receipt: BinaryNode): Promise<void> {
  const original = state.originals.get(receipt.attrs["id"] ?? "");
  if (original === undefined || state.account.device === null) return;
  const { signal } = personOf(state, original.person).signal;
  const session = extractE2ESessionFromRetryReceipt(receipt);
  if (session !== null) {
    const { preKey, ...rest } = session;
    const complete = preKey === undefined ? rest : { ...rest, preKey };
    await signal.injectE2ESession({ jid: deviceJid(state), session: complete });
  }
  const count = Number(getBinaryNodeChild(receipt, "retry")?.attrs["count"] ?? 1);
  await sendToClient(state, original, count, false);
}

/**
 * The phone that sent a file uploads it again and says where, which only holders of the file's key can read. It is a
 * path, to which the client adds the host of the last `media_conn`, or WhatsApp's own if it has asked for none yet.
 */
function answerMediaRetry(state: State, receipt: BinaryNode): void {
  const { id = "", to = "" } = receipt.attrs;
  const about = getBinaryNodeChild(receipt, "rmr");
  const answer = state.media.again(id);
  if (answer === "silent" || about === undefined) return;
  const result = answer === "not_found" ? notFound : encrypted(id, answer);
  const attrs = { id, from: to, type: "mediaretry", t: state.seconds() };
  state.mailbox.put({
    tag: "notification",
    attrs,
    content: [{ tag: "rmr", attrs: about.attrs }, result],
  });
}

const notFound: BinaryNode = { tag: "error", attrs: { code: "2" } };

function encrypted(
  stanzaId: string,
  { path, mediaKey }: { readonly path: string; readonly mediaKey: Uint8Array },
): BinaryNode {
  const result = proto.MediaRetryNotification.ResultType.SUCCESS;
  const plain = proto.MediaRetryNotification.encode({ stanzaId, directPath: path, result }).finish();
  const key = hkdf(mediaKey, 32, { info: "WhatsApp Media Retry Notification" });
  const iv = randomBytes(12);
  const sealed = aesEncryptGCM(plain, key, iv, Buffer.from(stanzaId));
  const content = [
    { tag: "enc_p", attrs: {}, content: sealed },
    { tag: "enc_iv", attrs: {}, content: iv },
  ];
  return { tag: "encrypt", attrs: {}, content };
}
