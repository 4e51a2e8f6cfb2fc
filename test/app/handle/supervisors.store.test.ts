import { beforeAll, describe, expect, test } from "vitest";
import type { Context } from "../../../src/app/handle/context.ts";
import { toSupervisors } from "../../../src/app/handle/privately/supervisors.ts";
import type { Letter } from "../../../src/core/letters/letter.ts";
import { message, say } from "../../../src/core/message/message.ts";
import type { Store } from "../../../src/ports/store.ts";
import { office } from "../../core/operators/office.ts";
import { when } from "../../core/procedure/world.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";

const letter = {
  name: "supervisors_overdue",
  to: { type: "rooms" },
  class: "notice",
  message: message(say("plain", { text: "terlambat" })),
  about: null,
  unasked: true,
  round: 1,
  key: "late",
  onlyIfLeft: null,
} as unknown as Letter;

forEachDatabase((open) => {
  describe("a letter for supervisors", () => {
    let store: Store;
    let room = 0;
    let rina = 0;

    beforeAll(async () => {
      store = storeOver(await open());
      room = await contactOf(store, "-930");
      rina = await contactOf(store, "931");
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.members.see([{ room, person: rina, name: "Rina" }]);
        await tx.members.grant(room, rina, ["supervisor"]);
      });
    });

    test("that finds a private chat blocked is read in the room, which calls them, once", async () => {
      const context = { now: when("2026-11-30 09:00"), office, limits: {} } as unknown as Context;
      const [one, more] = await store.transaction((tx) => toSupervisors(tx, letter, [], context));
      expect(more).toBeUndefined();
      expect(one).toMatchObject({
        chat: rina,
        ifGone: { chat: room, once: `late:${room}`, message: { calls: "unreached" } },
      });
    });
  });
});
