import { expect, test } from "vitest";
import { type Danger, dangerIn } from "../../../../src/core/conversation/understand/danger.ts";
import { dangerous } from "./dangers.ts";
import { soundsDangerous } from "./soundsDangerous.ts";

test.each(dangerous)("%j speaks of danger now", (text) => {
  expect(dangerIn(text)).not.toBeNull();
});

test.each(dangerous)("%j does so amid courtesy, in capitals and beside another matter", (text) => {
  expect(dangerIn(`assalamualaikum pak, ${text} pak mohon dibantu`)).not.toBeNull();
  expect(dangerIn(`${text.toUpperCase()}!!!`)).not.toBeNull();
  expect(dangerIn(`jalan rusak parah. ${text}. terima kasih`)).not.toBeNull();
});

test.each(soundsDangerous)("%j doesn't", (text) => {
  expect(dangerIn(text)).toBeNull();
});

test.each<[string, Danger]>([
  ["saya mau bunuh diri aja pak", "crisis"],
  ["suami saya mukul saya pak, saya takut pulang", "violence"],
  ["ada orang bawa parang di depan sekolah", "crime"],
  ["istri saya mau melahirkan jalan banjir ambulan ga bisa masuk", "injury"],
  ["KEBAKARAN DI GUDANG BELAKANG PASAR", "disaster"],
])("%j is %s", (text, danger) => {
  expect(dangerIn(text)).toBe(danger);
});

test.each([
  ["tahun lalu kebakaran, sekarang kebakaran lagi", true],
  ["kebakaran di pasar. bulan lalu.", false],
  ["kemarin banjir, sekarang masih ada orang terjebak banjir", true],
  ["banjir dari kemarin sepinggang, lansia belum dievakuasi", true],
  ["lampu sering mati, barusan ada tabrakan", true],
])("what is now counts, what was doesn't: %j", (text, now) => {
  expect(dangerIn(text) !== null).toBe(now);
});

test("a long text costs little time", () => {
  const started = performance.now();
  dangerIn("banjir air rumah orang ga bisa kabel listrik pohon mau anak saya suami ".repeat(20_000));
  dangerIn("a".repeat(100_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
