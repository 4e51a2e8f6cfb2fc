import { defineConfig } from "vitest/config";

/** Crashes, restarts and the like take minutes: they run in CI, and where somebody asks for them with CI=true. */
const exclude = process.env["CI"] === "true" ? [] : ["test/**/*.long.e2e.test.ts"];

/** What a test needs is in its file's ending: nothing (unit), a database (store), or the whole program (e2e). */
const kind = (name: string, testTimeout: number, more: { isolate?: boolean; retry?: number } = {}) => ({
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
      kind("unit", 20_000, { isolate: false }),
      kind("store", 60_000, { isolate: false }),
      // Real servers, processes and browsers on a shared machine: what fails once by time must pass again.
      kind("e2e", 120_000, { retry: process.env["CI"] === "true" ? 2 : 0 }),
    ],
  },
});
