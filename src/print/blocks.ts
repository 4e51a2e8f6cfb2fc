import { flow } from "./flow.ts";
import { type Colour, colours, type Paper } from "./paper.ts";

/** What a card is made of, from the top down. */
export type Block =
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "step"; readonly mark: string; readonly text: string }
  | { readonly type: "term"; readonly term: string; readonly text: string }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "note"; readonly title: string; readonly text: string; readonly alarm: boolean }
  | { readonly type: "limits"; readonly limits: readonly Limit[] };

export type Limit = { readonly days: number; readonly unit: string; readonly text: string };

export type Box = { readonly x: number; readonly width: number };

/**
 * Sets a block and returns the y below it; `draw: false` only measures. `scale`: of all sizes, so that a page with long
 * names still holds everything.
 */
export function setBlock(
  paper: Paper,
  block: Block,
  { x, width }: Box,
  y: number,
  { scale, draw }: { readonly scale: number; readonly draw: boolean },
): number {
  const at = (left: number, top: number) => (draw ? { x: left, y: top } : null);
  const body = { size: 11.5 * scale, colour: colours.ink, commands: colours.brand };
  switch (block.type) {
    case "heading": {
      const look = { size: 14 * scale, colour: colours.brand, bold: true };
      const top = y + 9 * scale;
      const bottom = top + flow(paper, block.text, width, look, at(x, top));
      if (draw) paper.rect(x, bottom, width, 1.2).fill(colours.brand);
      return bottom + 7 * scale;
    }
    case "step": {
      const round = 10 * scale;
      const indent = 30 * scale;
      if (draw) paper.circle(x + round, y + round - 1, round).fill(colours.brand);
      const mark = { size: 11 * scale, colour: colours.paper, bold: true, centred: true };
      flow(paper, block.mark, round * 2, mark, at(x, y + 2.5 * scale));
      const height = flow(paper, block.text, width - indent, body, at(x + indent, y + 2 * scale));
      return y + Math.max(height, round * 2) + 6 * scale;
    }
    case "term": {
      const indent = 108 * scale;
      const term = { ...body, bold: true, colour: colours.brand };
      const left = flow(paper, block.term, indent - 8, term, at(x, y));
      const right = flow(paper, block.text, width - indent, body, at(x + indent, y));
      return y + Math.max(left, right) + 5 * scale;
    }
    case "text":
      return y + flow(paper, block.text, width, body, at(x, y)) + 5 * scale;
    case "note":
      return note(paper, block, { x, width }, y, { scale, draw });
    case "limits":
      return limits(paper, block.limits, { x, width }, y, { scale, draw });
  }
}

function note(
  paper: Paper,
  { title, text, alarm }: Extract<Block, { type: "note" }>,
  { x, width }: Box,
  y: number,
  { scale, draw }: { readonly scale: number; readonly draw: boolean },
): number {
  const pad = 9 * scale;
  const tone: Colour = alarm ? colours.alarm : colours.brand;
  const inner = width - 2 * pad - 4;
  const head = { size: 12 * scale, colour: tone, bold: true };
  const body = { size: 11.5 * scale, colour: colours.ink, commands: tone };
  const height =
    flow(paper, title, inner, head, null) + flow(paper, text, inner, body, null) + 2 * pad - 2 * scale;
  if (draw) {
    paper.roundedRect(x, y, width, height, 5).fill(alarm ? colours.alarmLight : colours.light);
    paper.rect(x, y, 4, height).fill(tone);
    const below = flow(paper, title, inner, head, { x: x + pad + 4, y: y + pad });
    flow(paper, text, inner, body, { x: x + pad + 4, y: y + pad + below });
  }
  return y + height + 7 * scale;
}

function limits(
  paper: Paper,
  all: readonly Limit[],
  { x, width }: Box,
  y: number,
  { scale, draw }: { readonly scale: number; readonly draw: boolean },
): number {
  const gap = 10;
  const each = (width - gap * (all.length - 1)) / Math.max(1, all.length);
  const number = { size: 30 * scale, colour: colours.brand, bold: true };
  const unit = { size: 10.5 * scale, colour: colours.soft, bold: true };
  const words = { size: 11 * scale, colour: colours.ink };
  const pad = 9 * scale;
  const wide = each - 2 * pad;
  const bottoms = all.map(
    (one) => flow(paper, one.unit, wide, unit, null) + flow(paper, one.text, wide, words, null),
  );
  const height = 36 * scale + Math.max(0, ...bottoms) + 2 * pad;
  if (draw) {
    for (const [index, one] of all.entries()) {
      const left = x + index * (each + gap);
      paper.roundedRect(left, y, each, height, 6).fill(colours.light);
      flow(paper, String(one.days), wide, number, { x: left + pad, y: y + pad - 4 * scale });
      const below = y + pad + 36 * scale;
      const under = flow(paper, one.unit, wide, unit, { x: left + pad, y: below });
      flow(paper, one.text, wide, words, { x: left + pad, y: below + under });
    }
  }
  return y + height + 8 * scale;
}
