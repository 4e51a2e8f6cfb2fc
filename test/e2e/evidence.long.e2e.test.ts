import { describe, expect } from "vitest";
import { type Cast, friday, numberIn, onTelegram, onWhatsApp, type Seat, since } from "../faults/help.ts";
import { kliwon } from "./cast.ts";

/** A report with two photos and a pin. */
async function reported(
  citizen: Pick<Seat, "album" | "send" | "choose" | "heard">,
  words: string,
): Promise<string> {
  await citizen.album(2, words);
  await citizen.send({ location: kliwon });
  await citizen.choose("Kirim");
  return numberIn(citizen);
}

/** What a room on Telegram shows of the bot: its kind, or its first words. */
function shownIn(cast: Cast, seat: Seat): readonly string[] {
  return cast.office.api.world
    .view(seat.chat, seat.id)
    .messages.filter(({ from, kind }) => from.bot && kind !== "service")
    .map(({ kind, text }) => (kind === "text" ? (text.split("\n")[0] ?? "") : kind));
}

describe("a verifier decides with the photos in sight", () => {
  onTelegram(
    "which go with the case's turn, and stand above the agency's card",
    { from: friday },
    async (cast) => {
      const first = await reported(cast.citizen("Sari"), "jalan depan pasar kliwon rusak parah");
      await cast.office.goTo("2026-11-27T09:10:00+07:00");
      const second = await reported(cast.citizen("Tom"), "lampu jalan mati seminggu di gang mawar");
      const before = shownIn(cast, cast.rina).length;
      await cast.rina.say("/antrean");
      const desk = shownIn(cast, cast.rina).slice(before);
      expect(desk).toEqual([expect.stringContaining(first), "photo", "photo", "venue"]);

      await cast.rina.press("Lewati");
      await cast.flush();
      const turned = shownIn(cast, cast.rina).slice(before);
      expect(turned).toEqual([expect.stringContaining("dilewati"), "photo", "photo", "venue"]);
      const venues = cast.office.api.world
        .view(cast.rina.chat, cast.rina.id)
        .messages.flatMap(({ message: { venue } }) => (venue === undefined ? [] : [venue.title]));
      expect(venues).toEqual([expect.stringContaining(second)]);

      await cast.rina.press("Foto (2)");
      await cast.flush();
      expect(shownIn(cast, cast.rina).slice(before)).toHaveLength(4);

      await cast.rina.say(`/teruskan ${first} PUPR`);
      await cast.flush();
      expect(shownIn(cast, cast.joko).slice(-4)).toEqual([
        "photo",
        "photo",
        "venue",
        expect.stringContaining(first),
      ]);
    },
  );

  onTelegram(
    "which go when the case becomes confidential or the role is taken",
    { from: friday },
    async (cast) => {
      const number = await reported(cast.citizen("Sari"), "jalan depan pasar kliwon rusak parah");
      await cast.budi.say("/antrean");
      expect(shownIn(cast, cast.budi).slice(-3)).toEqual(["photo", "photo", "venue"]);
      await cast.rina.say("/peran Budi hapus");
      await cast.flush();
      expect(shownIn(cast, cast.rina).filter((one) => one === "photo" || one === "venue")).toEqual([]);
      await cast.rina.say("/antrean");
      await cast.rina.say(`/ubah ${number} privasi rahasia`);
      await cast.flush();
      expect(shownIn(cast, cast.rina).filter((one) => one === "photo" || one === "venue")).toEqual([]);
      await cast.rina.say("/antrean");
      await cast.flush();
      expect(shownIn(cast, cast.rina).filter((one) => one === "photo" || one === "venue")).toEqual([]);
    },
  );

  onWhatsApp("on WhatsApp too, by its number", async (cast) => {
    const sari = await cast.citizen("Sari");
    await cast.goTo(friday);
    await sari.photo("jalan depan pasar kliwon rusak parah");
    await sari.send({ type: "location", ...kliwon });
    await sari.say("1");
    const number = numberIn(sari);
    const rest = since(cast.rina);
    await cast.rina.say("/antrean");
    await cast.flush();
    expect(rest().join("\n")).toContain("Foto (1)");
    expect(rest().at(-1)).toContain(number);
    expect(rest()).toHaveLength(3);
    const agency = since(cast.joko);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    expect(agency()).toEqual(["", expect.stringContaining(number), expect.stringContaining("1. Selesai")]);
  });
});

describe("an operators' room", () => {
  onTelegram("has one line for a forward to an agency without a group", { from: friday }, async (cast) => {
    const number = await reported(cast.citizen("Sari"), "lampu jalan mati seminggu di gang mawar");
    const rest = since(cast.rina);
    await cast.rina.say(`/teruskan ${number} DISHUB`);
    await cast.flush();
    expect(rest()).toHaveLength(2);
    expect(rest().at(-1)).toContain(`untuk Dinas Perhubungan, yang belum punya grup`);
  });

  onTelegram("hears that a question was answered, and how many wait", { from: friday }, async (cast) => {
    const sari = cast.citizen("Sari");
    const number = await reported(sari, "jalan depan pasar kliwon rusak parah");
    await cast.rina.say(`/tanya ${number} di depan nomor berapa?`);
    await cast.flush();
    const rest = since(cast.rina);
    await sari.say("depan nomor 12");
    await cast.flush();
    expect(rest().at(-1)).toContain("Pelapor menjawab pertanyaan pada");
    expect(rest().at(-1)).toContain('"depan nomor 12"');
    await cast.office.goTo("2026-11-27T09:30:00+07:00");
    expect(rest().at(-1)).toBe("1 laporan menunggu · 09.30 WIB · /antrean");
    const lines = rest().length;
    await reported(cast.citizen("Tom"), "lampu jalan mati seminggu di gang mawar");
    await cast.office.goTo("2026-11-27T09:40:00+07:00");
    expect(rest()).toHaveLength(lines);
    expect(rest().at(-1)).toBe("2 laporan menunggu · 09.40 WIB · /antrean");
  });
});
