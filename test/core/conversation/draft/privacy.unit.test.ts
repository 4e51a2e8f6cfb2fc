import { describe, expect, test } from "vitest";
import { type Chat, chat } from "../chat.ts";

const bribe = "pak lurah sukamaju jual beras bansos ke warga";

function atPrivacy(): Chat {
  const c = chat({ buttons: false });
  expect(c.say(bribe)).toContain("1. Rahasia (disarankan)");
  return c;
}

const words = (c: Chat) => c.state.draft?.words.map(({ text }) => text);

describe("courtesy around a choice of privacy chooses", () => {
  test.each([
    "iya pak",
    "1 pak",
    "pilih nomor 1",
    "satu aja bu",
    "rahasia aja ya pak",
    "yg rahasia pak",
    "rahasiakeun",
    "dirahasiakno ae mas",
    "takut",
    "takut pak",
    "wedi",
    "sieun abdi mah",
  ])("%j: confidential", (text) => {
    const c = atPrivacy();
    expect(c.say(text)).toContain("Baik, rahasia.");
    expect(c.state.draft?.privacy).toBe("confidential");
    expect(words(c)).toEqual([bribe]);
  });

  test.each([
    "biasa aja pak",
    "yang biasa aja ya",
    "laporan biasa saja bu",
    "2 pak",
    "pilih yg nomor 2 aja",
    "biasa wae",
  ])("%j: ordinary", (text) => {
    const c = atPrivacy();
    expect(c.say(text)).toContain("Baik, laporan biasa.");
    expect(c.state.draft?.privacy).toBe("ordinary");
    expect(words(c)).toEqual([bribe]);
  });

  test.each(["yang biasa aja ya", "boleh dihubungi pak", "rahasia aja bu"])(
    "%j, under the menu of changes too",
    (text) => {
      const c = chat({ buttons: false });
      c.photo("jalan depan pasar kliwon rusak parah");
      c.say("1");
      c.say("hubungi saya ya pak");
      expect(c.say(text)).toContain("Sudah diubah");
      expect(words(c)).toEqual(["jalan depan pasar kliwon rusak parah"]);
    },
  );
});

describe("what is no choice makes nothing less private, and is no part of the report", () => {
  test.each(["terserah", "umum aja", "tidak", "aja biasa", "biasa aja?", "3 pak", "bingung pak"])(
    "%j is answered by what the choice is about",
    (text) => {
      const c = atPrivacy();
      const told = c.say(text);
      expect(told).toMatch(/siapa yang membaca isinya|menyebutnya: RAHASIA atau BIASA|Baik, rahasia/u);
      expect(told).not.toContain("belum paham");
      expect(c.state.draft?.privacy).toBe("confidential");
      expect(words(c)).toEqual([bribe]);
    },
  );

  test.each(["ga usah rahasia", "terbuka aja gpp", "2 eh 1", "gak takut saya"])(
    "%j, in more words, is kept, which is said, and loosens nothing",
    (text) => {
      const c = atPrivacy();
      expect(c.say(text)).toContain("Sudah ditambahkan.");
      expect(c.state.draft?.privacy).toBe("confidential");
    },
  );

  test("said again and again it ends with how it stands", () => {
    const c = atPrivacy();
    const told = ["terserah", "umum aja", "terserah"].map((text) => c.say(text));
    expect(new Set(told).size).toBe(3);
    expect(told[1]).toContain("LEWATI");
    expect(told[2]).toContain("belum terkirim");
    expect(c.state.draft?.privacy).toBe("confidential");
    expect(words(c)).toEqual([bribe]);
  });
});

describe("what tells of the matter is added, and said to be", () => {
  test.each([
    "kejadiannya hari selasa kemarin",
    "di balai desa sukamaju",
    "namanya joko susilo",
    "petugasnya sudah biasa begitu pak",
    "berasnya diangkut pakai mobil pikap",
    "dijual 10rb per kilo",
  ])("%j", (text) => {
    const c = atPrivacy();
    const told = c.say(text);
    expect(told).toContain("Sudah ditambahkan.");
    expect(told).toContain("1. Rahasia (disarankan)");
    expect(words(c)).toEqual([bribe, text]);
  });

  test("the second time with a way on, which keeps it confidential", () => {
    const c = atPrivacy();
    c.say("kejadiannya hari selasa kemarin");
    expect(c.say("di balai desa sukamaju")).toContain("LEWATI");
    c.say("lewati");
    expect(c.state.draft?.privacy).toBe("confidential");
    expect(words(c)).toHaveLength(3);
  });
});

describe("who wants to be reached is asked who may see what", () => {
  const asked = "Boleh dihubungi: dinas juga menerima nama atau nomor Anda.";

  test.each([
    "nama saya boleh dicantumkan pak biar ditelpon",
    "hubungi saya ya pak kalau mau ke lokasi",
    "saya siap dihubungi kapan saja",
    "kalau mau survei telpon saya dulu pak",
  ])("%j", (text) => {
    const c = chat({ buttons: false });
    c.photo("jalan depan pasar kliwon rusak parah");
    c.say("1");
    expect(c.say(text)).toContain(asked);
    expect(c.state.draft?.privacy).toBe("ordinary");
  });

  test.each(["jangan hubungi saya", "petugas yang bisa dihubungi siapa", "bisa bicara dengan petugas?"])(
    "but not who says %j",
    (text) => {
      const c = chat({ buttons: false });
      c.photo("jalan depan pasar kliwon rusak parah");
      c.say("1");
      expect(c.say(text)).not.toContain(asked);
    },
  );
});
