import { fault, type Reading, value } from "../readers.ts";

export const keyBytes = 32;

/** Reads a key of 32 bytes in base64, base64url or hexadecimal. The fault doesn't repeat it. */
export function readKey(text: string): Reading<Uint8Array> {
  const key = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, "hex")
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(text)
      ? Buffer.from(text, "base64")
      : null;
  if (key?.length !== keyBytes) {
    return fault("This isn't a key of 32 bytes. Make one with: openssl rand -base64 32");
  }
  return value(new Uint8Array(key));
}
