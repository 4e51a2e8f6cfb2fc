import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { getMediaKeys, type MediaType } from "@whiskeysockets/baileys";

/** A stored file as it is: encrypted, with the first ten bytes of its MAC behind it. */
type Stored = {
  bytes: Buffer;
  /** The HTTP status that a download gets instead of the file. */
  gone: number | null;
};

/** How a message refers to a file; the field names are the protocol's. */
export type MediaReference = {
  readonly mediaKey: Uint8Array;
  readonly fileSha256: Uint8Array;
  readonly fileEncSha256: Uint8Array;
  readonly fileLength: number;
};

/** What is wrong with a file that a person sends. */
export type MediaTrouble = {
  /** A byte of the stored file is changed, so that it decrypts to something else. */
  readonly tamper?: boolean;
  /** Downloads get this status until the client has asked the person's phone for a new upload. */
  readonly gone?: 403 | 404 | 410;
  /** What the phone does when asked; it uploads again when left out. */
  readonly reupload?: "works" | "not_found" | "silent";
};

/** A file that can be asked for again, by its message's id. */
type Offered = {
  readonly mediaKey: Uint8Array;
  readonly path: string;
  readonly bytes: Buffer;
} & MediaTrouble;

const macLength = 10;

/** The files on the media server, by path. */
export function createMediaStore() {
  const files = new Map<string, Stored>();
  const offered = new Map<string, Offered>();
  const put = (bytes: Buffer, gone: number | null = null): string => {
    const path = `/v/${randomBytes(16).toString("hex")}.enc`;
    files.set(path, { bytes, gone });
    return path;
  };
  return {
    put,
    get: (path: string): Stored | null => files.get(path) ?? null,
    /** Encrypts a person's file and stores it for the client, with what shall be wrong about it. */
    async offer(messageId: string, plain: Uint8Array, type: MediaType, trouble: MediaTrouble) {
      const { reference, bytes } = await encrypt(plain, type);
      const stored = Buffer.from(bytes);
      // The first byte: the padding at the end stays whole, so that decrypting raises no error.
      if (trouble.tamper === true) stored[0] = (stored[0] ?? 0) ^ 0xff;
      const path = put(stored, trouble.gone ?? null);
      offered.set(messageId, { ...trouble, mediaKey: reference.mediaKey, path, bytes });
      return { reference, path };
    },
    /** The phone uploads a message's file again: the new path, or why there is none. */
    again(
      messageId: string,
    ): { readonly path: string; readonly mediaKey: Uint8Array } | "not_found" | "silent" {
      const file = offered.get(messageId);
      if (file === undefined || file.reupload === "not_found") return "not_found";
      if (file.reupload === "silent") return "silent";
      return { path: put(file.bytes), mediaKey: file.mediaKey };
    },
    /** Reads what the client has uploaded; throws where a checksum or the MAC doesn't fit. */
    async read(path: string, reference: MediaReference, type: MediaType): Promise<Buffer> {
      const stored = files.get(path);
      if (stored === undefined) throw new Error(`No file was uploaded to ${path}`);
      return decrypt(stored.bytes, reference, type);
    },
  };
}

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

async function encrypt(plain: Uint8Array, type: MediaType) {
  const mediaKey = randomBytes(32);
  const { iv, cipherKey, macKey } = await mediaKeys(mediaKey, type);
  const cipher = createCipheriv("aes-256-cbc", cipherKey, iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const bytes = Buffer.concat([sealed, macOf(macKey, iv, sealed)]);
  const reference: MediaReference = {
    mediaKey,
    fileSha256: sha256(plain),
    fileEncSha256: sha256(bytes),
    fileLength: plain.length,
  };
  return { reference, bytes };
}

async function decrypt(bytes: Buffer, reference: MediaReference, type: MediaType): Promise<Buffer> {
  const { iv, cipherKey, macKey } = await mediaKeys(reference.mediaKey, type);
  const sealed = bytes.subarray(0, -macLength);
  if (!sha256(bytes).equals(reference.fileEncSha256)) throw new Error("The file isn't the one referred to");
  if (!macOf(macKey, iv, sealed).equals(bytes.subarray(-macLength)))
    throw new Error("The file's MAC is wrong");
  const decipher = createDecipheriv("aes-256-cbc", cipherKey, iv);
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
  if (!sha256(plain).equals(reference.fileSha256)) throw new Error("The file's content isn't what was said");
  return plain;
}

async function mediaKeys(mediaKey: Uint8Array, type: MediaType) {
  const { iv, cipherKey, macKey } = await getMediaKeys(mediaKey, type);
  if (macKey === undefined || macKey === null) throw new Error("No MAC key");
  return { iv, cipherKey, macKey };
}

const macOf = (macKey: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Buffer =>
  createHmac("sha256", macKey).update(iv).update(sealed).digest().subarray(0, macLength);
