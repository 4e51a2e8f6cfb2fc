import { createCipheriv, createHmac, randomBytes } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";

/** An edit as newer phones seal it; made with two HMACs, which is what HKDF is. */
type Sealing = {
  readonly target: string;
  readonly secret: Uint8Array;
  readonly writer: string;
  readonly editor: string;
};

export function sealed(message: proto.IMessage, { target, secret, writer, editor }: Sealing) {
  const extracted = createHmac("sha256", Buffer.alloc(32)).update(secret).digest();
  const info = Buffer.concat([Buffer.from(`${target}${writer}${editor}Message Edit`), Buffer.of(1)]);
  const key = createHmac("sha256", extracted).update(info).digest();
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const plain = proto.Message.encode(message).finish();
  const payload = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { target, iv, payload };
}

/** The message that such an edit comes in. */
export function envelope({ target, iv, payload }: ReturnType<typeof sealed>): proto.IMessage {
  return {
    secretEncryptedMessage: {
      targetMessageKey: { remoteJid: "100000000000001@lid", fromMe: true, id: target },
      encIv: iv,
      encPayload: payload,
      secretEncType: proto.Message.SecretEncryptedMessage.SecretEncType.MESSAGE_EDIT,
    },
    messageContextInfo: { messageSecret: randomBytes(32) },
  };
}
