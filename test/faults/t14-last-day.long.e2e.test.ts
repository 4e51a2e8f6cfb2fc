import { expect } from "vitest";
import { file, forwarded, friday, onTelegram } from "./help.ts";

onTelegram.fails(
  "who is told that a case can be opened again until Friday can do so on Friday evening, or is told the hour",
  { from: friday },
  async (cast) => {
    const sari = cast.citizen("Sari");
    const number = await file(sari);
    await forwarded(cast, number);
    await cast.joko.reply(number, `/jawab ${number} selesai Sudah ditambal.`);
    await cast.flush();
    await sari.choose("Sudah");
    await sari.say("5");
    const told = sari.last();
    expect(told).toContain("Jumat 11 Desember");
    await cast.goTo("2026-12-11T17:00:00+07:00");
    await sari.say("buka lubangnya muncul lagi");
    expect(/\d{1,2}\.\d{2}/.test(told) || sari.last().includes("dibuka lagi."), sari.last()).toBe(true);
  },
);
