import { type Said, say } from "../../message/message.ts";
import type { AttachmentId } from "../../procedure/case.ts";
import type { Draft } from "./draft.ts";

/** Files that may say who made them: all but photos, which are drawn anew. */
export function filesToCheck(drafts: readonly Draft[]): readonly AttachmentId[] {
  return drafts.flatMap(({ files }) => files.filter(({ kind }) => kind !== "photo").map(({ id }) => id));
}

/** Files by what their names end in. */
export function fileSaid(files: readonly { readonly ending?: string }[]): Said {
  const endings = files.flatMap(({ ending }) => ending ?? []);
  if (endings.length < files.length) return say("file.yours");
  return say("file.kind", { kind: [...new Set(endings)].join(", ") });
}
