import type { SampleName } from "../../shown/action.ts";
import type { SeatId } from "../../shown/chat.ts";
import { model } from "../model.ts";
import { el, mark, setText } from "../parts/dom.ts";
import { sendForm } from "../server.ts";
import { openDialog } from "./dialog.ts";

const samples: readonly {
  readonly name: SampleName;
  readonly word: "samplePothole" | "sampleLamp" | "sampleRubbish";
}[] = [
  { name: "pothole", word: "samplePothole" },
  { name: "lamp", word: "sampleLamp" },
  { name: "rubbish", word: "sampleRubbish" },
];

/** Lets a person choose pictures and files and send them as Telegram would. */
export function openFiles(seat: SeatId, replyTo: number | null, dropped: readonly File[] = []): void {
  const { words } = model;
  const chosen = new Set<SampleName>();
  let files: readonly File[] = dropped;
  const count = el("span", { class: "hint", "aria-live": "polite" });
  const send = el("button", { type: "submit", class: "primary" }, words.send);
  const picker = el("input", { type: "file", multiple: true, class: "visually-hidden", id: "picker" });
  const caption = el("input", {
    type: "text",
    maxlength: 1_024,
    placeholder: words.caption,
    "aria-label": words.caption,
  });
  const show = () => {
    const total = chosen.size + files.length;
    setText(count, total === 0 ? "" : words.picked(total));
    send.disabled = total === 0;
  };
  const sampleKey = ({ name, word }: (typeof samples)[number]) => {
    const key = el(
      "button",
      { type: "button", class: "sample", "aria-pressed": "false" },
      el("img", { src: `/samples/${name}`, alt: "", width: 480, height: 360 }),
      el("span", {}, words[word]),
    );
    key.addEventListener("click", () => {
      if (!chosen.delete(name)) chosen.add(name);
      mark(key, "aria-pressed", String(chosen.has(name)));
      show();
    });
    return key;
  };
  picker.addEventListener("change", () => {
    files = [...(picker.files ?? [])];
    show();
  });
  const form = el(
    "form",
    { method: "dialog" },
    el("p", { class: "label" }, words.photosSample),
    el("div", { class: "samples" }, ...samples.map(sampleKey)),
    el(
      "div",
      { class: "line" },
      picker,
      el("label", { for: "picker", class: "secondary" }, words.pickFile),
      count,
    ),
    el("div", { class: "line" }, caption, send),
  );
  const dialog = openDialog(words.photosTitle, "dialog", form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const parcel = new FormData();
    parcel.set("seat", seat);
    parcel.set("caption", caption.value);
    if (replyTo !== null) parcel.set("replyTo", String(replyTo));
    for (const name of chosen) parcel.append("sample", name);
    for (const file of files) parcel.append("file", file);
    send.disabled = true;
    if (await sendForm(parcel)) dialog.close();
    else send.disabled = false;
  });
  show();
}
