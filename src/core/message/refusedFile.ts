import type { RefusedFile } from "./input.ts";
import { type Said, say } from "./message.ts";

/** Why a file can't be used; `file`: what it is called. */
export function refusedSaid({ why, heic }: RefusedFile, file: Said): Said {
  switch (why) {
    case "too_big":
      return say("file.too_big", { file });
    case "type":
      return heic === true ? say("file.heic", { file }) : say("file.type", { file });
    case "lost":
      return say("file.lost", { file });
  }
}
