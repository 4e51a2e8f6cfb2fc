import { SendError } from "../../../ports/failure.ts";
import { scrubbed } from "../baileys/redact.ts";
import { statusOf } from "../connection/status.ts";
import { NoAck } from "./acks.ts";

/** Status: the number may answer people, but not write to them first. */
export const restricted = 463;
/** Status: wrong addressing, mostly an outdated list of the person's devices. */
export const staleDevices = 479;

const rateMs = 60_000;
/** Milliseconds that letters wait while the number is offline; doesn't count as a try. */
export const downMs = 5_000;

/**
 * Maps an error in the server's answer to a SendError. Repeats keep the message's id, so none is ambiguous.
 */
export function fromAck(error: number): SendError {
  const said = `WhatsApp refused the message (${error})`;
  switch (error) {
    case restricted:
      // A further try would count as another message to a stranger, and prolong the restriction.
      return new SendError("gone", "WhatsApp lets this number answer, but not write to people first (463)");
    case 401:
    case 403:
    case 404:
    case 410:
      return new SendError("gone", said);
    case 420:
    case 421:
    case 429:
      return new SendError("retry", said, { retryAfterMs: rateMs });
    case 406:
    case 413:
      return new SendError("refused", said);
    default:
      // 479, 5xx and unknown codes: a later try has the same id, so it shows only once.
      return new SendError("retry", said);
  }
}

/** Maps a failure before the server's answer to a SendError, without text or address. */
export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof NoAck)
    return new SendError("retry", `WhatsApp hasn't confirmed the message. ${error.message}`, {
      cause: error,
    });
  const status = statusOf(error);
  const cause = scrubbed(error);
  if (status === 428 || status === 408) return notConnected(cause);
  if (codeOf(error) === "ENOENT" || codeOf(error) === "EACCES") {
    return new SendError("refused", "A file can't be read", { cause });
  }
  // Answers to queries that the library makes before sending.
  if (status === 401 || status === 403 || status === 404)
    return new SendError("gone", `WhatsApp refused it (${status})`, { cause });
  if (status === 429)
    return new SendError("retry", "WhatsApp asks to wait (429)", { retryAfterMs: rateMs, cause });
  return new SendError("retry", `It couldn't be handed to WhatsApp: ${cause.message}`, { cause });
}

/** Whether the message may have arrived all the same. */
export function wasUnanswered(error: unknown): boolean {
  return error instanceof SendError && error.cause instanceof NoAck;
}

export function notConnected(cause?: unknown): SendError {
  return new SendError("retry", "WhatsApp isn't connected", { retryAfterMs: downMs, cause });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
