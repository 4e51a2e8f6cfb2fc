import { randomBytes } from "node:crypto";
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  type BinaryNode,
  Curve,
  derivePairingCodeKey,
  getBinaryNodeChild,
  getBinaryNodeChildBuffer,
  hkdf,
} from "@whiskeysockets/baileys";
import type { State } from "../state.ts";
import type { Connection } from "./connection.ts";
import { pair } from "./pairing.ts";

/** A client that has shown a code and waits for the owner to enter it on their phone. */
type Offer = {
  readonly connection: Connection;
  readonly ref: Buffer;
  readonly wrappedKey: Buffer;
  /** What the phone keeps once the code is entered. */
  entered: {
    readonly shared: Uint8Array;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  } | null;
};

export type LinkCodes = ReturnType<typeof createLinkCodes>;

/** Linking by a code of eight characters: both sides prove that they know it. */
export function createLinkCodes(state: State) {
  let offer: Offer | null = null;

  const hello = (connection: Connection, request: BinaryNode): BinaryNode => {
    const wrappedKey = child(request, "link_code_pairing_wrapped_companion_ephemeral_pub");
    const ref = randomBytes(16);
    state.changed({ type: "connection" });
    offer = { connection, ref, wrappedKey, entered: null };
    return {
      tag: "link_code_companion_reg",
      attrs: { stage: "companion_hello" },
      content: [{ tag: "link_code_pairing_ref", attrs: {}, content: ref }],
    };
  };
  /** Throws if the client used another code than the phone. */
  const finish = (request: BinaryNode): void => {
    if (offer?.entered === null || offer === null) throw new Error("No code was entered");
    const { entered, connection } = offer;
    offer = null;
    try {
      const bundle = child(request, "link_code_pairing_wrapped_key_bundle");
      const identity = child(request, "companion_identity_public");
      const [salt, iv, sealed] = [bundle.subarray(0, 32), bundle.subarray(32, 44), bundle.subarray(44)];
      const key = hkdf(entered.shared, 32, { salt, info: "link_code_pairing_key_bundle_encryption_key" });
      const plain = aesDecryptGCM(sealed, key, iv, Buffer.alloc(0));
      const own = Curve.sharedKey(state.account.owner.identity.private, identity);
      const secret = Buffer.concat([entered.shared, own, plain.subarray(64, 96)]);
      const advSecret = hkdf(secret, 32, { info: "adv_secret" });
      // The answer to this very query has to come first.
      setImmediate(() => {
        pair(state, connection, identity, advSecret).then(entered.resolve, entered.reject);
      });
    } catch (error) {
      entered.reject(new Error("The code is wrong", { cause: error }));
    }
  };

  return {
    /** Answers `link_code_companion_reg` in the stage that it names; null for an empty answer. */
    answer(connection: Connection, request: BinaryNode): BinaryNode | null {
      if (request.attrs["stage"] === "companion_hello") return hello(connection, request);
      finish(request);
      return null;
    },
    isWaiting: (): boolean => offer !== null,
    closed(connection: Connection): void {
      if (offer?.connection !== connection) return;
      offer.entered?.reject(new Error("The client went away while it was being linked"));
      offer = null;
    },
    /** The owner enters a code; resolves once the client is linked, rejects if the code is wrong. */
    async enter(code: string): Promise<void> {
      const waiting = offer;
      if (waiting === null) throw new Error("No client shows a code");
      const typed = code.toUpperCase().replace(/[^0-9A-Z]/g, "");
      const { wrappedKey } = waiting;
      const unwrap = await derivePairingCodeKey(typed, wrappedKey.subarray(0, 32));
      const clientKey = aesDecryptCTR(wrappedKey.subarray(48, 80), unwrap, wrappedKey.subarray(32, 48));
      const ephemeral = Curve.generateKeyPair();
      const [salt, iv] = [randomBytes(32), randomBytes(16)];
      const wrapped = aesEncryptCTR(ephemeral.public, await derivePairingCodeKey(typed, salt), iv);
      const shared = Curve.sharedKey(ephemeral.private, clientKey);
      const leaf = (tag: string, content: Uint8Array) => ({ tag, attrs: {}, content });
      const done = new Promise<void>((resolve, reject) => {
        waiting.entered = { shared, resolve, reject };
      });
      waiting.connection.send({
        tag: "notification",
        attrs: {
          from: "@s.whatsapp.net",
          type: "link_code_companion_reg",
          id: randomBytes(4).toString("hex"),
          t: state.seconds(),
        },
        content: [
          {
            tag: "link_code_companion_reg",
            attrs: { stage: "primary_hello" },
            content: [
              leaf("link_code_pairing_wrapped_primary_ephemeral_pub", Buffer.concat([salt, iv, wrapped])),
              leaf("primary_identity_pub", state.account.owner.identity.public),
              leaf("link_code_pairing_ref", waiting.ref),
            ],
          },
        ],
      });
      return done;
    },
  };
}

function child(node: BinaryNode, tag: string): Buffer {
  const bytes = getBinaryNodeChildBuffer(node, tag);
  if (bytes === undefined) throw new Error(`${tag} is missing`);
  return Buffer.from(bytes);
}

/** The request in a query of the client's, if it is one of pairing by code. */
export const linkCodeRequest = (node: BinaryNode): BinaryNode | null =>
  getBinaryNodeChild(node, "link_code_companion_reg") ?? null;
