import { fileURLToPath } from "node:url";

/** The absolute path of a file that ships with the program; the bundle lies one folder deep, as this file does. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
