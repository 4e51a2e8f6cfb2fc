import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The files of the type that is printed with: it comes with the program, so that no font of the machine is needed. */
export const typeface = {
  plain: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf"),
  bold: require.resolve("dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf"),
} as const;
