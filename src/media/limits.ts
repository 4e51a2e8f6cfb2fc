/** Limits for one file. */
export type Limits = {
  /** Of the file as it arrives. */
  readonly bytes: number;
  /** For the whole transfer, in milliseconds. */
  readonly transferMs: number;
  /** Longest pause between two chunks, in milliseconds: a stalled transfer holds up others. */
  readonly stallMs: number;
  /** Width times height of a picture, which decides the memory that decoding takes. */
  readonly pixels: number;
  /** For what is done in a thread of its own: milliseconds, and megabytes besides files and pixels themselves. */
  readonly threadMs: number;
  readonly threadMb: number;
};

/**
 * 20 MB is the largest file that a Telegram bot can fetch; 65 megapixels admit all but a few phone cameras.
 */
export const usualLimits: Limits = {
  bytes: 20 * 1024 * 1024,
  transferMs: 120_000,
  stallMs: 30_000,
  pixels: 65_000_000,
  threadMs: 60_000,
  threadMb: 256,
};
