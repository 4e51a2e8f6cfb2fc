import { expect } from "vitest";
import { file, onTelegram } from "../../faults/help.ts";
import { at, codeIn, nameBoth } from "./up.ts";

/** What a chat has heard since this was asked. */
const since = (seat: { heard(): readonly string[] }) => {
  const before = seat.heard().length;
  return () => seat.heard().slice(before).join("\n");
};

onTelegram(
  "cases that were late before anybody was named are told once, to the highest",
  {},
  async (cast) => {
    const { rina, joko, goTo, flush } = cast;
    const [sari, tono] = [cast.citizen("Sari"), cast.citizen("Tono")];
    const road = await file(sari);
    const other = await file(tono, "got tersumbat sampah", "gang mawar dekat balai desa");
    await goTo(at("2026-11-30 08.41"));
    for (const number of [road, other]) await rina.say(`/teruskan ${number} PUPR`);
    await flush();
    await cast.private(rina).say("/bantuan");
    const own = since(cast.private(rina));
    const room = since(rina);
    for (const day of ["2026-12-08", "2026-12-10", "2026-12-15", "2026-12-28"])
      await goTo(at(`${day} 08.01`));
    expect(own().match(/Untuk supervisor/g)).toHaveLength(1);
    expect(room()).not.toContain("Untuk supervisor");
    expect(own().match(/kepala dinasnya belum terhubung: Dinas/g)).toHaveLength(1);
    expect(own().match(/belum ada pimpinan yang dikabari/g)).toHaveLength(1);

    const [head, sekda] = [cast.citizen("Bu Ratna"), cast.citizen("Pak Hadi")];
    await nameBoth({ rina, joko, head, sekda, goTo, flush });
    expect(rina.heard().join("\n")).toContain("Bu Ratna sekarang terhubung sebagai kepala Dinas PUPR");
    const [toHead, toSekda] = [since(head), since(sekda)];
    await goTo(at("2026-12-29 08.01"));
    expect(toSekda()).toContain("2 laporan masih terlambat");
    for (const number of [road, other]) expect(toSekda()).toContain(number);
    for (const day of ["2026-12-30", "2027-01-04", "2027-01-20"]) await goTo(at(`${day} 08.01`));
    expect(toHead()).toBe("");
    expect(toSekda().match(/Untuk Sekda/g)).toHaveLength(1);
  },
);

onTelegram(
  "of a confidential report those above read the number alone, and only who is named now",
  {},
  async (cast) => {
    const { rina, joko, goTo, flush } = cast;
    const sari = cast.citizen("Sari");
    await sari.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi");
    await sari.choose("Rahasia (disarankan)");
    await sari.choose("Lewati");
    await sari.choose("Kirim");
    const number = /[2-9A-Z]{4}-[2-9A-Z]{3}/.exec(sari.last())?.[0] ?? "";
    const own = cast.private(rina);
    await goTo(at("2026-11-30 08.41"));
    await own.say(`/ubah ${number} ringkasan Pungutan di kelurahan.`);
    await own.say(`/teruskan ${number} PUPR`);
    await flush();
    const [head, sekda] = [cast.citizen("Bu Ratna"), cast.citizen("Pak Hadi")];
    await nameBoth({ rina, joko, head, sekda, goTo, flush });
    const [toHead, toSekda] = [since(head), since(sekda)];
    await goTo(at("2026-12-09 10.00"));
    await own.say(`/ingatkan ${number}`);
    await flush();
    expect(joko.last()).toContain(`Pengingat dari petugas: laporan ${number} menunggu jawaban.`);
    for (const day of ["2026-12-10", "2026-12-15"]) await goTo(at(`${day} 08.01`));
    expect(toHead().split("\n")).toContain(number);
    expect(toSekda().split("\n")).toContain(number);
    for (const heard of [toHead(), toSekda(), joko.heard().join("\n")])
      expect(heard).not.toMatch(/pungut|kelurahan|sukamaju|300rb/i);
    expect(toSekda()).not.toContain("PUPR");

    await rina.say("/eskalasi hapus");
    await rina.say("/eskalasi");
    expect(rina.last()).toContain("Belum ada pimpinan");
    await rina.say("/instansi PUPR");
    expect(rina.last()).toContain("Kepala dinas: Bu Ratna");
  },
);

onTelegram("a code names one person, once, and only in private", {}, async (cast) => {
  const { rina, joko } = cast;
  const [head, other] = [cast.citizen("Bu Ratna"), cast.citizen("Pak Tamu")];
  await rina.say("/instansi PUPR kepala");
  const code = codeIn(rina);
  await joko.say(`/hubungkan ${code}`);
  await other.say("/hubungkan 2222-2222");
  expect(other.last()).not.toContain("kepala");
  await head.say(`/hubungkan ${code}`);
  expect(head.last()).toContain("Chat ini sekarang untuk kepala Dinas PUPR");
  await other.say(`/hubungkan ${code}`);
  expect(other.last()).not.toContain("kepala");
  await rina.say("/instansi PUPR kepala hapus");
  expect(rina.last()).toContain("kepala Dinas PUPR tidak lagi dikabari");
  await rina.say("/instansi PUPR kepala hapus");
  expect(rina.last()).toContain("memang belum punya kepala");
});

onTelegram("who asks to be erased isn't told of delays any more", {}, async (cast) => {
  const { rina } = cast;
  const head = cast.citizen("Bu Ratna");
  await rina.say("/instansi PUPR kepala");
  await head.say(`/hubungkan ${codeIn(rina)}`);
  await head.say("hapus data saya");
  await head.choose("Ya, hapus");
  await rina.say("/instansi PUPR");
  expect(rina.last()).not.toContain("Bu Ratna");
});
