import { expect } from "vitest";
import { friday, onTelegram } from "./help.ts";

for (const place of ["perempatan lampu merah alun-alun", "depan TPS sampah, jalan merdeka"]) {
  onTelegram.fails(
    `a place stays a place, though its name speaks of another matter: ${place}`,
    { from: friday },
    async (cast) => {
      const sari = cast.citizen("Sari");
      await sari.say("jalan rusak parah banyak lubang");
      await sari.choose("Tidak ada foto");
      await sari.say(place);
      // Asked about is bearable, if it can be answered.
      if (sari.last().includes("hal lain")) {
        await sari.choose("Tambahkan ke laporan ini");
        await sari.say(place);
      }
      expect(sari.last()).toContain(`Lokasi: ${place}`);
    },
  );
}
