import { expect } from "vitest";
import { file, forwarded, friday, onTelegram, since } from "./help.ts";

onTelegram(
  "an officer who mends an answer within the minute is followed, or told that it doesn't count",
  { from: friday },
  async (cast) => {
    const sari = cast.citizen("Sari");
    const number = await file(sari);
    await forwarded(cast, number);
    await cast.joko.reply(number, `/jawab ${number} selesai Sudah ditambal kmrin oleh tim, mksh.`);
    const room = since(cast.joko);
    await cast.joko.edit(`/jawab ${number} selesai Sudah ditambal kemarin oleh tim Bina Marga.`);
    const told = room().length > 0;
    await cast.flush();
    const followed = sari.last().includes("Bina Marga");
    expect(told || followed, `room: ${room().join(" | ")}; citizen: ${sari.last()}`).toBe(true);
  },
);
