import type { Checklist, RichBlock, RichBlockListItem } from "grammy/types";

/** A checklist as its title and its tasks, a line each. */
export function checklistWords({ title, tasks }: Checklist): string {
  return [title, ...tasks.map(({ text }) => text)].filter((line) => line.trim() !== "").join("\n");
}

/** The text of a formatted message, a line for each part with text. */
export function richWords(blocks: readonly RichBlock[]): string {
  return linesOf(blocks)
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** What `look` finds in the blocks of a formatted message and in those within them, also those of lists, in order. */
export function allOf<T>(blocks: readonly RichBlock[], look: (block: RichBlock) => T | null): readonly T[] {
  return blocks.flatMap((block) => {
    const found = look(block);
    const within = "blocks" in block ? block.blocks : "items" in block ? block.items.flatMap(blocksOf) : [];
    return [...(found === null ? [] : [found]), ...allOf(within, look)];
  });
}

const blocksOf = ({ blocks }: RichBlockListItem): readonly RichBlock[] => blocks;

/** Keys with words. Other texts are links, types and the like. */
const wording: ReadonlySet<string> = new Set(["text", "summary", "caption", "credit", "expression"]);

/**
 * Formats are nested and new ones are added with every version of the Bot API, so this relies on what they share: a
 * piece of a line is a string, an object with a `text`, or several of these.
 */
function linesOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(linesOf);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    wording.has(key) && (typeof value === "string" || Array.isArray(value))
      ? [lineOf(value)]
      : linesOf(value),
  );
}

function lineOf(piece: unknown): string {
  if (typeof piece === "string") return piece;
  if (Array.isArray(piece)) return piece.map(lineOf).join("");
  if (typeof piece !== "object" || piece === null) return "";
  const { text, alternative_text: picture, expression }: Piece = piece;
  return lineOf(text ?? picture ?? expression);
}

type Piece = Partial<Record<"text" | "alternative_text" | "expression", unknown>>;
