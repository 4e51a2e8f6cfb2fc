import { afterEach, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";

const cannot = "Perubahan pesan Anda tidak terbaca di sini. Tulis lagi perubahannya.";

onPGlite((open) => {
  let cast: Cast | null = null;
  afterEach(async () => {
    await cast?.office.close();
    cast = null;
  });

  test("an edit as phones send it today is followed, over a restart and for a caption; a shut one is asked for again", async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
    const { office } = cast;
    const sari = await cast.citizen("Sari");
    await sari.say("halo");
    await sari.edit("hai min", { unreadable: true });
    expect(sari.last()).toBe(cannot);
    await sari.photo("jalan depan pasar kliwon rusak parah");
    await office.stop();
    await office.start();
    await office.connected();
    await sari.edit("jalan depan pasar legi rusak parah");
    expect(sari.last()).toContain("Sudah diubah.");
    await sari.edit("jalan depan pasar senggol rusak parah", { unreadable: true });
    expect(sari.last()).toMatch(new RegExp(`^${cannot}\n`, "u"));
    await sari.edit("jalan depan pasar legi rusak berat", { form: "plain" });
    await sari.say("depan pasar");
    expect(sari.last()).toContain("jalan depan pasar legi rusak berat");

    const rina = cast.seat(cast.rina.id, cast.rina.chat, "Rina");
    await rina.say("besok rapat jam 9");
    const heard = rina.heard().length;
    await rina.edit("besok rapat jam 10", { unreadable: true });
    expect(rina.heard()).toHaveLength(heard);
    await rina.say("/antrean");
    await rina.edit("/terlambat", { unreadable: true });
    expect(rina.last()).toBe(
      "Perubahan pesannya tidak terbaca di sini. Tulis lagi perintahnya sebagai pesan baru.",
    );
  });
});
