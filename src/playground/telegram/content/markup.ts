import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from "@grammyjs/types";
import { refuse } from "../refusal.ts";
import type { ReplyInterface, Room } from "../state.ts";

export type AnyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const mostInlineButtons = 100;
const mostReplyButtons = 300;

/** What an inline button can do: one of these each. */
const actions = [
  ...["url", "callback_data", "web_app", "login_url", "copy_text", "callback_game", "pay", "disabled"],
  ...["switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat"],
];

function checkInline(markup: InlineKeyboardMarkup): InlineKeyboardMarkup | undefined {
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  if (rows.flat().length > mostInlineButtons) refuse(400, "reply markup is too long");
  for (const button of rows.flat()) {
    if (button.text.trim() === "") refuse(400, "inline keyboard button text must be non-empty");
    const chosen = actions.filter((action) => action in button);
    if (chosen.length !== 1) refuse(400, "text buttons are unallowed in the inline keyboard");
    if ("callback_data" in button) {
      const bytes = Buffer.byteLength(button.callback_data);
      if (bytes < 1 || bytes > 64) refuse(400, "BUTTON_DATA_INVALID");
    }
    if ("url" in button && !/^(https?:\/\/|tg:\/\/|[\w-]+(\.[\w-]+)+)/i.test(button.url)) {
      refuse(400, `inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
    }
  }
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function checkReply(markup: ReplyKeyboardMarkup, room: Room): ReplyKeyboardMarkup {
  const buttons = markup.keyboard.flat();
  if (buttons.length > mostReplyButtons) refuse(400, "reply markup is too long");
  for (const button of buttons) {
    const text = typeof button === "string" ? button : button.text;
    if (text.trim() === "") refuse(400, "keyboard button text must be non-empty");
    if (room.chat.type === "private" || typeof button === "string") continue;
    if ("request_contact" in button) refuse(400, "phone number can be requested in private chats only");
    if ("request_location" in button) refuse(400, "location can be requested in private chats only");
  }
  return markup;
}

/** What of a `reply_markup` the message object shows, and what only changes the person's keyboard. */
export type SplitMarkup = {
  readonly inline?: InlineKeyboardMarkup;
  readonly interface: ReplyInterface | null;
};

/** Checks a `reply_markup` for the chat that it goes to. */
export function checkMarkup(markup: AnyMarkup | undefined, room: Room): SplitMarkup {
  if (markup === undefined) return { interface: null };
  if ("inline_keyboard" in markup) {
    const inline = checkInline(markup);
    return inline === undefined ? { interface: null } : { inline, interface: null };
  }
  return { interface: "keyboard" in markup ? checkReply(markup, room) : markup };
}
