import { SendError } from "../../../ports/failure.ts";
import { scrubbed } from "../baileys/redact.ts";
import { statusOf } from "../connection/status.ts";
import { NoAck } from "./acks.ts";

/** The number may answer, but not write to people first. */
export const restricted = 463;
/** Something in the message is addressed wrongly, mostly an old list of the person's devices. */
export const staleDevices = 479;

const rateMs = 60_000;
/** Letters wait for so long while the number is down. It counts as no attempt. */
export const downMs = 5_000;

/** What an error in the server's answer means for the letter. Repeats keep the message's id, so none is ambiguous. */
export function fromAck(error: number): SendError {
  const said = `WhatsApp refused the message (${error})`;
  switch (error) {
    case restricted:
      // Trying again would count as another attempt to write to a stranger, and lengthen the restriction.
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
      // 479, 5xx and what has no name yet: a later try with the same id shows once.
      return new SendError("retry", said);
  }
}

/** What a failure on the way to the server means for the letter. Neither text nor address is in it. */
export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof NoAck)
    return new SendError("retry", `WhatsApp hasn't confirmed the message. ${error.message}`);
  const status = statusOf(error);
  const cause = scrubbed(error);
  if (status === 428 || status === 408) return notConnected(cause);
  if (codeOf(error) === "ENOENT" || codeOf(error) === "EACCES") {
    return new SendError("refused", "A file can't be read", { cause });
  }
  // Queries that the library makes on the way are answered like this.
  if (status === 401 || status === 403 || status === 404)
    return new SendError("gone", `WhatsApp refused it (${status})`, { cause });
  if (status === 429)
    return new SendError("retry", "WhatsApp asks to wait (429)", { retryAfterMs: rateMs, cause });
  return new SendError("retry", `It couldn't be handed to WhatsApp: ${cause.message}`, { cause });
}

export function notConnected(cause?: unknown): SendError {
  return new SendError("retry", "WhatsApp isn't connected", { retryAfterMs: downMs, cause });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
