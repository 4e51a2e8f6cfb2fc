import { createHmac, randomBytes } from "node:crypto";
import { type BinaryNode, Curve, getBinaryNodeChild, proto } from "@whiskeysockets/baileys";
import { phoneJid } from "../find.ts";
import type { State } from "../state.ts";
import type { Connection } from "./connection.ts";
import { isSignedBy } from "./signature.ts";

/** A client that waits to be linked. */
export type Candidate = {
  readonly connection: Connection;
  readonly refs: readonly string[];
};

/** What a QR code says: `URL#ref,noise key,identity,ADV secret,platform`. */
type Scanned = {
  readonly ref: string;
  readonly noiseKey: Buffer;
  readonly identity: Buffer;
  readonly advSecret: Buffer;
};

const accountPrefix = Buffer.from([6, 0]);
export const devicePrefix = Buffer.from([6, 1]);

/** How many codes a client may show, one after the other, before it has to connect again. */
const refsPerConnection = 6;

export function invite(connection: Connection): Candidate {
  const refs = Array.from({ length: refsPerConnection }, () => `2@${randomBytes(24).toString("base64")}`);
  connection.send({
    tag: "iq",
    attrs: { from: "@s.whatsapp.net", type: "set", xmlns: "md", id: randomBytes(4).toString("hex") },
    content: [
      {
        tag: "pair-device",
        attrs: {},
        content: refs.map((ref) => ({ tag: "ref", attrs: {}, content: Buffer.from(ref) })),
      },
    ],
  });
  return { connection, refs };
}

/** Reads a scanned code; throws on anything that is none. */
export function readQr(qr: string): Scanned {
  const [ref, noiseKey, identity, advSecret] = (qr.split("#").at(-1) ?? "").split(",");
  if (!ref || !noiseKey || !identity || !advSecret) throw new Error("This isn't a code of WhatsApp's");
  const decode = (text: string) => Buffer.from(text, "base64");
  return {
    ref,
    noiseKey: decode(noiseKey),
    identity: decode(identity),
    advSecret: decode(advSecret),
  };
}

/** The owner's phone signs a device, which thereby becomes one of the account's. */
export function vouch(state: State, deviceIdentity: Uint8Array, keyIndex: number) {
  const { identity } = state.account.owner;
  const timestamp = Math.floor(Date.now() / 1_000);
  const details = proto.ADVDeviceIdentity.encode({
    rawId: randomBytes(4).readUInt32BE(),
    timestamp,
    keyIndex,
  }).finish();
  const accountSignature = Curve.sign(
    identity.private,
    Buffer.concat([accountPrefix, details, deviceIdentity]),
  );
  return { details, accountSignatureKey: identity.public, accountSignature };
}

/** Links a waiting client: it answers with its own signature, by `finishPairing`, and then has to connect again. */
export function pair(
  state: State,
  connection: Connection,
  identity: Uint8Array,
  advSecret: Uint8Array,
): Promise<void> {
  const { account } = state;
  const number = account.lastDevice + 1;
  const details = proto.ADVSignedDeviceIdentity.encode(vouch(state, identity, number)).finish();
  const hmac = createHmac("sha256", advSecret).update(details).digest();
  const sealed = proto.ADVSignedDeviceIdentityHMAC.encode({ details, hmac }).finish();
  const id = randomBytes(4).toString("hex");
  connection.send({
    tag: "iq",
    attrs: { from: "@s.whatsapp.net", type: "set", id, t: state.seconds() },
    content: [
      {
        tag: "pair-success",
        attrs: {},
        content: [
          { tag: "device-identity", attrs: {}, content: sealed },
          { tag: "platform", attrs: { name: "android" } },
          {
            tag: "device",
            attrs: {
              jid: phoneJid(`${account.phone}:${number}`),
              lid: `${account.lid}:${number}@lid`,
            },
          },
        ],
      },
    ],
  });
  return new Promise((resolve, reject) => {
    pairings.set(connection, { id, number, identity, resolve, reject });
  });
}

type Pairing = {
  readonly id: string;
  readonly number: number;
  readonly identity: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

const pairings = new WeakMap<Connection, Pairing>();

/** The client's answer to `pair`, if this is it. */
export function finishPairing(state: State, connection: Connection, node: BinaryNode): boolean {
  const pairing = pairings.get(connection);
  const signed = getBinaryNodeChild(getBinaryNodeChild(node, "pair-device-sign"), "device-identity");
  if (pairing === undefined || node.attrs["id"] !== pairing.id || !(signed?.content instanceof Uint8Array)) {
    return false;
  }
  pairings.delete(connection);
  const { details, deviceSignature } = proto.ADVSignedDeviceIdentity.decode(signed.content);
  const said = Buffer.concat([
    devicePrefix,
    details ?? Buffer.alloc(0),
    pairing.identity,
    state.account.owner.identity.public,
  ]);
  if (!deviceSignature || !isSignedBy(pairing.identity, said, deviceSignature)) {
    pairing.reject(new Error("The client's signature is wrong"));
    connection.close();
    return true;
  }
  link(state, connection, pairing.number);
  connection.send({ tag: "stream:error", attrs: { code: "515" } });
  connection.close();
  pairing.resolve();
  return true;
}

/** The connection went away before the client could answer. */
export function abandonPairing(connection: Connection): void {
  pairings.get(connection)?.reject(new Error("The client went away while it was being linked"));
  pairings.delete(connection);
}

/** Registers the device with the keys that the client has shown as it connected. */
function link(state: State, { noiseKey, payload }: Connection, number: number): void {
  const { eIdent, eRegid, eSkeyId, eSkeyVal, eSkeySig } = payload.devicePairingData ?? {};
  if (!eIdent || !eRegid || !eSkeyId || !eSkeyVal || !eSkeySig) throw new Error("The client showed no keys");
  state.mailbox.clear();
  state.account.lastDevice = number;
  for (const person of state.people.values()) person.keyGiven.clear();
  state.account.device = {
    number,
    noiseKey,
    registrationId: Buffer.from(eRegid).readUInt32BE(),
    identity: eIdent,
    signedPreKey: { keyId: Buffer.from(eSkeyId).readUIntBE(0, 3), publicKey: eSkeyVal, signature: eSkeySig },
    preKeys: [],
    isNew: true,
  };
}
