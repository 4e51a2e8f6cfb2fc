import { describe, expect } from "vitest";
import { newNumber, numberBytes } from "../../src/core/ids/number.ts";
import { friday, onTelegram, onWhatsApp } from "../faults/help.ts";

/** A number whose check character is right, of no report. */
const nobodys = newNumber(new Uint8Array(numberBytes).fill(7));
const rest = "satu jam lagi";

/** Four codes before the data are erased and three after it. */
async function guessing(seat: { say(text: string): Promise<void>; last(): string }): Promise<string[]> {
  const said: string[] = [];
  // Another one each time: the same words again and again aren't answered.
  for (const last of ["2", "3", "4", "5", "6", "7", "8"]) {
    if (last === "6") for (const words of ["HAPUS DATA", "ya hapus"]) await seat.say(words);
    await seat.say(`IKUTI ${nobodys} 7HXM-PQ4${last}`);
    said.push(seat.last());
  }
  return said.map((text) => (text.includes(rest) ? rest : text));
}

const five = Array.from({ length: 5 }, () => expect.stringContaining("tidak cocok"));

describe("the tries at a watch code outlive HAPUS DATA", () => {
  onTelegram("on Telegram, for an hour", { from: friday }, async (cast, database) => {
    const sari = cast.citizen("Sari");
    expect(await guessing(sari)).toEqual([...five, rest, rest]);
    await cast.goTo("2026-11-27T10:30:00+07:00");
    await sari.say(`IKUTI ${nobodys} 7HXM-PQ4V`);
    expect(sari.last()).toContain("tidak cocok");
    await cast.goTo("2026-11-27T12:30:00+07:00");
    const { rows } = await database.pool.query("select * from wrong_code");
    expect(rows).toEqual([]);
  });

  onWhatsApp("on WhatsApp", async (cast) => {
    expect(await guessing(await cast.citizen("Sari"))).toEqual([...five, rest, rest]);
  });
});
