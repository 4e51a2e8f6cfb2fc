import type { Input } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { edit } from "../draft/edit.ts";
import { goOnWith } from "../draft/goOnWith.ts";
import { type Reply, reply, withEffects } from "../reply.ts";
import { fileSaid } from "../state/draftFiles.ts";
import type { Turn } from "../turn.ts";

type Refused = Extract<Input, { type: "file_refused" }>;

/** A file can't be used: says which, why, and what to do. */
export function fileRefused(turn: Turn, input: Refused): Reply {
  const { state, now } = turn;
  const { file } = input;
  const { draft } = state;
  const refused = draft?.files.find(({ id }) => id === file);
  const lines = linesOf(input, whichFile(input, refused?.kind === "photo"));
  if (draft === null || refused === undefined) return reply(state, message(lines));
  const left = edit(draft, { files: draft.files.filter(({ id }) => id !== file) }, now);
  return withEffects(goOnWith(turn, left, lines), [{ type: "forget_files", files: [file] }]);
}

function whichFile({ ending }: Refused, isPhoto: boolean): Said {
  if (ending !== undefined) return fileSaid([{ ending }]);
  return isPhoto ? say("file.photo") : say("file.file");
}

function linesOf({ why, heic }: Refused, file: Said): readonly Said[] {
  switch (why) {
    case "too_big":
      return [say("file.too_big", { file }), say("file.smaller")];
    case "type":
      return heic === true
        ? [say("file.heic", { file }), say("file.ordinary")]
        : [say("file.type", { file }), say("file.kinds")];
    case "lost":
      return [say("file.lost", { file }), say("file.once_more")];
  }
}
