import type { Colour, Paper } from "./paper.ts";

export type Look = {
  /** Points. */
  readonly size: number;
  readonly colour: Colour;
  readonly bold?: boolean;
  /** The colour of commands, which stand in bold. */
  readonly commands?: Colour;
  readonly centred?: boolean;
};

type Piece = {
  readonly text: string;
  readonly bold: boolean;
  readonly command: boolean;
  readonly width: number;
};

/** What stands together: a command, and the full stop behind it. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number };

/** Line height by the size of the type. */
const leading = 1.32;

/**
 * Sets text within a width and returns its height. Nothing is ever cut off: a word that is wider than the line is broken.
 * Without `at` it is only measured.
 */
export function flow(
  paper: Paper,
  text: string,
  width: number,
  look: Look,
  at: { readonly x: number; readonly y: number } | null,
): number {
  const lines = linesOf(paper, text, width, look);
  const height = look.size * leading;
  if (at !== null) {
    for (const [index, line] of lines.entries()) {
      const gap = gapOf(paper, look);
      const length = line.reduce((sum, word) => sum + word.width, 0) + gap * Math.max(0, line.length - 1);
      let x = at.x + (look.centred === true ? (width - length) / 2 : 0);
      for (const { pieces, width: wide } of line) {
        let start = x;
        for (const { text: shown, bold, command, width: own } of pieces) {
          const colour = command ? (look.commands ?? look.colour) : look.colour;
          paper
            .font(bold ? "bold" : "plain")
            .fontSize(look.size)
            .fillColor(colour);
          paper.text(shown, start, at.y + index * height, { lineBreak: false });
          start += own;
        }
        x += wide + gap;
      }
    }
  }
  return lines.length * height;
}

/** The widest of the sizes at which the text takes at most so many lines. */
export function sizeWithin(
  paper: Paper,
  text: string,
  width: number,
  look: Look,
  most: { readonly lines: number; readonly least: number },
): number {
  for (let size = look.size; size > most.least; size -= 1)
    if (linesOf(paper, text, width, { ...look, size }).length <= most.lines) return size;
  return most.least;
}

function linesOf(paper: Paper, text: string, width: number, look: Look): readonly (readonly Word[])[] {
  const gap = gapOf(paper, look);
  const lines: Word[][] = [];
  for (const paragraph of text.split("\n")) {
    let line: Word[] = [];
    let length = 0;
    for (const word of wordsOf(paper, paragraph, width, look)) {
      if (line.length > 0 && length + gap + word.width > width) {
        lines.push(line);
        line = [];
        length = 0;
      }
      length += (line.length > 0 ? gap : 0) + word.width;
      line.push(word);
    }
    lines.push(line);
  }
  return lines;
}

function gapOf(paper: Paper, { size, bold }: Look): number {
  return paper
    .font(bold === true ? "bold" : "plain")
    .fontSize(size)
    .widthOfString(" ");
}

/** The words, with commands such as "/antrean" and what stands in capitals in bold. */
function wordsOf(paper: Paper, text: string, width: number, { size, ...look }: Look): readonly Word[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const [, main = "", rest = ""] = /^(.+?)([.,:;]*)$/u.exec(word) ?? [];
      const command = /^\/\p{L}/u.test(main);
      const strong = command || /^\p{Lu}{4,}$/u.test(main);
      const how = (bold: boolean) => ({ bold: look.bold === true || bold, command, size });
      if (!strong) return broken(paper, word, width, how(false)).map(alone);
      const [last, ...before] = [...broken(paper, main, width, how(true))].reverse();
      if (last === undefined) return [];
      const end = rest === "" ? [] : broken(paper, rest, width, { ...how(false), command: false });
      return [...before.reverse().map(alone), together([last, ...end])];
    });
}

function alone(piece: Piece): Word {
  return together([piece]);
}

function together(pieces: readonly Piece[]): Word {
  return { pieces, width: pieces.reduce((sum, one) => sum + one.width, 0) };
}

/** The text, in halves as long as it is wider than a line. */
function broken(
  paper: Paper,
  text: string,
  width: number,
  how: Pick<Piece, "bold" | "command"> & { readonly size: number },
): readonly Piece[] {
  const { bold, command, size } = how;
  const measured = paper
    .font(bold ? "bold" : "plain")
    .fontSize(size)
    .widthOfString(text);
  const letters = Array.from(text);
  if (measured <= width || letters.length < 2) return [{ text, bold, command, width: measured }];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half), letters.slice(half)].flatMap((part) =>
    broken(paper, part.join(""), width, how),
  );
}
