import { draw } from "./dom.ts";

/** Line drawings on a field of 24 by 24. */
const paths = {
  send: "M4 12 20 4l-4 16-4.5-6.5L4 12Zm7.5 1.5L20 4",
  attach:
    "M19 11.5 12 18.4a4.6 4.6 0 0 1-6.5-6.5L13 4.6a3 3 0 0 1 4.3 4.3L9.9 16.2a1.4 1.4 0 0 1-2-2l6.6-6.5",
  place:
    "M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11Zm0-8.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3Zm-6-3.5a6 6 0 0 0 12 0M12 18v3",
  menu: "M9 19 15 5",
  reply: "M9 6 4 11l5 5m-5-5h9a7 7 0 0 1 7 7",
  edit: "m5 19 1-4L16.5 4.5l3 3L9 18l-4 1Z",
  bin: "M5 7h14M9.5 7V4.5h5V7m2.5 0-.8 12.5H7.8L7 7m3.2 3.5v6m3.6-6v6",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  close: "m6 6 12 12M18 6 6 18",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.5V12l3 2",
  lock: "M7 11V8a5 5 0 0 1 10 0v3m-11 0h12v9H6v-9Z",
  back: "m14 6-6 6 6 6",
  forward: "m10 6 6 6-6 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  checks: "m2 12.5 4.5 4.5 9.5-9.5m-3 9.5 9.5-9.5",
  chat: "M4 20l1.3-4A8 8 0 1 1 8.3 19L4 20Z",
  skip: "m5 6 7 6-7 6V6Zm8 0 7 6-7 6V6Z",
  file: "M7 3.5h7l4 4v13H7v-17Zm7 0v4h4",
  play: "M8 5.5v13l11-6.5-11-6.5Z",
  pause: "M8 5.5v13m8-13v13",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5a7.5 7.5 0 0 1 15 0",
  shield: "M12 3.5 5 6v6c0 4.2 3 7.2 7 8.5 4-1.3 7-4.3 7-8.5V6l-7-2.5Z",
  office: "M4 20.5h16M6 20.5v-11m4 11v-11m4 11v-11m4 11v-11M4 9.5l8-6 8 6H4Z",
  cases: "M5 5.5h14M5 12h14M5 18.5h9",
  keyboard: "M4 7h16v10H4V7Zm3 3.5h.01M10.3 10.5h.01M13.7 10.5h.01M17 10.5h.01M8 14h8",
} as const;

export type IconName = keyof typeof paths;

/** A decorative drawing; its meaning is in the text or the button's label. */
export function icon(name: IconName): SVGElement {
  return draw(
    "svg",
    { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true", focusable: "false" },
    draw("path", { d: paths[name] }),
  );
}
