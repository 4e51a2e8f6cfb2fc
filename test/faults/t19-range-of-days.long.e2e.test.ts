import { expect } from "vitest";
import { file, forwarded, friday, onTelegram } from "./help.ts";

onTelegram.fails("'1-2 Des' promises December, or asks; never 1 February", { from: friday }, async (cast) => {
  const sari = cast.citizen("Sari");
  const number = await file(sari);
  await forwarded(cast, number);
  await cast.joko.reply(number, `/jawab ${number} dijadwalkan 1-2 Des Pengaspalan ruas depan pasar.`);
  expect(cast.joko.last()).not.toContain("Februari");
  await cast.flush();
  expect(sari.last()).not.toContain("Februari");
});

onTelegram.fails("'/libur 1-2 Jan' makes no holiday of 1 February", { from: friday }, async (cast) => {
  await cast.rina.say("/libur 1-2 Jan Libur kantor");
  expect(cast.rina.last()).not.toContain("Februari");
});
