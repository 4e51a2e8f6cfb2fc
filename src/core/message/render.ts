import type { Choice, Message, Said, Spot } from "./message.ts";

/** A message as a channel shows it. */
export type Rendered = {
  readonly text: string;
  /** Rows of buttons under the message; `data` is "id|arg". */
  readonly buttons: readonly (readonly { readonly label: string; readonly data: string }[])[];
  /** Rows of keys in place of the keyboard; one may ask for the person's place. */
  readonly keyboard: readonly (readonly { readonly label: string; readonly sharesPlace: boolean }[])[];
  readonly clearsKeyboard: boolean;
  readonly guarded: boolean;
  /** A place to tap, above the text. */
  readonly spot?: ShownSpot;
  readonly quiet?: true;
};

/** A place on the map in the reader's words; neither name nor address is empty. */
export type ShownSpot = Pick<Spot, "latitude" | "longitude"> & {
  readonly name: string;
  readonly address: string;
};

/** The capabilities of a channel that rendering uses. */
export type Shows = {
  readonly buttons: boolean;
  readonly askPlace: boolean;
};

/** Renders a message for a channel: with buttons if it has them, else with numbered lines. */
export function render(message: Message, shows: Shows, speak: (said: Said) => string): Rendered {
  const body = message.paragraphs
    .map((lines) => lines.map(speak).join("\n"))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  const choices = offered(message, shows);
  const plain = {
    buttons: [],
    keyboard: [],
    clearsKeyboard: message.clearsKeyboard,
    guarded: message.guarded,
    ...(message.spot !== undefined && { spot: shownSpot(message.spot, speak) }),
    ...(message.quiet === true && { quiet: message.quiet }),
  };
  if (choices.length === 0) return { ...plain, text: body };
  if (!shows.buttons) {
    const numbered = choices.map((choice, index) => `${numberOf(choice, index)}. ${speak(choice.label)}`);
    return { ...plain, text: `${body}\n\n${numbered.join("\n")}` };
  }
  const labels = choices.map((choice) => ({ choice, label: speak(choice.label) }));
  const rows = inRows(labels);
  if (message.menu?.style === "keyboard") {
    const keyboard = rows.map((row) =>
      row.map(({ choice, label }) => ({ label, sharesPlace: choice.sharesPlace === true })),
    );
    return { ...plain, text: body, keyboard };
  }
  const buttons = rows.map((row) =>
    row.map(({ choice, label }) => ({ label, data: `${choice.id}|${choice.arg}` })),
  );
  return { ...plain, text: body, buttons };
}

function shownSpot({ latitude, longitude, name, address }: Spot, speak: (said: Said) => string): ShownSpot {
  return { latitude, longitude, name: speak(name), address: speak(address) };
}

/** The choices that a channel can offer: sharing the place needs a button. */
function offered(message: Message, shows: Shows): readonly Choice[] {
  return (message.menu?.choices ?? []).filter((choice) => shows.askPlace || choice.sharesPlace !== true);
}

/** The choice's number in a menu. */
export function numberOf(choice: Choice, index: number): number {
  return choice.number ?? index + 1;
}

const rowWidth = 30;

/** Short labels share a row, so that a phone shows the whole menu. */
function inRows<T extends { readonly label: string }>(items: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const width = row?.reduce((sum, { label }) => sum + label.length, 0) ?? rowWidth;
    if (row !== undefined && row.length < 3 && width + item.label.length <= rowWidth) row.push(item);
    else rows.push([item]);
  }
  return rows;
}
