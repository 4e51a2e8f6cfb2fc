import { expect } from "vitest";
import { onTelegram } from "../../faults/help.ts";
import { nameBoth } from "../escalation/up.ts";
import { at, file, keepOne, officeRecord } from "../journeys/both.ts";

const t = (id: string): string => id;

onTelegram("a working day of an office, from the night before to the morning after", {}, async (cast) => {
  const { rina, budi, joko, goTo, flush } = cast;
  const [sari, wati, tono] = [cast.citizen("Sari"), cast.citizen("Wati"), cast.citizen("Tono")];
  const [agus, dewi, lia] = [cast.citizen("Agus"), cast.citizen("Dewi"), cast.citizen("Lia")];
  const [ownRina, ownBudi] = [cast.private(rina), cast.private(budi)];

  // Days before: who is told of delays, whose answers are checked, and a report that nobody has answered since.
  const late = await file({ seat: sari, t }, "jalan depan pasar kliwon rusak parah", "depan pasar kliwon");
  const [head, sekda] = [cast.citizen("Bu Ratna"), cast.citizen("Pak Hadi")];
  await nameBoth({ rina, joko, head, sekda, goTo, flush });
  await rina.say("/lembaga tambah PROV Dinas PU Provinsi | jalan provinsi | telepon (024) 555-0101 | lapor");
  for (const own of [ownRina, ownBudi]) await own.say("/start");
  await goTo(at("2026-11-30 08.41"));
  await rina.say(`/teruskan ${late} PUPR`);
  await flush();
  for (const day of ["2026-12-04", "2026-12-07", "2026-12-08", "2026-12-10", "2026-12-11"])
    await goTo(at(`${day} 08.01`));
  await rina.say("/instansi PUPR periksa ya");
  await goTo(at("2026-12-14 08.01"));
  const gutter = await file(
    { seat: tono, t },
    "got tersumbat sampah, air meluap",
    "gang mawar dekat balai desa",
  );
  const road = await file(
    { seat: wati, t },
    "jalan raya antar kota berlubang di tikungan",
    "tikungan pasar legi",
  );
  const advert = await file({ seat: agus, t }, "jalan gang anggrek berlubang", "gang anggrek");
  await goTo(at("2026-12-14 15.30"));

  const day = officeRecord(cast, rina, joko, sekda, ownBudi, dewi, lia, wati, agus);
  await goTo(at("2026-12-15 02.10"));
  await dewi.say("kebakaran di gudang belakang pasar");
  await dewi.say("gang melati, belakang pasar kliwon");
  await dewi.choose("Kirim");
  await goTo(at("2026-12-15 08.01"));
  expect(sekda.last()).toContain(late);

  await goTo(at("2026-12-15 08.20"));
  await rina.say("/antrean");
  await rina.press("Teruskan: BPBD");
  await flush();

  await goTo(at("2026-12-15 09.15"));
  await budi.say("/baru loket Lampu jalan mati seminggu\ntempat: Jl. Ahmad Yani, depan toko besi");
  const atCounter = /[2-9A-Z]{4}-[2-9A-Z]{3}(?![2-9A-Z])/u.exec(budi.last())?.[0] ?? "";
  const code = /GABUNG (\S{9})/.exec(budi.last())?.[1] ?? "";
  await lia.say(`gabung ${code}`);
  expect(lia.last()).toContain(atCounter);
  await goTo(at("2026-12-15 09.40"));
  await rina.say(`/arahkan ${road} PROV Jalan ini milik provinsi`);
  await flush();
  expect(wati.last()).toContain("Dinas PU Provinsi");

  await goTo(at("2026-12-15 12.00"));
  await rina.say(`/serah ${gutter} Budi tolong cek lokasinya`);
  await flush();
  await budi.say("/milikku");
  await budi.say(`/teruskan ${atCounter} DISHUB`);
  await flush();
  expect(lia.last()).toContain("Dinas Perhubungan");

  await goTo(at("2026-12-15 13.30"));
  await joko.reply(late, "/jawab selesai Tiga lubang di depan kios sudah ditambal 14 Des.");
  await flush();
  await rina.press("Setujui", "Tiga lubang");
  await flush();
  expect(sari.last()).toContain("Tiga lubang");

  await goTo(at("2026-12-15 14.30"));
  await rina.say(`/blokir ${advert} Mengirim tautan dagangan berkali-kali 1 hari`);
  await flush();
  await agus.say("lapor lampu jalan mati di gang melati");
  await goTo(at("2026-12-16 08.01"));
  await goTo(at("2026-12-17 08.01"));
  await flush();
  await keepOne("a-working-day-office", "id", day);
});
