import type { Logger } from "pino";
import type { Capabilities, Channel } from "../../ports/channel.ts";
import type { Secrets } from "../../ports/channelHost.ts";
import type { Address } from "../../ports/inbound.ts";
import type { ConnectionTimes } from "./connection/connect.ts";
import type { Pairing } from "./connection/pairing.ts";
import type { SessionTimes } from "./connection/session.ts";
import type { Version } from "./connection/socket.ts";
import type { Pacing } from "./send/pace.ts";
import type { TransmitTimes } from "./send/transmit.ts";

/** URL of WhatsApp Web; others are only for servers on loopback. */
export const whatsappUrl = "wss://web.whatsapp.com/ws/chat";

/** Changes that administrators are told of. */
export type WhatsAppAlert = {
  readonly type: "unlinked" | "banned" | "rival" | "outdated" | "restricted" | "connected";
  readonly reason: string;
};

export type WhatsAppOptions = {
  /** URL of WhatsApp Web; another one only for a server on loopback. */
  readonly url?: string;
  /** Version of the web client to present; by default the library's. */
  readonly version?: Version;
  readonly pacing?: Pacing;
  /** The number to link by a code, digits with country code; null to link by a QR code. */
  readonly pairingNumber: string | null;
  /** The service's name: what the phone's list of linked devices shows, and texts that mention us. */
  readonly deviceName: string;
  readonly logger: Logger;
  /** Business time: dates what WhatsApp leaves undated. */
  readonly now: () => Date;
  readonly secrets: Secrets;
  readonly onQr: (qr: string) => void;
  readonly onPairingCode: (code: string) => void;
  readonly onAlert: (alert: WhatsAppAlert) => void;
  /** What a person is called in a text that mentions them, if their name isn't both sides' to know. */
  readonly someone: () => string;
  /** The text sent to callers. */
  readonly callAnswer: () => string;
  /** Root key of a loopback server's certificates, 32 bytes; ignored for other servers. */
  readonly trustRoot?: Uint8Array;
  /** Resolves with a loopback server that is still starting; nothing is connected before. */
  readonly server?: () => Promise<{ readonly url: string; readonly trustRoot: Uint8Array }>;
  /** See `repairCurve` in `baileys/load.ts`. */
  readonly curveRepair?: boolean;
  readonly times?: Partial<ConnectionTimes & SessionTimes & TransmitTimes & { readonly ping: number }>;
  readonly random?: () => number;
  /** Machine time in milliseconds since 1970. */
  readonly machineNow?: () => number;
};

/** The WhatsApp channel; these members are always there. */
export type WhatsApp = Omit<Channel, "pairing" | "again" | "wait" | "free"> & {
  readonly wait: (to: Address) => number;
  readonly free: () => number;
  /** How the number can be linked now; null if it is, or can't be. */
  readonly pairing: () => Pairing | null;
  /**
   * Connects again after a stop that needs a person (unlinked, banned, used elsewhere); an unlinked number
   * can then be linked. Does nothing while the channel retries by itself.
   */
  readonly again: (newNumber: boolean) => void;
};

/** WhatsApp accepts edits for 15 minutes; a minute is left for sending. */
export const editableMs = 14 * 60_000;

export const whatsappCapabilities: Capabilities = {
  buttons: false,
  askPlace: false,
  unasked: 4,
  deletes: { member: 47 * 3_600_000, administrator: 47 * 3_600_000 },
  edits: editableMs,
  keepsPeople: true,
};
