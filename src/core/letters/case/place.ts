import { type Said, say } from "../../message/message.ts";
import type { Place } from "../../procedure/content.ts";

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
  const point = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  return name === "" ? say("card.pin", { point }) : say("card.pin.labelled", { label: name, point });
}
