import { GrammyError, HttpError } from "grammy";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import { redact, scrubbed } from "../api/redact.ts";

/**
 * Whether a repetition is visible: for a send ("twice"), but not for an edit, a deletion or a reaction
 * ("once").
 */
export type Repeats = "twice" | "once";

/**
 * The answer isn't the Bot API's: a proxy's page or JSON, or an incomplete answer. The call may have been
 * carried out.
 */
export class OddAnswer extends Error {
  constructor(method: string, what: string) {
    super(`${method} was answered with ${what}, which isn't the Bot API's`);
    this.name = "OddAnswer";
  }
}

/**
 * Maps a failed call to a SendError, by the table of the Bot API's answers. Message and cause contain neither
 * the token nor the server's address nor the content.
 */
export function toSendError(error: unknown, repeats: Repeats, kind: Address["kind"]): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof GrammyError) return fromAnswer(error, repeats, kind);
  if (error instanceof HttpError) return fromNetwork(error.error, repeats);
  if (error instanceof OddAnswer)
    return new SendError(repeats === "twice" ? "ambiguous" : "retry", error.message);
  return new SendError(
    "refused",
    error instanceof Error ? redact(`${error.name}: ${error.message}`) : "Unknown failure",
  );
}

/** An edit that changes nothing has succeeded. */
export function isUnmodified(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes("message is not modified");
}

/** The message to delete or react to no longer exists. */
export function isDeletedAlready(error: unknown): boolean {
  return error instanceof GrammyError && /message to (delete|react) not found/.test(error.description);
}

/** Telegram accepts the file as a document only. */
export function isBetterAsDocument(error: unknown): boolean {
  return error instanceof GrammyError && unfit.test(error.description);
}

const unfit =
  /PHOTO_INVALID_DIMENSIONS|IMAGE_PROCESS_FAILED|PHOTO_EXT_INVALID|too big for a photo|VOICE_MESSAGES_FORBIDDEN/;

const tokenWrongMs = 60_000;
const waitUnknownMs = 5_000;

function fromAnswer(error: GrammyError, repeats: Repeats, kind: Address["kind"]): SendError {
  const { error_code, description, parameters } = error;
  const said = `${error_code}: ${redact(description)}`;
  if (parameters.migrate_to_chat_id !== undefined) {
    return new SendError("moved", said, { movedTo: String(parameters.migrate_to_chat_id) });
  }
  if (error_code === 429) {
    const { retry_after } = parameters;
    return new SendError("retry", said, {
      retryAfterMs: retry_after === undefined ? waitUnknownMs : retry_after * 1_000,
    });
  }
  // The token is wrong, not the letter; receiving reports what to do.
  if (error_code === 401 || error_code === 404)
    return new SendError("retry", said, { retryAfterMs: tokenWrongMs });
  if (error_code >= 500) return new SendError(repeats === "twice" ? "ambiguous" : "retry", said);
  if (error_code === 403 || (error_code === 400 && closed.test(description))) {
    return new SendError(
      "gone",
      `The ${kind === "private" ? "person" : "room"} can't be written to (${said})`,
    );
  }
  return new SendError("refused", said);
}

/** The chat accepts no messages at all: it is gone, its topic is closed, or we may not write. */
const closed =
  /chat not found|not enough rights to send|have no rights to send|(group|chat) (was|is) (deactivated|deleted)|bot is not a member|bot was kicked|need administrator rights|thread not found|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_SEND_[A-Z]+_FORBIDDEN|CHAT_GUEST_SEND_FORBIDDEN|CHAT_ADMIN_REQUIRED|CHANNEL_PRIVATE|CHANNEL_INVALID|USER_BANNED_IN_CHANNEL|PEER_ID_INVALID|TOPIC_(CLOSED|DELETED)/i;

function fromNetwork(inner: unknown, repeats: Repeats): SendError {
  const code = codeOf(inner);
  const said = `No answer from the Bot API server${code === null ? "" : ` (${code})`}`;
  const cause = scrubbed(inner);
  if (inner instanceof SendError) return inner;
  if (code !== null && unreadable.has(code))
    return new SendError("refused", `A file can't be read (${code})`, { cause });
  if (neverSent(inner, code)) return new SendError("retry", said, { cause });
  return new SendError(repeats === "twice" ? "ambiguous" : "retry", said, { cause });
}

/** Whether no connection was made, so that no request was sent. */
function neverSent(inner: unknown, code: string | null): boolean {
  if (code === null) return false;
  if (unconnected.has(code) || code.startsWith("CERT_") || code.startsWith("ERR_TLS_CERT")) return true;
  return code === "ETIMEDOUT" && inner instanceof Error && inner.message.includes("connect ETIMEDOUT");
}

const unconnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "ENETUNREACH",
  "ENETDOWN",
  "EHOSTUNREACH",
  "EHOSTDOWN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

const unreadable: ReadonlySet<string> = new Set(["ENOENT", "EACCES", "EISDIR"]);

/** Node's code for what went wrong, such as ECONNREFUSED. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return "type" in error && typeof error.type === "string" ? error.type : null;
}
