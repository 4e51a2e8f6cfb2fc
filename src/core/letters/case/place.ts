import { type Said, type Spot, say } from "../../message/message.ts";
import { shorten } from "../../message/shorten.ts";
import type { Case } from "../../procedure/case.ts";
import type { Place, Report } from "../../procedure/content.ts";
import { named } from "./naming.ts";

/** A place's name: as typed, or the label and district of a pin; empty for a pin with neither. */
export function placeName(place: Place): string {
  return place.type === "typed"
    ? place.text
    : [place.label, place.district].filter((part) => part !== "").join(", ");
}

/** A place for its reporter. */
export function placeForReporter(place: Place): Said {
  const name = placeName(place);
  if (place.type === "typed") return say("place.typed", { place: name });
  return name === "" ? say("place.pin") : say("place.pin_near", { near: name });
}

/** A place for rooms, with the coordinates of a pin. */
export function placeForRoom(place: Place): Said {
  const name = placeName(place);
  if (place.type === "typed") return say("plain", { text: name });
  const point = pointOf(place);
  return name === "" ? say("card.pin", { point }) : say("card.pin.labelled", { label: name, point });
}

/** Most characters of a place's name under its map. */
const longestAddress = 100;

/** The pin that a reporter sent, to be tapped on a phone; null without one. Of a confidential case never. */
export function spotOf(current: Case, report: Report | null): Spot | null {
  const place = report?.place ?? null;
  if (place?.type !== "pin" || current.privacy === "confidential") return null;
  const { latitude, longitude } = place;
  const text = shorten(placeName(place), longestAddress);
  const address = text === "" ? say("card.pin", { point: pointOf(place) }) : say("plain", { text });
  return { latitude, longitude, name: named(current, current.number), address };
}

function pointOf({ latitude, longitude }: Extract<Place, { type: "pin" }>): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}
