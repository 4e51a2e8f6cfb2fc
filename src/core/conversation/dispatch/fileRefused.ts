import type { RefusedFile } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { refusedSaid } from "../../message/refusedFile.ts";
import { edit } from "../draft/edit.ts";
import { goOnWith } from "../draft/goOnWith.ts";
import { type Reply, reply, withEffects } from "../reply.ts";
import { fileSaid } from "../state/draftFiles.ts";
import type { Turn } from "../turn.ts";

/** A file can't be used: says which, why, and what to do. */
export function fileRefused(turn: Turn, input: RefusedFile): Reply {
  const { state, now } = turn;
  const { file } = input;
  const { draft } = state;
  const refused = draft?.files.find(({ id }) => id === file);
  const lines = [refusedSaid(input, whichFile(input, refused?.kind === "photo")), remedy(input)];
  if (draft === null || refused === undefined) return reply(state, message(lines));
  const left = edit(draft, { files: draft.files.filter(({ id }) => id !== file) }, now);
  return withEffects(goOnWith(turn, left, lines), [{ type: "forget_files", files: [file] }]);
}

function whichFile({ ending }: RefusedFile, isPhoto: boolean): Said {
  if (ending !== undefined) return fileSaid([{ ending }]);
  return isPhoto ? say("file.photo") : say("file.file");
}

function remedy(refused: RefusedFile): Said {
  switch (refused.why) {
    case "too_big":
      return say("file.smaller");
    case "type":
      return refused.heic === true ? say("file.ordinary") : say("file.kinds");
    case "lost":
      return say("file.once_more");
  }
}
