import { telegramKinds } from "./telegramKinds.ts";
import { telegramRoomKinds } from "./telegramRoom.ts";
import { whatsappKinds, whatsappRoomKinds } from "./whatsappKinds.ts";

/** What somebody on Telegram can do besides what the page's own buttons do; in a group also what its administrators can. */
export function telegramKindsFor({ group }: { readonly group: boolean }) {
  return group ? [...telegramRoomKinds, ...telegramKinds] : telegramKinds;
}

/** The same on WhatsApp. */
export function whatsappKindsFor({ group }: { readonly group: boolean }) {
  return group ? [...whatsappRoomKinds, ...whatsappKinds] : whatsappKinds;
}
