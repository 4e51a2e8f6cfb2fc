import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

function summed(): Chat {
  const c = chat({ buttons: false, at: "2026-11-26 13:00" });
  c.photo("jalan depan pasar kliwon rusak parah udh 3 bln");
  c.say("1");
  return c;
}

describe("at the summary, what tells something is offered as an addition, whole", () => {
  test.each([
    "airnya sudah masuk rumah, harus segera ditangani",
    "warga udah pada ngungsi, tolong segera ditindaklanjuti",
    "airnya nyampe pagar sekolah, mohon diproses secepatnya",
    "tolong direspon pak, kemarin anak saya hampir kena",
    "tolong cepat ditangani, warga sini banyak lansia",
    "udah bayar pajak, jalan ke sawah tetep putus",
    "air kiriman dari hulu belum surut di rt 3",
    "bantuan beras belum dikirim ke kampung kami",
    "pdam gak pernah kirim tangki air ke gang kami",
    "jangan kirim truk pasir lewat gang ini lagi, jalannya tambah rusak",
    "ada kriminal ngumpul tiap malam di pos ronda",
  ])("%j", (text) => {
    const c = summed();
    expect(c.say(text)).toContain(`"${text}": tambahkan ke laporan ini?`);
    expect(c.reports).toEqual([]);
    c.say("1");
    expect(c.state.draft?.words.at(-1)?.text).toBe(text);
  });
});

test("what was sent by a river is no word of sending", () => {
  const text = "sampah kiriman dari hulu, belum diangkut";
  const c = chat({ buttons: false });
  c.photo("sampah numpuk di kali depan pasar kliwon");
  c.say("1");
  expect(c.say(text)).toContain(`"${text}": tambahkan ke laporan ini?`);
});

describe("but a plea, or a question how it stands, asks whether to send", () => {
  test.each([
    "harus segera ditangani pak",
    "tolong diteruskan ke dinas secepatnya ya pak",
    "mohon ditindaklanjuti",
    "udah diproses blm pak",
    "kok blm dikerjain, sy nungguin dari pagi",
    "sudah masuk belum laporannya",
    "ribet amat, udah gitu aja",
  ])("%j", (text) => {
    const c = summed();
    expect(c.say(text)).toContain("Laporan ini belum terkirim. Kirim sekarang?");
  });
});

describe("and a no to sending says that it isn't sent", () => {
  test.each([
    "jangan dikirim dulu",
    "jgn kirim dulu pak",
    "ora usah dikirim",
    "belum, jangan kirim",
    "jangan dikirim dulu, saya mau tanya istri",
    "belum mau dikirim",
    "gak usah dilanjut pak",
    "jangan dikirim ke dinas dulu",
    "laporannya jangan dikirim ya",
    "don't send it yet",
  ])("%j", (text) => {
    const c = summed();
    expect(c.say(text)).toContain("Baik, laporan ini belum dikirim. Kalau sudah siap, ketik KIRIM.");
    expect(c.state.draft?.words).toHaveLength(1);
  });
});
