import { spawn } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { projectPath } from "../../src/projectPath.ts";
import { served } from "../store/databases.ts";

/** Short runs of the crash harness, each of which takes less than a minute; the long ones are for `npm run crash`. */
const runs = [
  { what: "on PGlite, with Telegram", words: "--db pglite --kills 8 --messages 120 --chats 8 --seed 11" },
  {
    what: "on PostgreSQL, with Telegram",
    words: "--db postgres --kills 12 --messages 240 --chats 12 --seed 12",
  },
  {
    what: "on PGlite, with WhatsApp",
    words: "--db pglite --channel whatsapp --kills 6 --messages 60 --chats 5 --seed 13",
  },
  {
    what: "as one of three, some of which are frozen",
    words: "--db postgres --kills 8 --messages 200 --chats 10 --processes 3 --freeze --seed 14",
  },
  {
    what: "as one of three behind a webhook",
    words:
      "--db postgres --mode webhook --kills 8 --messages 200 --chats 10 --processes 3 --freeze --seed 15",
  },
];

/** Several times what it takes, for a machine that others use as well. */
const longest = 400_000;

describe("a program that is killed again and again loses nothing and does nothing twice", () => {
  test.for(runs)("$what", { timeout: longest }, async ({ words }, { skip }) => {
    if (!served && words.includes("postgres")) skip("no PostgreSQL answers");
    await survives(words);
  });
});

async function survives(words: string): Promise<void> {
  const { code, said } = await harness(words.split(" "));
  expect(code, said).toBe(0);
  const { crash, lost, twice, outOfOrder } = JSON.parse(said.trim().split("\n").at(-1) ?? "");
  expect({ lost, twice, outOfOrder }).toEqual({ lost: 0, twice: 0, outOfOrder: 0 });
  // It did what was asked of it.
  expect(crash.kills).toBeGreaterThanOrEqual(Number(/--kills (\d+)/.exec(words)?.[1]));
}

function harness(words: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const { PATH = "", TEST_DATABASE_URL } = process.env;
  const child = spawn(process.execPath, ["scripts/crash.mjs", "--deadline", "350", ...words], {
    cwd: projectPath("."),
    env: { PATH, ...(TEST_DATABASE_URL === undefined ? {} : { TEST_DATABASE_URL }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGTERM");
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
