import { Curve } from "@whiskeysockets/baileys";
import { expect, test } from "vitest";
import { isSignedBy } from "../../../../src/playground/whatsapp/connection/signature.ts";

test("a signature is good for its message and its key alone", () => {
  const message = Buffer.from("pesan");
  for (let n = 0; n < 10; n += 1) {
    const key = Curve.generateKeyPair();
    const signature = Curve.sign(key.private, message);
    expect(isSignedBy(key.public, message, signature)).toBe(true);
    expect(isSignedBy(key.public, Buffer.from("pesam"), signature)).toBe(false);
    expect(isSignedBy(Curve.generateKeyPair().public, message, signature)).toBe(false);
    expect(isSignedBy(key.public, message, signature.subarray(1))).toBe(false);
  }
});
