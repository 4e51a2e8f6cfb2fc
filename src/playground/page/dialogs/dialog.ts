import { model } from "../model.ts";
import { el } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { drawMap, type Point } from "../parts/map.ts";

/** Opens a dialog over the page; it goes away for good when it closes. */
export function openDialog(title: string, className: string, ...content: readonly Node[]): HTMLDialogElement {
  const close = el(
    "button",
    { type: "button", class: "plain", "aria-label": model.words.cancel },
    icon("close"),
  );
  const dialog = el(
    "dialog",
    { class: className, "aria-label": title },
    el("header", {}, el("h2", {}, title), close),
    ...content,
  );
  close.addEventListener("click", () => dialog.close());
  // A press beside the dialog lands on the dialog element itself, whose content fills it.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function openPicture(source: string, words: string): void {
  openDialog(words, "dialog picture", el("img", { src: source, alt: words }));
}

/** A place that was sent, on the whole map: what a phone opens in its maps. */
export function openMap(title: string, place: Point): void {
  openDialog(title, "dialog", drawMap(place, false));
}
