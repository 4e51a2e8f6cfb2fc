import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, answer } from "./api/answering.ts";
import { createDispatcher, type LoggedRequest } from "./api/dispatch.ts";
import { addBot, type BotWanted } from "./bots.ts";
import { fileAt } from "./content/files.ts";
import { createFaults, type Faults } from "./faults.ts";
import { Refusal } from "./refusal.ts";
import { type Bot, createState, type State, type Times } from "./state.ts";
import { type PollingHabits, usualPolling } from "./updates/polling.ts";
import { usualWindows, type Windows } from "./updates/windows.ts";
import { createWorld, type World } from "./world.ts";

export type BotApiOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly bots: readonly BotWanted[];
  readonly times?: Partial<Times>;
  readonly windows?: Partial<Windows>;
  readonly polling?: Partial<PollingHabits>;
  /** Milliseconds that stand for a second between a webhook's retries. */
  readonly retryUnit?: number;
  /** Numbers in [0, 1) that ids start from. */
  readonly random?: () => number;
};

export type BotApi = {
  /** What a client takes as its API root: http://127.0.0.1:port */
  readonly url: string;
  readonly port: number;
  readonly world: World;
  readonly faults: Faults;
  /** The latest calls, oldest first, at most 20,000. */
  readonly requests: readonly LoggedRequest[];
  /** Refuses connections until `up`, as a server that is down. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a Bot API server on 127.0.0.1 for one or several bots, in an empty world. */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const times: Times = { date: Date.now, machine: Date.now, ...options.times };
  const state = createState(times, options.random ?? Math.random);
  const windows = { ...usualWindows, ...options.windows };
  for (const bot of options.bots) addBot(state, bot, windows);
  const faults = createFaults();
  const dispatcher = createDispatcher(
    state,
    { ...usualPolling, ...options.polling },
    options.retryUnit ?? 1_000,
  );

  const server = createServer((request, response) => {
    handle(state, dispatcher, faults, request, response).catch((error: unknown) => {
      // A fault of this server's own, not of the client's: answered as the real one would.
      const failed: Answer = { code: 500, description: `Internal Server Error: ${String(error)}` };
      answer(response, failed);
    });
  });
  // Node's 5 seconds would close connections just as a client takes them up again, which looks like a fault.
  server.keepAliveTimeout = 120_000;
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
    });

  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    world: createWorld(state),
    faults,
    requests: dispatcher.requests,
    down: close,
    up: () => (server.listening ? Promise.resolve() : listen(port)),
    stop: async () => {
      dispatcher.stop();
      await close();
    },
  };
}

function botFor(state: State, token: string): Bot {
  const bot = state.bots.get(Number(token.split(":")[0]));
  if (!token.includes(":")) throw new Refusal(401, "Unauthorized: invalid token specified");
  if (bot?.token !== token) throw new Refusal(401, "Unauthorized");
  return bot;
}

async function handle(
  state: State,
  dispatcher: ReturnType<typeof createDispatcher>,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(url.pathname);
    const download = /^\/file\/bot([^/]+)\/(.+)$/.exec(path);
    if (download !== null) return sendFile(state, download[1] ?? "", download[2] ?? "", response);
    const called = /^\/bot([^/]+)\/([^/]*)$/.exec(path);
    if (called === null) throw new Refusal(404, "Not Found");
    const bot = botFor(state, called[1] ?? "");
    await dispatcher.serve(bot, called[2] ?? "", url.searchParams, faults, request, response);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer(response, { code: error.code, description: error.message, parameters: error.parameters });
  }
}

function sendFile(state: State, token: string, path: string, response: ServerResponse): void {
  botFor(state, token);
  const file = fileAt(state, path);
  if (file === null) throw new Refusal(404, "Not Found");
  response.writeHead(200, { "Content-Type": file.mime ?? "application/octet-stream" });
  response.end(file.bytes);
}
