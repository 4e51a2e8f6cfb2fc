import type { RawFile } from "./content.ts";

/** HD_IMAGE_DUAL_UPLOAD, HD_VIDEO_DUAL_UPLOAD, MOTION_PHOTO */
const types = { image: 10, video: 5, clip: 12 };

/** The copy in HD that a phone sends after a photo, `of`: the id of that one's message. */
export function copyInHd(of: string, bytes: Uint8Array) {
  const at = ["associatedChildMessage", "message", "imageMessage"];
  return belonging(of, types.image, { bytes, kind: "image", mime: "image/jpeg", at });
}

/** The same of a film. */
export function filmInHd(of: string, bytes: Uint8Array) {
  return belonging(of, types.video, film(bytes));
}

/** The second of film around a photo that a phone takes with it. */
export function clipOf(of: string, bytes: Uint8Array) {
  return belonging(of, types.clip, film(bytes));
}

function film(bytes: Uint8Array): RawFile {
  return {
    bytes,
    kind: "video",
    mime: "video/mp4",
    at: ["associatedChildMessage", "message", "videoMessage"],
  };
}

function belonging(of: string, associationType: number, file: RawFile) {
  const messageAssociation = { associationType, parentMessageKey: { fromMe: true, id: of } };
  return { type: "raw", message: { messageContextInfo: { messageAssociation } }, file } as const;
}
