import { beforeEach, describe, expect, test } from "vitest";
import { createAskMembers } from "../../../src/app/loops/members.ts";
import { createPump } from "../../../src/app/loops/pump.ts";
import type { Right } from "../../../src/core/operators/linking/rights.ts";
import type { Standing } from "../../../src/ports/channel.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, inbound } from "../../store/filed.ts";
import { twoRooms } from "../handle/twoRooms.ts";

forEachDatabase((open) => {
  const { write, said, work, parts, store, database, rooms, fake } = twoRooms(open);
  let budi = 0;
  let keys = 0;
  let asked = 0;

  beforeEach(async () => {
    asked = 0;
    await database().pool.query("delete from member where person <> $1", [rooms().rina]);
    await database().pool.query("truncate inbox, conversation");
    await database().pool.query(
      "update room set lacks = '[]', lacks_heard = '[]', ask_at = null, check_asked = false",
    );
    budi = await contactOf(store(), "202");
    await write(async (tx) => {
      await tx.members.see([{ room: rooms().operators, person: budi, name: "Budi" }]);
      await tx.members.grant(rooms().operators, budi, ["verifier"]);
    });
    await database().pool.query("update member set confirmed_at = null, ask_at = null");
  });

  type Answers = {
    readonly standing?: () => Promise<Standing>;
    readonly rights?: () => Promise<readonly Right[] | null>;
  };
  const ask = async ({ standing = async () => "member", rights = async () => [] }: Answers) => {
    const channel = {
      ...fake().channel,
      standing: async () => {
        asked += 1;
        return await standing();
      },
      rights,
    };
    await createAskMembers({
      ...parts(),
      channel,
      owns: () => true,
      newId: () => {
        keys += 1;
        return `q${keys}`;
      },
      wakeOthers: () => undefined,
    }).turn();
  };
  const pump = async () => {
    await database().pool.query(
      "update conversation set next_at = clock_timestamp() where next_at is not null",
    );
    await createPump({
      ...parts(),
      capabilitiesOf: () => fake().channel.capabilities,
      asksMembers: () => true,
      wakeSenders: () => undefined,
      suspectUpTo: "0",
    }).turn();
    await work();
  };
  const say = (command: string) =>
    write((tx) =>
      tx.inbox.file([
        inbound("202", command, { sender: { id: "202", name: "Budi", anonymous: false, language: null } }),
      ]),
    );
  const refused = expect.stringContaining("Belum bisa dipastikan apakah Anda masih anggota grup");

  describe("who commands in private and wasn't seen lately", () => {
    test("is asked about once, and refused where the platform won't say, until they write in the group", async () => {
      await say("/terlambat");
      await pump();
      expect(said("202")).toEqual([]);
      const unknown = { standing: async () => "unknown" as const };
      await ask(unknown);
      await pump();
      expect(said("202")).toEqual([refused]);
      await say("/terlambat");
      await pump();
      await ask(unknown);
      expect(said("202")).toEqual([refused, refused]);
      expect(asked).toBe(1);
      await write((tx) => tx.members.see([{ room: rooms().operators, person: budi, name: "Budi" }]));
      await say("/terlambat");
      await pump();
      expect(said("202").slice(2)).toEqual([expect.not.stringContaining("Belum bisa dipastikan")]);
    });

    test("is asked about anew a minute after the platform couldn't say", async () => {
      await write((tx) => tx.members.unsure(rooms().operators, budi));
      await database().pool.query("update member set unsure_at = unsure_at - interval '2 minutes'");
      await say("/terlambat");
      await pump();
      expect(said("202")).toEqual([]);
      await ask({});
      await pump();
      expect(said("202")).toEqual([expect.not.stringContaining("Belum bisa dipastikan")]);
    });

    test("waits no longer than a minute for a platform that can't be asked", async () => {
      const failing = {
        standing: async () => {
          throw new Error("away");
        },
      };
      await say("/terlambat");
      for (let turns = 0; turns < 3; turns += 1) {
        await pump();
        await ask(failing);
      }
      expect(said("202")).toEqual([]);
      await database().pool.query("update inbox set filed_at = filed_at - interval '61 seconds'");
      await pump();
      expect(said("202")).toEqual([refused]);
    });

    test("has no role where the platform says that they are out", async () => {
      await say("/terlambat");
      await pump();
      await ask({ standing: async () => "outside" });
      await pump();
      expect(said("202")).toEqual([expect.stringContaining("hanya berlaku bagi anggota grup")]);
      expect(said("-100").join()).toContain("Budi (verifikator) sudah tidak ada di grup ini");
    });
  });

  describe("a platform that is asked for our rights and refuses", () => {
    const check = () => write((tx) => tx.members.askRights(rooms().operators, { topic: null }));
    const unknown = expect.stringContaining("belum bisa diperiksa sekarang");

    test("is said once to whoever asked, and asked again later", async () => {
      await check();
      for (const rights of [async () => null, () => Promise.reject(new Error("away"))]) {
        await ask({ rights });
        await work();
        expect(said("-100")).toEqual([unknown]);
        const { rows } = await database().pool.query(
          "select extract(epoch from ask_at - clock_timestamp())::float8 as later from room where chat = $1",
          [rooms().operators],
        );
        expect(rows[0].later).toBeGreaterThan(500);
        await database().pool.query("update room set ask_at = clock_timestamp() where chat = $1", [
          rooms().operators,
        ]);
      }
    });
  });
});
