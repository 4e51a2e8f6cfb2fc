import { openDocument, openXml } from "../office/parts.ts";
import { stripOffice } from "../office/strip.ts";
import { stripPdf } from "../pdf/strip.ts";
import { blankOggComments } from "./ogg.ts";
import { kept, type Stripped, stripped } from "./stripped.ts";

/** Ways of stripping that look through the whole file, which may take seconds. */
export type Lengthy = "pdf" | "openXml" | "openDocument" | "ogg";

/** Strips on the spot. `content` may be changed on the way. */
export async function stripHere(content: Uint8Array, as: Lengthy): Promise<Stripped> {
  switch (as) {
    case "pdf":
      return await stripPdf(content);
    case "openXml":
      return await stripOffice(content, openXml);
    case "openDocument":
      return await stripOffice(content, openDocument);
    case "ogg":
      return blankOggComments(content) ? stripped(content) : kept(content);
  }
}
