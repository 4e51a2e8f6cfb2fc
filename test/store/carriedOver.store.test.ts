import { readFile } from "node:fs/promises";
import { escapeIdentifier } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPump } from "../../src/app/loops/pump.ts";
import { createSweep } from "../../src/app/loops/sweep.ts";
import { createBoardSender } from "../../src/app/send/boards.ts";
import { createLetterSender } from "../../src/app/send/letters.ts";
import type { Store } from "../../src/ports/store.ts";
import { projectPath } from "../../src/projectPath.ts";
import { migrate } from "../../src/store/db/migrate.ts";
import { readMigrations } from "../../src/store/db/migrations.ts";
import type { Database } from "../../src/store/open.ts";
import { sealAnew } from "../../src/store/upkeep/sealAnew.ts";
import { createFakeChannel } from "../app/channel.ts";
import { partsOver } from "../app/parts.ts";
import { when } from "../core/procedure/world.ts";
import { countingChance } from "../e2e/chance.ts";
import { bareDatabase, onClient } from "./bare.ts";
import { forEachDatabase } from "./databases.ts";
import { inbound } from "./filed.ts";
import { sealing, storeOver } from "./storeOver.ts";

/**
 * Every row of an office as the first build left it on Wednesday 2 December 2026 at 19.00: a case in each stage, two of
 * them late, drafts at several steps, a desk, a card, and letters that nobody had sent yet.
 */
const rows = (await readFile(new URL("former/1.jsonl", import.meta.url), "utf8"))
  .split("\n")
  .filter((line) => line !== "")
  .map((line): { readonly table: string; readonly row: unknown } => JSON.parse(line));

/** The last migration that this build knew. */
const last = "20261124110928_letter_ledger";

/** What no reader should see: a sentence that was not filled in, or its key. */
const hole = /\{\{|\}\}|undefined|null|NaN|Invalid|\b[a-z]+\.[a-z_]+(?:\.[a-z_]+)*\b(?<!\.go\.id|[a-z]\.id)/u;

forEachDatabase((_, type) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  const fake = createFakeChannel();

  async function fill(): Promise<void> {
    const tables = [...new Set(rows.map(({ table }) => table))];
    await onClient(database, async (client) => {
      // The order of tables doesn't matter then.
      await client.query("set session_replication_role = replica");
      for (const table of tables) {
        const name = escapeIdentifier(table);
        const held = rows.filter((one) => one.table === table).map(({ row }) => row);
        await client.query(
          `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1)`,
          [JSON.stringify(held)],
        );
      }
      const { rows: counted } = await client.query<{ table: string; column: string }>(
        `select table_name as table, column_name as column from information_schema.columns
          where table_schema = 'public' and (column_default like 'nextval%' or is_identity = 'YES')`,
      );
      for (const { table, column } of counted)
        await client.query(
          `select setval(pg_get_serial_sequence('${table}', '${column}'), max(${column}) + 1) from ${escapeIdentifier(table)}`,
        );
      await client.query("set session_replication_role = origin");
    });
  }

  const pumpAt = async (at: string): Promise<void> => {
    const pump = createPump({
      ...parts,
      clock: { now: () => when(at) },
      capabilitiesOf: () => fake.channel.capabilities,
      asksMembers: () => false,
      wakeSenders: () => undefined,
      suspectUpTo: "0",
    });
    while ((await pump.turn()) !== null);
  };
  const sweepAt = (at: string) =>
    createSweep({
      ...parts,
      clock: { now: () => when(at) },
      heardUntil: () => when(at),
      wakeSenders: () => undefined,
    }).turn();
  /** Sends all that waits, and returns what this chat read of it. */
  const sendAt = async (at: string, chat: string): Promise<string> => {
    await store.transaction((tx) => tx.outbox.hurry());
    const before = fake.said.length;
    const sending = {
      ...parts,
      clock: { now: () => when(at) },
      channel: fake.channel,
      epoch: () => "9",
      recallPace: async () => undefined,
      wake: () => undefined,
    };
    const letters = createLetterSender({
      ...sending,
      pathOf: (path) => path,
      draw: async () => new Uint8Array(),
    });
    const boards = createBoardSender(sending);
    for (let turns = 0; turns < 40; turns += 1) {
      await letters.turn();
      await letters.finish();
      await boards.turn();
      await boards.finish();
      const { letters: left } = await store.transaction((tx) => tx.backlog(when(at)));
      if (left === 0 && turns > 1) break;
    }
    return fake.said
      .slice(before)
      .filter(({ to }) => to.chat === chat)
      .map(({ text }) => text)
      .join("\n");
  };
  const say = async (chat: string, text: string, at: string, person = chat): Promise<string> => {
    const sender = { id: person, name: "Rina", anonymous: false, language: "id" };
    await store.transaction((tx) =>
      tx.inbox.file([
        inbound(chat, text, { externalId: `later:${chat}:${at}:${text}`, sentAt: when(at), sender }),
      ]),
    );
    await pumpAt(at);
    return await sendAt(at, chat);
  };

  describe("an office that the first build filled", () => {
    beforeAll(async () => {
      database = await bareDatabase(type);
      const all = await readMigrations(projectPath("prisma/migrations"));
      const known = all.filter(({ name }) => name <= last);
      await onClient(database, (client) => migrate(client, known));
      await fill();
      await onClient(database, (client) => migrate(client, all));
      await sealAnew(database.pool, sealing);
      store = storeOver(database);
      const made = await partsOver(store);
      parts = { ...made, context: { ...made.context, chance: countingChance(9) } };
    });
    afterAll(() => database.close());

    test("sends what waited there and what is due, each as a whole sentence", async () => {
      await sweepAt("2026-12-03 08:00");
      await sendAt("2026-12-03 08:00", "");
      const { rows: left } = await database.pool.query<{ state: string; why: string | null }>(
        "select state, why from letter where state not in ('sent', 'spared', 'taken_back')",
      );
      expect(left).toEqual([]);
      expect(fake.said.length).toBeGreaterThan(25);
      for (const { text } of fake.said) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(hole);
      }
      expect(fake.textsTo("911").join("\n")).toContain("(Sabtu dan Minggu tidak dihitung.)");
    });

    test.each([
      ["911", "Kami terlambat. Laporan ini seharusnya selesai diperiksa paling lambat Selasa 1 Desember."],
      ["912", "Petugas menunggu keterangan dari Anda sampai"],
      ["913", "Sedang dikerjakan Dinas"],
      ["914", "12 Februari 2027"],
      ["915", "Sudah dijawab Dinas"],
      ["916", "ditutup"],
      ["920", "belum terkirim"],
      ["921", "belum terkirim"],
      ["922", "belum terkirim"],
    ])("answers STATUS of %s as it stands: %s", async (chat, stands) => {
      const said = await say(chat, "status", "2026-12-03 09:00");
      expect(said).toContain(stands);
      expect(said).not.toMatch(hole);
    });

    test("has brought up what isn't sent, and one word sends it", async () => {
      const brought = fake.textsTo("921").join("\n");
      expect(brought).toContain("Masalah: sampah menumpuk di belakang pasar legi");
      expect(brought).toContain("Kami simpan sampai Jumat 4 Desember, lalu kami hapus.");
      for (const chat of ["920", "921"])
        expect(await say(chat, "kirim", "2026-12-03 13:05")).toContain("Laporan terkirim");
      const { rows: kept } = await database.pool.query<{ unsent: number }>(
        "select sum(unsent)::int as unsent from conversation where expires_at is not null",
      );
      expect(kept).toEqual([{ unsent: 0 }]);
    });

    test("goes on in its rooms", async () => {
      const late = await say("-900", "/terlambat", "2026-12-03 13:10", "201");
      expect(late).toContain("YG5H-NWD");
      expect(late).toContain("Q9JE-HRX");
      expect(late).not.toMatch(hole);
      const look = await say("-900", "/kasus YG5H-NWD", "2026-12-03 13:11", "201");
      expect(look).toContain("jalan rusak");
      expect(await say("-900", "/teruskan YG5H-NWD PUPR", "2026-12-03 13:12", "201")).toContain("YG5H-NWD");
      expect(await say("911", "status", "2026-12-03 13:15")).toContain("Sudah diteruskan ke Dinas");
      const answered = await say(
        "-901",
        "/jawab A74H-SRQ selesai Sudah ditambal.",
        "2026-12-03 13:20",
        "202",
      );
      expect(answered).toContain("A74H-SRQ");
      expect(await say("915", "sudah", "2026-12-03 13:30")).toContain("YCQ4-G26");
    });
  });
});
