import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const road = "jalan depan pasar kliwon rusak parah, banyak motor jatuh di situ";
const lamp = "lampu jalan mati di jl mawar sudah seminggu";
const bribe = "saya dimintai uang 300rb waktu ngurus surat pindah";

function summed(c: Chat): void {
  c.say(road);
  c.press("draft.no_photo");
  c.press("draft.hint");
}

function after(begin: (c: Chat) => unknown, ...said: readonly string[]) {
  return (c: Chat) => {
    begin(c);
    for (const one of said) one.startsWith("draft.") ? c.press(one) : c.say(one);
  };
}

const told = (words: string) => (c: Chat) => c.say(words);

const asked: readonly (readonly [string, (c: Chat) => void])[] = [
  ["a photo", after(told(road))],
  ["the place", after(told(road), "draft.no_photo")],
  ["the privacy", after(told(bribe))],
  ["the time", after(told(bribe), "draft.secret")],
  ["the office", after(told(bribe), "draft.secret", "draft.skip")],
  ["who saw it", after((c) => c.say(road, { forwardedOften: true }), "draft.no_photo", "draft.hint")],
  ["more words", after(told("lampu"))],
  ["whether to send", after(summed)],
  ["what to change", after(summed, "ubah")],
  ["other words", after(summed, "ubah", "draft.words")],
  ["another place", after(summed, "ubah", "draft.place")],
  ["another photo", after(summed, "ubah", "draft.photo")],
  ["another time", after(summed, "ubah", "draft.when")],
  ["another privacy", after(summed, "ubah", "draft.privacy")],
  ["what words are for", after(summed, "eh salah, pasar legi")],
  ["whether it is another matter", after(told(road), lamp)],
  ["the language", after(summed, "bahasa")],
  ["whether to erase all", after(summed, "hapus data")],
];

describe.each(asked)("while %s is asked", (_, reach) => {
  test.each([
    "kirim",
    "kirim pak",
    "kirim aja sekarang",
    "lanjut",
    "oke kirim",
    "udah gitu aja",
    "selesai",
    "sudah",
    "krim",
    "terusin aja pak",
    "makasih pak",
    "siap",
  ])("%j ends with sent or not sent, and takes no word's place", (text) => {
    const c = chat();
    reach(c);
    const words = c.state.draft?.words ?? [];
    expect(c.say(text)).toMatch(/terkirim|dikirim/u);
    const kept = c.state.draft?.words ?? c.reports.at(-1)?.words ?? [];
    for (const line of words) expect(JSON.stringify(kept)).toContain(line.text);
    expect(c.state.draft?.happened ?? null).toBeNull();
  });
});
