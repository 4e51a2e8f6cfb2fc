import type { SeatId } from "../../shown/chat.ts";
import { isOnWhatsApp, model } from "../model.ts";
import { el, mark, setText } from "../parts/dom.ts";
import { ask } from "../server.ts";

/** How the office's number on WhatsApp is linked, as long as it isn't: the code, and its phone that scans it. */
export function createLinkPanel() {
  const picture = el("img", { class: "link-code", width: 176, height: 176, hidden: true });
  const title = el("strong", {});
  const text = el("p", {});
  const scan = el("button", { type: "button", class: "primary brief", onclick: () => ask({ type: "scan" }) });
  const element = el("div", { class: "link-panel", hidden: true }, picture, el("div", {}, title, text, scan));
  return {
    element,
    render(seat: SeatId): void {
      const { words, whatsapp } = model;
      const trouble = seat === "agus" ? (whatsapp?.trouble ?? null) : null;
      const linked = whatsapp?.number === "connected" && trouble === null;
      element.hidden = !isOnWhatsApp(seat) || whatsapp === null || linked;
      if (whatsapp === null || element.hidden) return;
      const { number } = whatsapp;
      picture.hidden = whatsapp.picture === null;
      if (whatsapp.picture !== null) mark(picture, "src", whatsapp.picture);
      mark(picture, "alt", words.linkCode);
      setText(title, number === "connected" ? words.linkRoomFailed : words.linkTitle);
      setText(text, trouble ?? (number === "scan" ? words.linkScan : words.linkStarting));
      setText(scan, number === "connected" ? words.setUpAgain : words.linkPhone);
      scan.hidden = number === "starting";
    },
  };
}
