import { mimeOfName, type Upload } from "../content/files.ts";
import { refuse } from "../refusal.ts";

export type Part =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: Upload };

const lineBreak = "\r\n";
const broken = "can't parse the request body";

/** The value of a header's parameter, such as the name in `form-data;name="photo"`, quoted or bare. */
function parameterOf(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^;\\s]+))`, "i").exec(header);
  return found?.[1]?.replace(/\\(.)/g, "$1") ?? found?.[2];
}

function headersOf(text: string): Map<string, string> {
  const lines = text.split(lineBreak).map((line) => line.split(/:(.*)/s));
  return new Map(lines.map(([name = "", value = ""]) => [name.trim().toLowerCase(), value.trim()]));
}

function partOf(head: string, body: Buffer): Part {
  const headers = headersOf(head);
  const disposition = headers.get("content-disposition") ?? "";
  const name = parameterOf(disposition, "name");
  if (name === undefined) return refuse(400, broken);
  const fileName = parameterOf(disposition, "filename");
  if (fileName === undefined) return { name, value: body.toString("utf8") };
  const mime = mimeOfName(fileName);
  return { name, file: { bytes: new Uint8Array(body), name: fileName, ...(mime !== undefined && { mime }) } };
}

/**
 * Parses a multipart body. Node's own parser refuses what grammY sends (no blank after a semicolon) and the
 * real server accepts.
 */
export function parseMultipart(bytes: Buffer, contentType: string): Part[] {
  const boundary = parameterOf(contentType, "boundary") ?? refuse(400, broken);
  const edge = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = bytes.indexOf(edge);
  while (at >= 0) {
    const start = at + edge.length;
    if (bytes.toString("latin1", start, start + 2) === "--") return parts;
    const headEnd = bytes.indexOf(lineBreak + lineBreak, start);
    const next = bytes.indexOf(Buffer.concat([Buffer.from(lineBreak), edge]), headEnd);
    if (headEnd < 0 || next < 0) break;
    const head = bytes.toString("utf8", start + lineBreak.length, headEnd);
    parts.push(partOf(head, bytes.subarray(headEnd + 2 * lineBreak.length, next)));
    at = next + lineBreak.length;
  }
  return refuse(400, broken);
}
