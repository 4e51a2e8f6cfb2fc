import type { SeatId, ShownChat } from "../../shown/chat.ts";
import { openFiles } from "../dialogs/filesDialog.ts";
import { openKinds } from "../dialogs/kindsDialog.ts";
import { openPlace } from "../dialogs/placeDialog.ts";
import { openVoice } from "../dialogs/voiceDialog.ts";
import { changed, isOnWhatsApp, model } from "../model.ts";
import { el, mark, setText } from "../parts/dom.ts";
import { type IconName, icon } from "../parts/icon.ts";
import { ask } from "../server.ts";
import { createCommandMenu } from "./commandMenu.ts";

/** Where a person writes: the field, what they answer or change, files, place, voice and the bot's commands. */
export function createComposer(name: string, toLog: () => boolean) {
  let seat: SeatId = "sari";
  let chat: ShownChat | undefined;
  const input = el("textarea", { rows: 1, enterkeyhint: "send", maxlength: 4_096, id: `write-${name}` });
  const aimed = el("div", { class: "aimed", hidden: true });
  const tool = (sign: IconName, act: () => void) =>
    el("button", { type: "button", class: "plain", onclick: act }, icon(sign));
  const replyTo = () => {
    const aim = model.aims.get(seat);
    return aim?.type === "reply" ? aim.message : null;
  };
  const attach = tool("attach", () => openFiles(seat, takeReply()));
  const commands = tool("menu", () => {
    write("/");
    look();
  });
  const place = tool("place", () => {
    openPlace((at) => ask({ type: "place", seat, ...at, replyTo: takeReply() ?? undefined }));
  });
  const voice = tool("voice", () => openVoice(seat, takeReply()));
  const others = tool("more", () => void openKinds(seat));
  const send = el("button", { type: "submit", class: "send" }, icon("send"));
  const menu = createCommandMenu(input, `commands-${name}`, (command) => write(command));
  const element = el(
    "form",
    { class: "composer" },
    menu.element,
    aimed,
    el("div", { class: "composer-line" }, attach, commands, input, place, voice, others, send),
  );

  function takeReply(): number | null {
    const message = replyTo();
    if (message !== null) drop();
    return message;
  }
  function drop(): void {
    if (model.aims.get(seat)?.type === "edit") write("");
    model.aims.delete(seat);
    changed();
  }
  function look(): void {
    menu.look(seat).catch(() => menu.close());
  }
  function grow(): void {
    input.style.height = "auto";
    if (input.value !== "") input.style.height = `${Math.min(input.scrollHeight, 160)}px`;
    model.drafts.set(seat, input.value);
    element.classList.toggle("written", input.value.trim() !== "");
  }
  function write(text: string): void {
    input.value = text;
    grow();
    input.focus();
    input.setSelectionRange(text.length, text.length);
  }
  async function submit(): Promise<void> {
    const text = input.value.trim();
    if (text === "") return;
    const aim = model.aims.get(seat);
    const from = seat;
    menu.close();
    model.aims.delete(from);
    input.value = "";
    grow();
    changed();
    const done = await (aim?.type === "edit"
      ? ask({ type: "edit", seat: from, message: aim.message, text })
      : ask({ type: "text", seat: from, text, replyTo: aim?.message }));
    if (!done && from === seat && input.value === "") write(text);
  }

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    submit().catch(() => undefined);
  });
  input.addEventListener("input", () => {
    grow();
    look();
  });
  input.addEventListener("blur", () => menu.close());
  input.addEventListener("paste", ({ clipboardData }) => {
    const files = [...(clipboardData?.files ?? [])];
    if (files.length > 0) openFiles(seat, takeReply(), files);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (menu.key(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit().catch(() => undefined);
    } else if (event.key === "ArrowUp" && input.value === "") {
      if (toLog()) event.preventDefault();
    } else if (event.key === "Escape" && model.aims.has(seat)) drop();
  });

  function showAim(): void {
    const { words } = model;
    const aim = model.aims.get(seat);
    const message = chat?.messages.find(({ id }) => id === aim?.message);
    aimed.hidden = aim === undefined || message === undefined;
    if (aim === undefined || message === undefined) return;
    const title = aim.type === "edit" ? words.editing : words.replyingTo(message.from.name);
    const cancel = el(
      "button",
      { type: "button", class: "plain", "aria-label": words.cancel, onclick: drop },
      icon("close"),
    );
    aimed.replaceChildren(
      icon(aim.type),
      el("div", {}, el("strong", {}, title), el("span", {}, message.text || words.photo)),
      cancel,
    );
  }

  return {
    element,
    write,
    focus: () => input.focus(),
    render(wanted: SeatId, shown: ShownChat | undefined): void {
      const { words } = model;
      if (wanted !== seat || input.placeholder === "") {
        seat = wanted;
        input.value = model.drafts.get(seat) ?? "";
        menu.close();
      }
      chat = shown;
      const labels = [
        [attach, words.attach],
        [commands, words.commands],
        [place, words.sharePlace],
        [voice, words.voice],
        [others, words.otherKinds],
        [send, words.send],
      ] as const;
      for (const [key, label] of labels) {
        mark(key, "aria-label", label);
        mark(key, "title", label);
      }
      const personal = shown?.group === false;
      const whatsapp = isOnWhatsApp(seat);
      place.hidden = !personal && !whatsapp;
      voice.hidden = !personal && !whatsapp;
      commands.hidden = whatsapp;
      element.hidden = whatsapp && model.whatsapp?.number !== "connected";
      mark(input, "aria-label", `${words.write}: ${shown?.title ?? ""}`);
      input.placeholder = shown?.keyboard?.placeholder ?? words.writePlaceholder;
      setText(send, "");
      send.replaceChildren(icon(model.aims.get(seat)?.type === "edit" ? "check" : "send"));
      grow();
      showAim();
    },
  };
}
