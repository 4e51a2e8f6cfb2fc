import { describe, expect } from "vitest";
import { type Cast, file, forwarded, friday, numberIn, onTelegram } from "../faults/help.ts";

/** A word of the report that no group may keep. */
const own = "KATAASLI";

/** How many messages in the agency's group show a picture. */
function pictures({ office, joko }: Cast): number {
  const { messages } = office.api.world.view(joko.chat, joko.id);
  return messages.filter(({ from, message }) => from.bot && "photo" in message).length;
}

describe("a report that becomes confidential leaves the groups", () => {
  onTelegram("with its words and every picture of an album", { from: friday }, async (cast) => {
    const sari = cast.citizen("Sari");
    await sari.say(`jalan depan pasar kliwon rusak parah ${own}`);
    await sari.album(3);
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    const number = numberIn(sari);
    await forwarded(cast, number);
    await cast.joko.say(`/proses ${number} petugas sudah melihat ${own}`);
    await cast.flush();
    expect(cast.joko.heard().join("\n")).toContain(own);
    expect(pictures(cast)).toBe(3);
    await cast.rina.say(`/ubah ${number} privasi rahasia`);
    await cast.flush();
    expect(cast.joko.heard().join("\n")).not.toContain(own);
    expect(cast.rina.heard().join("\n")).not.toContain(own);
    expect(pictures(cast)).toBe(0);
    expect(cast.rina.heard().join("\n")).not.toContain("tidak bisa dihapus");
  });

  onTelegram("and the operators hear what is too old for that", { from: friday }, async (cast) => {
    const number = await file(cast.citizen("Sari"), `jalan depan pasar rusak parah ${own}`);
    await forwarded(cast, number);
    const { bot, api } = cast.office;
    for (const { chat } of [cast.rina, cast.joko]) api.world.demote(bot, chat, cast.rina.id);
    await cast.office.quiet();
    await cast.goTo("2026-11-30T10:00:00+07:00");
    await cast.rina.say(`/ubah ${number} privasi rahasia`);
    await cast.flush();
    const told = cast.rina.heard().filter((text) => text.includes("minta admin grup menghapusnya"));
    expect(told.toSorted()).toEqual([
      expect.stringMatching(
        new RegExp(`pesan lama tentang ${number} di grup Dinas .* tidak bisa dihapus`, "u"),
      ),
      expect.stringMatching(
        new RegExp(`pesan lama tentang ${number} di grup petugas .*tidak bisa dihapus`, "u"),
      ),
    ]);
  });
});
