import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Protects addresses and other identifying values: found by a keyed hash, readable only with the key. */
export type Seal = {
  /** Encrypts a text (AES-256-GCM). The same text gives a different result each time. */
  readonly seal: (plain: string) => Uint8Array<ArrayBuffer>;
  /** Decrypts. Throws a SealError if the data was altered, cut, or sealed with another key. */
  readonly open: (sealed: Uint8Array) => string;
  /**
   * HMAC-SHA256 of an address on a channel, or of another identifier, 32 bytes; always the same for the same
   * one, so that an index can find it.
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
 * First byte of sealed data. A new key or cipher gets the next number and still opens the old ones, so that
 * data can be sealed anew bit by bit. Marks have no such byte: they would have to be computed anew all at
 * once.
 */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Makes a Seal with keys derived from the installation's secret of 32 bytes, one for each purpose
 * (HKDF-SHA256). Throws a SealError for another length.
 */
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
    // The separator is in no channel's name, so two different addresses never give the same input.
    mark: (channel, address) =>
      Uint8Array.from(createHmac("sha256", markingKey).update(`${channel}\0${address}`, "utf8").digest()),
  };
}

function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, 32));
}
