import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { secretKey } from "../../src/config/secretKey.ts";

const folder = () => mkdtemp(join(tmpdir(), "aduan-key-"));
const token = "1:token";

test("the first start makes a key that only its user can read, and the next finds it", async () => {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: token }, await folder());
  const key = await secretKey(config);
  expect(key).toHaveLength(32);
  const path = join(config.dataDir, "secret.key");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await secretKey(config)).toEqual(key);
  expect(await readdir(config.dataDir)).toEqual(["secret.key"]);
  expect(Buffer.from(await readFile(path, "utf8"), "base64")).toEqual(Buffer.from(key));
});

test("first starts at the same time end up with the same key", async () => {
  const config = readConfig({}, await folder());
  const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => secretKey(config)));
  for (const other of others) expect(other).toEqual(first);
});

test("a configured key goes first, in any of its spellings", async () => {
  const key = new Uint8Array(32).fill(0xfb);
  const spellings = [
    Buffer.from(key).toString("hex"),
    Buffer.from(key).toString("base64"),
    Buffer.from(key).toString("base64url"),
  ];
  for (const spelling of spellings) {
    expect(await secretKey(readConfig({ SECRET_KEY: spelling }, await folder()))).toEqual(key);
  }
});

test("a configured key that isn't the folder's is refused", async () => {
  const at = await folder();
  await secretKey(readConfig({}, at));
  const other = readConfig({ SECRET_KEY: Buffer.alloc(32).toString("hex") }, at);
  await expect(secretKey(other)).rejects.toThrow(/differs from the key in .*secret\.key/);
});

test("a database whose key is gone gets no new one", async () => {
  const config = readConfig({}, await folder());
  await mkdir(config.dataDir, { recursive: true });
  await mkdir(join(config.dataDir, "database"));
  await expect(secretKey(config)).rejects.toThrow(/secret\.key is missing.*backup/);
});

test("a damaged key file is refused rather than replaced", async () => {
  const config = readConfig({}, await folder());
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(join(config.dataDir, "secret.key"), "abc");
  await expect(secretKey(config)).rejects.toThrow(/doesn't hold a key of 32 bytes/);
});
