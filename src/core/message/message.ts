import type { ContactId } from "../procedure/case.ts";
import type { Key, Params } from "./catalogue.ts";

/** A sentence by its locale key, with what fills it: what is stored, so that it can be said in any language. */
export type Said<K extends Key = Key> = {
  readonly [P in K]: { readonly key: P; readonly params: Params<P> };
}[K];

/** Names a sentence; key and parameters are checked against each other. */
export function say<K extends Key>(
  key: K,
  ...params: keyof Params<K> extends never ? [] : [Params<K>]
): Said {
  return { key, params: params[0] ?? {} } as Said;
}

/** A choice on offer. `id` is unique across the bot and says what is meant; `arg` says about what. */
export type Choice = {
  readonly id: string;
  /** At most 40 bytes of [A-Za-z0-9_.-], so that it fits a button's data. */
  readonly arg: string;
  readonly label: Said;
  /** The number it answers to in a numbered menu; by default its place from 1. "0" is the way back. */
  readonly number?: number;
  /** On a channel that has it, this button shares the person's place instead of choosing. */
  readonly sharesPlace?: boolean;
};

export type Menu = {
  readonly choices: readonly Choice[];
  /**
   * inline: buttons under the message. keyboard: buttons in place of the keyboard, which a later message without a
   * menu takes away again (Telegram asks for a place only so). Channels without buttons number the choices.
   */
  readonly style: "inline" | "keyboard";
};

/** What is sent: paragraphs of lines, each line one sentence of the catalogue. */
export type Message = {
  readonly paragraphs: readonly (readonly Said[])[];
  readonly menu: Menu | null;
  /** Attachments that go along. */
  readonly files: readonly string[];
  /** Takes away a keyboard that an earlier message brought. */
  readonly clearsKeyboard: boolean;
  /** Carries a person's data: may not be forwarded or saved, where the channel can say so. */
  readonly guarded: boolean;
  /**
   * The reporter who agreed to be contacted: what they are called is filled in as it leaves, so that no name is on file.
   */
  readonly reporter?: ContactId;
};

/** A message of paragraphs; add menu, files and flags with a spread. */
export function message(...paragraphs: readonly (readonly Said[] | Said)[]): Message {
  return {
    paragraphs: paragraphs.map((lines) => (isLines(lines) ? lines : [lines])),
    menu: null,
    files: [],
    clearsKeyboard: false,
    guarded: false,
  };
}

/** The message with these choices; without a menu if there are none. */
export function withMenu(
  body: Message,
  choices: readonly Choice[],
  style: Menu["style"] = "inline",
): Message {
  return { ...body, menu: choices.length === 0 ? null : { choices, style } };
}

function isLines(lines: readonly Said[] | Said): lines is readonly Said[] {
  return Array.isArray(lines);
}
