import { expect } from "vitest";
import { onTelegram } from "../../faults/help.ts";
import { at, keepOne, lastNumber, officeRecord } from "../journeys/both.ts";

onTelegram("a note is for colleagues alone, and no step that stands in the way", {}, async (cast) => {
  const { rina, budi, joko } = cast;
  const citizen = cast.citizen("Wati");
  await citizen.say("jalan depan pasar kliwon rusak parah");
  await citizen.choose("Tidak ada foto");
  await citizen.say("depan pasar kliwon");
  await citizen.choose("Kirim");
  const number = lastNumber(citizen);
  const office = officeRecord(cast, rina, joko);
  await cast.goTo(at("2026-11-27 08.30"));
  await rina.say("/antrean");
  await budi.say(`/catat ${number} Warga sudah ditelepon, tidak diangkat`);
  await rina.say(`/teruskan ${number} DISHUB`);
  await budi.say(`/catat ${number} Ini jalan kota, cek lagi dinasnya`);
  // The note between doesn't stand in the way.
  await rina.say("/urungkan");
  await rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
  await budi.say(`/riwayat ${number}`);
  await budi.say(`/kasus ${number}`);
  await joko.say(`/catat ${number} Tim berangkat`);
  expect(joko.last()).toContain("/proses");
  await joko.say(`/riwayat ${number}`);
  await joko.say(`/kasus ${number}`);
  await budi.say(`/catat ${number} keliru`);
  await budi.say("/urungkan");
  await budi.say(`/riwayat ${number}`);
  await cast.flush();
  const elsewhere = [...joko.heard(), ...citizen.heard()].join("\n");
  expect(elsewhere).not.toMatch(/ditelepon|cek lagi|catatan petugas/u);
  expect(budi.last()).not.toContain("keliru");
  expect(office.text()).toContain("langkah terakhir diurungkan");
  await keepOne("notes-office", "id", office);
});
