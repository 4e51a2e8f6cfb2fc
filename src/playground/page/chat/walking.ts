import type { OnMessage } from "./bubble.ts";

/** Arrow keys walk through the messages and what is in them; letters act on the one that has the focus. */
export function walk(
  event: KeyboardEvent,
  all: readonly HTMLElement[],
  on: OnMessage,
  leave: () => void,
): void {
  const target = event.target instanceof Element ? event.target : null;
  const message = target?.closest<HTMLElement>(".message") ?? null;
  const at = message === null ? all.length : all.indexOf(message);
  const id = Number(message?.dataset["id"]);
  const inside = [...(message?.querySelectorAll<HTMLElement>("button, a") ?? [])];
  const place = target instanceof HTMLElement ? inside.indexOf(target) : -1;
  const taken = (): boolean => {
    switch (event.key) {
      case "ArrowUp":
        all[Math.max(0, at - 1)]?.focus();
        return true;
      case "ArrowDown": {
        const next = all[at + 1];
        if (next === undefined) leave();
        else next.focus();
        return true;
      }
      case "ArrowRight":
        inside[(place + 1) % inside.length]?.focus();
        return inside.length > 0;
      case "ArrowLeft":
        if (place <= 0) message?.focus();
        else inside[place - 1]?.focus();
        return message !== null;
      case "Escape":
        leave();
        return true;
      case "r":
        if (message === null || target !== message || event.ctrlKey || event.metaKey) return false;
        on.reply(id);
        return true;
    }
    return false;
  };
  if (taken()) event.preventDefault();
}

/** Pixels of a swipe that mean a reply. */
const swipeLength = 56;

export function swipeToReply(list: HTMLElement, reply: (message: number) => void): void {
  let swiped: { readonly message: HTMLElement; readonly x: number; readonly y: number } | null = null;
  const settle = () => {
    if (swiped !== null) swiped.message.style.translate = "";
    swiped = null;
  };
  list.addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const message = target instanceof Element ? target.closest<HTMLElement>(".message") : null;
      const touch = touches[0];
      swiped =
        message === null || touch === undefined ? null : { message, x: touch.clientX, y: touch.clientY };
    },
    { passive: true },
  );
  list.addEventListener(
    "touchmove",
    ({ touches }) => {
      const touch = touches[0];
      if (swiped === null || touch === undefined) return;
      const across = swiped.x - touch.clientX;
      if (Math.abs(touch.clientY - swiped.y) > 30) return settle();
      swiped.message.style.translate = across > 8 ? `${-Math.min(across, swipeLength + 14)}px 0` : "";
    },
    { passive: true },
  );
  list.addEventListener("touchend", ({ changedTouches }) => {
    const touch = changedTouches[0];
    if (swiped !== null && touch !== undefined && swiped.x - touch.clientX > swipeLength) {
      reply(Number(swiped.message.dataset["id"]));
    }
    settle();
  });
  list.addEventListener("touchcancel", settle);
}
