import { describe, expect, test } from "vitest";
import { chat } from "../chat.ts";

function atPlace() {
  const c = chat();
  c.say("jalan rusak parah banyak lubang");
  c.press("Tidak ada foto");
  return c;
}

describe("a wish to see something done is no place", () => {
  test.each([
    "tolong yang ini ditindaklanjuti",
    "tolong ditindaklanjuti",
    "mohon segera diperbaiki ya pak",
    "pokoknya tolong dibenerin",
    "minta tolong dicek ke lokasi",
    "tolong disurvei dulu",
    "tlg di follow up",
    "mohon atensinya pak bupati",
    "udah lama ini",
    "masih sama",
    "saya capek lapor terus",
    "ga ada yang peduli",
    "please fix it soon",
  ])("'%s' is added, and the place asked for again", (text) => {
    const c = atPlace();
    const said = c.say(text);
    expect(said).toContain("Sudah ditambahkan; laporan belum terkirim.");
    expect(said).toContain("Di mana tepatnya?");
    expect(c.state.draft?.place ?? null).toBeNull();
    expect(c.say("depan pasar legi")).toContain(text);
  });

  test.each(["saya mau tanya", "tolong dong", "pak tolong"])("'%s' hears what is asked for", (text) => {
    const c = atPlace();
    expect(c.say(text)).toContain("Yang kami perlukan tempat kejadiannya");
    expect(c.state.draft?.place ?? null).toBeNull();
  });

  test.each([
    ["jangan diperbaiki dulu", "Baik, kami tunggu."],
    ["tunggu dulu ya pak", "Baik, kami tunggu."],
  ])("'%s' is no wish: '%s'", (text, said) => {
    expect(atPlace().say(text)).toContain(said);
  });

  test.each(["tolong jangan diproses", "lama banget, gak jadi", "sudah ditangani pak"])(
    "'%s' isn't added as a wish",
    (text) => {
      expect(atPlace().say(text)).not.toContain("Sudah ditambahkan");
    },
  );

  test.each([
    "pemkot lama",
    "tempat lama",
    "tolong yang di depan pasar ditindaklanjuti",
    "jalan mawar tolong segera diperbaiki",
    "pasar lama",
    "kota lama",
    "mohon dicek depan masjid agung",
  ])("'%s' names a place", (text) => {
    expect(atPlace().say(text)).toContain(`Lokasi: ${text}`);
  });
});
