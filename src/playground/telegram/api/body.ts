import type { IncomingMessage } from "node:http";
import { largestUpload, type Upload } from "../content/files.ts";
import { refuse } from "../refusal.ts";
import { parseMultipart } from "./multipart.ts";

/** What came with a request: parameters as they were sent, and files by the name of their part. */
export type Body = {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
};

const headroom = 1024 * 1024;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > largestUpload + headroom) refuse(413, "");
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function multipart(bytes: Buffer, type: string): Body {
  const parameters: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const part of parseMultipart(bytes, type)) {
    if ("value" in part) {
      parameters[part.name] = part.value;
      continue;
    }
    uploads.set(part.name, part.file);
    // A file may stand in the parameter's own part or be pointed at with attach://.
    parameters[part.name] ??= `attach://${part.name}`;
  }
  return { parameters, uploads };
}

function json(bytes: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Refused below, like any other body that isn't an object.
  }
  return refuse(400, "can't parse JSON object");
}

/** Reads parameters from the address and from a JSON, form or multipart body. */
export async function readBody(request: IncomingMessage, query: URLSearchParams): Promise<Body> {
  const fromQuery = Object.fromEntries(query);
  const type = request.headers["content-type"] ?? "";
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return { parameters: fromQuery, uploads: new Map() };
  if (type.startsWith("multipart/form-data")) {
    const { parameters, uploads } = multipart(bytes, type);
    return { parameters: { ...fromQuery, ...parameters }, uploads };
  }
  const given = type.startsWith("application/json")
    ? json(bytes)
    : Object.fromEntries(new URLSearchParams(bytes.toString("utf8")));
  return { parameters: { ...fromQuery, ...given }, uploads: new Map() };
}
