import { Readable } from "node:stream";
import { type Api, GrammyError } from "grammy";
import { FetchError } from "../../../ports/failure.ts";
import type { MediaRef } from "../../../ports/inbound.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { scrubbed } from "../api/redact.ts";
import { foreign } from "../send/upload.ts";

/** Largest file that a bot can download, in bytes. */
const largestDownload = 20 * 1024 * 1024;

const askDeadline = 30_000;
const downloadDeadline = 120_000;

type Server = { readonly apiRoot: string; readonly token: string };

/**
 * Opens a file for reading. Rejects with a FetchError, and the stream may fail with one. Errors don't contain
 * the link, which has the token in it.
 */
export async function openMedia(
  api: Api,
  { apiRoot, token }: Server,
  media: MediaRef,
  until?: AbortSignal,
): Promise<Readable> {
  if (media.bytes !== null && media.bytes > largestDownload) throw tooBig();
  // A link is valid for an hour and the file may move: a second try asks for a new link.
  const open = async () =>
    await download(`${apiRoot}/file/bot${token}/${await pathOf(api, media, until)}`, until);
  const first = await open();
  if (first !== null) return first;
  const second = await open();
  if (second === null) throw new FetchError("lost", "The file isn't where the server says it is");
  return second;
}

async function pathOf(api: Api, { remote }: MediaRef, until?: AbortSignal): Promise<string> {
  try {
    const file = await withDeadline(askDeadline, (signal) => api.getFile(remote, foreign(signal)), until);
    if (file.file_size !== undefined && file.file_size > largestDownload) throw tooBig();
    if (file.file_path === undefined) throw new FetchError(null, "The server gives no link yet");
    return file.file_path;
  } catch (error) {
    throw toFetchError(error);
  }
}

function toFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const cause = scrubbed(error);
  if (!(error instanceof GrammyError))
    return new FetchError(null, "No answer from the Bot API server", cause);
  const { error_code, description } = error;
  if (description.includes("file is too big")) return tooBig();
  const lost = error_code === 400 && unknownFile.test(description) && !description.includes("temporarily");
  return new FetchError(lost ? "lost" : null, `The server doesn't give the file (${error_code})`, cause);
}

const unknownFile = /wrong file|wrong remote file|invalid file|FILE_REFERENCE/i;

/** null: there is no file under the link (any more). */
async function download(url: string, until?: AbortSignal): Promise<Readable | null> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, downloadDeadline);
  if (until?.aborted === true) abort();
  until?.addEventListener("abort", abort, { once: true });
  const over = () => {
    clearTimeout(timer);
    until?.removeEventListener("abort", abort);
  };
  const broke = (error: unknown) => {
    over();
    return new FetchError(null, "The download broke off", scrubbed(error));
  };
  let response: Response;
  try {
    response = await fetch(url, { signal: controller.signal });
  } catch (error) {
    throw broke(error);
  }
  const { body } = response;
  if (!response.ok || body === null) {
    over();
    await body?.cancel();
    if (response.status === 404 || response.status === 400) return null;
    throw new FetchError(null, `The download was answered with ${response.status}`);
  }
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    try {
      for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes > largestDownload) throw tooBig();
        yield chunk;
      }
    } catch (error) {
      throw error instanceof FetchError ? error : broke(error);
    } finally {
      over();
      controller.abort();
    }
  };
  return Readable.from(chunks(), { objectMode: false });
}

function tooBig(): FetchError {
  return new FetchError("too_big", "The file is larger than a bot may download");
}
