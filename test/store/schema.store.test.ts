import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { openClient } from "../../src/store/reports/client.ts";
import { Prisma, type PrismaClient } from "../../src/store/reports/generated/client.ts";
import { forEachDatabase } from "./databases.ts";

const models = Object.values(Prisma.ModelName);

/** The client that Prisma makes of `prisma/schema.prisma`, over a database that the migrations made. */
forEachDatabase((open) => {
  describe("the schema", () => {
    let database: Database;
    let prisma: PrismaClient;
    beforeAll(async () => {
      database = await open();
      prisma = await openClient(database.pool);
    });
    afterAll(() => prisma.$disconnect());

    test.each(models)("%s is in the database as the schema has it", async (model) => {
      const table = prisma[camel(model)] as { findMany: () => Promise<readonly unknown[]> };
      expect(await table.findMany()).toEqual([]);
    });

    test("text, numbers, times and bytes come back as they went in", async () => {
      const erasedAt = new Date("2026-11-26T12:12:00.123Z");
      const mark = new Uint8Array([1, 2]);
      const address = { channel: "telegram", mark, sealed: new Uint8Array([3]) };
      const made = await prisma.contact.create({
        data: { kind: "person", erasedAt, addresses: { create: address } },
        include: { addresses: true },
      });
      expect(made.erasedAt).toEqual(erasedAt);
      expect([...(made.addresses[0]?.mark ?? [])]).toEqual([...mark]);
    });
  });
});

function camel(model: keyof typeof Prisma.ModelName): Uncapitalize<keyof typeof Prisma.ModelName> {
  return `${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<typeof model>;
}
