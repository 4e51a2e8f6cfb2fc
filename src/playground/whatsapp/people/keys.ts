import {
  type BinaryNode,
  encodeBigEndian,
  generateSignalPubKey,
  getBinaryNodeChild,
  getBinaryNodeChildBuffer,
  getBinaryNodeChildUInt,
  KEY_BUNDLE_TYPE,
} from "@whiskeysockets/baileys";

export type PublicPreKey = { readonly keyId: number; readonly publicKey: Uint8Array };
export type PublicSignedPreKey = PublicPreKey & { readonly signature: Uint8Array };

/** What one needs to write to a device for the first time. Public keys without Signal's type byte. */
export type Bundle = {
  readonly registrationId: number;
  readonly identity: Uint8Array;
  readonly signedPreKey: PublicSignedPreKey;
  /** Each is given out once; none is left when a device has been away for long. */
  readonly preKey: PublicPreKey | null;
};

/** The bundle as Signal's session builder takes it. */
export function sessionOf({ registrationId, identity, signedPreKey, preKey }: Bundle) {
  const typed = <K extends PublicPreKey>(key: K) => ({
    ...key,
    publicKey: generateSignalPubKey(key.publicKey),
  });
  return {
    registrationId,
    identityKey: generateSignalPubKey(identity),
    signedPreKey: typed(signedPreKey),
    ...(preKey === null ? {} : { preKey: typed(preKey) }),
  };
}

const leaf = (tag: string, content: Uint8Array): BinaryNode => ({ tag, attrs: {}, content });

/** The children of `<user>` in an answer with keys, and, without the registration, of `<keys>` in a receipt. */
export function bundleNodes(bundle: Bundle): BinaryNode[] {
  const { signedPreKey, preKey } = bundle;
  const id = (key: PublicPreKey) => leaf("id", encodeBigEndian(key.keyId, 3));
  return [
    leaf("type", KEY_BUNDLE_TYPE),
    leaf("identity", bundle.identity),
    {
      tag: "skey",
      attrs: {},
      content: [
        id(signedPreKey),
        leaf("value", signedPreKey.publicKey),
        leaf("signature", signedPreKey.signature),
      ],
    },
    ...(preKey === null
      ? []
      : [{ tag: "key", attrs: {}, content: [id(preKey), leaf("value", preKey.publicKey)] }]),
  ];
}

export const registrationNode = (registrationId: number): BinaryNode =>
  leaf("registration", encodeBigEndian(registrationId));

/** A key out of `<key>` or `<skey>`; null if it is none. */
export function readPreKey(node: BinaryNode | undefined): PublicPreKey | null {
  if (node === undefined) return null;
  const publicKey = getBinaryNodeChildBuffer(node, "value");
  const keyId = getBinaryNodeChildUInt(node, "id", 3);
  return publicKey === undefined || keyId === undefined ? null : { keyId, publicKey };
}

export function readSignedPreKey(parent: BinaryNode | undefined): PublicSignedPreKey | null {
  const node = getBinaryNodeChild(parent, "skey");
  const key = readPreKey(node);
  if (node === undefined || key === null) return null;
  const signature = getBinaryNodeChildBuffer(node, "signature");
  return signature === undefined ? null : { ...key, signature };
}
