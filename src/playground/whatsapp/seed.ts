import { type AuthenticationCreds, Curve, initAuthCreds } from "@whiskeysockets/baileys";
import { devicePrefix, vouch } from "./connection/pairing.ts";
import { phoneJid } from "./find.ts";
import type { State } from "./state.ts";

/** Links a device without any pairing and returns what its client would have kept from it. */
export function seedDevice(state: State): AuthenticationCreds {
  const { account } = state;
  account.lastDevice += 1;
  const number = account.lastDevice;
  const creds = initAuthCreds();
  const { signedIdentityKey: identity, signedPreKey, noiseKey, registrationId } = creds;
  const signed = vouch(state, identity.public, number);
  const said = Buffer.concat([devicePrefix, signed.details, identity.public, signed.accountSignatureKey]);
  account.device = {
    number,
    noiseKey: noiseKey.public,
    registrationId,
    identity: identity.public,
    signedPreKey: {
      keyId: signedPreKey.keyId,
      publicKey: signedPreKey.keyPair.public,
      signature: signedPreKey.signature,
    },
    preKeys: [],
    isNew: false,
  };
  return {
    ...creds,
    me: {
      id: phoneJid(`${account.phone}:${number}`),
      lid: `${account.lid}:${number}@lid`,
      name: account.name,
    },
    account: { ...signed, deviceSignature: Curve.sign(identity.private, said) },
    registered: true,
    // Without it a client waits up to 20 seconds for a history.
    accountSyncCounter: 1,
    platform: "android",
  };
}
