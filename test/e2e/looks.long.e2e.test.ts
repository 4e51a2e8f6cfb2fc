import { expect } from "vitest";
import { file, friday, onTelegram, since } from "../faults/help.ts";

onTelegram(
  "a look that can't be sent isn't said to be sent, and is on file as what didn't arrive",
  { from: friday },
  async (cast) => {
    const number = await file(cast.citizen("Sari"));
    for (let looks = 0; looks < 2; looks += 1) {
      const heard = since(cast.budi);
      await cast.budi.say(`/lihat ${number}`);
      expect(heard()).toEqual([expect.stringContaining("belum membuka chat pribadi")]);
    }
    await cast.rina.say(`/riwayat ${number}`);
    expect(cast.rina.last().match(/mau dilihat, tidak sampai · Budi/gu)).toHaveLength(2);
    expect(cast.rina.last()).not.toMatch(/ dilihat · Budi/u);

    const budi = cast.private(cast.budi);
    await budi.say("/start");
    const heard = since(cast.budi);
    await cast.budi.say(`/lihat ${number}`);
    expect(budi.last()).toContain("jalan depan pasar kliwon rusak parah");
    expect(heard()).toEqual([expect.stringMatching(/^Dikirim ke chat pribadi Budi.*Tercatat: Budi/u)]);
    await cast.rina.say(`/riwayat ${number}`);
    expect(cast.rina.last().match(/ dilihat · Budi/gu)).toHaveLength(1);
  },
);
