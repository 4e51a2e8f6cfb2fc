import { proto } from "@whiskeysockets/baileys";
import { chatOf, groupOf } from "../find.ts";
import { notify } from "../people/groups.ts";
import type { State } from "../state.ts";
import { write } from "./writing.ts";

/**
 * A person sets after how many seconds the messages of a chat disappear, those that are written from now on; 0: they
 * stay. In a private chat the phone says so in a message, of a group the server tells.
 */
export async function setTimer(
  state: State,
  person: string,
  chat: string,
  expiration: number,
): Promise<void> {
  const since = Math.floor(state.now() / 1_000);
  chatOf(state, chat).timer = { expiration, since };
  if (state.groups.has(chat)) {
    const change =
      expiration === 0
        ? { tag: "not_ephemeral", attrs: {} }
        : { tag: "ephemeral", attrs: { expiration: String(expiration) } };
    notify(state, groupOf(state, chat), person, change);
    state.changed({ type: "message" });
    return;
  }
  const type = proto.Message.ProtocolMessage.Type.EPHEMERAL_SETTING;
  const protocolMessage = { type, ephemeralExpiration: expiration, ephemeralSettingTimestamp: since };
  await write(state, person, chat, { protocolMessage }, { type: "text" });
}
