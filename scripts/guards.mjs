// Takes each guard out of a copy of the program, one at a time, and sees the test that holds it fail.
// `node scripts/guards.mjs [WORD]`: all of them, or those whose name has the word. Ends with 1 if a test didn't notice.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("..", import.meta.url));
const copied = ["src", "test", "prisma", "locales", "package.json", "tsconfig.json", "vitest.config.ts"];
const init = "prisma/migrations/20261124080000_init/migration.sql";

/** `out` is what is taken out: in this file, this text by that one. The text has to be there once. */
const guards = [
  {
    name: "inbox key",
    out: [
      [
        init,
        'CREATE UNIQUE INDEX "inbox_channel_external_id_key"',
        'CREATE INDEX "inbox_channel_external_id_key"',
      ],
      ["src/store/inbox/fileMessages.ts", "on conflict (channel, external_id) do nothing", ""],
    ],
    test: ["store", "test/store/inbox/inbox.store.test.ts", "files a message once, however often it comes"],
  },
  {
    name: "order of a chat",
    out: [
      [
        "src/store/inbox/fileMessages.ts",
        "next_at = coalesce(conversation.next_at, excluded.next_at)",
        "next_at = excluded.next_at",
      ],
    ],
    test: [
      "store",
      "test/store/inbox/inbox.store.test.ts",
      "lets nothing overtake a message that has to wait",
    ],
  },
  {
    name: "letter key",
    out: [
      [init, 'CREATE UNIQUE INDEX "letter_key_key"', 'CREATE INDEX "letter_key_key"'],
      ["src/store/outbox/put.ts", "on conflict (key) do nothing", ""],
    ],
    test: [
      "store",
      "test/store/outbox/outbox.store.test.ts",
      "writes a letter once, however often it is put",
    ],
  },
  {
    name: "version in the where",
    out: [["src/store/cases/saveCases.ts", "c.id = x.id and c.version = x.was", "c.id = x.id"]],
    test: ["store", "test/store/cases/cases.store.test.ts", "aren't written over another version"],
  },
  {
    name: "lease fence",
    out: [["src/store/outbox/lanes.ts", "o.sending_epoch = $3::text::bigint", "$3::text is not null"]],
    test: [
      "store",
      "test/store/outbox/outbox.store.test.ts",
      "doesn't believe an outcome from a holder that has been followed by another",
    ],
  },
  {
    name: "offset after commit",
    out: [
      [
        "src/channels/telegram/receive/poll.ts",
        "    if (batch.length > 0) await accept(batch);\n",
        "    offset = (lastNumber(updates) ?? 0) + 1;\n    if (batch.length > 0) await accept(batch);\n",
      ],
    ],
    test: ["e2e", "test/channels/telegram/receive.e2e.test.ts", "when filing fails: the batch comes again"],
  },
  ...[
    "after an unclean stop sets aside what was begun so often that it must have ended the program",
    "after an unclean stop has written a try down before the message is handled",
    "after an unclean stop doesn't blame a message for a database that was away",
  ].map((test) => ({
    name: "try written down before the handling",
    out: [
      [
        "src/app/loops/pump.ts",
        "if (first !== undefined) await tx.inbox.retryLater(first, 0);",
        "// Nothing is written down.",
      ],
    ],
    test: ["store", "test/app/loops/pump.store.test.ts", test],
  })),
  {
    name: "try excused",
    out: [
      [
        "src/app/loops/pump.ts",
        "if (counting && message !== undefined) excuse(message);",
        "// It counts as any other.",
      ],
    ],
    test: [
      "store",
      "test/app/loops/pump.store.test.ts",
      "after an unclean stop doesn't blame a message for a database that was away",
    ],
  },
  {
    name: "fsync",
    out: [["src/store/db/pglite.ts", '.filter((param) => param !== "-F")', ""]],
    test: [
      "store",
      "test/store/db/pglite.store.test.ts",
      "every commit reaches the disk before it is acknowledged",
    ],
  },
  {
    name: "fsync reaches the disk",
    out: [["src/store/db/pglite.ts", '["-c", "wal_sync_method=fsync"]', "[]"]],
    test: [
      "store",
      "test/store/db/pglite.store.test.ts",
      "every commit reaches the disk before it is acknowledged",
    ],
  },
  {
    name: "slot held until the answer",
    out: [
      [
        "src/channels/telegram/send/pace.ts",
        "(): Slot => ({ answeredAt: null })",
        "(): Slot => ({ answeredAt: now() })",
      ],
    ],
    test: [
      "unit",
      "test/channels/telegram/send/pace.unit.test.ts",
      "never lets a server that counts anywhere between call and answer see too many",
    ],
  },
  {
    name: "session race",
    out: [
      [
        "src/channels/whatsapp/baileys/signalSessions.ts",
        "const apart = AsyncLocalStorage.snapshot();",
        "const apart = <T>(work: () => T): T => work();",
      ],
    ],
    test: [
      "unit",
      "test/channels/whatsapp/baileys/signalSessions.unit.test.ts",
      "50 times with one contact leaves every message readable",
    ],
  },
];

const [word = ""] = process.argv.slice(2);
let unnoticed = 0;
for (const guard of guards.filter(({ name }) => name.includes(word))) {
  const copy = mkdtempSync(join(tmpdir(), "aduan-guards-"));
  try {
    for (const name of copied) cpSync(join(project, name), join(copy, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
    const before = run(copy, guard.test);
    for (const [file, text, instead] of guard.out) takeOut(join(copy, file), text, instead);
    const after = run(copy, guard.test);
    const noticed = before && !after;
    if (!noticed) unnoticed += 1;
    const said = noticed ? "fails without it" : before ? "PASSES WITHOUT IT" : "FAILS WITH IT";
    process.stdout.write(`${guard.name}: "${guard.test[2]}" ${said}\n`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
process.exit(unnoticed === 0 ? 0 : 1);

function takeOut(path, text, instead) {
  const parts = readFileSync(path, "utf8").split(text);
  if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${text}`);
  writeFileSync(path, parts.join(instead));
}

/** Whether the test passes; one that isn't there fails. */
function run(copy, [project, file, name]) {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const options = ["vitest", "run", "--project", project, file, "-t", escaped];
  const { status, stdout } = spawnSync("npx", options, {
    cwd: copy,
    encoding: "utf8",
    timeout: 180_000,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return status === 0 && /Tests .*\d+ passed/.test(stdout);
}
