import { model } from "../model.ts";
import { draw, el } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";

const bars = 30;

/** A voice note with its own small player. The line of bars is a drawing, not the sound's. */
export function voiceNote(source: string, seconds: number | null): HTMLElement {
  const { words } = model;
  const audio = el("audio", { src: source, preload: "none" });
  const play = el(
    "button",
    { type: "button", class: "voice-play", "aria-label": words.play },
    icon("play"),
    icon("pause"),
  );
  const wave = draw("svg", { viewBox: `0 0 ${bars * 4} 24`, class: "voice-wave", "aria-hidden": "true" });
  for (let at = 0; at < bars; at += 1) {
    const height = 4 + Math.abs(Math.sin(at * 1.7) * Math.cos(at * 0.63)) * 18;
    wave.append(draw("rect", { x: at * 4, y: 12 - height / 2, width: 2.4, height, rx: 1.2 }));
  }
  const time = el("span", { class: "voice-time" }, clock(seconds ?? 0));
  const note = el(
    "div",
    { class: "voice", role: "group", "aria-label": words.voiceNote },
    play,
    wave,
    time,
    audio,
  );

  const show = () => {
    const playing = !audio.paused && !audio.ended;
    note.classList.toggle("playing", playing);
    play.setAttribute("aria-label", playing ? model.words.pause : model.words.play);
    const part = audio.duration > 0 ? audio.currentTime / audio.duration : 0;
    for (const [at, bar] of [...wave.children].entries()) bar.classList.toggle("heard", at / bars < part);
    time.textContent = clock(playing ? audio.currentTime : (seconds ?? audio.duration));
  };
  for (const event of ["play", "pause", "ended", "timeupdate"]) audio.addEventListener(event, show);
  play.addEventListener("click", () => {
    if (audio.paused) audio.play().catch(() => note.classList.add("silent"));
    else audio.pause();
  });
  return note;
}

function clock(seconds: number): string {
  const whole = Math.round(Number.isFinite(seconds) ? seconds : 0);
  return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, "0")}`;
}
