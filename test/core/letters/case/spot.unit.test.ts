import { describe, expect, test } from "vitest";
import type { Place } from "../../../../src/core/procedure/content.ts";
import type { Filing } from "../../../../src/core/procedure/file.ts";
import { shown } from "../../operators/room.ts";
import * as w from "../../procedure/world.ts";
import { createStory, report } from "../world.ts";

const pin: Place = {
  type: "pin",
  latitude: -7.80121,
  longitude: 110.36449,
  label: "",
  district: "Kec. Kota",
};

/** The card that the agency gets. */
function handedOver(place: Place, filing: Partial<Filing> = {}, summary = "") {
  const story = createStory(filing, { place, summary });
  story.does(w.commands.forward, w.designated, "2026-11-27 09:00");
  const content = { ...report, place, summary };
  const letters = story.letters({ story: { case: story.case.id, report: content, events: [] } });
  const letter = letters.find(({ name }) => name === "agency_forwarded");
  if (letter === undefined) throw new Error("nothing was handed over");
  return letter.message;
}

describe("the agency's card", () => {
  test("has the pin to tap, named for the case and its place", () => {
    expect(shown(handedOver(pin)).spot).toEqual({
      latitude: -7.80121,
      longitude: 110.36449,
      name: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{3} \(.+\)$/),
      address: "Kec. Kota",
    });
  });

  test("names a pin by what its reporter called it, without their number", () => {
    const { spot } = shown(handedOver({ ...pin, label: "warung Bu Ani 081234567890" }));
    expect(spot?.address).toBe("warung Bu Ani •••, Kec. Kota");
  });

  test("gives the coordinates of a pin without a name", () => {
    expect(shown(handedOver({ ...pin, district: "" })).spot?.address).toBe(
      "titik peta (-7.80121, 110.36449)",
    );
  });

  test("has no place to tap where one was typed, and of a confidential report none at all", () => {
    expect(handedOver({ type: "typed", text: "depan pasar" }).spot).toBeUndefined();
    const secret = handedOver(pin, { privacy: "confidential" }, "Pungutan di loket.");
    expect(secret.spot).toBeUndefined();
    expect(secret.files).toEqual([]);
  });
});
