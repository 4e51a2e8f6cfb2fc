import type { RequestListener } from "node:http";
import type { State } from "../state.ts";

const largest = 110 * 1024 * 1024;

/** Takes the client's uploads (POST /mms/…) and gives files out (GET /v/…), all of them encrypted. */
export function mediaServer(state: State, host: () => string): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const refuse = (status: number): void => {
      response.writeHead(status).end();
    };
    if (request.method === "GET") {
      const file = state.media.get(pathname);
      if (file === null) return refuse(404);
      if (file.gone !== null) return refuse(file.gone);
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      if (state.faults.take(["download_hangs"], null) === null) response.end(file.bytes);
      else response.flushHeaders();
      return;
    }
    if (request.method !== "POST" || !pathname.startsWith("/mms/")) return refuse(404);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) request.destroy();
      else chunks.push(chunk);
    });
    request.on("end", () => {
      const fault = state.faults.take(["upload_error"], null);
      if (fault !== null) return refuse(fault.status);
      const path = state.media.put(Buffer.concat(chunks));
      const body = JSON.stringify({ url: `https://${host()}${path}`, direct_path: path });
      response.writeHead(200, { "Content-Type": "application/json" }).end(body);
    });
  };
}
