import { expect } from "vitest";
import { onTelegram } from "../faults/help.ts";

onTelegram("an agency's new name is taken back, and a new agency rests", {}, async (cast) => {
  const { rina } = cast;
  await rina.say("/instansi ubah PUPR Dinas Lagi");
  expect(rina.last()).toContain("1 grup terhubung");
  await rina.say("/instansi PUPR");
  expect(rina.last()).toContain("Dinas Lagi");
  await rina.say("/urungkan");
  expect(rina.last()).toContain("perubahan terakhir diurungkan");
  await rina.say("/instansi PUPR");
  expect(rina.last()).not.toContain("Dinas Lagi");
  await rina.say("/instansi tambah BARU Dinas Baru");
  await rina.say("/urungkan");
  await rina.say("/instansi BARU");
  expect(rina.last()).toContain("nonaktif");
});
