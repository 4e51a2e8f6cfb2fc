import { beforeAll, describe, expect, test } from "vitest";
import { endMembership, giveRoles } from "../../../src/app/handle/comingsAndGoings.ts";
import { changePost } from "../../../src/app/handle/staff/post.ts";
import type { InboxMessage } from "../../../src/ports/inbox.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Database } from "../../../src/store/open.ts";
import { office } from "../../core/operators/office.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf, filedCase } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";

forEachDatabase((open) => {
  describe("a post of a room", () => {
    let database: Database;
    let store: Store;
    let room = 0;
    let rina = 0;
    let phone = 0;
    let joko = 0;

    const sentAt = new Date("2026-11-30T02:00:00Z");
    const asked = { sentAt } as InboxMessage;
    const rolesOf = async (person: number) => {
      const { people = [] } = await store.transaction((tx) =>
        tx.facts.answers([{ type: "people" }], { room, agency: null, person, now: sentAt }),
      );
      return people.find(({ contact }) => contact === person)?.roles ?? null;
    };
    const holderOf = async () => (await store.transaction((tx) => tx.staff.posts(room)))[0]?.holder ?? null;
    const give = (from: number | null, to: number) =>
      store.transaction((tx) =>
        changePost(
          tx,
          {
            type: "post",
            name: "Verifikator1",
            post: { name: "Verifikator1", roles: ["verifier"], holder: to },
            grants: [
              ...(from === null ? [] : [{ person: from, roles: [] }]),
              { person: to, roles: ["verifier"] as const },
            ],
            passed: from === null ? null : { from, to },
          },
          { message: asked, room },
        ),
      );

    beforeAll(async () => {
      database = await open();
      store = storeOver(database);
      room = await contactOf(store, "-920");
      [rina, phone, joko] = [
        await contactOf(store, "921"),
        await contactOf(store, "922"),
        await contactOf(store, "923"),
      ];
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.members.see([
          { room, person: rina, name: "Rina" },
          { room, person: phone, name: "Rina Baru" },
          { room, person: joko, name: "Joko" },
        ]);
        await giveRoles(tx, { room, person: joko }, ["administrator"], sentAt);
      });
    });

    test("outlives a phone: its roles go from one account to the other at once", async () => {
      await give(null, rina);
      expect(await rolesOf(rina)).toEqual(["verifier"]);
      await give(rina, phone);
      expect([await rolesOf(rina), await rolesOf(phone)]).toEqual([[], ["verifier"]]);
      const tenures = await store.transaction((tx) => tx.staff.tenures(room));
      expect(tenures.map(({ holder }) => holder)).toEqual(["Rina Baru", "Rina"]);
    });

    test("doesn't take a confidential case to somebody who may not open it, and the room hears of it", async () => {
      const operators = { type: "operators" } as const;
      const sari = await contactOf(store, "924");
      const [open, shut] = [filedCase(sari, "AAAA-222"), filedCase(sari, "BBBB-222")];
      await store.transaction(async (tx) => {
        await tx.cases.save([open, { ...shut, case: { ...shut.case, privacy: "confidential" } }]);
        const to = { room, person: phone };
        await tx.staff.hand(
          [
            { case: open.case.id, to },
            { case: shut.case.id, to },
          ],
          operators,
          sentAt,
        );
      });
      await give(phone, rina);
      const holders = await store.transaction((tx) =>
        tx.staff.holders([open.case.id, shut.case.id], operators, sentAt),
      );
      expect(holders).toMatchObject([{ case: open.case.id, person: rina }]);
      const { rows } = await database.pool.query<{ body: string }>(
        "select body::text as body from letter where starts_with(key, 'post:')",
      );
      expect(rows[0]?.body).toContain("BBBB-222");
      expect(rows[0]?.body).not.toContain("AAAA-222");
      await give(rina, phone);
    });

    test("is vacant once its holder loses its roles otherwise", async () => {
      await store.transaction((tx) => giveRoles(tx, { room, person: phone }, ["supervisor"], sentAt));
      expect(await holderOf()).toBeNull();
      await give(null, rina);
    });

    test("is vacant once its holder has left, gives them nothing as they come back, and the room hears of it", async () => {
      const at = new Date("2026-11-30T03:00:00Z");
      await store.transaction((tx) =>
        endMembership(tx, { room, person: rina, name: "Rina" }, { how: "reported", at, key: "k1", office }),
      );
      expect(await holderOf()).toBeNull();
      const { rows } = await database.pool.query<{ body: string }>(
        "select body::text as body from letter where key = 'left:k1'",
      );
      expect(rows[0]?.body).toContain("staff.post.left");
      await store.transaction(async (tx) => {
        await tx.members.comeBack(room, rina);
        await tx.members.see([{ room, person: rina, name: "Rina" }]);
      });
      expect(await rolesOf(rina)).toEqual([]);
    });
  });
});
