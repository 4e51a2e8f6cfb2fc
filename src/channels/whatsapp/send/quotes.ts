import type { WAMessage } from "@whiskeysockets/baileys";
import type { Lru } from "../../shared/lru.ts";
import type { Jid } from "../jid.ts";
import type { Came } from "../receive/take.ts";
import type { SentLog } from "./sentLog.ts";

/** Finds what a message of ours quotes, by its id: one of ours, or one that came lately; null if it is no longer known. */
export function createQuotes(sent: SentLog, came: Lru<Came>) {
  return async (to: Jid, id: string | null): Promise<WAMessage | null> => {
    if (id === null) return null;
    const own = await sent.content(id);
    if (own !== undefined) return { key: { remoteJid: to, fromMe: true, id }, message: own };
    const theirs = came.get(id);
    return theirs === undefined ? null : { key: { ...theirs.key, remoteJid: to }, message: theirs.content };
  };
}
