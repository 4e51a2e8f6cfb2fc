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

/** Where WhatsApp Web is; another address is only for a server on loopback. */
export const whatsappUrl = "wss://web.whatsapp.com/ws/chat";

/** What an administrator has to hear of. */
export type WhatsAppAlert = {
  readonly type: "unlinked" | "banned" | "rival" | "outdated" | "restricted" | "connected";
  readonly reason: string;
};

export type WhatsAppOptions = {
  /** WhatsApp Web's address; another one only for a server on loopback. */
  readonly url?: string;
  /** The web client's version to claim; by default the one that Baileys came with. */
  readonly version?: Version;
  readonly pacing?: Pacing;
  /** The number to link by a code, digits only with the country's; null to link by a picture. */
  readonly pairingNumber: string | null;
  /** What the phone's list of linked devices shows. */
  readonly deviceName: string;
  readonly logger: Logger;
  /** Business time: dates what WhatsApp leaves undated. */
  readonly now: () => Date;
  readonly secrets: Secrets;
  readonly onQr: (qr: string) => void;
  readonly onPairingCode: (code: string) => void;
  readonly onAlert: (alert: WhatsAppAlert) => void;
  /** What somebody who calls is told. */
  readonly callAnswer: () => string;
  /** The root of a loopback server's certificates, 32 bytes; ignored for any other server. */
  readonly trustRoot?: Uint8Array;
  /** Where a loopback server stands that is still coming up: nothing is connected before. */
  readonly server?: () => Promise<{ readonly url: string; readonly trustRoot: Uint8Array }>;
  /** See baileys.ts. */
  readonly curveRepair?: boolean;
  readonly times?: Partial<ConnectionTimes & SessionTimes & TransmitTimes & { readonly ping: number }>;
  readonly random?: () => number;
  /** Machine time in milliseconds since 1970. */
  readonly machineNow?: () => number;
};

/** The WhatsApp channel, and what only WhatsApp has. */
export type WhatsApp = Omit<Channel, "pairing" | "again" | "wait" | "free"> & {
  readonly wait: (to: Address) => number;
  readonly free: () => number;
  /** How the number can be linked now; null if it is, or can't be. */
  readonly pairing: () => Pairing | null;
  /**
   * Connects again after an end that needs a person (unlinked, banned, used elsewhere); an unlinked number then shows
   * how to link it. Does nothing while the channel goes on by itself.
   */
  readonly again: (newNumber: boolean) => void;
};

export const whatsappCapabilities: Capabilities = {
  buttons: false,
  askPlace: false,
  unasked: 4,
  deletes: { member: 47 * 3_600_000, administrator: 47 * 3_600_000 },
  keepsPeople: true,
};
