import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addressed } from "../../../src/app/handle/recipients.ts";
import { createSweep } from "../../../src/app/loops/sweep.ts";
import { createBoardSender } from "../../../src/app/send/boards.ts";
import { createLetterSender } from "../../../src/app/send/letters.ts";
import { message, say } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase, letter } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

const filed = filedCase(1, "K7M4-2QX");
const ours = { ...filed, case: { ...filed.case, stage: "forwarded" as const, agency: "PUPR" } };

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let operators: number;
  let agency: number;
  let rina: number;
  let fake: ReturnType<typeof createFakeChannel>;
  let closed: Set<string>;
  let tries: number;

  const write = (work: (tx: Tx) => Promise<unknown>) => store.transaction(work);
  const put = (...letters: readonly ReturnType<typeof letter>[]) => write((tx) => tx.outbox.put(letters));
  const said = (chat: string) => fake.textsTo(chat);
  /** Delivers and shows until nothing is due, without the pauses of machine time. */
  const work = async (): Promise<void> => {
    const common = {
      ...parts,
      channel: fake.channel,
      wake: () => undefined,
      epoch: () => "1",
      recallPace: async () => undefined,
    };
    const deliver = createLetterSender({ ...common, pathOf: (path) => path });
    const boards = createBoardSender(common);
    for (let turns = 0; turns < 12; turns += 1) {
      await deliver.turn();
      await deliver.finish();
      await boards.turn();
      await boards.finish();
    }
  };
  const sweep = () => createSweep({ ...parts, heardUntil: () => null, wakeSenders: () => undefined }).turn();
  const knock = async (): Promise<void> => {
    await database.pool.query("update room set knock_at = clock_timestamp() where knock_at is not null");
    await sweep();
    await work();
  };

  describe("a room that takes nothing", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      operators = await contactOf(store, "-100");
      agency = await contactOf(store, "-200");
      rina = await contactOf(store, "201");
      await write(async (tx) => {
        await tx.rooms.link(operators, { type: "operators" });
        await tx.rooms.link(agency, { type: "agency", agency: "PUPR" });
        await tx.members.grant(operators, rina, ["administrator", "verifier"]);
        await tx.cases.save([ours]);
      });
    });
    beforeEach(async () => {
      await database.pool.query("truncate letter, outlane, board, shown");
      await database.pool.query(
        "update room set silent_at = null, knock_at = null, active = true, digest_on = '2026-11-26'",
      );
      await database.pool.query("update contact set reachable = true");
      fake = createFakeChannel();
      closed = new Set();
      tries = 0;
      fake.hooks.before = async (to) => {
        if (!closed.has(to.chat)) return;
        tries += 1;
        throw new SendError("gone", "The room can't be written to (400: TOPIC_CLOSED)");
      };
    });

    test("loses nothing: the operators hear of it once, it is tried now and then, and they hear when it is over", async () => {
      closed.add("-200");
      await put(letter(agency, "1"), letter(agency, "2"));
      await work();
      await put(letter(agency, "3"));
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
      expect(fake.said.flatMap(({ to, key }) => (to.chat === "-200" ? [key] : []))).toEqual(["1", "2", "3"]);
      expect(said("-100").slice(1)).toEqual([
        "Grup Dinas PUPR bisa dikirimi lagi. Yang tertunda sedang dikirim.",
      ]);
      await put(letter(agency, "4"));
      await work();
      expect(said("-100")).toHaveLength(2);
    });

    test("has its cards once it takes something again, and none is tried in a loop meanwhile", async () => {
      await write((tx) => tx.boards.card(agency, filed.case.id, { room: agency, person: null }, null, 0));
      await work();
      closed.add("-200");
      await put(letter(agency, "1", { about: filed.case.id }));
      await write((tx) => tx.boards.touch([filed.case.id]));
      await work();
      expect(tries).toBeLessThan(6);
      const before = tries;
      await work();
      expect(tries).toBe(before);
      closed.clear();
      await knock();
      expect(fake.edited).toHaveLength(1);
      expect(said("-100")).toHaveLength(2);
    });

    test("of an agency: what is written meanwhile is kept for it, and a copy goes to the operators", async () => {
      const context = { ...parts.context, now: parts.clock.now(), office: await parts.offices.read() };
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
        addressed({ ...news, key }, null, await store.transaction((tx) => tx.rooms.all()), 0, context).map(
          ({ chat }) => chat,
        );
      expect(await to("a")).toEqual([agency]);
      closed.add("-200");
      await put(letter(agency, "1"));
      await work();
      expect(await to("b")).toEqual([agency, operators]);
      await write((tx) => tx.rooms.disable(agency));
      expect(await to("c")).toEqual([agency, operators]);
    });

    test("of the operators: another room of theirs hears of it, or else the administrators in private", async () => {
      closed.add("-100");
      await put(letter(operators, "1"));
      await work();
      expect(said("201")).toEqual([expect.stringContaining("Grup petugas tidak bisa dikirimi pesan.")]);
      closed.clear();
      await knock();
      expect(said("201").slice(1)).toEqual([expect.stringContaining("Grup petugas bisa dikirimi lagi.")]);
      expect(said("-100")).toHaveLength(1);
    });
  });
});
