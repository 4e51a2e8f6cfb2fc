import { type BinaryNode, decodeBinaryNode, encodeBinaryNode, proto } from "@whiskeysockets/baileys";
import type { WebSocket } from "ws";
import { createHandshake, header, type ServerIdentity, type Transport } from "./noise.ts";

/** One client's connection, after its handshake. */
export type Connection = {
  readonly noiseKey: Uint8Array;
  readonly payload: proto.ClientPayload;
  send(node: BinaryNode): void;
  /** Sends, and drops the connection once that is on its way. */
  sendAndDrop(node: BinaryNode): void;
  /** Says goodbye properly once everything is sent. */
  close(): void;
  /** Like a network failure: no closing frame; data under way may be lost. */
  drop(): void;
};

export type ConnectionHandlers = {
  opened(connection: Connection): void;
  /** Stanzas come one at a time, in order. */
  received(connection: Connection, node: BinaryNode): void;
  closed(connection: Connection): void;
};

/**
 * Talks to a client over its WebSocket: frames with a 3-byte length, after a protocol header; first the
 * handshake, then encrypted stanzas. Protocol errors end the connection.
 */
export function acceptConnection(
  socket: WebSocket,
  identity: ServerIdentity,
  handlers: ConnectionHandlers,
): void {
  const handshake = createHandshake(identity);
  const cut = frameCutter();
  let transport: Transport | null = null;
  let connection: Connection | null = null;
  let inOrder: Promise<void> = Promise.resolve();

  const write = (body: Uint8Array, written?: () => void): void => {
    if (socket.readyState !== socket.OPEN) return;
    const length = Buffer.from([body.length >>> 16, (body.length >>> 8) & 0xff, body.length & 0xff]);
    socket.send(Buffer.concat([length, body]), written);
  };
  const shakeHands = (frame: Uint8Array): void => {
    const { clientHello, clientFinish } = proto.HandshakeMessage.decode(frame);
    if (clientHello?.ephemeral) {
      write(handshake.hello(clientHello.ephemeral));
      return;
    }
    if (!clientFinish?.static || !clientFinish.payload) throw new Error("Not a handshake");
    const done = handshake.finish(clientFinish.static, clientFinish.payload);
    const opened = done.transport;
    transport = opened;
    connection = {
      noiseKey: done.noiseKey,
      payload: done.payload,
      send: (node) => write(opened.encrypt(encodeBinaryNode(node))),
      sendAndDrop: (node) => write(opened.encrypt(encodeBinaryNode(node)), () => socket.terminate()),
      close: () => socket.close(),
      drop: () => socket.terminate(),
    };
    handlers.opened(connection);
  };
  const take = async (frame: Uint8Array): Promise<void> => {
    if (transport === null || connection === null) return shakeHands(frame);
    const node = await decodeBinaryNode(transport.decrypt(frame));
    if (socket.readyState === socket.OPEN) handlers.received(connection, node);
  };

  socket.on("message", (data: Buffer) => {
    inOrder = inOrder
      .then(async () => {
        for (const frame of cut(data)) await take(frame);
      })
      .catch(() => socket.terminate());
  });
  socket.on("close", () => {
    if (connection !== null) handlers.closed(connection);
  });
  // A reset is followed by "close"; without a listener it would end the process.
  socket.on("error", () => undefined);
}

/** Cuts the stream of bytes into frames; throws on bytes that aren't this protocol's. */
function frameCutter(): (bytes: Buffer) => readonly Buffer[] {
  let waiting = Buffer.alloc(0);
  let begun = false;
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    const frames: Buffer[] = [];
    if (!begun) {
      if (waiting.length < header.length) return frames;
      if (!waiting.subarray(0, header.length).equals(header)) throw new Error("Not this protocol");
      waiting = waiting.subarray(header.length);
      begun = true;
    }
    while (waiting.length >= 3) {
      const end = 3 + waiting.readUIntBE(0, 3);
      if (waiting.length < end) break;
      frames.push(waiting.subarray(3, end));
      waiting = waiting.subarray(end);
    }
    return frames;
  };
}
