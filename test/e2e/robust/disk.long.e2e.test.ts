import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../../src/playground/telegram/server.ts";
import { token } from "../office.ts";
import { type Bundle, bundle, type Child, startChild } from "./child.ts";

/** Becomes a program that alone sees a small disk at `data`. Needs no rights where a user may have namespaces. */
const onSmallDisk = [
  ...["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"],
  ...['mount -t tmpfs -o size=100m tmpfs data && exec "$@"', "sh"],
];
const possible = spawnSync("unshare", ["--user", "--map-root-user", "--mount", "true"]).status === 0;

describe.skipIf(!possible)("a disk that is full", () => {
  let program: Bundle;
  let api: BotApi;
  let folder: string;
  let bot: number;
  let person: number;

  beforeAll(async () => {
    program = await bundle("test/e2e/robust/thirsty.ts");
  });
  afterAll(() => program.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aduan-disk-"));
    await mkdir(join(folder, "data"));
    api = await startBotApi({
      bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
      windows: { overall: null, chat: null, group: null },
      polling: { conflictHold: 0 },
    });
    bot = api.world.bots()[0]?.user.id ?? 0;
    person = api.world.addPerson({ first_name: "Sari", language_code: "id" }).id;
    return async () => {
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    };
  });

  const start = (): Child =>
    startChild(
      program.file,
      {
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: api.url,
        SECRET_KEY: Buffer.alloc(32, 6).toString("base64"),
        LOG_LEVEL: "info",
      },
      folder,
      onSmallDisk,
    );
  /** Its data folder, as it sees it. */
  const dataOf = (child: Child): string => `/proc/${child.pid}/root${join(folder, "data")}`;

  const heard = (): readonly string[] =>
    api.world
      .view(bot, person)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);

  test("keeps nothing from being handled once there is space: words, a photo, a report", async () => {
    const child = start();
    await child.says(/it runs/);
    api.world.send(person, bot, { text: "jalan rusak parah di depan pasar" });
    await api.world.waitFor(() => heard().length === 1, 20_000, "the first answer");
    const filler = join(dataOf(child), "filler");
    fill(filler, 200_000);
    api.world.send(person, bot, { photo: { bytes: await picture(), name: "foto.jpg" } });
    await child.says(/ENOSPC.*an attachment can't be fetched yet/);
    fill(join(dataOf(child), "more"));
    // More than fits into what is left free within the files.
    for (let n = 0; n < 80; n += 1) api.world.send(person, bot, { text: `kata ${n} ${"lagi ".repeat(700)}` });
    await child.says(/53100.*A batch couldn't be filed; it will come again/);
    await rm(join(dataOf(child), "more"));
    await rm(filler);
    await child.says(/Receiving again/);
    await api.world.waitFor(
      () => heard().some((text) => /lokasi|di mana/i.test(text)),
      60_000,
      "the question",
    );
    await api.world.waitFor(
      () => api.world.bots()[0]?.queue.pending(Date.now()).length === 0,
      60_000,
      "the queue",
    );
    child.kill("SIGTERM");
    expect(await child.ended).toEqual({ code: 0, signal: null });
    expect(child.said()).not.toContain("is set aside");
  });

  test("ends the program where the embedded database's log found no space, to be started again", async () => {
    const child = start();
    await child.says(/it runs/);
    fill(join(dataOf(child), "filler"));
    child.kill("SIGUSR2");
    expect((await child.ended).code).toBe(1);
    expect(child.said()).toMatch(/The embedded database can't go on.*start the program again/s);
  });
});

async function picture(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 120, sigma: 60 } as const;
  return await sharp({ create: { width: 900, height: 900, channels: 3, background: "#446", noise } })
    .jpeg()
    .toBuffer();
}

/** Takes all the space that there is, but for so many bytes. */
function fill(path: string, left = 0): void {
  const file = openSync(path, "w");
  let taken = 0;
  for (const size of [1 << 20, 4_096]) {
    const block = Buffer.alloc(size, 1);
    try {
      for (let wrote = size; wrote === size; taken += wrote) wrote = writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  ftruncateSync(file, taken - left);
  closeSync(file);
}
