import type { ShownMessage } from "../../shown/chat.ts";
import { model } from "../model.ts";
import { type Child, el } from "../parts/dom.ts";
import { icon } from "../parts/icon.ts";
import { hour } from "../parts/times.ts";
import { carried } from "./carried.ts";
import { type OnText, richText } from "./richText.ts";

export type OnMessage = OnText & {
  readonly press: (message: number, row: number, column: number) => Promise<unknown>;
  readonly reply: (message: number) => void;
  readonly edit: (message: number) => void;
  readonly remove: (message: number) => void;
  readonly react: (message: number, emoji: string | null) => void;
  readonly find: (message: number) => void;
};

export type ShownBubble = {
  readonly message: ShownMessage;
  /** Begins a row of messages by the same person. */
  readonly first: boolean;
  readonly group: boolean;
  readonly whatsapp: boolean;
};

const tints = 6;

/** One message as a bubble, with what can be done with it. */
export function bubble({ message, first, group, whatsapp }: ShownBubble, on: OnMessage): HTMLElement {
  const { words } = model;
  if (message.service !== null) return serviceLine(message);
  const { from } = message;
  const kind = [
    "message",
    from.mine ? "mine" : "theirs",
    first ? "first" : "",
    message.whispered ? "whispered" : "",
    message.kind === "photo" && !message.deleted ? "with-photo" : "",
    message.deleted ? "deleted" : "",
  ];
  const named = first && !from.mine && (group || message.whispered);
  return el(
    "article",
    {
      class: kind.join(" ").trim(),
      "data-id": message.id,
      tabindex: -1,
      "aria-label": `${from.name}, ${hour(new Date(message.date * 1_000))}`,
    },
    el(
      "div",
      { class: "bubble" },
      named
        ? el(
            "p",
            { class: `from tint-${from.id % tints}` },
            from.name,
            from.bot && !whatsapp ? botMark() : null,
          )
        : null,
      quoted(message, on),
      ...carried(message),
      message.deleted ? el("p", { class: "text" }, words.deleted) : null,
      message.text === ""
        ? null
        : el("div", { class: "text", dir: "auto" }, richText(message.text, message.entities, on)),
      el(
        "p",
        { class: "meta" },
        message.whispered ? el("span", {}, words.onlyYou) : null,
        message.edited ? el("span", {}, words.edited) : null,
        el("time", {}, hour(new Date(message.date * 1_000))),
        deliveryOf(message),
      ),
      toolbar(message, { group, whatsapp }, on),
    ),
    message.buttons.length === 0 ? null : inlineKeys(message, on),
    message.reactions.length === 0 ? null : reactions(message, on),
  );
}

function botMark(): HTMLElement {
  return el("span", { class: "bot-mark" }, model.words.bot);
}

function serviceLine({ service, id }: ShownMessage): HTMLElement {
  const { words } = model;
  const names = service?.names.join(", ") ?? "";
  const lines = {
    joined: words.joined(names),
    left: words.left(names),
    created: words.created,
    pinned: words.pinned,
    other: words.other,
  };
  return el("p", { class: "service", "data-id": id }, lines[service?.type ?? "other"]);
}

function quoted({ replyTo }: ShownMessage, on: OnMessage): Child {
  if (replyTo === null) return null;
  return el(
    "button",
    { type: "button", class: "quoted", tabindex: -1, onclick: () => on.find(replyTo.id) },
    el("span", { class: "quoted-name" }, replyTo.name),
    el("span", { class: "quoted-text" }, replyTo.text || "…"),
  );
}

function deliveryOf({ delivery }: ShownMessage): Child {
  if (delivery === null) return null;
  const { waiting, arrived, delivered, read } = model.words;
  const label = { waiting, arrived, delivered, read }[delivery];
  const sign = icon(
    ({ waiting: "clock", arrived: "check", delivered: "checks", read: "checks" } as const)[delivery],
  );
  return el("span", { class: `delivery ${delivery}`, role: "img", "aria-label": label, title: label }, sign);
}

function toolbar(
  message: ShownMessage,
  { group, whatsapp }: Pick<ShownBubble, "group" | "whatsapp">,
  on: OnMessage,
): Child {
  if (message.whispered || message.deleted) return null;
  const { words } = model;
  const { id, from } = message;
  const thumb = message.reactions.some(({ emoji, mine }) => emoji === "👍" && mine);
  const tool = (label: string, sign: Child, act: () => void) =>
    el(
      "button",
      { type: "button", class: "tool", tabindex: -1, "aria-label": label, title: label, onclick: act },
      sign,
    );
  // On WhatsApp only words are changed, and only one's own is taken back.
  const written = message.kind === "text" || (message.text !== "" && !whatsapp);
  return el(
    "div",
    { class: "tools", role: "toolbar", "aria-label": words.more },
    tool(words.reply, icon("reply"), () => on.reply(id)),
    from.mine && written ? tool(words.edit, icon("edit"), () => on.edit(id)) : null,
    from.mine || !(group || whatsapp) ? tool(words.remove, icon("bin"), () => on.remove(id)) : null,
    tool(words.react("👍"), "👍", () => on.react(id, thumb ? null : "👍")),
  );
}

function inlineKeys({ id, buttons }: ShownMessage, on: OnMessage): HTMLElement {
  const keys = el("div", { class: "keys inline" });
  for (const [row, line] of buttons.entries()) {
    const shown = el("div", { class: "row" });
    for (const [column, { text, url }] of line.entries()) {
      const key = el("button", { type: "button", class: "key" }, text);
      key.addEventListener("click", async () => {
        if (url !== null) return on.link(url);
        key.classList.add("pressed");
        await on.press(id, row, column);
        key.classList.remove("pressed");
      });
      shown.append(key);
    }
    keys.append(shown);
  }
  return keys;
}

function reactions({ id, reactions: given }: ShownMessage, on: OnMessage): HTMLElement {
  const one = ({ emoji, count, mine }: ShownMessage["reactions"][number]) =>
    el(
      "button",
      {
        type: "button",
        class: mine ? "reaction mine" : "reaction",
        tabindex: -1,
        onclick: () => on.react(id, mine ? null : emoji),
      },
      count > 1 ? `${emoji} ${count}` : emoji,
    );
  return el("div", { class: "reactions" }, ...given.map(one));
}
