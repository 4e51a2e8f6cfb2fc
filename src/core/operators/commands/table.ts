import type { RoomKind } from "../../effect.ts";
import type { Said } from "../../message/message.ts";
import type { Language } from "../../office.ts";
import { about } from "../say/usage.ts";
import { history } from "./cases/history.ts";
import { look } from "./cases/look.ts";
import { showCase } from "./cases/showCase.ts";
import type { Command } from "./command.ts";
import { agencies } from "./office/agencies.ts";
import { bodies } from "./office/bodies.ts";
import { categories } from "./office/categories.ts";
import { escalation } from "./office/escalation.ts";
import { holidays } from "./office/holidays.ts";
import { hours } from "./office/hours.ts";
import { standingAnswers } from "./office/standingAnswers.ts";
import { templates } from "./office/templates.ts";
import { late } from "./queue/late.ts";
import { newReport } from "./queue/newReport.ts";
import { queue } from "./queue/queue.ts";
import { watch } from "./queue/watch.ts";
import { channels } from "./rooms/channels.ts";
import { help } from "./rooms/help.ts";
import { link } from "./rooms/link.ts";
import { practice } from "./rooms/practice.ts";
import { roles } from "./rooms/roles.ts";
import { wordsFor } from "./row.ts";
import { handOver } from "./staff/handOver.ts";
import { leave } from "./staff/leave.ts";
import { mine } from "./staff/mine.ts";
import { post } from "./staff/post.ts";
import { answerCase } from "./steps/answer.ts";
import { ask } from "./steps/ask.ts";
import { block } from "./steps/block.ts";
import { change } from "./steps/change.ts";
import { check } from "./steps/check.ts";
import { close } from "./steps/close.ts";
import { forward } from "./steps/forward.ts";
import { giveBack } from "./steps/giveBack.ts";
import { merge } from "./steps/merge.ts";
import { note } from "./steps/note.ts";
import { progress } from "./steps/progress.ts";
import { reassign } from "./steps/reassign.ts";
import { refer } from "./steps/refer.ts";
import { reject } from "./steps/reject.ts";
import { remind } from "./steps/remind.ts";
import { reopen } from "./steps/reopen.ts";
import { undo } from "./steps/undo.ts";

/**
 * All commands of the rooms, in the order of menu and `/bantuan`. Parser, menu, help, rights and needs are
 * derived from this list.
 */
export const commands: readonly Command[] = [
  queue,
  showCase,
  forward,
  ask,
  reject,
  refer,
  merge,
  progress,
  note,
  answerCase,
  check,
  giveBack,
  reassign,
  remind,
  close,
  reopen,
  change,
  block,
  look,
  undo,
  mine,
  handOver,
  leave,
  newReport,
  history,
  late,
  watch,
  agencies,
  escalation,
  categories,
  standingAnswers,
  templates,
  bodies,
  holidays,
  hours,
  link,
  channels,
  roles,
  post,
  practice,
  help,
];

/** The command that a word names, in either language. */
export function commandNamed(word: string): Command | null {
  const lower = word.toLowerCase();
  return commands.find((command) => wordsFor(command).includes(lower)) ?? null;
}

/** The menu that the platform shows in a room of this kind. */
export function menu(
  language: Language,
  kind: RoomKind["type"],
): readonly { readonly command: string; readonly description: Said }[] {
  return commands
    .filter(({ roles: may }) => may[kind].length > 0)
    .map((command) => ({ command: command.name[language], description: about(command) }));
}
