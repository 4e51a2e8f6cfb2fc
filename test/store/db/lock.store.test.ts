import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectPath } from "../../../src/projectPath.ts";
import { FolderInUse, lockFolder } from "../../../src/store/db/lock.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aduan-lock-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test("a folder that is held is refused, with what to do", async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await expect(lockFolder(folder)).rejects.toThrow(/DATA_DIR/);
  await lock.release();
});

test("a folder that was released is free and clean", async () => {
  await (await lockFolder(folder)).release();
  const lock = await lockFolder(folder);
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
});

test("a path longer than a socket's name may be is no obstacle", async () => {
  const deep = join(folder, "a".repeat(100), "b".repeat(100));
  await mkdir(deep, { recursive: true });
  const lock = await lockFolder(deep);
  await expect(lockFolder(deep)).rejects.toThrow(FolderInUse);
  await lock.release();
});

test("the same folder by another path is the same folder", async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(join(folder, "..", folder.split("/").at(-1) ?? ""))).rejects.toThrow(FolderInUse);
  await lock.release();
});

test("of five that start together at most one gets it, and of those who try again one does", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
  const got = tries.filter((result) => result.status === "fulfilled").map(({ value }) => value);
  expect(got.length).toBeLessThanOrEqual(1);
  for (const lock of got) await lock.release();
  await (await lockFolder(folder)).release();
});

test("another process holds the folder while it runs, frozen or not, and no longer when it is killed", async () => {
  const holder = startHolder(folder);
  try {
    const [line] = await once(holder.stdout, "data");
    expect(String(line)).toBe("held");
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    holder.kill("SIGSTOP");
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  } finally {
    const gone = once(holder, "exit");
    holder.kill("SIGKILL");
    await gone;
  }
  const left = await readdir(folder);
  expect(left).toHaveLength(1);
  const lock = await lockFolder(folder);
  expect(await readdir(folder)).not.toEqual(left);
  await lock.release();
});

function startHolder(held: string) {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { lockFolder } from "./lock.ts";
        await lockFolder(process.argv[1]);
        process.stdout.write("held");
        setTimeout(() => undefined, 30_000);`,
      resolveDir: projectPath("src/store/db"),
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
  });
  const code = outputFiles[0]?.text ?? "";
  return spawn(process.execPath, ["--input-type=module", "--eval", code, held], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
