import qrcode from "qrcode";
import { colours, type Paper } from "./paper.ts";

/** Modules of white around a code: readers need four. */
const quiet = 4;

/** Draws a QR code with its white border into a square. */
export function drawCode(
  paper: Paper,
  content: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { modules } = qrcode.create(content, { errorCorrectionLevel: "M" });
  const module = side / (modules.size + 2 * quiet);
  paper.roundedRect(x, y, side, side, 10).fill(colours.paper);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 1) continue;
      // A little larger than a module, so that no white shows between two.
      paper.rect(x + (quiet + column) * module, y + (quiet + row) * module, module + 0.2, module + 0.2);
    }
  }
  paper.fill(colours.ink);
}
