import { model } from "../model.ts";
import { el, setText } from "../parts/dom.ts";
import { drawMap, drawPin, mapSize, type Point, pointAt, positionOf, spots } from "../parts/map.ts";
import { openDialog } from "./dialog.ts";

/** Lets a person choose a place on the map; `chosen` hears of it once. */
export function openPlace(chosen: (at: Point) => unknown): void {
  const { words } = model;
  const market = spots[0];
  let at = pointAt(market?.x ?? mapSize.width / 2, market?.y ?? mapSize.height / 2);
  const map = drawMap(null, false);
  const pin = drawPin(0, 0);
  map.append(pin);
  const field = el("button", { type: "button", class: "map-field", "aria-label": words.map }, map);
  const where = el("span", { class: "hint", "aria-live": "polite" });
  const move = (to: Point) => {
    at = to;
    const { x, y } = positionOf(to);
    pin.setAttribute("transform", `translate(${x} ${y})`);
    setText(where, `${to.latitude.toFixed(5)}, ${to.longitude.toFixed(5)}`);
  };
  field.addEventListener("click", (event) => {
    if (event.detail === 0) return;
    const box = map.getBoundingClientRect();
    const scale = Math.max(box.width / mapSize.width, box.height / mapSize.height);
    const x = (event.clientX - box.left - (box.width - mapSize.width * scale) / 2) / scale;
    const y = (event.clientY - box.top - (box.height - mapSize.height * scale) / 2) / scale;
    move(pointAt(x, y));
  });
  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-4, 0],
    ArrowRight: [4, 0],
    ArrowUp: [0, -4],
    ArrowDown: [0, 4],
  };
  field.addEventListener("keydown", (event) => {
    const step = arrows[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { x, y } = positionOf(at);
    const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
    move(pointAt(within(x + step[0], mapSize.width), within(y + step[1], mapSize.height)));
  });
  const send = el("button", { type: "button", class: "primary" }, words.placeSend);
  const keys = spots.map((spot) =>
    el(
      "button",
      { type: "button", class: "secondary", onclick: () => move(pointAt(spot.x, spot.y)) },
      words[spot.word],
    ),
  );
  const dialog = openDialog(
    words.placeTitle,
    "dialog",
    el("p", { class: "hint" }, words.placeHint),
    field,
    el("div", { class: "spots" }, ...keys),
    el("div", { class: "line" }, where, send),
  );
  send.addEventListener("click", () => {
    dialog.close();
    chosen(at);
  });
  move(at);
}
