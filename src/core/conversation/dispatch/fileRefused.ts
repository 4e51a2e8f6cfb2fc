import type { FileRefusal } from "../../message/input.ts";
import { message, type Said, say } from "../../message/message.ts";
import { edit } from "../draft/edit.ts";
import { goOnWith } from "../draft/goOnWith.ts";
import { type Reply, reply, withEffects } from "../reply.ts";
import type { Turn } from "../turn.ts";

/** A file can't be used: says which, why, and what to do. */
export function fileRefused(turn: Turn, file: string, why: FileRefusal): Reply {
  const { state, now } = turn;
  const { draft } = state;
  const refused = draft?.files.find(({ id }) => id === file);
  const lines = [refusedLine(refused?.kind === "photo", why), say("file.again")];
  if (draft === null || refused === undefined) return reply(state, message(lines));
  const left = edit(draft, { files: draft.files.filter(({ id }) => id !== file) }, now);
  return withEffects(goOnWith(turn, left, lines), [{ type: "forget_files", files: [file] }]);
}

function refusedLine(isPhoto: boolean, why: FileRefusal): Said {
  const file = isPhoto ? say("file.photo") : say("file.file");
  switch (why) {
    case "too_big":
      return say("file.too_big", { file });
    case "type":
      return say("file.type", { file });
    case "lost":
      return say("file.lost", { file });
  }
}
