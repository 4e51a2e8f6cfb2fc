import type { SeatId } from "../../shown/chat.ts";
import type { ShownMenu } from "../../shown/office.ts";
import { model } from "../model.ts";
import { el, mark } from "../parts/dom.ts";
import { menuOf } from "../server.ts";

/** The bot's commands above the field for writing, narrowed down by what is typed after "/". */
export function createCommandMenu(input: HTMLTextAreaElement, id: string, take: (command: string) => void) {
  const list = el("div", { class: "commands", role: "listbox", id, hidden: true });
  let known: { readonly seat: SeatId; readonly menu: ShownMenu } | null = null;
  let fitting: ShownMenu = [];
  let at = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);

  const close = () => {
    list.hidden = true;
    mark(input, "aria-expanded", "false");
    mark(input, "aria-activedescendant", null);
  };
  const choose = (index: number) => {
    at = Math.max(0, Math.min(index, fitting.length - 1));
    for (const [place, option] of [...list.children].entries()) {
      mark(option, "aria-selected", String(place === at));
      if (place === at) option.scrollIntoView({ block: "nearest" });
    }
    mark(input, "aria-activedescendant", `${id}-${at}`);
  };
  const accept = (command: string) => {
    close();
    take(`/${command} `);
  };
  const open = () => {
    const typed = /^\/([a-z0-9_]*)$/i.exec(input.value)?.[1]?.toLowerCase();
    if (typed === undefined || known === null) return close();
    fitting = known.menu.filter(({ command }) => command.startsWith(typed));
    if (fitting.length === 0) return close();
    list.setAttribute("aria-label", model.words.commands);
    list.replaceChildren(
      ...fitting.map(({ command, description }, index) =>
        el(
          "div",
          {
            role: "option",
            id: `${id}-${index}`,
            class: "option",
            onpointerdown: (event: PointerEvent) => {
              event.preventDefault();
              accept(command);
            },
          },
          el("strong", {}, `/${command}`),
          el("span", {}, description),
        ),
      ),
    );
    list.hidden = false;
    mark(input, "aria-expanded", "true");
    choose(0);
  };

  return {
    element: list,
    close,
    /** Shows what fits what is typed; asks the server anew whenever a "/" is begun. */
    async look(seat: SeatId): Promise<void> {
      if (!input.value.startsWith("/")) return close();
      if (known?.seat !== seat || input.value === "/") known = { seat, menu: await menuOf(seat) };
      open();
    },
    /** Whether the menu took the key. */
    key(event: KeyboardEvent): boolean {
      if (list.hidden) return false;
      switch (event.key) {
        case "ArrowDown":
          choose(at + 1);
          return true;
        case "ArrowUp":
          choose(at - 1);
          return true;
        case "Escape":
          close();
          return true;
        case "Tab":
        case "Enter": {
          const command = fitting[at]?.command;
          // A completely typed command is sent, not completed.
          if (command === undefined || input.value.slice(1) === command) return false;
          accept(command);
          return true;
        }
      }
      return false;
    },
  };
}
