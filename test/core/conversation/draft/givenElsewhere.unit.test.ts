import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

function said(...texts: readonly string[]): Chat {
  const c = chat({ buttons: false, at: "2026-11-26 13:00" });
  for (const text of texts) c.say(text);
  return c;
}

describe("where a photo is asked for", () => {
  test.each([
    ["gak ada. lokasinya depan smp 2 ya", "lokasinya depan smp 2 ya"],
    ["ga ada fotonya, lokasinya di pertigaan tugu", "lokasinya di pertigaan tugu"],
    ["ora ono pak, depan masjid jami", "depan masjid jami"],
    ["gak punya, alamatnya jl melati 3", "alamatnya jl melati 3"],
  ])("%j gives the place, which isn't asked for again", (text, place) => {
    const c = said("jalan depan pasar kliwon rusak parah", text);
    expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: place });
    expect(c.state.question).toMatchObject({ type: "draft", step: "summary" });
  });
});

describe("where the place is asked for", () => {
  test.each([
    "kirim lokasi gimana caranya bu",
    "cara kirim lokasi gmn",
    "lokasinya dikirim piye pak",
    "gimana kirim lokasinya",
  ])("%j is told how", (text) => {
    expect(said("jalan rusak parah sekali", "1").say(text)).toContain("Tekan klip atau tanda +");
  });
});

describe("where the time is asked for", () => {
  const asked = () => said("dimintai uang di kelurahan sukamaju", "1");

  test.each([
    "ga jadi rahasia biasa aja",
    "rahasianya dibatalin deh",
    "privasinya mau saya ganti",
    "gak usah rahasia",
  ])("%j leads to the choice of privacy, and changes nothing itself", (text) => {
    const c = asked();
    expect(c.say(text)).toContain("Siapa yang boleh melihat apa?");
    expect(c.state.draft).toMatchObject({ privacy: "confidential", happened: null });
  });

  test.each([
    "takut pak kalo ketauan, jangan disebar ya",
    "jgn disebarin ya pak takut ketauan",
    "jgn dibocorin ke lurah",
  ])("%j is kept among the words", (text) => {
    const c = asked();
    c.say(text);
    expect(c.state.draft?.words.map((line) => line.text)).toContain(text);
    expect(c.state.draft?.happened).toBeNull();
  });

  test.each(["kemaren2 lah lupa tgl nya", "kemarin2 pak lupa tanggalnya", "wingi2 lali tanggale"])(
    "%j is the time as far as it is known",
    (text) => {
      const c = asked();
      c.say(text);
      expect(c.state.draft?.happened?.text).toBe(text);
    },
  );
});
