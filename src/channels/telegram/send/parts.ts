import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "grammy/types";
import type { Rendered, ShownSpot } from "../../../core/message/render.ts";
import type { Mentions, Outgoing, OutgoingFile } from "../../../ports/channel.ts";
import { split } from "../../shared/split.ts";

/** One call to the Bot API. */
export type Part =
  | { readonly type: "text"; readonly text: string; readonly mentions?: Mentions }
  | { readonly type: "file"; readonly file: OutgoingFile; readonly caption: string }
  | { readonly type: "spot"; readonly spot: ShownSpot }
  /** Two to ten files shown together; can't have buttons. */
  | { readonly type: "album"; readonly files: readonly OutgoingFile[]; readonly caption: string };

/** Most characters of a text and of a caption. */
const textMax = 4_096;
const captionMax = 1_024;
/** Room that is left for the names of those mentioned. */
const mentionsMax = 400;

/**
 * The calls for a message: files first, then the place, then the text, so that the menu is at the bottom. A short
 * text becomes the caption, unless an album would need the menu or a place comes between. The last part has the menu.
 */
export function partsOf(message: Outgoing): readonly Part[] {
  const { mentions, spot } = message;
  const files = together(message.files).map(
    (group): Part =>
      group.length > 1
        ? { type: "album", files: group, caption: "" }
        : { type: "file", file: group[0], caption: "" },
  );
  const text = message.text.trim();
  const [only, another] = files;
  const captioned = text.length <= captionMax && mentions === undefined && spot === undefined;
  if (only !== undefined && another === undefined && isOfFiles(only) && captioned) {
    const hasMenu = message.buttons.length > 0 || message.keyboard.length > 0 || message.clearsKeyboard;
    if (only.type === "file" || !hasMenu || text === "") return [{ ...only, caption: text }];
  }
  const texts = split(text, mentions === undefined ? textMax : textMax - mentionsMax);
  return [
    ...files,
    ...(spot === undefined ? [] : [{ type: "spot", spot } as const]),
    ...texts.map(
      (piece, index): Part => ({
        type: "text",
        text: piece,
        ...(mentions !== undefined && index === texts.length - 1 && { mentions }),
      }),
    ),
  ];
}

/** Whether a part carries files, and so may have a caption. */
export function isOfFiles(part: Part): part is Extract<Part, { type: "file" | "album" }> {
  return part.type === "file" || part.type === "album";
}

type Group = readonly [OutgoingFile, ...OutgoingFile[]];

/** Groups files into albums: photos with videos, documents and music with their like, voice notes alone. */
function together(files: readonly OutgoingFile[]): readonly Group[] {
  const groups: [OutgoingFile, ...OutgoingFile[]][] = [];
  for (const file of files) {
    const shelf = shelfOf(file);
    const group = groups.findLast(([first]) => shelfOf(first) === shelf);
    if (group === undefined || group.length === albumMax || shelf === "alone") groups.push([file]);
    else group.push(file);
  }
  return groups;
}

const albumMax = 10;

function shelfOf({ kind }: OutgoingFile): "seen" | "heard" | "read" | "alone" {
  switch (kind) {
    case "photo":
    case "video":
      return "seen";
    case "audio":
      return "heard";
    case "document":
      return "read";
    case "voice":
      return "alone";
  }
}

/** Buttons under the message; an edit without any removes them. */
export function inlineKeyboard({ buttons }: Pick<Rendered, "buttons">): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ label, data }) => ({ text: label, callback_data: data })),
    ),
  };
}

/** The markup of a new message: buttons, a keyboard, or removing one. A message can't do two of these. */
export function replyMarkup(
  message: Pick<Outgoing, "buttons" | "keyboard" | "clearsKeyboard" | "asksReply">,
): InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply | undefined {
  if (message.buttons.length > 0) return inlineKeyboard(message);
  // A bot that isn't an administrator hears in a group only what replies to it.
  if (message.asksReply === true) return { force_reply: true, selective: true };
  if (message.keyboard.length > 0) {
    return {
      keyboard: message.keyboard.map((row) =>
        row.map(({ label, sharesPlace }) => ({
          text: label,
          ...(sharesPlace && { request_location: true }),
        })),
      ),
      resize_keyboard: true,
      // It closes once pressed: the next message may have buttons, and then can't remove it.
      one_time_keyboard: true,
    };
  }
  return message.clearsKeyboard ? { remove_keyboard: true } : undefined;
}
