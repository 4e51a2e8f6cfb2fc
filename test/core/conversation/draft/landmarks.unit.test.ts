import { describe, expect, test } from "vitest";
import { isBarePlace } from "../../../../src/core/conversation/understand/landmark.ts";
import { chat } from "../chat.ts";

const landmarks = [
  "perempatan lampu merah alun-alun",
  "lampu merah simpang lima arah kota",
  "depan TPS sampah, jalan merdeka",
  "TPS sampah belakang pasar legi",
  "sebelah tempat sampah pasar kliwon",
  "dekat tong sampah depan masjid agung",
  "pangkalan ojek dekat lampu merah",
  "tugu lampu pertigaan kota lama",
  "di kantor pos sebelah toko lampu",
  "samping gardu listrik jalan mawar",
  "belakang kantor PDAM jalan air bersih",
  "pertigaan bangjo pasar gede solo",
];

describe("a landmark stays a place, though its name speaks of another matter", () => {
  test.each(landmarks)("at the question for the place: %s", (place) => {
    const c = chat();
    c.say("jalan rusak parah banyak lubang");
    c.press("Tidak ada foto");
    expect(c.say(place)).toContain(`Lokasi: ${place}`);
  });

  test("a short one too", () => {
    const c = chat();
    c.say("jalan rusak parah banyak lubang");
    c.press("Tidak ada foto");
    expect(c.say("depan sampah")).toContain("Lokasi: depan sampah");
  });

  test.each(["perempatan lampu merah alun-alun", "depan TPS sampah, jalan merdeka"])(
    "at the question for a photo: %s",
    (place) => {
      const c = chat();
      c.say("jalan rusak parah banyak lubang");
      c.say(place);
      expect(c.state.draft?.place?.place).toEqual({ type: "typed", text: place });
    },
  );

  test("an address is a place for a report about lamps", () => {
    const c = chat();
    c.say("lampu mati semua gelap sekali");
    c.press("Tidak ada foto");
    expect(c.say("jalan merdeka depan toko mas")).toContain("Lokasi: jalan merdeka depan toko mas");
  });
});

describe("what is wrong there is another matter", () => {
  test.each([
    "lampu merah di alun-alun mati",
    "depan pasar sampah numpuk sudah seminggu",
    "TPS sampah jalan merdeka penuh dan bau",
    "sampah di depan pasar kliwon",
  ])("%s", (text) => {
    const c = chat();
    c.say("jalan rusak parah banyak lubang");
    c.press("Tidak ada foto");
    expect(c.say(text)).toContain("hal lain");
  });

  test.each([
    ["near the traffic light, main square", true],
    ["near the traffic light, it is broken", false],
    ["in front of the post office", true],
    ["lampu jalan mati depan kantor pos", false],
    ["jalan rusak depan pasar", false],
    ["cepat diperbaiki ya pak", false],
  ] as const)("%s: only a place? %s", (text, bare) => {
    expect(isBarePlace(text)).toBe(bare);
  });
});
