import { decodeHeic } from "../heic/decode.ts";
import type { Limits } from "../limits.ts";
import { draw, redraw } from "../picture.ts";
import type { FileType } from "../types.ts";
import { blankBoxes } from "./boxes.ts";
import { stripLengthy } from "./lengthy.ts";
import { blankElements } from "./matroska.ts";
import { kept, type Stripped, stripped } from "./stripped.ts";
import { withoutTags } from "./tags.ts";

/** What is to be stored of a file, or why it can't be. */
export type Taken =
  | (Stripped & { readonly ok: true; readonly mime: string; readonly extension: string })
  | { readonly ok: false; readonly why: "too_big" | "type"; readonly heic?: true };

/** Takes out of a file what says who made it, with what and where. `content` may be changed on the way. */
export async function strip(content: Uint8Array, type: FileType, limits: Limits): Promise<Taken> {
  const { mime, extension } = type;
  const as = (done: Stripped): Taken => ({ ok: true, ...done, mime, extension });
  switch (type.stripping) {
    case "picture":
      return drawn(await redraw(content, type, limits.pixels));
    case "heic":
      return await convert(content, limits);
    case "boxes": {
      const blanked = blankBoxes(content);
      if (blanked === null) return { ok: false, why: "type" };
      return as(blanked === "wholly" ? stripped(content) : kept(content));
    }
    case "elements":
      return as(blankElements(content) ? stripped(content) : kept(content));
    case "tags":
      return as(stripped(withoutTags(content)));
    case "ogg":
    case "pdf":
    case "openXml":
    case "openDocument":
      return as(await stripLengthy(content, type.stripping, limits));
    case "none":
      return as(stripped(content));
    case "never":
      return as(kept(content));
  }
}

/** A HEIC photo becomes a JPEG, which the channels show as a photo and every program opens. */
async function convert(content: Uint8Array, limits: Limits): Promise<Taken> {
  const decoded = await decodeHeic(content, limits);
  if (decoded.ok) return drawn(await draw(decoded));
  return decoded.why === "too_big" ? { ok: false, why: "too_big" } : { ok: false, why: "type", heic: true };
}

function drawn(one: Awaited<ReturnType<typeof redraw>>): Taken {
  return one.ok ? { ...one, metadata: "stripped" } : one;
}
