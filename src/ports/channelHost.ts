import type { Logger } from "pino";
import type { Said } from "../core/message/message.ts";
import type { Channel } from "./channel.ts";
import type { ChannelId } from "./inbound.ts";
import type { Translate } from "./translate.ts";

/** A channel that is switched on. Nothing is loaded or connected before it is opened. */
export type ConfiguredChannel = {
  readonly id: ChannelId;
  readonly open: (host: ChannelHost) => Promise<Channel>;
};

/** What the program gives a channel that it opens. */
export type ChannelHost = {
  readonly logger: Logger;
  /** Business time: dates what the platform leaves undated. */
  readonly now: () => Date;
  /** The service's name. */
  readonly service: string;
  readonly translate: Translate;
  /** A secret in hexadecimal, the same in every process of this installation. */
  readonly derive: (purpose: string) => string;
  readonly secrets: Secrets;
  /** Plain JSON that all processes share, under a name of the channel's own. */
  readonly memory: (name: string) => SharedMemory;
  /** Shows a line to whoever started the program. */
  readonly show: (line: string) => void;
  /** Shows a QR code to whoever started the program, and keeps it as a picture for the administrators. */
  readonly showPicture: (caption: string, content: string) => Promise<void>;
  /** Tells the operators' rooms, once for each change. */
  readonly alert: (alert: ChannelAlert) => void;
};

/** A change of a channel's state that operators have to hear of; `ready`: all is well again. */
export type ChannelAlert = {
  readonly type: string;
  readonly ready: boolean;
  readonly said: Said;
  /** For the log. */
  readonly reason: string;
};

/** A channel's encrypted values in the database; each call is a transaction of its own. */
export type Secrets = {
  readonly get: (kind: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** All or nothing; null removes a value. */
  readonly set: (secrets: readonly Secret[]) => Promise<void>;
  /** Removes values of a kind that were saved more than `hours` ago. */
  readonly prune: (kind: string, hours: number) => Promise<void>;
  /** Forgets everything but the kinds named. */
  readonly clear: (keep: readonly string[]) => Promise<void>;
};

export type Secret = { readonly kind: string; readonly id: string; readonly value: string | null };

export type SharedMemory = {
  readonly read: () => Promise<unknown>;
  /** Reads and replaces the value in one transaction. */
  readonly update: (change: (kept: unknown) => unknown) => Promise<void>;
};
