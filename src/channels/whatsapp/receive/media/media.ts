import { createDecipheriv, createHash, createHmac, hkdfSync } from "node:crypto";
import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSafe } from "node:https";
import { Readable } from "node:stream";
import { FetchError } from "../../../../ports/failure.ts";
import type { MediaRef } from "../../../../ports/inbound.ts";
import { within } from "../../../shared/timeout.ts";
import { scrubbed } from "../../baileys/redact.ts";
import { isLoopback, looseAgent, type Socket } from "../../connection/socket.ts";
import { type MediaType, type Remote, readRemote } from "./remote.ts";

export type MediaOptions = {
  readonly socket: () => Socket | null;
  /** The channel's server; media may only be on loopback if this is. */
  readonly url: string;
  /** Largest file in bytes. */
  readonly largest?: number;
  /** Milliseconds for a whole download, and for the sender's phone to upload again. */
  readonly downloadMs?: number;
  readonly reuploadMs?: number;
  /** Aborts the download. */
  readonly until?: AbortSignal;
};

/** Largest file in bytes. */
const largestFile = 20 * 1024 * 1024;
const macBytes = 10;

const purposes: Readonly<Record<MediaType, string>> = {
  image: "WhatsApp Image Keys",
  video: "WhatsApp Video Keys",
  audio: "WhatsApp Audio Keys",
  document: "WhatsApp Document Keys",
};

/**
 * Opens media for reading. Unlike Baileys it checks MAC and hash, limits size and time, only asks allowed
 * hosts, and asks for an upload that has expired. Rejects with a FetchError; the stream may fail with one
 * too, even at its very end if the content isn't what was announced.
 */
export async function openMedia(media: MediaRef, options: MediaOptions): Promise<Readable> {
  const { largest = largestFile, downloadMs = 120_000 } = options;
  const remote = readRemote(media.remote);
  if (media.bytes !== null && media.bytes > largest) throw tooBig();
  const late = AbortSignal.timeout(downloadMs);
  const signal = options.until === undefined ? late : AbortSignal.any([late, options.until]);
  const first = await download(urlOf(remote, isLoopback(options.url)), signal);
  if (first !== null) return Readable.from(opened(first, remote, largest), { objectMode: false });
  const again = await reuploaded(remote, options);
  const second = await download(again, signal);
  if (second === null) throw new FetchError("lost", "The file isn't there any more");
  return Readable.from(opened(second, remote, largest), { objectMode: false });
}

const mediaHost = "mmg.whatsapp.net";

/**
 * The URL to fetch from. It comes from the sender's phone and may name anything: only WhatsApp's hosts are
 * allowed, or only loopback if the channel's server is there.
 */
function urlOf({ url, path }: Pick<Remote, "url" | "path">, local: boolean, host = mediaHost): URL {
  const named =
    url !== null && URL.canParse(url) && isAllowed(new URL(url), local) ? new URL(url).host : host;
  const address = path === null ? (url ?? "") : `https://${named}${path}`;
  const parsed = URL.canParse(address) ? new URL(address) : null;
  if (parsed === null || !isAllowed(parsed, local)) {
    throw new FetchError("lost", "The file stands nowhere that is WhatsApp's");
  }
  return parsed;
}

function isAllowed(url: URL, local: boolean): boolean {
  if (local) return isLoopback(url.href);
  return url.protocol === "https:" && url.port === "" && /(?:^|\.)whatsapp\.net$/.test(url.hostname);
}

/**
 * What the media server answers for a file that is there no more, or whose link has run out: the sender's phone is
 * asked to upload it again.
 */
const gone: ReadonlySet<number | undefined> = new Set([403, 404, 410]);

/** null: there is no file (any more). Redirects aren't followed. */
async function download(url: URL, signal: AbortSignal): Promise<IncomingMessage | null> {
  let response: IncomingMessage;
  try {
    response = await new Promise((resolve, reject) => {
      const headers = { Origin: "https://web.whatsapp.com" };
      const request =
        url.protocol === "https:"
          ? getSafe(url, { headers, signal, ...(isLoopback(url.href) && { agent: looseAgent }) }, resolve)
          : getPlain(url, { headers, signal }, resolve);
      request.on("error", reject);
    });
  } catch (error) {
    throw broke(error);
  }
  const { statusCode } = response;
  if (statusCode === 200) return response;
  response.resume();
  if (gone.has(statusCode)) return null;
  throw new FetchError(null, `The download was answered with ${statusCode}`);
}

/** Asks the sender's phone to upload the file again; returns its new URL. */
async function reuploaded(remote: Remote, options: MediaOptions): Promise<URL> {
  const socket = options.socket();
  if (socket === null) throw new FetchError(null, "WhatsApp isn't connected");
  const { id, chat, participant } = remote.message;
  const content = { mediaKey: Buffer.from(remote.key, "base64"), url: remote.url, directPath: remote.path };
  const message = {
    key: { id, remoteJid: chat, fromMe: false, ...(participant !== null && { participant }) },
    message: { [`${remote.type}Message`]: content },
  };
  try {
    await within(
      options.reuploadMs ?? 30_000,
      Promise.all([socket.updateMediaMessage(message), socket.refreshMediaConn()]),
      () => new FetchError(null, "The sender's phone hasn't uploaded the file again yet"),
    );
  } catch (error) {
    throw error instanceof FetchError ? error : refusedUpload(error);
  }
  return urlOf({ url: null, path: content.directPath }, isLoopback(options.url), socket.getMediaHost());
}

/** Decrypts and checks while reading: the MAC, then the content's hash. */
async function* opened(
  response: IncomingMessage,
  remote: Remote,
  largest: number,
): AsyncGenerator<Uint8Array> {
  const expanded = Buffer.from(
    hkdfSync("sha256", Buffer.from(remote.key, "base64"), "", purposes[remote.type], 112),
  );
  const iv = expanded.subarray(0, 16);
  const decipher = createDecipheriv("aes-256-cbc", expanded.subarray(16, 48), iv);
  const mac = createHmac("sha256", expanded.subarray(48, 80)).update(iv);
  const hash = createHash("sha256");
  let tail: Buffer = Buffer.alloc(0);
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > largest + 1_024) throw tooBig();
      const all = Buffer.concat([tail, chunk]);
      const body = all.subarray(0, Math.max(0, all.length - macBytes));
      tail = all.subarray(body.length);
      mac.update(body);
      const plain = decipher.update(body);
      hash.update(plain);
      if (plain.length > 0) yield plain;
    }
    if (!mac.digest().subarray(0, macBytes).equals(tail)) throw altered("was altered on its way");
    const plain = decipher.final();
    hash.update(plain);
    if (remote.hash === null || hash.digest("base64") !== remote.hash)
      throw altered("isn't what its message announces");
    if (plain.length > 0) yield plain;
  } catch (error) {
    throw error instanceof FetchError ? error : broke(error);
  } finally {
    response.destroy();
  }
}

function refusedUpload(error: unknown): FetchError {
  return new FetchError("lost", "The sender's phone doesn't have the file any more", scrubbed(error));
}

function altered(what: string): FetchError {
  return new FetchError("lost", `The file ${what}`);
}

function tooBig(): FetchError {
  return new FetchError("too_big", "The file is larger than we take");
}

function broke(error: unknown): FetchError {
  return new FetchError(null, "The download broke off", scrubbed(error));
}
