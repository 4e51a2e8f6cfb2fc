import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { forEachDatabase } from "./databases.ts";

forEachDatabase((open) => {
  describe("a database", () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });

    test("is migrated and empty", async () => {
      const { rows } = await database.pool.query("select count(*)::int as n from _prisma_migrations");
      expect(rows[0].n).toBeGreaterThan(0);
      expect(await database.prisma.contact.count()).toBe(0);
    });

    test("reads and writes through Prisma: text, numbers, times, bytes", async () => {
      const before = new Date("2026-11-26T12:12:00.123Z");
      const made = await database.prisma.contact.create({
        data: {
          kind: "person",
          erasedAt: before,
          addresses: {
            create: { channel: "telegram", mark: new Uint8Array([1, 2]), sealed: new Uint8Array([3]) },
          },
        },
        include: { addresses: true },
      });
      expect(made.erasedAt).toEqual(before);
      expect([...(made.addresses[0]?.mark ?? [])]).toEqual([1, 2]);
    });

    test("takes back a transaction that throws", async () => {
      const count = await database.prisma.contact.count();
      const failing = database.prisma.$transaction(async (tx) => {
        await tx.contact.create({ data: { kind: "person" } });
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await database.prisma.contact.count()).toBe(count);
    });

    test("goes on after a statement that fails", async () => {
      await expect(database.pool.query("select no_such_column")).rejects.toThrow(/no_such_column/);
      await expect(database.prisma.$queryRawUnsafe("select 1/0")).rejects.toThrow();
      expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    });

    test("answers many at once", async () => {
      const counts = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          database.prisma.$transaction((tx) => tx.$queryRawUnsafe<{ n: number }[]>("select $1::int as n", n)),
        ),
      );
      expect(counts.map(([row]) => row?.n)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    });

    test("speaks UTC whatever the server's zone", async () => {
      const { rows } = await database.pool.query("select timestamptz '2026-11-26 19:12+07' ::text as at");
      expect(rows[0].at).toBe("2026-11-26 12:12:00+00");
    });
  });
});
