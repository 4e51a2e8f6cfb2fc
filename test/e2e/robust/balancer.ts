import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

export type Balancer = {
  readonly url: string;
  /** How many requests each port answered. */
  readonly answered: ReadonlyMap<number, number>;
  readonly close: () => Promise<void>;
};

/** Milliseconds after which the next process is tried. */
const patience = 2_000;

/** Hands requests to the processes at these ports in turn, and to the next if one doesn't answer. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const answered = new Map<number, number>();
  const under = new Set<ClientRequest>();
  let turn = 0;

  const handOn = (port: number, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { method, url, headers } = incoming;
      const sending = request({ host: "127.0.0.1", port, method, path: url, headers, timeout: patience });
      under.add(sending);
      sending.once("timeout", () => sending.destroy(new Error("no answer in time")));
      sending.once("error", reject);
      sending.once("close", () => under.delete(sending));
      sending.once("response", resolve);
      sending.end(body);
    });

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const first = turn;
    turn += 1;
    for (let tried = 0; tried < ports.length; tried += 1) {
      const port = ports[(first + tried) % ports.length] ?? 0;
      try {
        const answer = await handOn(port, incoming, Buffer.concat(chunks));
        answered.set(port, (answered.get(port) ?? 0) + 1);
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      } catch {
        // The next one.
      }
    }
    response.writeHead(502).end();
  };

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const sending of under) sending.destroy();
      }),
  };
}
