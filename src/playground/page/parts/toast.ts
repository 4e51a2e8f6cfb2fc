import { el } from "./dom.ts";

const place = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
document.body.append(place);

/** Milliseconds for which a notice stays, the longer the more there is to read. */
const staysFor = (words: string) => Math.min(9_000, 2_500 + words.length * 45);

/** Shows a notice for a moment. */
export function toast(words: string, bad = false): void {
  const shown = el("p", { class: bad ? "toast bad" : "toast" }, words);
  place.append(shown);
  while (place.childElementCount > 3) place.firstElementChild?.remove();
  setTimeout(() => shown.remove(), staysFor(words));
}
