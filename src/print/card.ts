import { type Block, setBlock } from "./blocks.ts";
import { flow, sizeWithin } from "./flow.ts";
import { colours, onePage, type Paper, sheet } from "./paper.ts";

export type Card = {
  readonly title: string;
  /** For whom it is. */
  readonly whom: string;
  readonly service: string;
  readonly blocks: readonly Block[];
  readonly foot: string;
};

const band = 92;
const foot = 34;

/** A card as a PDF of one page: as large as its text allows. */
export async function cardPage(card: Card, made: Date): Promise<Uint8Array> {
  const about = { title: card.title, author: card.service, made };
  return await onePage(about, (paper) => {
    head(paper, card);
    const box = { x: sheet.margin, width: sheet.width - 2 * sheet.margin };
    const top = band + 16;
    const bottom = sheet.height - foot - 10;
    const lay = (scale: number, draw: boolean): number =>
      card.blocks.reduce((y, block) => setBlock(paper, block, box, y, { scale, draw }), top);
    lay(
      scaleFor((scale) => lay(scale, false) <= bottom),
      true,
    );
    const look = { size: 9, colour: colours.soft, centred: true };
    flow(paper, card.foot, box.width, look, { x: box.x, y: sheet.height - foot + 4 });
  });
}

/** The largest scale that fits; half, which anything fits at, if none does. */
function scaleFor(fits: (scale: number) => boolean): number {
  for (let scale = 1.3; scale > 0.5; scale -= 0.02) if (fits(scale)) return scale;
  return 0.5;
}

function head(paper: Paper, { title, whom, service }: Card): void {
  paper.rect(0, 0, sheet.width, band).fill(colours.brand);
  paper.rect(0, band, sheet.width, 4).fill(colours.sun);
  const width = sheet.width - 2 * sheet.margin;
  const above = { size: 11, colour: colours.light, bold: true };
  const line = `${service} · ${whom}`;
  const fitting = sizeWithin(paper, line, width, above, { lines: 1, least: 6 });
  flow(paper, line, width, { ...above, size: fitting }, { x: sheet.margin, y: 20 });
  const look = { size: 30, colour: colours.paper, bold: true };
  const size = sizeWithin(paper, title, width, look, { lines: 1, least: 14 });
  flow(paper, title, width, { ...look, size }, { x: sheet.margin, y: 40 });
}
