import { expect } from "vitest";
import { friday, numberIn, onTelegram, since } from "./help.ts";

onTelegram.fails(
  "a report of one full message can be read to its end by those who handle it",
  { from: friday },
  async (cast) => {
    const sari = cast.citizen("Sari");
    const rina = cast.private(cast.rina);
    await rina.say("/start");
    const words =
      `Jalan depan pasar kliwon rusak parah. ${"Setiap hari ada yang jatuh di situ. ".repeat(120)}`.slice(
        0,
        3_900,
      );
    await sari.say(`${words} Pelaku: CV Contoh.`);
    await sari.choose("Tidak ada foto");
    await sari.say("depan pasar kliwon");
    await sari.choose("Kirim");
    const heard = since(rina);
    await cast.rina.say(`/lihat ${numberIn(sari)}`);
    expect(heard().join("\n")).toContain("CV Contoh");
  },
);
