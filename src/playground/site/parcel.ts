import { readFile } from "node:fs/promises";
import type { Upload } from "../telegram/content/files.ts";
import { type Parcel, seat } from "./actions.ts";
import { sampleNames, samplePicture } from "./pictures.ts";

/** Seconds of the voice note that comes with the page. */
const sampleSeconds = 7;

/** Reads what the page sends as a form: `seat`, `caption`, `replyTo`, `voice`, and any of `file` and `sample`. */
export async function readParcel(form: FormData, pageFolder: string): Promise<Parcel | null> {
  const from = seat.safeParse(form.get("seat"));
  if (!from.success) return null;
  const files: Upload[] = [];
  let voice = form.has("voice") ? Number(form.get("voice")) || 1 : null;
  for (const name of form.getAll("sample")) {
    if (name === "voice") {
      voice = sampleSeconds;
      files.push({ bytes: await readFile(`${pageFolder}/voice.ogg`), mime: "audio/ogg" });
      continue;
    }
    const drawn = sampleNames.find((known) => known === name);
    if (drawn !== undefined) files.push({ bytes: await samplePicture(drawn), mime: "image/jpeg" });
  }
  for (const file of form.getAll("file")) {
    if (typeof file === "string") return null;
    const bytes = new Uint8Array(await file.arrayBuffer());
    files.push({ bytes, name: file.name, mime: file.type.split(";")[0] ?? "" });
  }
  if (files.length === 0) return null;
  const replyTo = Number(form.get("replyTo"));
  return {
    seat: from.data,
    caption: String(form.get("caption") ?? ""),
    replyTo: Number.isSafeInteger(replyTo) && replyTo > 0 ? replyTo : null,
    files,
    voice,
  };
}
