import * as http from "node:http";
import * as https from "node:https";

/**
 * Milliseconds that an unused connection is kept. A limit must be set at all for Node to heed the shorter one that a
 * server announces; without it a call may go out on a connection that the server is just closing, and nobody could say
 * whether it arrived.
 */
const unusedMs = 30_000;

/** Keeps connections for the next call. */
export function createAgent(apiRoot: string): http.Agent {
  const options = { keepAlive: true, timeout: unusedMs };
  return apiRoot.startsWith("https:") ? new https.Agent(options) : new http.Agent(options);
}
