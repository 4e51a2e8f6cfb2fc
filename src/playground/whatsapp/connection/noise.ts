import {
  aesDecryptGCM,
  aesEncryptGCM,
  Curve,
  hkdf,
  type KeyPair,
  proto,
  sha256,
} from "@whiskeysockets/baileys";

/** The server's proof of identity: its key, and a certificate chain up to the root key that clients have. */
export type ServerIdentity = {
  readonly key: KeyPair;
  readonly certificate: Uint8Array;
  /** The 32 bytes that a client has to hold for WhatsApp's own. */
  readonly rootPublicKey: Uint8Array;
};

/** Encrypts and decrypts the bodies of frames, each side under its own key and with its own counter. */
export type Transport = {
  encrypt(plain: Uint8Array): Buffer;
  decrypt(sealed: Uint8Array): Buffer;
};

/** "WA", the protocol's version, and the version of the dictionary of tokens. */
export const header = Buffer.from([0x57, 0x41, 0x06, 0x03]);
const pattern = Buffer.from("Noise_XX_25519_AESGCM_SHA256\0\0\0\0", "latin1");
const nothing = Buffer.alloc(0);

const nonce = (counter: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(counter, 8);
  return bytes;
};

/** Makes a server's key with its leaf certificate, signed by an intermediate one, signed by a root, all its own. */
export function createServerIdentity(): ServerIdentity {
  const [root, intermediate, key] = [
    Curve.generateKeyPair(),
    Curve.generateKeyPair(),
    Curve.generateKeyPair(),
  ];
  const details = proto.CertChain.NoiseCertificate.Details;
  const signed = (serial: number, issuerSerial: number, subject: KeyPair, issuer: KeyPair) => {
    const bytes = details.encode({ serial, issuerSerial, key: subject.public }).finish();
    return { details: bytes, signature: Curve.sign(issuer.private, bytes) };
  };
  const chain = { intermediate: signed(1, 0, intermediate, root), leaf: signed(2, 1, key, intermediate) };
  return { key, certificate: proto.CertChain.encode(chain).finish(), rootPublicKey: root.public };
}

/** The responder's side of Noise XX. `hello` answers the client's first frame, `finish` takes its second. */
export function createHandshake(identity: ServerIdentity) {
  let hash = sha256(Buffer.concat([pattern, header]));
  let chainingKey: Buffer = pattern;
  let key: Buffer = pattern;
  let counter = 0;

  const mixHash = (bytes: Uint8Array): void => {
    hash = sha256(Buffer.concat([hash, bytes]));
  };
  const expand = (secret: Uint8Array): readonly [Buffer, Buffer] => {
    const bytes = Buffer.from(hkdf(secret, 64, { salt: chainingKey, info: "" }));
    return [bytes.subarray(0, 32), bytes.subarray(32)];
  };
  const mixKey = (secret: Uint8Array): void => {
    [chainingKey, key] = expand(secret);
    counter = 0;
  };
  const seal = (plain: Uint8Array): Buffer => {
    const sealed = aesEncryptGCM(plain, key, nonce(counter++), hash);
    mixHash(sealed);
    return sealed;
  };
  const open = (sealed: Uint8Array): Buffer => {
    const plain = aesDecryptGCM(sealed, key, nonce(counter++), hash);
    mixHash(sealed);
    return plain;
  };

  const ephemeral = Curve.generateKeyPair();
  return {
    hello(clientEphemeral: Uint8Array): Uint8Array {
      mixHash(clientEphemeral);
      mixHash(ephemeral.public);
      mixKey(Curve.sharedKey(ephemeral.private, clientEphemeral));
      const sealedKey = seal(identity.key.public);
      mixKey(Curve.sharedKey(identity.key.private, clientEphemeral));
      const payload = seal(identity.certificate);
      const serverHello = { ephemeral: ephemeral.public, static: sealedKey, payload };
      return proto.HandshakeMessage.encode({ serverHello }).finish();
    },
    /** Throws if the client doesn't hold the keys that it has shown. */
    finish(sealedStatic: Uint8Array, sealedPayload: Uint8Array) {
      const noiseKey = open(sealedStatic);
      mixKey(Curve.sharedKey(ephemeral.private, noiseKey));
      const payload = proto.ClientPayload.decode(open(sealedPayload));
      const [fromClient, fromServer] = expand(nothing);
      return { noiseKey, payload, transport: createTransport(fromServer, fromClient) };
    },
  };
}

function createTransport(sending: Buffer, receiving: Buffer): Transport {
  let sent = 0;
  let received = 0;
  return {
    encrypt: (plain) => aesEncryptGCM(plain, sending, nonce(sent++), nothing),
    decrypt: (sealed) => aesDecryptGCM(sealed, receiving, nonce(received++), nothing),
  };
}
