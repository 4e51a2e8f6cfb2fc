import { beforeAll, expect, test } from "vitest";
import { called } from "../../../src/app/send/called.ts";
import type { Store } from "../../../src/ports/store.ts";
import { forEachDatabase } from "../../store/databases.ts";
import { contactOf } from "../../store/filed.ts";
import { storeOver } from "../../store/storeOver.ts";
import { partsOver } from "../parts.ts";

forEachDatabase((open) => {
  let store: Store;
  let parts: Awaited<ReturnType<typeof partsOver>>;

  beforeAll(async () => {
    store = storeOver(await open());
    parts = await partsOver(store);
  });

  async function roomOf(chat: string, names: readonly string[]): Promise<number> {
    const room = await contactOf(store, chat);
    for (const [index, name] of names.entries()) {
      const person = await contactOf(store, `${chat.slice(1)}${index}`);
      await store.transaction(async (tx) => {
        await tx.rooms.link(room, { type: "operators" });
        await tx.members.see([{ room, person, name }]);
        await tx.members.grant(room, person, [name === "Wati" ? "designated" : "verifier"]);
      });
    }
    return room;
  }

  test("a call names everybody while it can, those who may open a confidential report first", async () => {
    const room = await roomOf("-300", ["Rina", "Wati"]);
    const { people, others } = await called(room, true, "id", parts);
    expect(people.map(({ name }) => name)).toEqual(["Wati", "Rina"]);
    expect(others).toBe("");
  });

  test("a call says how many it doesn't name, calls who has no name all the same, and cuts long names", async () => {
    const long = "Siti Nurhaliza Kusumaningtyas Ardhana Putri";
    const room = await roomOf("-400", ["Adi", "Budi", "Cici", "Dewi", "Eko", long, ""]);
    const { people, others } = await called(room, true, "id", parts);
    const names = people.map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(names).toContain("petugas");
    expect(names).toContain("Siti Nurhaliza Kusumaningtyas…");
    expect(others).toBe("dan 2 petugas lainnya");
    expect((await called(room, true, "en", parts)).others).toBe("and 2 more");
  });
});
