import pdfkit from "pdfkit";
import { fontFiles } from "./font.ts";

export type Paper = PDFKit.PDFDocument;

/** A4, in points. */
export const sheet = { width: 595.28, height: 841.89, margin: 42 } as const;

export const colours = {
  ink: "#16212c",
  soft: "#5a6875",
  brand: "#0b5d6b",
  light: "#e6f1f2",
  paper: "#ffffff",
  alarm: "#b3261e",
  alarmLight: "#fbe9e7",
  sun: "#ffc845",
} as const;

export type Colour = (typeof colours)[keyof typeof colours];

/** Draws one page and returns it as a PDF. `made`: the day that the file says it is of. */
export async function onePage(
  { title, author, made }: { readonly title: string; readonly author: string; readonly made: Date },
  draw: (paper: Paper) => void,
): Promise<Uint8Array> {
  const paper = new pdfkit({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    info: { Title: title, Author: author, CreationDate: made },
  });
  paper.registerFont("plain", fontFiles.condensed);
  paper.registerFont("bold", fontFiles.condensedBold);
  const parts: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    paper.on("data", (part: Uint8Array) => parts.push(part));
    paper.on("end", () => resolve(new Uint8Array(Buffer.concat(parts))));
    paper.on("error", reject);
  });
  paper.addPage();
  draw(paper);
  paper.end();
  return await whole;
}
