import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The files of the fonts that are printed with: a machine may have none of its own. */
export const fontFiles = {
  regular: resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  bold: resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
  condensed: resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
  condensedBold: resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
  mono: resolve("dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf"),
} as const;
