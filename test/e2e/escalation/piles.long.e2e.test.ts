import { expect } from "vitest";
import { file, onTelegram, onWhatsApp } from "../../faults/help.ts";
import { file as fileOnWhatsApp } from "../whatsapp/play.ts";
import { at } from "./up.ts";

type Seat = {
  readonly say: (text: string) => Promise<void>;
  readonly last: () => string;
  readonly heard: () => readonly string[];
};
type Office = {
  readonly rina: Seat;
  readonly joko: Seat;
  readonly goTo: (instant: string) => Promise<void>;
  readonly flush: () => Promise<void>;
};

/** Three additions without an act of the agency are pointed out once; what it does begins anew. */
async function pilesUp(
  { rina, joko, goTo, flush }: Office,
  number: string,
  add: (text: string) => Promise<void>,
): Promise<void> {
  const pointedOut = () =>
    joko.heard().filter((text) => text.includes("3 tambahan dari pelapor belum ditanggapi."));
  await goTo(at("2026-11-30 08.05"));
  await rina.say(`/teruskan ${number} PUPR`);
  await flush();
  const before = joko.heard().length;
  for (const words of ["lubangnya sekarang dua", "tadi ada motor jatuh"]) await add(words);
  expect(pointedOut()).toHaveLength(0);
  await add("hari ini makin dalam");
  expect(pointedOut()).toHaveLength(1);
  expect(joko.last()).toMatch(/hari ini makin dalam[\s\S]*3 tambahan dari pelapor/);
  // No letter beside those that bring the additions.
  expect(joko.heard()).toHaveLength(before + 3);
  await add("masih dalam juga");
  expect(pointedOut()).toHaveLength(1);
  await joko.say(`/proses ${number} Tim survei siang ini.`);
  await flush();
  for (const words of ["timnya belum datang", "sudah sore belum datang juga", "besok saja tidak apa"])
    await add(words);
  expect(pointedOut()).toHaveLength(2);
}

onTelegram("additions that pile up are pointed out to the agency once a pile", {}, async (cast) => {
  const sari = cast.citizen("Sari");
  const number = await file(sari);
  await pilesUp(cast, number, async (text) => {
    await sari.say(`tambah ${number} ${text}`);
    await cast.flush();
  });
});

onWhatsApp("additions that pile up are pointed out to the agency once a pile, on WhatsApp", async (cast) => {
  const sari = await cast.citizen("Sari");
  const number = await fileOnWhatsApp(
    { seat: sari, t: (id) => id },
    "jalan depan pasar kliwon rusak parah",
    "depan pasar kliwon",
  );
  await pilesUp(cast, number, async (text) => {
    await sari.say(`tambah ${number} ${text}`);
    await cast.flush();
  });
});
