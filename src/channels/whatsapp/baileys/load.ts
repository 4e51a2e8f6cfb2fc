import { createRequire } from "node:module";
import { quietLibsignal } from "./leaks.ts";

/** The library, which is loaded only where the channel runs: it costs a start a third of a second and 37 MB. */
export type Baileys = typeof import("@whiskeysockets/baileys");

export type Loading = {
  /** See `repairCurve`. */
  readonly curveRepair: boolean;
  /** The root of a loopback server's certificates, 32 bytes; null for WhatsApp's own. */
  readonly trustRoot: Uint8Array | null;
};

/** WhatsApp's root key as the library came with it. */
let ownRoot: Buffer<ArrayBuffer> | null = null;

/** Loads the library with its defects repaired. What libsignal prints is kept off the console from here on. */
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
 * `Curve.verify` of Baileys 7.0.0-rc14 calls libsignal's check and returns true whatever that answers, so that any
 * server's certificate and any altered signed prekey pass, and only TLS protects. This one looks at the answer. It can't
 * be tried against WhatsApp's own chain beforehand; hence the switch.
 */
function repairCurve(baileys: Baileys): void {
  const { Curve, generateSignalPubKey } = baileys;
  // The copy that Baileys itself uses, wherever npm has put it.
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
      // Malformed keys and signatures throw; they prove nothing either.
      return false;
    }
  };
}
