import { beforeEach, describe, expect, test } from "vitest";
import { addressed } from "../../../src/app/handle/recipients.ts";
import { message, say } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { letter } from "../../store/filed.ts";
import { twoRooms } from "./twoRooms.ts";

forEachDatabase((open) => {
  describe("a room that takes nothing", () => {
    const { write, put, said, work, knock, filed, store, parts, rooms, fake } = twoRooms(open);
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
      const news = {
        name: "agency_forwarded",
        to: { type: "agency", agency: "PUPR" },
        class: "notice",
        message: message(say("plain", { text: "kartu" })),
        about: filed.case.id,
        round: 1,
        unasked: false,
        key: "news",
        onlyIfLeft: null,
      } as const;
      const to = async (key: string) =>
        addressed({ ...news, key }, null, await store().transaction((tx) => tx.rooms.all()), 0, context).map(
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

    test("of an agency: what waited for it when it fell silent is read by the rooms().operators, once", async () => {
      closed.add("-200");
      const about = filed.case.id;
      const news = (n: number) =>
        letter(rooms().agency, `news:${n}:${rooms().agency}`, { class: "notice", about });
      await put(news(1), letter(rooms().agency, "a:1", { about }), news(2));
      await work();
      await knock();
      const copies = fake().said.filter(({ to, key }) => to.chat === "-100" && key.startsWith("news:"));
      expect(copies.map(({ key }) => key)).toEqual([
        `news:1:${rooms().operators}`,
        `news:2:${rooms().operators}`,
      ]);
      closed.clear();
      await knock();
      expect(
        fake()
          .said.filter(({ to }) => to.chat === "-200")
          .map(({ key }) => key),
      ).toEqual(["a:1", `news:1:${rooms().agency}`, `news:2:${rooms().agency}`]);
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
