import { PrismaPg } from "@prisma/adapter-pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { forEachDatabase } from "./databases.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";

const models = Object.values(Prisma.ModelName);

/** The client that Prisma makes of `prisma/schema.prisma`, over a database that the migrations made. */
forEachDatabase((open) => {
  describe("the schema", () => {
    let database: Database;
    let prisma: PrismaClient;
    beforeAll(async () => {
      database = await open();
      prisma = new PrismaClient({ adapter: new PrismaPg(readable(database)) });
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

/** Prisma says with `types` how to read values; PGlite would take them for the parameters' type ids. */
function readable({ type, pool }: Database): Database["pool"] {
  if (type === "embedded") {
    pool.on("connect", (client) => {
      const { connection } = client as unknown as { connection: { parse: (query: object) => void } };
      const parse = connection.parse.bind(connection);
      connection.parse = (query) => parse({ ...query, types: undefined });
    });
  }
  return pool;
}

function camel(model: keyof typeof Prisma.ModelName): Uncapitalize<keyof typeof Prisma.ModelName> {
  return `${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<typeof model>;
}
