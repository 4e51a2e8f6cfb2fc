import type { Day } from "../calendar/calendar.ts";
import type { ContactId } from "../procedure/case.ts";
import type { Key, Params } from "./catalogue.ts";
import type { Format, Value } from "./format.ts";

/**
 * A sentence by its locale key and parameters: it is stored so, and can be said in any language. Only `say` makes one,
 * which checks the parameters against the key: a union of all sentences would be more than the compiler can hold.
 */
export type Said = {
  readonly key: Key;
  readonly params: Readonly<Record<string, Value<Format>>>;
};

/** A sentence; the parameters are checked against the key. */
export function say<K extends Key>(
  key: K,
  ...params: keyof Params<K> extends never ? [] : [Params<K>]
): Said {
  return { key, params: params[0] ?? {} };
}

/** A choice. `id`: what is meant, unique in the program; `arg`: what it is about. */
export type Choice = {
  readonly id: string;
  /** At most 40 bytes of [A-Za-z0-9_.-], so that it fits a button's data. */
  readonly arg: string;
  readonly label: Said;
  /** Its number in a numbered menu; by default its position from 1. "0" is for going back. */
  readonly number?: number;
  /** On channels that can, this button shares the person's place instead of choosing. */
  readonly sharesPlace?: boolean;
};

export type Menu = {
  readonly choices: readonly Choice[];
  /**
   * inline: buttons under the message. keyboard: keys in place of the keyboard, removed by a later message
   * without a menu (on Telegram only these can ask for a place). Channels without buttons number the choices.
   */
  readonly style: "inline" | "keyboard";
};

/** A place on the map that a message brings, to be tapped; stands above its text. */
export type Spot = {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly name: Said;
  readonly address: Said;
};

/** A message: paragraphs of lines, each a sentence of the catalogue. */
export type Message = {
  readonly paragraphs: readonly (readonly Said[])[];
  readonly menu: Menu | null;
  /** Ids of its attachments. */
  readonly files: readonly string[];
  readonly spot?: Spot;
  /** Removes a keyboard that an earlier message showed. */
  readonly clearsKeyboard: boolean;
  /** Contains personal data: forwarding and saving are disabled where the channel can. */
  readonly guarded: boolean;
  /**
   * Calls the room: names those who check reports there, so that their phones alert them where the channel can.
   * officers: those who answer for the agency. unreached: only supervisors to whom we can't write in private.
   */
  readonly calls?: true | "officers" | "unreached";
  /** Rings nobody where the channel can. */
  readonly quiet?: true;
  /** Alerts these people of the room, by a mention, where the channel can. */
  readonly alerts?: readonly { readonly person: ContactId; readonly name: string }[];
  /** Asks this person of the room for a reply, which their client opens by itself where the channel can. */
  readonly asks?: { readonly person: ContactId; readonly name: string };
  /**
   * The reporter who agreed to be contacted; their name is filled in when it is sent, so that it isn't
   * stored.
   */
  readonly reporter?: ContactId;
  /** A picture that is drawn as it is sent, so that it is stored nowhere. */
  readonly drawn?: Drawn;
};

/** What a picture shows. */
export type Drawn = {
  /** For whoever reported at the counter: how to hear of it. Without days for a confidential case. */
  readonly type: "receipt";
  readonly number: string;
  /** By which they join it. */
  readonly code: string;
  readonly doors: readonly { readonly name: string; readonly address: string; readonly link: string }[];
  readonly filed: Day;
  readonly due: Day | null;
};

/** A message of paragraphs, without menu, files or flags. */
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
