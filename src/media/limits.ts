/** What one file may take. */
export type Limits = {
  /** Of the file as it arrives. */
  readonly bytes: number;
  /** For the whole transfer, in milliseconds. */
  readonly transferMs: number;
  /** Between two of its pieces, in milliseconds: what comes no further holds up others. */
  readonly stallMs: number;
  /** Width times height of a picture: what decoding it costs, whatever its file's size. */
  readonly pixels: number;
};

/** 20 MB is the most that a bot can fetch from Telegram; 65 million pixels let all but a few phones' cameras pass. */
export const usualLimits: Limits = {
  bytes: 20 * 1024 * 1024,
  transferMs: 120_000,
  stallMs: 30_000,
  pixels: 65_000_000,
};
