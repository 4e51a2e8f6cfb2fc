import { randomBytes } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it, test } from "vitest";
import { unseal } from "../../../../../src/channels/whatsapp/receive/edits/unseal.ts";
import { sealed } from "../../sealing.ts";

const [lid, number] = ["200000000000001@lid", "6281234560001@s.whatsapp.net"];
const addresses = [lid, number];
const secret = randomBytes(32);
const words = { protocolMessage: { editedMessage: { conversation: "jalan pasar legi rusak" } } };

describe("a sealed edit", () => {
  test.each([
    [lid, lid],
    [lid, number],
    [number, lid],
    [number, number],
  ])("is opened, written by %s and edited by %s", (writer, editor) => {
    const opened = unseal(sealed(words, { target: "3A41", secret, writer, editor }), secret, addresses);
    expect(opened && proto.Message.decode(opened)).toMatchObject(words);
  });

  const edit = sealed(words, { target: "3A41", secret, writer: lid, editor: lid });

  it("stays shut for another secret, another message and another person", () => {
    expect(unseal(edit, randomBytes(32), addresses)).toBeNull();
    expect(unseal({ ...edit, target: "3A42" }, secret, addresses)).toBeNull();
    expect(unseal(edit, secret, ["200000000000002@lid"])).toBeNull();
    expect(unseal(edit, secret, [])).toBeNull();
  });

  it("stays shut if a byte of it was changed", () => {
    for (let at = 0; at < edit.payload.length; at += 1) {
      const payload = Uint8Array.from(edit.payload);
      payload[at] = (payload[at] ?? 0) ^ 1;
      expect(unseal({ ...edit, payload }, secret, addresses)).toBeNull();
    }
  });

  it("stays shut if it or the secret hasn't the right length", () => {
    expect(unseal({ ...edit, payload: edit.payload.subarray(-15) }, secret, addresses)).toBeNull();
    expect(unseal({ ...edit, payload: new Uint8Array(2 ** 20 + 1) }, secret, addresses)).toBeNull();
    expect(unseal({ ...edit, iv: edit.iv.subarray(1) }, secret, addresses)).toBeNull();
    expect(unseal(edit, secret.subarray(1), addresses)).toBeNull();
  });
});
