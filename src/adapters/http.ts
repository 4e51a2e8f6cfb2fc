import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

export type HttpOptions = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The paths that accept POST requests. */
  readonly webhooks: readonly Webhook[];
};

type Webhook = { readonly path: string; readonly take: (request: Request) => Promise<Response> };

export type Http = {
  readonly port: number;
  /** Accepts no more connections, waits for running requests for `closeMs`, and ends. */
  readonly close: () => Promise<void>;
};

/** The address can't be listened on: the message says what to do. */
class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** Milliseconds until a request must have arrived completely, and between checks. */
const requestMs = 20_000;
const lookMs = 1_000;

/** Milliseconds to wait for running requests at the end; platforms repeat those that are cut off. */
const closeMs = 5_000;

/** Serves the webhooks, and `GET /health` for a load balancer, which only says that the process answers. */
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
      // Connections become idle one by one as their requests end.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), closeMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
