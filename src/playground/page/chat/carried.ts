import type { ShownMessage } from "../../shown/chat.ts";
import { openMap, openPicture } from "../dialogs/dialog.ts";
import { model } from "../model.ts";
import { type Child, el } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { drawMap } from "../parts/map.ts";
import { voiceNote } from "./voiceNote.ts";

/** What a message carries besides its text: a picture, a sound, a place, a file. */
export function carried(message: ShownMessage): readonly Child[] {
  const { words } = model;
  const { file, place, contact, sticker } = message;
  if (sticker !== null) return [el("p", { class: "sticker" }, sticker)];
  if (contact !== null) {
    return [
      el("div", { class: "card" }, icon("person"), el("span", {}, `${contact.name} · ${contact.phone}`)),
    ];
  }
  if (place !== null) {
    const where = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
    const title = place.title ?? `${words.place} ${where}`;
    const onclick = () => openMap(title, place);
    return [
      el(
        "figure",
        { class: "place" },
        el(
          "button",
          { type: "button", class: "map-open", onclick, "aria-label": title },
          drawMap(place, true),
        ),
        el(
          "figcaption",
          {},
          title,
          place.address === null ? null : el("span", { class: "address" }, place.address),
        ),
      ),
    ];
  }
  if (file === null) {
    const empty = message.text === "" && !message.deleted;
    return empty ? [el("p", { class: "hint" }, words.unshown)] : [];
  }
  const source = `/files/${encodeURIComponent(file.id)}`;
  if (message.kind === "photo") {
    const open = () => openPicture(source, message.text || words.photo);
    const image = el("img", {
      src: source,
      alt: message.text || words.photo,
      width: file.width,
      height: file.height,
      loading: "lazy",
    });
    return [
      el("button", { type: "button", class: "photo", onclick: open, "aria-label": words.photo }, image),
    ];
  }
  if (message.kind === "voice" || message.kind === "audio") return [voiceNote(source, file.seconds)];
  if (message.kind === "video") return [el("video", { src: source, controls: true, preload: "metadata" })];
  const size = file.bytes === null ? "" : ` · ${Math.max(1, Math.round(file.bytes / 1_024))} kB`;
  return [
    el(
      "a",
      { class: "card", href: source, download: file.name ?? "" },
      icon("file"),
      el("span", {}, `${file.name ?? words.document}${size}`),
    ),
  ];
}
