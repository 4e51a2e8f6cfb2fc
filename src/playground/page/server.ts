import type { Action, Outcome } from "../shown/action.ts";
import type { SeatId } from "../shown/chat.ts";
import type { Shown, ShownMenu } from "../shown/office.ts";
import { toast } from "./parts/toast.ts";

const token = document.querySelector<HTMLMetaElement>('meta[name="playground-token"]')?.content ?? "";

async function post(path: string, body: BodyInit, type: string | null): Promise<Outcome> {
  const headers = { "X-Playground": token, ...(type !== null && { "Content-Type": type }) };
  try {
    const response = await fetch(path, { method: "POST", headers, body });
    const json = response.headers.get("content-type")?.includes("json") ?? false;
    if (!json) return { ok: false, words: await response.text() };
    return (await response.json()) as Outcome;
  } catch (error) {
    return { ok: false, words: String(error) };
  }
}

/** Asks the server to do something; what goes wrong, and what the bot says to a press, is shown for a moment. */
export async function ask(action: Action): Promise<boolean> {
  const outcome = await post("/act", JSON.stringify(action), "application/json");
  if (outcome.words !== null && outcome.words !== "") toast(outcome.words, !outcome.ok);
  return outcome.ok;
}

/** Sends files; see the server's `readParcel` for the fields. */
export async function sendForm(form: FormData): Promise<boolean> {
  const outcome = await post("/files", form, null);
  if (!outcome.ok) toast(outcome.words, true);
  return outcome.ok;
}

/** The bot's commands for a seat; none while the server doesn't answer. */
export async function menuOf(seat: SeatId): Promise<ShownMenu> {
  const response = await fetch(`/menu/${seat}`).catch(() => null);
  return response?.ok ? ((await response.json()) as ShownMenu) : [];
}

/** The ids of what else a seat can send; none while the server doesn't answer. */
export async function kindsOf(seat: SeatId): Promise<readonly string[]> {
  const response = await fetch(`/kinds/${seat}`).catch(() => null);
  return response?.ok ? ((await response.json()) as readonly string[]) : [];
}

/** Hears what the server shows, for as long as the page is open; the browser connects again by itself. */
export function listen(hear: (shown: Shown) => void, connected: (is: boolean) => void): void {
  const source = new EventSource("/events");
  source.addEventListener("message", ({ data }) => hear(JSON.parse(data) as Shown));
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
}
