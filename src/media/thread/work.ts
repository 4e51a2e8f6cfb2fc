import type { Decoded } from "../heic/decode.ts";
import type { Lengthy } from "../strip/here.ts";
import type { Stripped } from "../strip/stripped.ts";

/** What a thread is given to do. The content comes as a copy. */
export type Work = HeicWork | StrippingWork;

export type HeicWork = {
  readonly type: "heic";
  readonly content: Uint8Array;
  /** Most that are decoded. */
  readonly pixels: number;
};

export type StrippingWork = {
  readonly type: "strip";
  readonly content: Uint8Array;
  readonly as: Lengthy;
};

/** What each of them comes to. */
export type Done = {
  readonly heic: Decoded;
  readonly strip: Stripped;
};
