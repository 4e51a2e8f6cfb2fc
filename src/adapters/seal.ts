import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** How the program keeps addresses: found by a keyed hash, readable only with the key. */
export type Seal = {
  /** Encrypts and authenticates a text (AES-256-GCM). Twice the same text gives two different results. */
  readonly seal: (plain: string) => Uint8Array<ArrayBuffer>;
  /** The sealed text again. Throws a SealError if it was altered, cut, or sealed with another key. */
  readonly open: (sealed: Uint8Array) => string;
  /**
   * HMAC-SHA256 of an address on a channel, or of what else is found by it, 32 bytes, always the same for the same one:
   * what a unique index holds.
   */
  readonly mark: (channel: string, address: string) => Uint8Array<ArrayBuffer>;
};

export class SealError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SealError";
  }
}

/**
 * First byte of what is sealed. A new key or cipher takes the next number, opens the old ones too, and what is on
 * file can be sealed anew at leisure. Marks have no such byte: they'd have to be made again in one go.
 */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Seals with keys derived from the installation's secret of 32 bytes, one for each purpose (HKDF-SHA256). */
export function createSeal(secret: Uint8Array): Seal {
  if (secret.length !== 32) throw new SealError("the secret has to be 32 bytes");
  const sealingKey = derive(secret, "aduan seal 1");
  const markingKey = derive(secret, "aduan mark 1");

  return {
    seal: (plain) => {
      const header = Buffer.of(version);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", sealingKey, nonce).setAAD(header);
      const content = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return Uint8Array.from(Buffer.concat([header, nonce, content, cipher.getAuthTag()]));
    },
    open: (sealed) => {
      if (sealed[0] !== version)
        throw new SealError(`sealed in a form that this version doesn't know: ${sealed[0]}`);
      if (sealed.length < 1 + nonceBytes + tagBytes) throw new SealError("the sealed text was cut");
      const header = sealed.subarray(0, 1);
      const nonce = sealed.subarray(1, 1 + nonceBytes);
      const content = sealed.subarray(1 + nonceBytes, -tagBytes);
      const cipher = createDecipheriv("aes-256-gcm", sealingKey, nonce, { authTagLength: tagBytes });
      cipher.setAAD(header).setAuthTag(sealed.subarray(-tagBytes));
      try {
        return Buffer.concat([cipher.update(content), cipher.final()]).toString("utf8");
      } catch (error) {
        throw new SealError("the sealed text was altered, or sealed with another key", { cause: error });
      }
    },
    // A channel's name has no U+0000, so no two addresses run together.
    mark: (channel, address) =>
      Uint8Array.from(createHmac("sha256", markingKey).update(`${channel}\0${address}`, "utf8").digest()),
  };
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, 32));
}
