import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createBoardSender } from "../../../src/app/send/boards.ts";
import { message, say } from "../../../src/core/message/message.ts";
import { SendError } from "../../../src/ports/failure.ts";
import type { Store, Tx } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { createFakeChannel } from "../channel.ts";
import { partsOver } from "../parts.ts";

const filed = filedCase(1, "K7M4-2QX");
const pupr = { ...filed, case: { ...filed.case, stage: "forwarded" as const, agency: "PUPR" } };
const { id } = filed.case;

forEachDatabase((open) => {
  let database: Database;
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;
  let operators: number;
  let agency: number;
  let joko: number;
  let fake: ReturnType<typeof createFakeChannel>;

  const write = (work: (tx: Tx) => Promise<unknown>) => store.transaction(work);
  /** Shows what is due until nothing is, and says how often a message was put up or edited. */
  const show = async (): Promise<void> => {
    const boards = createBoardSender({
      ...parts,
      channel: fake.channel,
      epoch: () => "1",
      recallPace: async () => undefined,
      wake: () => undefined,
    });
    for (let turns = 0; turns < 8; turns += 1) {
      await boards.turn();
      await boards.finish();
    }
  };
  const data = (more: object): Promise<unknown> =>
    database.pool.query("update cases set data = data || $2::jsonb where id = $1", [
      id,
      JSON.stringify(more),
    ]);
  const card = (chat: number, by: { room: number; person: number | null }) =>
    write((tx) => tx.boards.card(chat, id, by, null, 0));
  const calls = () => fake.said.length + fake.edited.length + fake.acted.length;
  const rows = async () => (await database.pool.query("select id from board")).rows.length;

  describe("boards are shown", () => {
    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      parts = await partsOver(store);
      operators = await contactOf(store, "-100");
      agency = await contactOf(store, "-200");
      joko = await contactOf(store, "201");
      await write(async (tx) => {
        await tx.rooms.link(operators, { type: "operators" });
        await tx.rooms.link(agency, { type: "agency", agency: "PUPR" });
        await tx.cases.save([pupr]);
      });
    });
    beforeEach(async () => {
      await database.pool.query("truncate board, shown");
      await data({ agency: "PUPR", privacy: "ordinary" });
      await write((tx) => tx.members.grant(agency, joko, ["officer"]));
      fake = createFakeChannel();
    });

    test.each([
      ["its room's own", () => agency, () => ({ room: agency, person: null })],
      ["an officer's, in their own chat", () => joko, () => ({ room: agency, person: joko })],
    ])(
      "by the right of an agency: %s ends once the case has left it, and no later change is shown",
      async (_, chat, by) => {
        await card(chat(), by());
        await show();
        expect(fake.said[0]?.text).toContain("kata K7M4-2QX");
        expect(fake.said[0]?.text).not.toContain("Kabar ke pelapor");
        await data({ agency: "DISHUB" });
        await write((tx) => tx.boards.touch([id]));
        await show();
        expect(fake.edited.map(({ text }) => text)).toEqual(["K7M4-2QX · tidak lagi ditangani di sini."]);
        const before = calls();
        for (let changes = 0; changes < 3; changes += 1) await write((tx) => tx.boards.touch([id]));
        await show();
        expect(calls()).toBe(before);
      },
    );

    test("by nobody's right: a card in a private chat of which no room is on file is never shown", async () => {
      await card(joko, { room: joko, person: joko });
      await show();
      expect(calls()).toBe(0);
    });

    test("by a role for as long as it lasts, though no case changes", async () => {
      await card(joko, { room: agency, person: joko });
      await show();
      await write((tx) => tx.members.grant(agency, joko, []));
      await show();
      expect(fake.edited.at(-1)?.text).toBe("K7M4-2QX · tidak lagi ditangani di sini.");
    });

    test("by a room for as long as it is served, and an agency for as long as it is active", async () => {
      await card(joko, { room: agency, person: joko });
      await show();
      await write((tx) => tx.rooms.disable(agency));
      await show();
      expect(fake.edited.at(-1)?.text).toContain("tidak lagi ditangani");
      await write((tx) => tx.rooms.enable(agency));
      await show();
      expect(fake.edited.at(-1)?.text).toContain("kata K7M4-2QX");
      await write((tx) => tx.office.saveAgency({ code: "PUPR", name: "Dinas PUPR", active: false }));
      await show();
      expect(fake.edited.at(-1)?.text).toContain("tidak lagi ditangani");
      await write((tx) => tx.office.saveAgency({ code: "PUPR", name: "Dinas PUPR", active: true }));
    });

    test("older cards of the same case end too", async () => {
      for (let cards = 0; cards < 3; cards += 1) {
        await card(joko, { room: agency, person: joko });
        await show();
      }
      await write((tx) => tx.boards.touch([id]));
      await show();
      expect(fake.edited).toHaveLength(1);
      await write((tx) => tx.members.grant(agency, joko, []));
      await show();
      expect(new Set(fake.edited.slice(1).map(({ key }) => key))).toEqual(new Set(["1", "2", "3"]));
    });

    test("a desk ends with its verifier's role, and frees its case for the others", async () => {
      const desk = {
        message: message(say("card.words", { words: "isi" })),
        showing: id,
        walled: false,
        evidence: null,
      };
      await write((tx) => tx.members.grant(operators, joko, ["verifier"]));
      await write((tx) => tx.boards.desk(operators, joko, desk, false, null));
      await show();
      await write((tx) => tx.members.grant(operators, joko, []));
      await show();
      expect(fake.edited.map(({ text }) => text)).toEqual(["Antrean ini sudah ditutup."]);
      const { rows: left } = await database.pool.query("select showing, message from board");
      expect(left).toEqual([{ showing: null, message: null }]);
    });

    test("a desk loses its case's words once that is confidential", async () => {
      const desk = {
        message: message(say("card.words", { words: "isi rahasia" })),
        showing: id,
        walled: false,
        evidence: null,
      };
      await write((tx) => tx.members.grant(operators, joko, ["verifier"]));
      await write((tx) => tx.boards.desk(operators, joko, desk, false, null));
      await show();
      await data({ privacy: "confidential" });
      await database.pool.query("update cases set privacy = 'confidential'");
      await write((tx) => tx.boards.touch([id]));
      await show();
      await database.pool.query("update cases set privacy = 'ordinary'");
      expect(fake.edited).toHaveLength(1);
      expect(fake.edited[0]?.text).toContain("RAHASIA");
      expect(fake.edited[0]?.text).not.toContain("isi rahasia");
    });

    test("what may have been shown each time is shown again as often as a letter is sent", async () => {
      await card(agency, { room: agency, person: null });
      let tries = 0;
      fake.hooks.before = async () => {
        tries += 1;
        throw new SendError("ambiguous", "no answer");
      };
      for (let turns = 0; turns < 30; turns += 1) {
        await show();
        await database.pool.query("update board set next_at = clock_timestamp() where next_at is not null");
      }
      expect(tries).toBe(20);
    });

    test("an edit counts from the platform's time, and where it tells none from ours", async () => {
      const told = new Date("2026-11-26T03:00:07Z");
      const { edit } = fake.channel;
      await card(agency, { room: agency, person: null });
      await show();
      for (const at of [told, null]) {
        fake.channel.edit = async (...given) => {
          await edit(...given);
          return at;
        };
        await write((tx) => tx.boards.touch([id]));
        await show();
      }
      const { rows: shown } = await database.pool.query<{ at: Date }>("select at from shown order by id");
      expect(shown.slice(1).map(({ at }) => at)).toEqual([told, parts.clock.now()]);
    });

    describe("in a topic that takes no edits", () => {
      const closed = new SendError("refused", "400: TOPIC_CLOSED", { obstacle: "topic_closed" });
      const edits = () => fake.edited.map(({ key }) => key);
      beforeEach(() => {
        const { edit } = fake.channel;
        fake.channel.edit = async (to, shown, ...rest) => {
          if (shown === "1") throw closed;
          return await edit(to, shown, ...rest);
        };
      });

      test("a card stands once more where it can, is edited there, and closes the room to nothing else", async () => {
        await card(agency, { room: agency, person: null });
        await show();
        for (const title of ["lampu mati", "lampu pecah", "lampu hilang"]) {
          await data({ title });
          await write((tx) => tx.boards.touch([id]));
          await show();
        }
        expect(fake.said.map(({ text }) => /lampu \w+/u.exec(text)?.[0])).toEqual([undefined, "lampu mati"]);
        expect(edits()).toEqual(["2", "2"]);
        const { rows: found } = await database.pool.query(
          "select silent_at from room where silent_at is not null",
        );
        expect(found).toEqual([]);
      });

      test("a case that becomes confidential is taken out of it, and stands below by its number", async () => {
        await card(agency, { room: agency, person: null });
        await show();
        await data({ privacy: "confidential" });
        await write((tx) => tx.boards.touch([id]));
        await show();
        expect(fake.acted).toEqual([{ to: fake.said[0]?.to, act: { type: "delete", message: "1" } }]);
        expect(fake.said).toHaveLength(2);
        expect(fake.said[1]?.text).toContain("K7M4-2QX");
        expect(fake.said[1]?.text).not.toContain("kata K7M4");
        expect(await rows()).toBe(1);
      });

      test("a card that ends there is taken away, and comes nowhere else", async () => {
        await card(agency, { room: agency, person: null });
        await show();
        await data({ agency: "DLH" });
        await write((tx) => tx.boards.touch([id]));
        await show();
        expect(fake.acted).toHaveLength(1);
        expect(fake.said).toHaveLength(1);
        expect(await rows()).toBe(0);
      });
    });

    test("an end that the platform takes no edit for deletes the message, and is given up if it can't", async () => {
      for (const deletes of [true, false]) {
        await write((tx) => tx.members.grant(agency, joko, ["officer"]));
        await card(joko, { room: agency, person: joko });
        await show();
        await write((tx) => tx.members.grant(agency, joko, []));
        fake.channel.edit = async () => Promise.reject(new SendError("refused", "too old"));
        if (!deletes) fake.channel.act = async () => Promise.reject(new SendError("refused", "too old"));
        await show();
        expect(fake.acted).toEqual([{ to: fake.said[0]?.to, act: { type: "delete", message: "1" } }]);
        expect(await rows()).toBe(0);
        expect(parts.logged.some((line) => line.includes("can't be taken away"))).toBe(!deletes);
      }
    });
  });
});
