import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressed } from "../../../src/app/handle/recipients.ts";
import { message, say } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, letter } from "../../store/filed.ts";
import { twoRooms } from "./twoRooms.ts";

forEachDatabase((open) => {
  describe("a room that takes nothing", () => {
    const { write, put, said, work, knock, filed, store, database, parts, rooms, fake } = twoRooms(open);
    const news = (key: string) =>
      ({
        name: "agency_forwarded",
        to: { type: "agency", agency: "PUPR" },
        class: "notice",
        message: message(say("plain", { text: "kartu" })),
        about: filed.case.id,
        round: 1,
        unasked: false,
        key,
        onlyIfLeft: null,
      }) as const;
    let closed: Set<string>;
    let tries: number;
    beforeEach(() => {
      closed = new Set();
      tries = 0;
      fake().hooks.before = async (to) => {
        if (!closed.has(to.chat)) return;
        tries += 1;
        throw new SendError("gone", "The room can't be written to (400: TOPIC_CLOSED)");
      };
    });

    test("loses nothing: the rooms().operators hear of it once, it is tried now and then, and they hear when it is over", async () => {
      closed.add("-200");
      await put(letter(rooms().agency, "1"), letter(rooms().agency, "2"));
      await work();
      await put(letter(rooms().agency, "3"));
      await work();
      await knock();
      await knock();
      expect(said("-200")).toEqual([]);
      expect(tries).toBe(3);
      expect(said("-100")).toEqual([expect.stringContaining("Grup Dinas PUPR tidak bisa dikirimi pesan.")]);
      closed.clear();
      await work();
      expect(said("-200")).toEqual([]);
      await knock();
      expect(fake().said.flatMap(({ to, key }) => (to.chat === "-200" ? [key] : []))).toEqual([
        "1",
        "2",
        "3",
      ]);
      expect(said("-100").slice(1)).toEqual([
        "Grup Dinas PUPR bisa dikirimi lagi. Yang tertunda sedang dikirim.",
      ]);
      await put(letter(rooms().agency, "4"));
      await work();
      expect(said("-100")).toHaveLength(2);
    });

    test("has its cards once it takes something again, and none is tried in a loop meanwhile", async () => {
      await write((tx) =>
        tx.boards.card(rooms().agency, filed.case.id, { room: rooms().agency, person: null }, null, 0),
      );
      await work();
      closed.add("-200");
      await put(letter(rooms().agency, "1", { about: filed.case.id }));
      await write((tx) => tx.boards.touch([filed.case.id]));
      await work();
      expect(tries).toBeLessThan(6);
      const before = tries;
      await work();
      expect(tries).toBe(before);
      closed.clear();
      await knock();
      expect(fake().edited).toHaveLength(1);
      expect(said("-100")).toHaveLength(2);
    });

    test("of an agency: what is written meanwhile is kept for it, and a copy goes to the operators", async () => {
      const context = { ...parts().context, now: parts().clock.now(), office: await parts().offices.read() };
      const to = async (key: string) =>
        addressed(news(key), null, await store().transaction((tx) => tx.rooms.all()), 0, context).map(
          ({ chat }) => chat,
        );
      expect(await to("a")).toEqual([rooms().agency]);
      closed.add("-200");
      await put(letter(rooms().agency, "1"));
      await work();
      expect(await to("b")).toEqual([rooms().agency, rooms().operators]);
      await write((tx) => tx.rooms.disable(rooms().agency));
      expect(await to("c")).toEqual([rooms().agency, rooms().operators]);
    });

    test("of the operators: another room of theirs hears of it, or else the administrators in private", async () => {
      closed.add("-100");
      await put(letter(rooms().operators, "1"));
      await work();
      expect(said("201")).toEqual([expect.stringContaining("Grup petugas tidak bisa dikirimi pesan.")]);
      closed.clear();
      await knock();
      expect(said("201").slice(1)).toEqual([expect.stringContaining("Grup petugas bisa dikirimi lagi.")]);
      expect(said("-100")).toHaveLength(1);
    });

    test("of an agency: what waits for it is told in one message, by number, and read in full by /kasus", async () => {
      closed.add("-200");
      const about = filed.case.id;
      const news = (n: number) =>
        letter(rooms().agency, `news:${n}:${rooms().agency}`, { class: "notice", about });
      await put(news(1), letter(rooms().agency, "a:1", { about }), news(2));
      await work();
      await knock();
      expect(said("-100")).toEqual([
        expect.stringMatching(/\/kasus[^\n]*Yang menunggu di sana \(1\):\n[^\n]*K7M4-2QX/u),
      ]);
      closed.clear();
      await knock();
      expect(
        fake()
          .said.filter(({ to }) => to.chat === "-200")
          .map(({ key }) => key),
      ).toEqual(["a:1", `news:1:${rooms().agency}`, `news:2:${rooms().agency}`]);
    });

    test("of an agency: a message on several reports that is the first refused names them to the operators", async () => {
      closed.add("-200");
      const { id } = filed.case;
      const happening = { type: "reminded", mark: "near" };
      await database().pool.query(
        `insert into event (id, case_id, version, type, by, to_stage, at, happening)
         values ('e-near', $1, 99, 'reminded', '{"type": "clock"}', 'forwarded', '2026-12-02 08:00+07', $2)`,
        [id, JSON.stringify(happening)],
      );
      const asOf = new Date("2026-12-01T08:00:00+07:00");
      await put(letter(rooms().agency, "morning:PUPR:2026-12-02", { class: "notice", asOf }));
      await work();
      expect(said("-100")).toEqual([expect.stringContaining("K7M4-2QX")]);
    });

    describe("where the operators have another room", () => {
      let second = 0;
      beforeEach(async () => {
        second = await contactOf(store(), "-101");
        await write((tx) => tx.rooms.link(second, { type: "operators" }));
      });
      afterEach(async () => {
        await write((tx) => tx.rooms.disable(second));
      });

      test("it hears of an agency's silence, and not what waits, nor each letter for it", async () => {
        closed.add("-200");
        await put(letter(rooms().agency, "1", { class: "notice", about: filed.case.id }));
        await work();
        expect(said("-100")).toEqual([expect.stringContaining("K7M4-2QX")]);
        expect(said("-101")).toEqual([expect.stringContaining("Grup Dinas PUPR tidak bisa dikirimi pesan.")]);
        expect(said("-101")[0]).not.toContain("K7M4-2QX");
        const all = await store().transaction((tx) => tx.rooms.all());
        const context = {
          ...parts().context,
          now: parts().clock.now(),
          office: await parts().offices.read(),
        };
        expect(addressed(news("later"), null, all, 0, context).map(({ chat }) => chat)).toEqual([
          rooms().agency,
          rooms().operators,
        ]);
      });
    });

    describe("of an agency with officers", () => {
      let joko = 0;
      let ani = 0;
      beforeEach(async () => {
        joko = await contactOf(store(), "301");
        ani = await contactOf(store(), "302");
        await database().pool.query(
          "insert into conversation (chat, state) values ($1, '{}') on conflict do nothing",
          [joko],
        );
        await database().pool.query("delete from conversation where chat = $1", [ani]);
        await write(async (tx) => {
          const people = [
            { room: rooms().agency, person: joko, name: "Joko" },
            { room: rooms().agency, person: ani, name: "Ani" },
          ];
          await tx.members.see(people);
          for (const { room, person } of people) await tx.members.grant(room, person, ["officer"]);
        });
      });
      afterEach(async () => {
        await write(async (tx) => {
          for (const person of [joko, ani]) await tx.members.grant(rooms().agency, person, []);
        });
      });

      test("tells those in private that can be, nothing of a report, and names the others to the operators", async () => {
        closed.add("-200");
        await put(letter(rooms().agency, "1", { class: "notice", about: filed.case.id }));
        await work();
        const [own, ...more] = said("301");
        expect(more).toEqual([]);
        expect(own).toContain("Grup Dinas PUPR tidak bisa kami kirimi pesan.");
        expect(own).toContain("Laporan yang menunggu di sana: 1.");
        expect(own).not.toContain("K7M4-2QX");
        expect(said("302")).toEqual([]);
        expect(said("-100")[0]).toMatch(
          /kabari di chat pribadi: Joko[\s\S]*Hubungi langsung pejabat penghubungnya: Ani\./u,
        );
        closed.clear();
        await knock();
        expect(said("301").slice(1)).toEqual([expect.stringContaining("bisa dikirimi lagi")]);
      });

      test("says that it is over to those alone who were told of it", async () => {
        closed.add("-200");
        await put(letter(rooms().agency, "1", { class: "notice", about: filed.case.id }));
        await work();
        await database().pool.query("insert into conversation (chat, state) values ($1, '{}')", [ani]);
        closed.clear();
        await knock();
        expect(said("301")).toHaveLength(2);
        expect(said("302")).toEqual([]);
      });
    });

    test.each([
      ["gone", /Masukkan bot lagi/],
      ["writing", /mengizinkan anggota mengirim pesan/],
      ["admins_only", /Jadikan nomor ini admin/],
      ["topic_closed", /Topik General di sana ditutup/],
    ] as const)("is told with the remedy that fits: %s", async (obstacle, remedy) => {
      fake().hooks.before = async (to) => {
        if (to.chat === "-200") throw new SendError("gone", "The room can't be written to", { obstacle });
      };
      await put(letter(rooms().agency, "1"));
      await work();
      expect(said("-100")).toEqual([expect.stringMatching(remedy)]);
    });

    // The last one: from here on the group has another address.
    test("and is upgraded meanwhile has all at its new address, once it takes something again", async () => {
      closed.add("-200");
      const before = fake().hooks.before;
      await put(letter(rooms().agency, "1"), letter(rooms().agency, "2"));
      await work();
      expect(said("-100")).toHaveLength(1);
      fake().hooks.before = async (to) => {
        if (to.chat === "-200") throw new SendError("moved", "It was upgraded", { movedTo: "-300" });
        await before(to);
      };
      closed.add("-300");
      await knock();
      expect(said("-300")).toEqual([]);
      closed.clear();
      await knock();
      expect(said("-300")).toHaveLength(2);
      expect(said("-100").slice(1)).toEqual([expect.stringContaining("Grup Dinas PUPR bisa dikirimi lagi.")]);
    });
  });
});
