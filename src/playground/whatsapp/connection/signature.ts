import { createPublicKey, verify } from "node:crypto";

const prime = 2n ** 255n - 19n;

/**
 * Whether a Signal signature (XEdDSA) was made by the holder of a Curve25519 key. It is an Ed25519 one under the same
 * point in its other form. Baileys' `Curve.verify` is no help here: it only refuses what is malformed.
 */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const u = BigInt(`0x${Buffer.from(publicKey).reverse().toString("hex")}`) & (2n ** 255n - 1n);
  const y = modulo((u - 1n) * power(u + 1n, prime - 2n));
  const point = Buffer.from(y.toString(16).padStart(64, "0"), "hex").reverse();
  const bytes = Buffer.from(signature);
  // Which of the two points it is stands in the signature's highest bit.
  const sign = (bytes[63] ?? 0) & 0x80;
  point[31] = (point[31] ?? 0) | sign;
  bytes[63] = (bytes[63] ?? 0) & 0x7f;
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: point.toString("base64url") },
    format: "jwk",
  });
  return verify(null, message, key, bytes);
}

const modulo = (value: bigint): bigint => ((value % prime) + prime) % prime;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = modulo(base);
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
