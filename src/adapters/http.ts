import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

export type HttpOptions = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The paths that take something, by POST. */
  readonly webhooks: readonly Webhook[];
};

type Webhook = { readonly path: string; readonly take: (request: Request) => Promise<Response> };

export type Http = {
  readonly port: number;
  /** Takes no more connections, waits a while for the requests in hand, and ends. */
  readonly close: () => Promise<void>;
};

/** The address to listen at can't be used: the message says what to do. */
class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** Milliseconds in which a request has to have come, and how often that is looked at. */
const requestMs = 20_000;
const lookMs = 1_000;

/** Milliseconds for which the requests in hand are waited for at the end; what is cut off comes again. */
const closeMs = 5_000;

/** Serves the webhooks, and `GET /health` for a balancer: whether this process answers at all. */
export async function serveHttp({ host, port, webhooks }: HttpOptions): Promise<Http> {
  const app = new Hono();
  for (const { path, take } of webhooks) app.post(path, (context) => take(context.req.raw));
  app.get("/health", () => new Response(null, { status: 204 }));
  app.notFound(() => new Response(null, { status: 404, headers: { Connection: "close" } }));
  app.onError(() => new Response(null, { status: 500, headers: { Connection: "close" } }));
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      requestTimeout: requestMs,
      headersTimeout: requestMs / 2,
      connectionsCheckingInterval: lookMs,
    },
  }) as Server;
  const listening = new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  await listening.catch((error: unknown) => {
    const said = error instanceof Error && "code" in error ? String(error.code) : "no reason given";
    throw new CannotListen(
      `${host}:${port} can't be listened at (${said}). Set HOST and PORT to a free address of this machine.`,
      { cause: error },
    );
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // A connection that finishes its request becomes idle only now.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), closeMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
