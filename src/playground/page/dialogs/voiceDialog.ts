import type { SeatId } from "../../shown/chat.ts";
import { model } from "../model.ts";
import { el } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { toast } from "../parts/toast.ts";
import { sendForm } from "../server.ts";
import { openDialog } from "./dialog.ts";

/** What Telegram takes as a voice note and this browser can record. */
const recordable = ["audio/ogg;codecs=opus", "audio/mp4"];

/** Lets a person send the ready voice note, or record one. */
export function openVoice(seat: SeatId, replyTo: number | null): void {
  const { words } = model;
  const mime =
    typeof MediaRecorder === "undefined"
      ? undefined
      : recordable.find((one) => MediaRecorder.isTypeSupported(one));
  const parcel = () => {
    const form = new FormData();
    form.set("seat", seat);
    if (replyTo !== null) form.set("replyTo", String(replyTo));
    return form;
  };
  const sample = el("button", { type: "button", class: "primary" }, words.voiceSample);
  const record = el("button", { type: "button", class: "secondary" }, icon("voice"), words.voiceRecord);
  const listen = el("audio", { src: "/assets/voice.ogg", controls: true, preload: "none" });
  const dialog = openDialog(
    words.voiceTitle,
    "dialog narrow",
    listen,
    el(
      "div",
      { class: "line" },
      sample,
      mime === undefined ? el("p", { class: "hint" }, words.voiceNone) : record,
    ),
  );
  sample.addEventListener("click", async () => {
    const form = parcel();
    form.append("sample", "voice");
    dialog.close();
    await sendForm(form);
  });
  if (mime === undefined) return;
  const recordAndSend = async () => {
    const recorded = await recordVoice(mime, record, dialog);
    if (recorded === null) return;
    dialog.close();
    const form = parcel();
    form.set("voice", String(recorded.seconds));
    form.append("file", recorded.sound, "voice");
    await sendForm(form);
  };
  const begin = () => {
    recordAndSend().catch(() => toast(model.words.voiceDenied, true));
  };
  record.addEventListener("click", begin, { once: true });
}

/** Records until the button is pressed again; null where the dialog was closed instead. */
async function recordVoice(mime: string, stop: HTMLElement, dialog: HTMLElement) {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(microphone, { mimeType: mime });
  const pieces: Blob[] = [];
  const begun = performance.now();
  const ended = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve()));
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  recorder.start();
  stop.textContent = model.words.voiceStop;
  stop.classList.add("recording");
  let wanted = false;
  const finish = () => recorder.state === "recording" && recorder.stop();
  stop.addEventListener("click", () => {
    wanted = true;
    finish();
  });
  dialog.addEventListener("close", finish, { once: true });
  await ended;
  for (const track of microphone.getTracks()) track.stop();
  if (!wanted) return null;
  const seconds = Math.max(1, Math.round((performance.now() - begun) / 1_000));
  return { sound: new Blob(pieces, { type: mime.split(";")[0] ?? mime }), seconds };
}
