import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where this machine has a Chromium; null if it has none. */
const installed = places.find((place) => existsSync(place)) ?? null;

/** Tests of pages run wherever there is a Chromium, and in CI there has to be one. */
export const canBrowse = installed !== null || process.env["CI"] !== undefined;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(installed !== null && { executablePath: installed }),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Builds the page from its sources into a folder of its own, and returns that. */
export async function builtPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aduan-page-"));
  await promisify(execFile)(process.execPath, ["scripts/page.mjs", folder]);
  return folder;
}
