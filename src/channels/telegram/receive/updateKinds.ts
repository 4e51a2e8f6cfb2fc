import type { Update } from "grammy/types";

export type UpdateKind = Exclude<keyof Update, "update_id">;

/**
 * Every kind of update in the Bot API: read, or why nobody waits for an answer to it. As with a message's fields, the
 * types' next kind doesn't compile until it is decided here.
 */
export const updateKinds: Readonly<Record<UpdateKind, "read" | { readonly unasked: string }>> = {
  message: "read",
  edited_message: "read",
  callback_query: "read",
  my_chat_member: "read",
  chat_member: "read",
  message_reaction: "read",
  channel_post: { unasked: "a channel speaks to its readers" },
  edited_channel_post: { unasked: "a channel speaks to its readers" },
  business_connection: { unasked: "the bot answers for nobody's own account" },
  business_message: { unasked: "written to somebody's own account" },
  edited_business_message: { unasked: "written to somebody's own account" },
  deleted_business_messages: { unasked: "written to somebody's own account" },
  guest_message: {
    unasked: "comes only where the bot's owner has switched it on; the bot isn't in that chat",
  },
  stopped_message_generation: { unasked: "the bot shows no message while it is being written" },
  message_reaction_count: { unasked: "nobody's own reaction" },
  inline_query: { unasked: "comes only where the bot's owner has switched it on" },
  chosen_inline_result: { unasked: "comes only with inline queries" },
  shipping_query: { unasked: "nothing is sold" },
  pre_checkout_query: { unasked: "nothing is sold" },
  purchased_paid_media: { unasked: "nothing is sold" },
  subscription: { unasked: "nothing is sold" },
  poll: { unasked: "the bot sends no polls" },
  poll_answer: { unasked: "the bot sends no polls" },
  chat_join_request: { unasked: "the group's administrators let people in" },
  chat_boost: { unasked: "speaks to nobody" },
  removed_chat_boost: { unasked: "speaks to nobody" },
  managed_bot: { unasked: "the bot manages no others" },
};

/** Asked for with every call: the server remembers the last list, and by default leaves out two of these. */
export const allowedUpdates: readonly UpdateKind[] = (Object.keys(updateKinds) as UpdateKind[]).filter(
  (kind) => updateKinds[kind] === "read",
);
