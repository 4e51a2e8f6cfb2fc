import { describe, expect, test } from "vitest";
import { hinder } from "../../../src/app/handle/silence.ts";
import { message, say } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { letter } from "../../store/filed.ts";
import { twoRooms } from "./twoRooms.ts";

forEachDatabase((open) => {
  describe("a room that takes words alone", () => {
    const { write, put, said, work, database, rooms, fake } = twoRooms(open);

    const photo = async (key: string): Promise<void> => {
      await write(async (tx) => {
        const ref = { kind: "photo", remote: key, bytes: 1, mime: "image/jpeg", name: null } as const;
        await tx.attachments.want([{ id: key, ref, contact: rooms().rina, channel: "telegram" }]);
      });
      await database().pool.query(
        "update attachment set state = 'stored', path = id, mime = 'image/jpeg' where id = $1",
        [key],
      );
      const body = { ...message(say("plain", { text: "kartu" })), files: [key] };
      await put(letter(rooms().agency, key, { body: { type: "message", message: body } }));
      await work();
    };

    test("is told of once, and once that it is over", async () => {
      fake().hooks.arrives = (_to, { files }) => (files.length === 0 ? {} : { withheld: ["photo"] });
      await photo("f1");
      await photo("f2");
      expect(said("-100")).toEqual([
        expect.stringContaining("Grup Dinas PUPR tidak menerima foto dari bot."),
      ]);
      await put(letter(rooms().agency, "words"));
      await work();
      expect(said("-100")).toHaveLength(1);
      fake().hooks.arrives = () => ({});
      await photo("f3");
      await photo("f4");
      expect(said("-100").slice(1)).toEqual([expect.stringContaining("Grup Dinas PUPR menerima foto lagi.")]);
      fake().hooks.arrives = () => ({ withheld: ["photo"] });
      await photo("f5");
      expect(said("-100")).toHaveLength(3);
    });

    test("that takes no media at all is told of once, with the remedy, and once that it is over", async () => {
      fake().hooks.arrives = (_to, { files }) => (files.length === 0 ? {} : { withheld: ["files"] });
      await photo("m1");
      await photo("m2");
      expect(said("-100")).toEqual([
        expect.stringMatching(/Grup Dinas PUPR tidak menerima lampiran dari bot\.[\s\S]*mengirim lampiran/),
      ]);
      fake().hooks.arrives = () => ({});
      await photo("m3");
      expect(said("-100").slice(1)).toEqual([
        expect.stringContaining("Grup Dinas PUPR menerima lampiran lagi."),
      ]);
    });

    test("isn't told of for one file's own trouble, nor does that show that others arrive", async () => {
      fake().hooks.arrives = () => ({ withheld: ["photo"] });
      await photo("o1");
      fake().hooks.arrives = () => ({ withheld: [null] });
      await photo("o2");
      expect(said("-100")).toHaveLength(1);
    });

    test.each(["files", "photo", "video", "document", "voice", "audio"] as const)(
      "of the operators hears of it by its rights alone, where those tell: %s",
      async (kind) => {
        await database().pool.query("update room set ask_at = null, check_asked = false");
        await write((tx) => hinder(tx, rooms().operators, { type: "files", kind }));
        await work();
        const { rows } = await database().pool.query(
          "select check_asked from room where chat = $1 and ask_at <= clock_timestamp()",
          [rooms().operators],
        );
        const byRights = kind !== "audio";
        expect([rows, said("-100").length]).toEqual(byRights ? [[{ check_asked: false }], 0] : [[], 1]);
        expect(said("201")).toEqual([]);
      },
    );

    test("that has slow mode is told of once a day at most, while it lasts", async () => {
      const slow = new SendError("retry", "429", { retryAfterMs: 0, obstacle: "slow" });
      let times = 3;
      fake().hooks.before = async (to) => {
        times -= 1;
        if (to.chat === "-200" && times >= 0) throw slow;
      };
      await put(letter(rooms().agency, "1"), letter(rooms().agency, "2"));
      await work();
      expect(said("-200")).toHaveLength(2);
      expect(said("-100")).toEqual([expect.stringContaining("memakai mode lambat")]);
    });
  });

  describe("a room with topics", () => {
    const { write, put, said, work, filed, rooms, fake } = twoRooms(open);

    test("gets news in the topic chosen for them, and answers where they were asked", async () => {
      await write((tx) => tx.rooms.chooseTopic(rooms().operators, "news", "7"));
      await put(
        letter(rooms().operators, "n", { class: "notice" }),
        letter(rooms().operators, "a", { topic: "9" }),
        letter(rooms().operators, "g"),
      );
      await work();
      const topics = new Map(fake().said.map(({ key, topic }) => [key, topic]));
      expect([topics.get("n"), topics.get("a"), topics.get("g")]).toEqual(["7", "9", undefined]);
    });

    test("shows its desk in the topic chosen for it, and what was asked elsewhere there", async () => {
      await write(async (tx) => {
        await tx.rooms.chooseTopic(rooms().operators, "desk", "8");
        const shows = {
          message: message(say("plain", { text: "meja" })),
          evidence: null,
          showing: null,
          walled: false,
        };
        await tx.boards.desk(rooms().operators, rooms().rina, shows, true, null);
        const by = { room: rooms().operators, person: null };
        await tx.boards.card(rooms().operators, filed.case.id, by, null, 0, "");
      });
      await work();
      const topics = fake().said.map(({ text, topic }) => [text.includes("meja"), topic]);
      expect(topics).toContainEqual([true, "8"]);
      expect(topics).toContainEqual([false, undefined]);
    });

    test("that is gone is told of once, and General takes its place", async () => {
      await write((tx) => tx.rooms.chooseTopic(rooms().operators, "news", "7"));
      fake().hooks.arrives = (_to, { topic }) => (topic === "7" ? { strayed: "topic_gone" } : {});
      await put(
        letter(rooms().operators, "1", { class: "notice" }),
        letter(rooms().operators, "2", { class: "notice" }),
      );
      await work();
      const told = fake().said.filter(({ text }) => text.includes("sudah tidak ada"));
      expect(told).toHaveLength(1);
      expect(fake().said.find(({ key }) => key === "2")).not.toHaveProperty("topic");
    });

    test("that is closed is told of once, and once that it is open again", async () => {
      await write((tx) => tx.rooms.chooseTopic(rooms().operators, "news", "7"));
      fake().hooks.arrives = (_to, { topic }) => (topic === "7" ? { strayed: "topic_closed" } : {});
      await put(
        letter(rooms().operators, "1", { class: "notice" }),
        letter(rooms().operators, "2", { class: "notice" }),
      );
      await work();
      expect(said("-100").filter((text) => text.includes("ditutup"))).toHaveLength(1);
      fake().hooks.arrives = () => ({});
      await put(letter(rooms().operators, "3", { class: "notice" }));
      await work();
      expect(said("-100").filter((text) => text.includes("terbuka lagi"))).toHaveLength(1);
    });
  });
});
