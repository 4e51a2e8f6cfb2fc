import { GrammyError, HttpError } from "grammy";
import { isOfTopic, type Obstacle } from "../../../core/letters/rooms/obstacle.ts";
import { SendError } from "../../../ports/failure.ts";
import type { Address } from "../../../ports/inbound.ts";
import { redact, scrubbed } from "../api/redact.ts";
import { meaningOf } from "./vocabulary.ts";

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

/** An edit that changes nothing has succeeded, and so has deleting or reacting to what no longer exists. */
export function isDone(error: unknown): boolean {
  return error instanceof GrammyError && meaningOf(error.error_code, error.description).do === "done";
}

/** Telegram accepts the file as a document only. */
export function isBetterAsDocument(error: unknown): boolean {
  return error instanceof GrammyError && meaningOf(error.error_code, error.description).do === "as_document";
}

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
  if (error_code !== 400 && error_code !== 403) return new SendError("refused", said);
  const means = meaningOf(error_code, description);
  switch (means.do) {
    case "retry":
      return new SendError(repeats === "twice" ? "ambiguous" : "retry", said);
    case "park":
      return gone(kind, said, means.obstacle);
    case "fall_back":
      // Without its files a message may arrive; where there is no other topic it can't. What stands in a topic says
      // nothing of others: not for an edit or a deletion is the room closed to us.
      return repeats === "twice" && isOfTopic(means.from)
        ? gone(kind, said, means.from)
        : new SendError("refused", said, { obstacle: means.from });
    case "as_document":
    case "done":
    case "our_fault":
      return new SendError("refused", said);
  }
}

function gone(kind: Address["kind"], said: string, obstacle: Obstacle): SendError {
  const who = kind === "private" ? "person" : "room";
  return new SendError("gone", `The ${who} can't be written to (${said})`, { obstacle });
}

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
