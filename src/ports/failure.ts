import type { Obstacle } from "../core/letters/rooms/obstacle.ts";
import type { FileRefusal } from "../core/message/input.ts";

/** Why a send failed. Each channel maps its platform's errors to these. */
export type Failure =
  /** Not sent; try again after a while. */
  | "retry"
  /** May or may not have arrived. */
  | "ambiguous"
  /** The platform rejects it; the same again would be rejected again. */
  | "refused"
  /** The person blocked us or has no account any more, or the room is closed to us. */
  | "gone"
  /** The chat has another address from now on. */
  | "moved";

export class SendError extends Error {
  readonly failure: Failure;
  /** Milliseconds that the platform asks to wait before the next try to this chat. */
  readonly retryAfterMs: number | null;
  /** The new address, if it moved. */
  readonly movedTo: string | null;
  /** What stands in the way, where the platform says so. */
  readonly obstacle: Obstacle | null;

  constructor(
    failure: Failure,
    message: string,
    options: { retryAfterMs?: number; movedTo?: string; obstacle?: Obstacle; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "SendError";
    this.failure = failure;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.movedTo = options.movedTo ?? null;
    this.obstacle = options.obstacle ?? null;
  }
}

export class FetchError extends Error {
  /** Why the file will never be had; null: worth another try. */
  readonly refusal: FileRefusal | null;

  constructor(refusal: FileRefusal | null, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "FetchError";
    this.refusal = refusal;
  }
}
