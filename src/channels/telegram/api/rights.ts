import type { Api } from "grammy";
import type { ChatFullInfo, ChatMember, ChatPermissions } from "grammy/types";
import type { Right } from "../../../core/operators/linking/rights.ts";
import { withDeadline } from "../../shared/timeout.ts";
import { foreign } from "../send/upload.ts";
import { deadlineMs, memberOf, toldOrNull } from "./standing.ts";

/** What a member needs so that letters of a kind arrive. */
const kinds = [
  ["write", "can_send_messages"],
  ["photos", "can_send_photos"],
  ["documents", "can_send_documents"],
  ["voices", "can_send_voice_notes"],
  ["videos", "can_send_videos"],
] as const satisfies readonly (readonly [Right, keyof ChatPermissions])[];

/**
 * What the bot may not do in a group; null if it isn't in it. Rejects when the server can't be asked. Only
 * administrators learn dependably who is in it: https://core.telegram.org/bots/api#getchatmember. What members
 * may do doesn't bind administrators.
 */
export async function rightsIn(api: Api, chat: string, bot: number): Promise<readonly Right[] | null> {
  const own = await memberOf(api, chat, bot);
  if (own === null || own.status === "left" || own.status === "kicked") return null;
  const room = await withDeadline(deadlineMs, (signal) => api.getChat(chat, foreign(signal)));
  const heads = await administratorsOf(api, chat);
  const anonymous = heads.some((one) => !one.user.is_bot && "is_anonymous" in one && one.is_anonymous);
  return [...lackedBy(own, room), ...(anonymous ? (["named"] as const) : [])];
}

/** None if the server won't tell, as of a group that hides its members: then nobody knows who is anonymous. */
async function administratorsOf(api: Api, chat: string): Promise<readonly ChatMember[]> {
  const heads = await toldOrNull(() =>
    withDeadline(deadlineMs, (signal) => api.getChatAdministrators(chat, undefined, foreign(signal))),
  );
  return heads ?? [];
}

function lackedBy(own: ChatMember, room: ChatFullInfo): readonly Right[] {
  const closed = room.is_forum === true && !("can_manage_topics" in own && own.can_manage_topics === true);
  const topics: readonly Right[] = closed ? ["topics"] : [];
  if (own.status === "creator") return [];
  if (own.status === "administrator")
    return [...(own.can_delete_messages ? [] : (["delete"] as const)), ...topics];
  const may = (right: keyof ChatPermissions) =>
    room.permissions?.[right] !== false && (own.status !== "restricted" || own[right] !== false);
  return [
    "watch",
    "delete",
    ...kinds.flatMap(([right, permission]) => (may(permission) ? [] : [right])),
    ...topics,
    ...((room.slow_mode_delay ?? 0) > 0 ? (["slow"] as const) : []),
  ];
}
