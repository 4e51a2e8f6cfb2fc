import { deflateSync } from "node:zlib";
import { type BinaryNode, encodeWAMessage, proto } from "@whiskeysockets/baileys";
import { deviceBundle, deviceJid } from "../find.ts";
import { newId } from "../messages/writing.ts";
import type { State } from "../state.ts";
import type { Connection } from "./connection.ts";

/** The statuses that a client knows a lost connection by. */
export type KickStatus = 515 | 440 | 401 | 403 | 405 | 408 | 411 | 428 | 500 | 503;

/**
 * Logs a linked device in, or refuses it: with the ordered status, or with 401 if it isn't the account's
 * device. A device logged in before is told that it was replaced.
 */
export function logIn(state: State, connection: Connection, refusal: KickStatus | null): void {
  const { account } = state;
  const { username, device } = connection.payload;
  const known =
    account.device !== null &&
    String(username) === account.phone &&
    device === account.device.number &&
    Buffer.from(connection.noiseKey).equals(account.device.noiseKey);
  const status = refusal ?? (known ? null : 401);
  if (status !== null) {
    connection.send({ tag: "failure", attrs: { reason: String(status), location: "loopback" } });
    connection.close();
    return;
  }
  const before = state.online;
  state.online = connection;
  if (before !== null) {
    state.mailbox.closed(before);
    kick(state, before, 440);
  }
  connection.send({ tag: "success", attrs: { t: state.seconds(), lid: deviceJid(state) } });
  state.changed({ type: "connection" });
}

/** The client has started: it gets waiting stanzas and, if newly linked, what its phone owes it. */
export function start(state: State, connection: Connection): void {
  state.mailbox.open(connection);
  state.changed({ type: "connection" });
  if (state.account.device?.isNew !== true) return;
  state.account.device.isNew = false;
  state.later(() => welcome(state));
}

/** Ends a connection as the real server does for each status. After a 401 the device isn't linked any more. */
export function kick(state: State, connection: Connection, status: KickStatus): void {
  switch (status) {
    case 428:
      break;
    case 411:
      connection.send({ tag: "ib", attrs: {}, content: [{ tag: "downgrade_webclient", attrs: {} }] });
      break;
    case 440:
      connection.send(streamError({}, { tag: "conflict", attrs: { type: "replaced" } }));
      break;
    case 401:
      state.account.device = null;
      connection.send(streamError({ code: "401" }, { tag: "conflict", attrs: { type: "device_removed" } }));
      break;
    case 403:
    case 405:
      connection.send({ tag: "failure", attrs: { reason: String(status), location: "loopback" } });
      break;
    case 408:
    case 500:
    case 503:
    case 515:
      connection.send(streamError({ code: String(status) }));
      break;
  }
  connection.close();
}

const streamError = (attrs: BinaryNode["attrs"], reason?: BinaryNode): BinaryNode => ({
  tag: "stream:error",
  attrs,
  ...(reason === undefined ? {} : { content: [reason] }),
});

/**
 * Sends a new device the keys of the app state and an empty history from its phone: without a history clients
 * hold events back for up to 20 seconds.
 */
async function welcome(state: State): Promise<void> {
  const { Type } = proto.Message.ProtocolMessage;
  const keyId = { keyId: Buffer.from([0, 0, 0, 0, 1, 1]) };
  const keyData = {
    keyData: Buffer.alloc(32, 7),
    fingerprint: { rawId: 1, currentIndex: 0, deviceIndexes: [0] },
    timestamp: Date.now(),
  };
  await fromOwner(state, {
    type: Type.APP_STATE_SYNC_KEY_SHARE,
    appStateSyncKeyShare: { keys: [{ keyId, keyData }] },
  });
  const syncType = proto.HistorySync.HistorySyncType.INITIAL_BOOTSTRAP;
  const history = proto.HistorySync.encode({ syncType, conversations: [], progress: 100 }).finish();
  await fromOwner(state, {
    type: Type.HISTORY_SYNC_NOTIFICATION,
    historySyncNotification: {
      syncType: proto.Message.HistorySyncType.INITIAL_BOOTSTRAP,
      initialHistBootstrapInlinePayload: deflateSync(history),
      progress: 100,
      chunkOrder: 1,
    },
  });
}

async function fromOwner(state: State, protocolMessage: proto.Message.IProtocolMessage): Promise<void> {
  const { account } = state;
  const device = deviceJid(state);
  await account.owner.begin(device, () => deviceBundle(state));
  const data = encodeWAMessage({ protocolMessage });
  const { type, ciphertext } = await account.owner.signal.encryptMessage({ jid: device, data });
  state.mailbox.put({
    tag: "message",
    attrs: { id: newId(), from: account.id, type: "text", category: "peer", t: state.seconds() },
    content: [{ tag: "enc", attrs: { v: "2", type }, content: ciphertext }],
  });
}
