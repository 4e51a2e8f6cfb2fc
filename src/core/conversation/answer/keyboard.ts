import type { Message } from "../../message/message.ts";
import type { Facts } from "../facts.ts";
import type { State } from "../state/state.ts";

/**
 * A message can't both remove a keyboard and bring buttons: while a keyboard is shown, menus stay keyboards,
 * and the first message without a menu removes it.
 */
export function settleKeyboard(
  state: State,
  said: Message,
  { facts }: { readonly facts: Pick<Facts, "channel"> },
): { readonly state: State; readonly message: Message } {
  if (!facts.channel.buttons) return { state, message: inline(said) };
  if (said.menu === null) {
    return { state: { ...state, keyboard: false }, message: { ...said, clearsKeyboard: state.keyboard } };
  }
  const asKeyboard = facts.channel.askPlace && (state.keyboard || said.menu.style === "keyboard");
  if (!asKeyboard) return { state, message: inline(said) };
  return {
    state: { ...state, keyboard: true },
    message: { ...said, menu: { ...said.menu, style: "keyboard" } },
  };
}

function inline(said: Message): Message {
  return said.menu === null ? said : { ...said, menu: { ...said.menu, style: "inline" } };
}
