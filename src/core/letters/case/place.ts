import { type Said, say } from "../../message/message.ts";
import type { Place } from "../../procedure/content.ts";

/** What a place is called: as it was typed, or the label and district of a pin; empty if it has neither. */
export function placeName(place: Place): string {
  return place.type === "typed"
    ? place.text
    : [place.label, place.district].filter((part) => part !== "").join(", ");
}

/** A place as its reporter reads it. */
export function placeForReporter(place: Place): Said {
  const name = placeName(place);
  if (place.type === "typed") return say("place.typed", { place: name });
  return name === "" ? say("place.pin") : say("place.pin_near", { near: name });
}

/** A place as a room reads it, with the figures of a pin. */
export function placeForRoom(place: Place): Said {
  const name = placeName(place);
  if (place.type === "typed") return say("plain", { text: name });
  const point = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  return name === "" ? say("card.pin", { point }) : say("card.pin.labelled", { label: name, point });
}
