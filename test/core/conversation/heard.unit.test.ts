import { describe, expect, test } from "vitest";
import { type Chat, chat } from "./chat.ts";

const road = "jalan depan pasar kliwon rusak parah udh 3 bln";

/** Words that only sound like thanks, a wish for a person, a question or a rating: what they tell is kept. */
const told = (c: Chat, text: string) =>
  JSON.stringify(c.state).includes(text) || c.steps.at(-1)?.event.text === text;

const atPhoto = () => {
  const c = chat({ buttons: false });
  c.say(road);
  return c;
};
const atPlace = () => {
  const c = chat({ buttons: false });
  c.say("lampu mati semua");
  c.say("gak ada foto");
  return c;
};
const atSummary = () => {
  const c = atPhoto();
  c.say("gak ada foto");
  c.say("1");
  return c;
};
const asked = (question: string) => {
  const c = atSummary();
  c.say("1");
  c.at("2026-11-30 10:00");
  c.office({ type: "ask", question: { type: "written", text: question } });
  c.at("2026-11-30 15:00");
  return c;
};

test.each(["ga ada foto", "gak punya foto pak", "fotonya ga ada"])(
  "at the summary %j is a late answer, and the next yes sends",
  (text) => {
    const c = atSummary();
    expect(c.say(text)).toContain("Kirim sekarang?");
    expect(c.say("ok")).toContain("Nomornya");
    expect(c.reports).toHaveLength(1);
  },
);

test("at the summary 'correct' agrees, and changes nothing", () => {
  const c = atSummary();
  expect(c.say("correct")).toContain("Kirim sekarang?");
});

describe("what tells something is kept", () => {
  test.each([
    ["ada orang jatuh tadi pagi"],
    ["airnya tidak keluar"],
    ["truk sampah belum datang"],
    ["udah seminggu"],
    ["tiap malam"],
    ["belum diperbaiki"],
    ["foto nya nyusul, lampunya mati total sejak lebaran"],
  ])("at the photo: %s", (text) => {
    const c = atPhoto();
    c.say(text);
    expect(told(c, text)).toBe(true);
  });

  test.each([
    ["perumahan harapan indah blok C"],
    ["depan masjid al amin"],
    ["bengkel mesin pak Slamet jl mawar"],
    ["dari lampu merah sampe jembatan"],
    ["antara TPS sampah dan masjid"],
  ])("at the place: %s", (text) => {
    const c = atPlace();
    c.say(text);
    expect(c.state.draft?.place?.place).toMatchObject({ text });
  });

  test.each([
    ["alamatnya salah, harus di jl mawar"],
    ["alamatnya salah, mawar 5"],
    ["the address is wrong, it is Melati 5"],
    ["tambahin: bau sekali"],
    ["nambah dong, baunya sampai ke rumah"],
  ])("at the summary: %s", (text) => {
    const c = atSummary();
    c.say(text);
    expect(told(c, text)).toBe(true);
    expect(c.reports).toEqual([]);
  });

  test("as the new words or the new place, though it speaks of later or of not knowing", () => {
    const c = atSummary();
    c.say("2");
    c.say("1");
    c.say("Lampu mati sebentar lalu nyala lagi terus mati");
    expect(c.state.draft?.words.map(({ text }) => text)).toEqual([
      "Lampu mati sebentar lalu nyala lagi terus mati",
    ]);
    c.say("2");
    c.say("2");
    c.say("lupa nomornya, depan masjid al huda");
    expect(c.state.draft?.place?.place).toMatchObject({ text: "lupa nomornya, depan masjid al huda" });
  });

  test("as the time, though somebody refused something", () => {
    const c = chat({ buttons: false });
    c.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama petugas loket");
    c.say("1");
    c.say("senin kemarin jam 9, dia ga mau kasih kuitansi");
    expect(c.state.draft?.happened?.text).toBe("senin kemarin jam 9, dia ga mau kasih kuitansi");
  });

  test.each([
    ["Di mana alamatnya?", "alamatnya jl mawar no 5"],
    ["Kapan Anda bisa ditemui?", "besok jam 9 pagi pak"],
    ["Kapan petugas bisa datang?", "nanti sore"],
  ])("as the office's answer: %s %s", (question, text) => {
    const c = asked(question);
    c.say(text);
    expect(c.steps.at(-1)?.event).toMatchObject({ happening: { type: "supplied" }, text });
  });

  test.each([
    ["di rt 3/5 mati lagi pak"],
    ["lampu mati 3 dari 5 titik di jl mawar"],
    ["tolong kasih dua lampu di gang melati"],
  ])("and is no rating of what is closed: %s", (text) => {
    const c = atSummary();
    c.say("1");
    c.at("2026-11-30 10:00");
    c.office({ type: "forward", agency: "PUPR" });
    c.at("2026-12-04 15:00");
    c.office({ type: "answer", kind: "done", text: "Sudah ditambal.", files: [], day: null });
    c.at("2026-12-07 09:00");
    c.say("sudah");
    c.say("lewati");
    c.at("2026-12-10 09:00");
    c.say(text);
    expect(c.steps.map(({ event }) => event.happening.type)).not.toContain("rated");
    expect(told(c, text)).toBe(true);
  });
});
