import type { RawFile } from "./content.ts";

/** HD_IMAGE_DUAL_UPLOAD */
const hdImage = 10;

/** The copy in HD that a phone sends after a photo, `of`: the id of that one's message. */
export function copyInHd(of: string, bytes: Uint8Array) {
  const at = ["associatedChildMessage", "message", "imageMessage"];
  const file: RawFile = { bytes, kind: "image", mime: "image/jpeg", at };
  const messageAssociation = { associationType: hdImage, parentMessageKey: { fromMe: true, id: of } };
  return { type: "raw", message: { messageContextInfo: { messageAssociation } }, file } as const;
}
