import type { SeatId } from "../../shown/chat.ts";
import { model } from "../model.ts";
import { el } from "../parts/dom.ts";
import { ask, kindsOf } from "../server.ts";
import { texts } from "../words.ts";
import { openDialog } from "./dialog.ts";

/** Lets a person send what has no button of its own: the server's list of it for their network. */
export async function openKinds(seat: SeatId): Promise<void> {
  const names: Readonly<Record<string, string>> = texts[model.language].kinds;
  const kinds = await kindsOf(seat);
  const key = (id: string) =>
    el("button", { type: "button", class: "secondary", onclick: () => send(id) }, names[id] ?? id);
  const dialog = openDialog(
    model.words.otherKinds,
    "dialog narrow",
    el("div", { class: "kinds" }, ...kinds.map(key)),
  );
  const send = (kind: string): void => {
    dialog.close();
    void ask({ type: "kind", seat, kind });
  };
}
