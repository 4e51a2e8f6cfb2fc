import { describe, expect, it } from "vitest";
import { around, asOldPhones, both, lid, plainly, words } from "./phone.ts";

describe("an edit that comes before its message", () => {
  it.each(["in the old form", "sealed"])(
    "is held until that comes, after a restart too (%s)",
    async (form) => {
      const { make, wrote, edited } = around();
      const original = wrote({ conversation: "jalan pasar kliwon rusak" });
      const edit = form === "sealed" ? edited(words) : plainly(words);
      await make().awaits({ ...original, message: null }, lid);
      // The library reports it a second time.
      for (const _ of [1, 2]) expect(await make().open(edit, both)).toMatchObject({ not: "early" });
      const after = make();
      const [held, ...others] = await after.keep(original, lid, true);
      expect(others).toEqual([]);
      const { message, ofOurs, not } = await after.open(held ?? original, both);
      expect([ofOurs, not]).toEqual([true, undefined]);
      expect(message).toMatchObject({ key: edit.key, pushName: edit.pushName, message: asOldPhones });
      expect(Number(message.messageTimestamp)).toBe(Number(edit.messageTimestamp));
      await after.applied(lid);
      expect(await after.keep(original, lid, true)).toEqual([]);
    },
  );

  it("counts by itself after two minutes without it", async () => {
    const { make, wrote, pass } = around();
    const edits = make();
    await edits.awaits(wrote({}), lid);
    const edit = plainly(words);
    await edits.open(edit, both);
    pass(119_000);
    expect([edits.overdue(), await edits.late(lid)]).toEqual([[], []]);
    pass(2_000);
    expect(edits.overdue()).toEqual([lid]);
    const [held] = await edits.late(lid);
    expect(await edits.open(held ?? edit, both)).toMatchObject({ message: { key: edit.key }, ofOurs: false });
    await edits.applied(lid);
    expect([edits.overdue(), await edits.late(lid)]).toEqual([[], []]);
  });

  it("isn't asked for any more once all that was kept of its writer is gone", async () => {
    const { make, wrote, pass, secrets } = around();
    const edits = make();
    await edits.awaits(wrote({}), lid);
    await edits.open(plainly(words), both);
    secrets.kept.clear();
    pass(121_000);
    expect(edits.overdue()).toEqual([lid]);
    expect(await edits.late(lid)).toEqual([]);
    expect(edits.overdue()).toEqual([]);
  });

  it("is taken up again after a restart, once its writer writes", async () => {
    const { make, wrote, pass } = around();
    await make().awaits(wrote({}), lid);
    await make().open(plainly(words), both);
    pass(200_000);
    const after = make();
    await after.keep(wrote({ conversation: "halo" }, "3A99"), lid, true);
    expect(after.overdue()).toEqual([lid]);
    expect(await after.late(lid)).toHaveLength(1);
  });

  it("is held for nothing that was read already, of us, or of a status", async () => {
    const { make, wrote, secrets } = around();
    const original = wrote({ conversation: "jalan rusak" });
    await make().keep(original, lid, true);
    await make().awaits(original, lid);
    expect(await make().open(plainly(words), both)).not.toHaveProperty("not");
    secrets.kept.clear();
    await make().awaits({ ...original, key: { ...original.key, fromMe: true } }, lid);
    await make().awaits({ ...original, key: { ...original.key, remoteJid: "status@broadcast" } }, lid);
    expect(secrets.kept.size).toBe(0);
  });

  it("is one of three at most of a message", async () => {
    const { make, wrote } = around();
    await make().awaits(wrote({}), lid);
    for (const n of [1, 2, 3, 4, 5]) await make().open(plainly(words, { id: `3AE${n}` }), both);
    const held = await make().keep(wrote({ conversation: "jalan" }), lid, true);
    expect(held.map(({ key }) => key.id)).toEqual(["3AE3", "3AE4", "3AE5"]);
  });
});
