import type { ServerResponse } from "node:http";
import type { RefusalParameters } from "../refusal.ts";

/** A call's outcome: a result, or an error in Telegram's words. */
export type Answer =
  | { readonly code: 200; readonly result: unknown }
  | {
      readonly code: number;
      readonly description: string;
      readonly parameters?: RefusalParameters | undefined;
    };

function bodyOf(given: Answer): string {
  if ("result" in given) return JSON.stringify({ ok: true, result: given.result });
  const { code, description, parameters } = given;
  return JSON.stringify({
    ok: false,
    error_code: code,
    description,
    ...(parameters !== undefined && { parameters }),
  });
}

function head(given: Answer, body: string): Record<string, string | number> {
  const wait = "parameters" in given ? given.parameters?.retry_after : undefined;
  return {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
    ...(wait !== undefined && { "Retry-After": wait }),
  };
}

/** Answers, unless the client has gone. */
export function answer(response: ServerResponse, given: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const body = bodyOf(given);
  response.writeHead(given.code, head(given, body));
  response.end(body);
}

/** Answers the first half now and the rest after `ms` milliseconds. */
export function answerSlowly(response: ServerResponse, given: Answer, ms: number): void {
  const body = Buffer.from(bodyOf(given));
  const half = Math.ceil(body.length / 2);
  response.writeHead(given.code, head(given, body.toString()));
  response.write(body.subarray(0, half));
  setTimeout(() => {
    if (!response.destroyed) response.end(body.subarray(half));
  }, ms).unref();
}

/** A proxy's answer when the server behind it is down. */
export function answerAsProxy(response: ServerResponse): void {
  const title = "502 Bad Gateway";
  response.writeHead(502, { "Content-Type": "text/html" });
  response.end(
    `<html>\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`,
  );
}

/** Says just this. */
export function answerWith(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}
