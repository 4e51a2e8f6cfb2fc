import type { Drawn, Said } from "../core/message/message.ts";
import { fontFiles } from "./font.ts";
import { type Issuer, type Line, receiptLines } from "./receiptLines.ts";

/** Dots across: a printer of 80 mm paper has 576, and a phone's screen shows 390 of them still to be read. */
const width = 576;
const margin = 28;
const inner = width - 2 * margin;

/** The widest that a QR code gets; two stand side by side. */
const widest = 220;

/** Draws a receipt as a PNG, with fonts of its own. The libraries are loaded when the first one is drawn. */
export async function drawReceipt(
  drawn: Drawn,
  issuer: Issuer,
  translate: (said: Said) => string,
): Promise<Uint8Array> {
  const [{ Resvg }, { default: qrcode }] = await Promise.all([import("@resvg/resvg-js"), import("qrcode")]);
  const matrix = (link: string): Matrix => {
    const { size, data } = qrcode.create(link, { errorCorrectionLevel: "M" }).modules;
    return { size, isDark: (x, y) => data[y * size + x] === 1 };
  };
  const svg = receiptSvg(receiptLines(drawn, issuer, translate), matrix);
  const font = {
    loadSystemFonts: false,
    fontFiles: Object.values(fontFiles),
    defaultFontFamily: "DejaVu Sans",
  };
  return new Uint8Array(
    new Resvg(svg, { font, fitTo: { mode: "width", value: width * 2 } }).render().asPng(),
  );
}

/** The dots of a QR code. */
export type Matrix = { readonly size: number; readonly isDark: (x: number, y: number) => boolean };

/** A receipt's lines under each other, centred. */
function receiptSvg(lines: readonly Line[], matrix: (link: string) => Matrix): string {
  const parts: string[] = [];
  let y = margin;
  for (const line of lines) {
    switch (line.type) {
      case "rule":
        y += 14;
        parts.push(
          `<path d="M${margin} ${y}H${width - margin}" stroke="#000" stroke-width="2" stroke-dasharray="8 6"/>`,
        );
        y += 14;
        break;
      case "text":
        for (const row of rowsOf(line)) {
          y += row.size * 1.32;
          parts.push(textAt(row, y - row.size * 0.28));
        }
        break;
      case "codes": {
        const side = Math.min(widest, inner / line.codes.length - 36);
        const step = inner / line.codes.length;
        y += 12;
        line.codes.forEach(({ name, link }, index) => {
          const middle = margin + step * (index + 0.5);
          parts.push(codeAt(matrix(link), middle - side / 2, y, side));
          parts.push(
            `<text x="${middle}" y="${y + side + 26}" font-size="22" text-anchor="middle">${escaped(name)}</text>`,
          );
        });
        y += side + 40;
        break;
      }
    }
  }
  const height = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="DejaVu Sans"><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>`;
}

type Row = Extract<Line, { type: "text" }>;

/** About how wide a character is, as a part of its size: those of the one font are all alike. */
const wide = { mono: 0.602, bold: 0.66, regular: 0.58 } as const;

function rowsOf(line: Row): readonly Row[] {
  const share = line.mono === true ? wide.mono : line.bold === true ? wide.bold : wide.regular;
  const most = Math.floor(inner / (line.size * share));
  // A number and a code stand in one row, smaller if they must.
  if (line.mono === true)
    return [{ ...line, size: Math.min(line.size, Math.floor(inner / (line.text.length * share))) }];
  const rows: string[] = [];
  for (const word of line.text.split(/\s+/u)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(...slices(word, most));
  }
  return rows.map((text) => ({ ...line, text }));
}

/** A word that is wider than the paper, in parts. */
function slices(word: string, most: number): readonly string[] {
  return word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [];
}

function textAt({ text, size, bold, mono }: Row, y: number): string {
  const weight = bold === true || mono === true ? ' font-weight="bold"' : "";
  const family = mono === true ? ' font-family="DejaVu Sans Mono"' : "";
  return `<text x="${width / 2}" y="${y}" font-size="${size}" text-anchor="middle"${weight}${family}>${escaped(text)}</text>`;
}

function codeAt({ size, isDark }: Matrix, left: number, top: number, side: number): string {
  const dot = side / size;
  const dots: string[] = [];
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (isDark(column, row))
        dots.push(
          `M${(left + column * dot).toFixed(2)} ${(top + row * dot).toFixed(2)}h${dot}v${dot}h-${dot}z`,
        );
  return `<path d="${dots.join("")}" fill="#000" shape-rendering="crispEdges"/>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
