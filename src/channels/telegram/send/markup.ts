import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Rendered } from "../../../core/message/render.ts";

/** Buttons under the message; an edit without any takes them away. */
export function inlineKeyboard({ buttons }: Rendered): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ label, data }) => ({ text: label, callback_data: data })),
    ),
  };
}

/** What a new message shows below it or in place of the keyboard. One message can't both show buttons and clear it. */
export function replyMarkup(
  message: Rendered,
): InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | undefined {
  if (message.buttons.length > 0) return inlineKeyboard(message);
  if (message.keyboard.length > 0) {
    return {
      keyboard: message.keyboard.map((row) =>
        row.map(({ label, sharesPlace }) => ({
          text: label,
          ...(sharesPlace && { request_location: true }),
        })),
      ),
      resize_keyboard: true,
      // It folds away once pressed: the next message may have buttons, which can't take it away.
      one_time_keyboard: true,
    };
  }
  return message.clearsKeyboard ? { remove_keyboard: true } : undefined;
}
