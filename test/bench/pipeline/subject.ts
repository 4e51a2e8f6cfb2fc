import type { Who } from "../bench.ts";

/** One of those that are measured side by side. */
export type Subject = Who & {
  readonly leavesOut: string;
  readonly open: () => Promise<Opened>;
};

export type Opened = {
  /** These chats file a report each, all at once; resolves when the last letter is ready to be sent. */
  readonly round: (chats: readonly number[]) => Promise<void>;
  /** How many reports are on file. */
  readonly filed: () => Promise<number>;
  readonly close: () => Promise<void>;
};
