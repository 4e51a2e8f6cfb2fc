import { defineConfig } from "vitest/config";

/** Crashes, restarts and the like take minutes: they run in CI, and where somebody asks for them with CI=true. */
const exclude = process.env["CI"] === "true" ? [] : ["test/**/*.long.e2e.test.ts"];

/** What a test needs is in its file's ending: nothing (unit), a database (store), or the whole program (e2e). */
const kind = (name: string, testTimeout: number, more: { isolate?: boolean } = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/**/*.${name}.test.ts`],
    exclude,
    testTimeout,
    hookTimeout: testTimeout,
    ...more,
  },
});

export default defineConfig({
  test: {
    // One for each core of the smallest machine: the suites wait for servers and databases more than they count.
    maxWorkers: 2,
    projects: [
      // They share nothing that could be spoiled, and a fresh start for each file would take longer than the tests.
      kind("unit", 60_000, { isolate: false }),
      kind("store", 60_000, { isolate: false }),
      // None is tried again: what fails once in many runs may be a letter that went twice.
      kind("e2e", 240_000),
    ],
  },
});
