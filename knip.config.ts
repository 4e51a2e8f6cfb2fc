import type { KnipConfig } from "knip";

export default {
  entry: [
    "src/main.ts",
    "prisma/seed.ts",
    "src/playground/page/page.{ts,css}",
    "src/playground/whatsapp/worker.ts",
    "src/media/thread/worker.ts",
    "test/e2e/robust/{deadly,thirsty}.ts",
    "test/e2e/victim.ts",
    "test/bench/run.ts",
    "test/bench/serve.ts",
    "test/crash/run.ts",
    "test/crash/victim.ts",
    "scripts/*.mjs",
    "src/playground/telegram/api/schema/generate.mjs",
  ],
  project: ["src/**/*.{ts,mjs}", "test/**/*.ts", "scripts/*.mjs", "prisma/*.{prisma,ts}"],
  compilers: {
    // What the schema generates is read by nobody here (it isn't in git), but imports this.
    prisma: (schema: string) => (schema.includes('"prisma-client"') ? 'import "@prisma/client";' : ""),
  },
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ["unshare"],
} satisfies KnipConfig;
