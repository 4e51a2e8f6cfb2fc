import { beforeEach, expect, test } from "vitest";
import { learnRights, noRightsLearnt, rightsUntold } from "../../../src/app/handle/rights.ts";
import type { Right } from "../../../src/core/operators/linking/rights.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { twoRooms } from "./twoRooms.ts";

forEachDatabase((open) => {
  const { write, said, work, database, rooms } = twoRooms(open);
  let keys = 0;

  beforeEach(() => write((tx) => tx.rooms.link(rooms().agency, { type: "agency", agency: "PUPR" })));

  const learn = (...now: readonly Right[]) => {
    keys += 1;
    const key = String(keys);
    return write((tx) => learnRights(tx, rooms().agency, now, key));
  };
  const heard = async () => {
    await work();
    return said("-200");
  };

  test("what is missing while we may not write is told once we may, and lapses private looks meanwhile", async () => {
    await learn("write", "watch", "delete");
    expect(await heard()).toEqual([]);
    const { rows } = await database().pool.query("select lacks from room where chat = $1", [rooms().agency]);
    expect(rows).toEqual([{ lacks: ["write", "watch", "delete"] }]);
    await learn("watch", "delete");
    expect(await heard()).toEqual([expect.stringMatching(/^Izin yang belum kami punya di grup ini:\n.*\n/u)]);
    await learn("watch", "delete");
    expect(await heard()).toHaveLength(1);
  });

  test("what was told before the silence isn't told again after it, and what is given in it is", async () => {
    await learn("watch", "delete");
    expect(await heard()).toHaveLength(1);
    await learn("write", "watch");
    await learn("watch");
    expect((await heard()).slice(1)).toEqual([
      expect.stringMatching(/^Izin kami di grup ini sudah kembali: /u),
    ]);
  });

  test("a group that is linked anew, or that we are added to again, hears what is missing anew", async () => {
    await learn("watch", "delete");
    expect(await heard()).toHaveLength(1);
    await write((tx) => tx.rooms.link(rooms().agency, { type: "agency", agency: "PUPR" }));
    await learn("watch", "delete");
    expect(await heard()).toHaveLength(2);
    await write((tx) => tx.rooms.disable(rooms().agency));
    await write((tx) => tx.rooms.enable(rooms().agency));
    await learn("watch", "delete");
    expect(await heard()).toHaveLength(3);
  });

  test("what is lost while the news of another loss still waits is told too", async () => {
    await learn();
    await learn("watch", "delete");
    await learn("watch", "delete", "photos");
    await learn("delete", "photos");
    const said = (await heard()).join("\n");
    expect(said).toMatch(/Belum administrator.*\nBelum boleh menghapus/u);
    expect(said).toContain("Belum boleh mengirim foto");
    expect(said).toMatch(/sudah kembali/u);
  });

  test("who asks in a topic hears there, whatever the answer is", async () => {
    const { agency } = rooms();
    const askedIn = (topic: string | null) => write((tx) => tx.members.askRights(agency, { topic }));
    const topics = async () => {
      await work();
      const { rows } = await database().pool.query("select topic from letter where chat = $1 order by id", [
        agency,
      ]);
      return rows.map(({ topic }) => topic);
    };
    await askedIn("7");
    await learn("watch");
    await askedIn("8");
    await write((tx) => noRightsLearnt(tx, agency, "n1"));
    await askedIn("9");
    await write((tx) => rightsUntold(tx, agency, "u3"));
    await askedIn(null);
    await learn("watch");
    expect(await topics()).toEqual(["7", "8", "9", null]);
  });

  test("of a channel that doesn't say what we may do nothing is claimed, and who asks hears so", async () => {
    const { agency } = rooms();
    await write((tx) => rightsUntold(tx, agency, "u1"));
    expect(await heard()).toEqual([]);
    await write((tx) => tx.members.askRights(agency, { topic: null }));
    await write((tx) => rightsUntold(tx, agency, "u2"));
    expect(await heard()).toEqual([expect.stringContaining("tidak bisa diperiksa")]);
  });
});
