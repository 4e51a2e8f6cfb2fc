import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BotApi, startBotApi } from "../../src/playground/telegram/server.ts";
import { emptyServedDatabase, served } from "../store/databases.ts";
import { token } from "./office.ts";
import { type Bundle, bundle, type Child, startChild } from "./robust/child.ts";

/** Says of each module of Prisma's that it was loaded. */
const watching = `import { register } from "node:module";
register("data:text/javascript," + encodeURIComponent(\`
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    if (found.url.includes("/@prisma/")) process._rawDebug("loaded " + found.url);
    return found;
  }
\`));`;
const watched = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(watching)}` };
const loaded = /loaded .*@prisma\/client/;

const period = ["figures", "--from", "2026-01-01", "--to", "2099-12-31"];

let main: Bundle;
beforeAll(async () => {
  main = await bundle("src/main.ts");
});
afterAll(() => main.remove());

describe("a program that is asked for no report", () => {
  test("on PGlite loads nothing of Prisma through a whole case; once it has stopped, its figures are told", async () => {
    await inOffice({}, async ({ start, ask, wholeCase }) => {
      const program = start();
      await wholeCase(program);
      const beside = ask();
      expect((await beside.ended).code).toBe(78);
      expect(beside.said()).toMatch(/Another process is using/);
      await stops(program);
      expect(program.said()).not.toMatch(loaded);
      await tells(ask());
    });
  });

  test.skipIf(!served)("on PostgreSQL neither, and its figures are told while it runs", async () => {
    const { url, drop } = await emptyServedDatabase();
    const environment = { DATABASE_URL: url, SECRET_KEY: Buffer.alloc(32, 5).toString("base64") };
    await inOffice(environment, async ({ start, ask, wholeCase }) => {
      const early = ask();
      expect((await early.ended).code).toBe(78);
      expect(early.said()).toMatch(/hasn't had the migration/);
      const program = start();
      await wholeCase(program);
      await tells(ask());
      await stops(program);
      expect(program.said()).not.toMatch(loaded);
    });
    await drop();
  });
});

async function stops(program: Child): Promise<void> {
  program.kill("SIGTERM");
  expect((await program.ended).code).toBe(0);
}

/** One report, forwarded, answered and settled; and that asking for it does load Prisma. */
async function tells(figures: Child): Promise<void> {
  expect((await figures.ended).code).toBe(0);
  expect(figures.said()).toMatch(/^1 laporan masuk\.$/m);
  expect(figures.said()).toMatch(/^Dinas PUPR( +\d){13}$/m);
  expect(/^Dinas PUPR +(.*)$/m.exec(figures.said())?.[1]?.split(/ +/)).toEqual(
    [..."1101001000000"].map(String),
  );
  expect(figures.said()).toMatch(loaded);
}

type Office = {
  readonly start: () => Child;
  readonly ask: () => Child;
  readonly wholeCase: (program: Child) => Promise<void>;
};

async function inOffice(
  environment: Readonly<Record<string, string>>,
  work: (office: Office) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aduan-figures-"));
  const api = await startBotApi({
    bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }],
    windows: { overall: null, chat: null, group: null },
    polling: { conflictHold: 0 },
  });
  const child = (given: readonly string[]): Child =>
    startChild(
      main.file,
      {
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: api.url,
        UNDO_SECONDS: "0",
        OFFICE_HOURS: "mon-sun 00:00-23:59",
        WORK_WEEK: "mon-sun",
        LOG_LEVEL: "warn",
        ...watched,
        ...environment,
      },
      folder,
      [],
      given,
    );
  try {
    await work({
      start: () => child([]),
      ask: () => child(period),
      wholeCase: (program) => playCase(api, program),
    });
  } finally {
    await api.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A citizen files a report, the operators forward it and pass on the answer, and the citizen is content. */
async function playCase({ world }: BotApi, program: Child): Promise<void> {
  const bot = world.bots()[0]?.user.id ?? 0;
  const sari = world.addPerson({ first_name: "Sari", language_code: "id" }).id;
  const rina = world.addPerson({ first_name: "Rina", language_code: "id" }).id;
  const room = world.addGroup({ title: "Petugas", kind: "supergroup", creator: rina, members: [] });
  world.promote(bot, room, rina);
  const says = async (who: number, chat: number, text: string, until: RegExp): Promise<string> => {
    const before = said(chat, who).length;
    world.send(who, chat, { text });
    const answer = (): string => said(chat, who).slice(before).join("\n");
    await world.waitFor(() => until.test(answer()), 60_000, `the answer to "${text}"`);
    return answer();
  };
  const said = (chat: number, who: number): readonly string[] =>
    world
      .view(chat, who)
      .messages.filter(({ from }) => from.bot)
      .map(({ text }) => text);
  await world.waitFor(() => /hubungkan \S+/.test(program.said()), 60_000, "the code");
  await says(rina, room, `/hubungkan ${/hubungkan (\S+)/.exec(program.said())?.[1]}`, /petugas|dilayani/i);
  await says(sari, bot, "jalan rusak parah di depan pasar, banyak motor jatuh", /foto/i);
  await says(sari, bot, "Tidak ada foto", /lokasi|di mana/i);
  await says(sari, bot, "Jalan Merdeka 12", /Sudah benar\?/);
  const receipt = await says(sari, bot, "Kirim", /Nomornya/);
  const number = /Nomornya (\S+)\./.exec(receipt)?.[1] ?? "";
  const heard = said(bot, sari).length;
  await says(rina, room, `/teruskan ${number} PUPR`, /PUPR/);
  await says(rina, room, `/jawab ${number} selesai Lubang sudah ditambal.`, /./);
  const question = () => said(bot, sari).slice(heard).join("\n");
  await world.waitFor(() => /sudah beres\?/.test(question()), 60_000, "the answer of the agency");
  await says(sari, bot, "sudah beres, terima kasih", /ditutup|selesai/i);
}
