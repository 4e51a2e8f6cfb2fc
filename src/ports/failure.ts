import type { FileRefusal } from "../core/message/input.ts";

/** What became of a send that didn't succeed. See each channel's table of answers. */
export type Failure =
  /** Not sent; try again after a while. */
  | "retry"
  /** May or may not have arrived. */
  | "ambiguous"
  /** Our fault; the same again would fail again. */
  | "refused"
  /** The person blocked us or is no more; letters are parked. */
  | "gone"
  /** The chat has another address from now on. */
  | "moved";

export class SendError extends Error {
  readonly failure: Failure;
  /** Milliseconds to wait before the next try to this chat. */
  readonly retryAfterMs: number | null;
  /** The new address, if it moved. */
  readonly movedTo: string | null;

  constructor(
    failure: Failure,
    message: string,
    options: { retryAfterMs?: number; movedTo?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "SendError";
    this.failure = failure;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.movedTo = options.movedTo ?? null;
  }
}

export class FetchError extends Error {
  /** lost: gone for good; null: worth another try. */
  readonly refusal: FileRefusal | null;

  constructor(refusal: FileRefusal | null, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "FetchError";
    this.refusal = refusal;
  }
}
