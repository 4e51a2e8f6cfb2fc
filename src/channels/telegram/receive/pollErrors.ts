import { GrammyError, HttpError } from "grammy";
import { redact } from "../api/redact.ts";
import { codeOf, OddAnswer } from "../send/errors.ts";

/** Why the channel can't receive, in words for an operator. */
export type Trouble = {
  readonly type: /** The server doesn't know the bot. */
    | "refused"
    | "webhook"
    /** Another program polls with the same token. */
    | "rival"
    | "waiting";
  readonly reason: string;
  /** Milliseconds that Telegram asks to wait. */
  readonly waitMs: number | null;
};

/** Interprets a failed `getMe` or `getUpdates`. */
export function troubleOf(error: unknown, apiRoot: string): Trouble {
  if (error instanceof GrammyError) return fromAnswer(error, apiRoot);
  if (error instanceof HttpError) return fromNetwork(error.error, apiRoot);
  if (error instanceof OddAnswer)
    return waiting(
      `What answers at ${apiRoot} isn't a Bot API server, or it is out of order (${error.message}).`,
    );
  return waiting(`Receiving failed: ${error instanceof Error ? redact(error.message) : "unknown failure"}`);
}

function fromAnswer({ error_code, description, parameters }: GrammyError, apiRoot: string): Trouble {
  if (error_code === 401 || error_code === 404) {
    const reason =
      `${apiRoot} doesn't know this bot (${error_code}). ` +
      "Letters wait meanwhile. Set TELEGRAM_BOT_TOKEN to the token that @BotFather shows for it and start again; " +
      "if the token is right, nothing need be done: it is tried again every few minutes.";
    return { type: "refused", reason, waitMs: null };
  }
  if (error_code === 409 && description.includes("webhook")) {
    return { type: "webhook", reason: "A webhook is set for this bot; it is being removed.", waitMs: null };
  }
  if (error_code === 409) {
    const reason =
      "Another program receives with this bot's token. Standing by; stop the other one, or revoke the token with @BotFather.";
    return { type: "rival", reason, waitMs: null };
  }
  if (error_code === 429) {
    const waitMs = (parameters.retry_after ?? 5) * 1_000;
    return { type: "waiting", reason: "Telegram asks to wait.", waitMs };
  }
  return waiting(`${apiRoot} answers ${error_code}: ${redact(description)}`);
}

function fromNetwork(inner: unknown, apiRoot: string): Trouble {
  const code = codeOf(inner);
  return waiting(`${apiRoot} can't be reached${code === null ? "" : ` (${code})`}.`);
}

function waiting(reason: string): Trouble {
  return { type: "waiting", reason, waitMs: null };
}
