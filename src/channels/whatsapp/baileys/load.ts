import { createRequire } from "node:module";
import { quietLibsignal } from "./leaks.ts";

/** The library. Loaded only if the channel runs: it takes a third of a second and 37 MB. */
export type Baileys = typeof import("@whiskeysockets/baileys");

export type Loading = {
  /** See `repairCurve`. */
  readonly curveRepair: boolean;
  /** Root key of a loopback server's certificates, 32 bytes; null for WhatsApp's own. */
  readonly trustRoot: Uint8Array | null;
};

/** WhatsApp's root key from the library, kept to restore it. */
let ownRoot: Buffer<ArrayBuffer> | null = null;

/** Loads the library and repairs its defects. From here on libsignal prints nothing. */
export async function loadBaileys({ curveRepair, trustRoot }: Loading): Promise<Baileys> {
  quietLibsignal(globalThis.console);
  const baileys = await import("@whiskeysockets/baileys");
  if (curveRepair) repairCurve(baileys);
  ownRoot ??= baileys.WA_CERT_DETAILS.PUBLIC_KEY;
  baileys.WA_CERT_DETAILS.PUBLIC_KEY = trustRoot === null ? ownRoot : Buffer.from(Uint8Array.from(trustRoot));
  return baileys;
}

/** Trusts WhatsApp's root key again. */
export function trustOwnRoot(baileys: Baileys): void {
  if (ownRoot !== null) baileys.WA_CERT_DETAILS.PUBLIC_KEY = ownRoot;
}

/**
 * `Curve.verify` of Baileys 7.0.0-rc14 ignores the result of libsignal's check and always returns true, so
 * any server certificate and altered prekey passes, and only TLS protects. This one uses the result. It can't
 * be tested against WhatsApp's real certificates beforehand, hence the switch.
 */
function repairCurve(baileys: Baileys): void {
  const { Curve, generateSignalPubKey } = baileys;
  // Resolves the copy of libsignal that Baileys uses.
  const near = createRequire(createRequire(import.meta.url).resolve("@whiskeysockets/baileys"));
  const curve: unknown = near("libsignal/src/curve.js");
  if (typeof curve !== "object" || curve === null || !("verifySignature" in curve)) {
    throw new Error("libsignal's signature check isn't where it was");
  }
  const { verifySignature } = curve;
  if (typeof verifySignature !== "function") throw new Error("libsignal's signature check isn't a function");
  Curve.verify = (publicKey, message, signature) => {
    try {
      return verifySignature(generateSignalPubKey(publicKey), message, signature) === true;
    } catch {
      // Malformed keys and signatures throw: not valid either.
      return false;
    }
  };
}
