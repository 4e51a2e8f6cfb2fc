import { beforeEach, describe, expect, test } from "vitest";
import { comeBack, endMembership, giveRoles } from "../../../src/app/handle/comingsAndGoings.ts";
import type { Role } from "../../../src/core/procedure/command.ts";
import { setting, steps, verifier } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { twoRooms } from "./twoRooms.ts";

const at = (time: string) => setting(`2026-11-26 ${time}`).now;

forEachDatabase((open) => {
  describe("who came and went, told after what was written since", () => {
    const { write, said, work, parts, store, database, rooms, fake } = twoRooms(open);
    let budi = 0;
    let keys = 0;
    const room = () => ({ room: rooms().operators, person: budi, name: "Budi" });

    beforeEach(async () => {
      budi = await contactOf(store(), "202");
      await database().pool.query("delete from member where person = $1", [budi]);
      await write((tx) => tx.members.see([{ ...room() }]));
    });

    const happened = async (time: string, how: "reported" | "found" | "back") => {
      keys += 1;
      return { key: String(keys), at: at(time), how, office: await parts().offices.read() };
    };
    const left = async (time: string, how: "reported" | "found" = "reported") => {
      const one = await happened(time, how);
      await write((tx) => endMembership(tx, room(), one));
    };
    const joined = async (time: string) => {
      const one = await happened(time, "back");
      await write((tx) => comeBack(tx, room(), one));
    };
    const given = (time: string, ...roles: readonly Role[]) =>
      write((tx) => giveRoles(tx, room(), roles, at(time)));
    const held = async () => {
      const { rows } = await database().pool.query(
        "select roles, left_at is not null as away from member where room = $1 and person = $2",
        [rooms().operators, budi],
      );
      return rows[0];
    };
    const heard = async () => {
      await work();
      return said("-100").filter((text) => text.includes("Budi"));
    };

    test("a role given after somebody joined stays, though the joining is told later", async () => {
      await given("09:30", "verifier");
      await joined("09:20");
      expect(await held()).toEqual({ roles: ["verifier"], away: false });
      expect(await heard()).toEqual([]);
    });

    test("so does one that was given after they were removed and added again", async () => {
      await given("09:30", "verifier");
      await left("09:10");
      expect(await held()).toEqual({ roles: ["verifier"], away: true });
      await joined("09:20");
      expect(await held()).toEqual({ roles: ["verifier"], away: false });
      expect(await heard()).toEqual([]);
    });

    test("one given to somebody outside waits for them, also when the platform says that they are outside", async () => {
      await left("09:00");
      await given("09:10", "verifier");
      await left("09:11", "found");
      expect(await held()).toEqual({ roles: ["verifier"], away: true });
      await joined("09:20");
      expect(await held()).toEqual({ roles: ["verifier"], away: false });
    });

    test("the platform's word that they are in the room counts as much as their joining", async () => {
      await given("09:30", "verifier");
      await left("09:10");
      await write((tx) => tx.members.confirm(rooms().operators, budi));
      expect(await held()).toEqual({ roles: ["verifier"], away: false });
    });

    test("one given before ends with the departure, and with the return that shows one", async () => {
      await given("09:00", "verifier");
      await left("09:10");
      expect(await held()).toEqual({ roles: [], away: true });
      await joined("09:20");
      await given("09:30", "verifier");
      await joined("09:40");
      expect(await held()).toEqual({ roles: [], away: false });
      expect(await heard()).toEqual([
        expect.stringContaining("keluar dari grup ini Kamis 26 November pukul 09.10 WIB"),
        expect.stringContaining("tanpa peran"),
        expect.stringContaining(
          "sempat keluar dari grup ini dan masuk lagi Kamis 26 November pukul 09.40 WIB",
        ),
        expect.stringContaining("tanpa peran"),
      ]);
    });

    test("what a verifier did just before they were removed can still be undone, and the room reads how", async () => {
      const done = filedCase(1, "9HT2-XKD");
      const by = { ...verifier, contact: budi };
      const made = steps(done.case, { type: "forward", agency: "PUPR" }, by, "2026-11-26 09:00").map(
        (step) => ({
          ...step,
          room: rooms().operators,
          undoGroup: "9001",
        }),
      );
      const after = made.at(-1)?.after ?? done.case;
      await given("08:00", "verifier");
      await write((tx) => tx.cases.save([{ ...done, case: after, steps: [...done.steps, ...made] }]));
      await left("09:01");
      await given("09:02", "verifier");
      await write((tx) =>
        giveRoles(
          tx,
          { room: rooms().operators, person: rooms().rina },
          ["administrator", "supervisor"],
          at("09:02"),
        ),
      );
      await joined("09:03");
      await left("09:04");
      const [unsupervised, told] = (await heard()).filter((text) => text.includes("keluar dari grup ini"));
      expect(unsupervised).not.toContain("/urungkan");
      expect(told).toContain("9HT2-XKD: langkah terakhir Budi masih bisa diurungkan supervisor");
      expect(told).toContain("/urungkan 9HT2-XKD");
    });

    test("how to give the roles again is told also when they write before their joining is told", async () => {
      await given("09:00", "verifier");
      await left("09:10");
      await write((tx) => tx.members.see([room()]));
      await joined("09:20");
      await joined("09:20");
      expect((await heard()).slice(1)).toEqual([expect.stringContaining("/peran Budi verifikator")]);
    });

    test("all that is told of it goes where a group with topics has chosen its news", async () => {
      await write((tx) => tx.rooms.chooseTopic(rooms().operators, "news", "7"));
      await given("09:00", "verifier");
      await left("09:10");
      await joined("09:20");
      expect(await heard()).toHaveLength(2);
      expect(fake().said.map(({ topic }) => topic)).toEqual(["7", "7"]);
    });

    test("an agency's last designated person is missed, though another officer stays", async () => {
      const joko = await contactOf(store(), "203");
      const { agency } = rooms();
      const there = { room: agency, person: budi, name: "Budi" };
      await write(async (tx) => {
        await tx.members.see([there, { room: agency, person: joko, name: "Joko" }]);
        await giveRoles(tx, there, ["officer", "designated"], at("09:00"));
        await giveRoles(tx, { room: agency, person: joko }, ["officer"], at("09:00"));
      });
      const one = await happened("09:10", "reported");
      await write((tx) => endMembership(tx, there, one));
      await work();
      expect(said("-200").join()).toMatch(
        /tidak ada lagi petugas yang ditunjuk.*\/peran NAMA pejabat ditunjuk/,
      );
      expect(said("-100").join()).toMatch(/Di sana tidak ada lagi petugas yang ditunjuk/);
    });
  });
});
