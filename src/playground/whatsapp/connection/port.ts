import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import type { TlsIdentity } from "./tls.ts";

export type Port = {
  readonly number: number;
  /** Refuses connections and ends those there are, until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
};

const tlsHandshake = 0x16;

/**
 * One port on 127.0.0.1 for WebSockets and plain or secure HTTP, told apart by a connection's first byte: clients
 * upload to https alone but connect here by ws.
 */
export async function openPort(
  wanted: number,
  tls: TlsIdentity,
  onRequest: RequestListener,
  onWebSocket: (socket: WebSocket) => void,
): Promise<Port> {
  const sockets = new Set<Socket>();
  const plain = createHttpServer(onRequest);
  const secure = createHttpsServer({ key: tls.key, cert: tls.certificate }, onRequest);
  const webSockets = new WebSocketServer({ noServer: true });
  plain.on("upgrade", (request, socket, head) => {
    webSockets.handleUpgrade(request, socket, head, onWebSocket);
  });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // What a client that went away leaves behind is no fault of this server's.
    socket.on("error", () => socket.destroy());
    socket.once("data", (first) => {
      socket.pause();
      socket.unshift(first);
      const byte = Buffer.from(first).at(0);
      (byte === tlsHandshake ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
  });

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  await listen(wanted);
  const { port } = server.address() as AddressInfo;
  return {
    number: port,
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    open: () => (server.listening ? Promise.resolve() : listen(port)),
  };
}
