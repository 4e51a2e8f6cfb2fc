import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from "@grammyjs/conversations";
import { PsqlAdapter } from "@grammyjs/storage-psql";
import {
  Bot,
  type Context,
  type SessionFlavor,
  type StorageAdapter,
  session,
  type Transformer,
} from "grammy";
import { answers, receipt, send, steps, update } from "./dialogue.ts";
import { openPeerDatabase, type PeerDatabase } from "./peerDatabase.ts";
import type { Opened, Subject } from "./subject.ts";

const token = "7012345678:bench-token-for-no-network-at-all0";

/** The bot as getMe would give it. */
const botInfo = {
  id: 7_012_345_678,
  is_bot: true,
  first_name: "Lapor Maju",
  username: "lapor_maju_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_guest_queries: false,
  supports_join_request_queries: false,
} as const;

/** A letter counts once it is ready to be sent: nothing goes over a wire, for no subject. */
const ready: Transformer = async () =>
  ({
    ok: true,
    result: { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "" } },
  }) as never;

/** The session plugin and a switch, as its page has it: read before, written after each update. */
export const sessionAndSwitch: Subject = {
  name: "grammY session + switch",
  db: "postgres",
  leavesOut:
    "inbox, deduplication, history, outbox, ordering by itself; a report is one row; one commit an update and one for the report",
  async open() {
    type Draft = { step: number; words: string; photo: string };
    type Flavored = Context & SessionFlavor<Draft>;
    const database = await openPeerDatabase();
    const bot = new Bot<Flavored>(token, { botInfo });
    bot.api.config.use(ready);
    const adapter = await PsqlAdapter.create({ tableName: "sessions", client: clientOf(database) });
    // `create` doesn't say what is kept.
    const storage = adapter as StorageAdapter<Draft>;
    bot.use(session({ initial: (): Draft => ({ step: 0, words: "", photo: "" }), storage }));
    bot.on("message", async (ctx) => {
      const draft = ctx.session;
      switch (draft.step) {
        case 0:
          draft.words = ctx.message.text ?? "";
          await ctx.reply(answers[0]);
          break;
        case 1:
          draft.photo = ctx.message.photo?.at(-1)?.file_id ?? "";
          await ctx.reply(answers[1]);
          break;
        case 2:
          await ctx.reply(answers[2]);
          break;
        case 3:
          if (ctx.message.text !== send) return;
          await ctx.reply(receipt(await database.file(ctx.chat.id, draft.words, draft.photo)));
          break;
      }
      draft.step += 1;
    });
    return running(bot, database);
  },
};

/** The conversations plugin with its storage in the database and side effects in `external`, as its page asks. */
export const conversationsPlugin: Subject = {
  name: "grammY conversations",
  db: "postgres",
  leavesOut: "inbox, deduplication, history, outbox, ordering by itself; a report is one row",
  async open() {
    type Flavored = ConversationFlavor<Context>;
    const database = await openPeerDatabase();
    const bot = new Bot<Flavored>(token, { botInfo });
    bot.api.config.use(ready);
    const adapter = await PsqlAdapter.create({ tableName: "conversations", client: clientOf(database) });
    bot.use(
      conversations<Flavored, Context>({
        storage: { type: "key", version: 0, adapter: adapter as never },
        // Inside a conversation the outer transformers don't hold.
        plugins: [
          async (ctx, next) => {
            ctx.api.config.use(ready);
            await next();
          },
        ],
      }),
    );
    const filing = async (conversation: Conversation<Flavored, Context>, ctx: Context): Promise<void> => {
      const words = ctx.message?.text ?? "";
      await ctx.reply(answers[0]);
      const { message } = await conversation.waitFor("message:photo");
      await ctx.reply(answers[1]);
      await conversation.waitFor("message:location");
      await ctx.reply(answers[2]);
      const last = await conversation.waitFor("message:text");
      if (last.message.text !== send) return;
      const photo = message.photo.at(-1)?.file_id ?? "";
      const number = await conversation.external(() => database.file(last.chat.id, words, photo));
      await ctx.reply(receipt(number));
    };
    bot.use(createConversation<Flavored, Context>(filing, "filing"));
    bot.on("message:text", (ctx) => ctx.conversation.enter("filing"));
    return running(bot, database);
  },
};

/** Updates of different chats at once and of one chat in order, as the runner with `sequentialize` does. */
function running<C extends Context>(bot: Bot<C>, database: PeerDatabase): Opened {
  return {
    async round(chats) {
      await Promise.all(
        chats.map(async (chat) => {
          for (let step = 0; step < steps; step += 1) await bot.handleUpdate(update(chat, step));
        }),
      );
    },
    filed: database.filed,
    close: database.close,
  };
}

/** The adapter asks for a client; a pool answers the same call and is quicker for it. */
function clientOf({ pool }: PeerDatabase) {
  return pool as unknown as NonNullable<Parameters<typeof PsqlAdapter.create>[0]>["client"];
}
