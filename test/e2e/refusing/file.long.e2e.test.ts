import { describe, expect } from "vitest";
import { friday, numberIn, onTelegram } from "../../faults/help.ts";
import { until } from "../../until.ts";
import { kliwon } from "../cast.ts";

const zip = {
  document: { bytes: new Uint8Array([80, 75, 3, 4, 20, 0, 0, 0]), name: "foto.zip", mime: "application/zip" },
};

describe("an answer that is nothing but a file which can't be used", () => {
  onTelegram("is taken back, and the room hears what to send", { from: friday }, async (cast) => {
    const sari = cast.citizen("Sari");
    await sari.say("jalan depan pasar kliwon rusak parah");
    await sari.choose("Tidak ada foto");
    await sari.send({ location: kliwon });
    await sari.choose("Kirim");
    const number = numberIn(sari);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();

    await cast.joko.send({ ...zip, caption: `/jawab ${number} selesai` });
    await until(
      () => cast.joko.last().includes("belum dikirim, karena isinya hanya berkas itu"),
      "the refusal",
    );
    await cast.flush();
    expect(sari.last()).toContain("diteruskan ke Dinas PUPR");

    await cast.joko.send({ ...zip, caption: `/jawab ${number} selesai Lubang sudah ditambal.` });
    await until(() => cast.joko.last().includes("tetap dikirim, tanpa berkas itu"), "the second refusal");
    await cast.flush();
    expect(sari.last()).toContain("Lubang sudah ditambal.");
    expect(sari.last()).toContain("(1 lampiran tidak bisa diambil atau dibuka, jadi tidak ikut.)");
  });
});
