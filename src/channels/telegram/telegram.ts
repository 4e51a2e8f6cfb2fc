import * as http from "node:http";
import * as https from "node:https";
import { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Logger } from "pino";
import type { Capabilities, Channel, Standing } from "../../ports/channel.ts";
import type { SharedMemory } from "../../ports/channelHost.ts";
import type { Address } from "../../ports/inbound.ts";
import { createHeldParts } from "../shared/heldParts.ts";
import { withDeadline } from "../shared/timeout.ts";
import { checkAnswers } from "./api/answers.ts";
import { createGuard } from "./api/guard.ts";
import { rightsIn } from "./api/rights.ts";
import { standingIn } from "./api/standing.ts";
import { setMenus } from "./menus.ts";
import { openMedia } from "./receive/media.ts";
import { createPoller } from "./receive/poll.ts";
import { type PollTimes, usualPollTimes } from "./receive/pollTimes.ts";
import { albumMs, createUpdateReader } from "./receive/updates.ts";
import { createWebhook, usualWebhookTimes, type WebhookTimes } from "./receive/webhook.ts";
import { createWebhookKeeper, type Webhook } from "./receive/webhookSetup.ts";
import { perform } from "./send/act.ts";
import { createPacer, telegramWindows, type Windows } from "./send/pace.ts";
import { createQueue } from "./send/queue.ts";
import { createSender } from "./send/send.ts";
import { createSlowMode } from "./send/slowMode.ts";
import { foreign } from "./send/upload.ts";

export type TelegramOptions = {
  readonly token: string;
  /** URL of the Bot API server, without a slash at the end. */
  readonly apiRoot: string;
  readonly logger: Logger;
  /** Business time: dates presses, which Telegram leaves undated. */
  readonly now: () => Date;
  /** The webhook, and the memory that its processes share; null to poll. */
  readonly webhook?: (Webhook & { readonly memory: SharedMemory }) | null;
  readonly windows?: Windows;
  readonly times?: PollTimes;
  readonly webhookTimes?: WebhookTimes;
  /** Machine time in milliseconds. */
  readonly machineNow?: () => number;
  readonly random?: () => number;
};

/** The Telegram channel; these members are always there. */
export type Telegram = Channel & {
  readonly wait: (to: Address) => number;
  readonly free: () => number;
  readonly standing: (group: Address, person: string) => Promise<Standing>;
  readonly rights: NonNullable<Channel["rights"]>;
  readonly setMenus: NonNullable<Channel["setMenus"]>;
};

export const telegramCapabilities: Capabilities = {
  buttons: true,
  askPlace: true,
  unasked: null,
  // An hour less than Telegram's 48, so that the deletion still comes in time.
  deletes: { member: 47 * 3_600_000, administrator: null },
  edits: null,
  keepsPeople: false,
};

/** Longest call in seconds, uploads included; grammY's default is 500. */
const longestCall = 200;

/** Largest answer in bytes: ten times what a hundred updates can have. */
const largestAnswer = 64 * 1024 * 1024;

/** Makes the channel; does nothing before `start`, `send` or another call. */
export function createTelegram(options: TelegramOptions): Telegram {
  const { token, logger, now, times = usualPollTimes, random = Math.random } = options;
  const machineNow = options.machineNow ?? (() => performance.now());
  const apiRoot = options.apiRoot.replace(/\/+$/, "");
  const log = logger.child({ channel: "telegram" });
  const api = new Api(token, {
    apiRoot,
    timeoutSeconds: longestCall,
    baseFetchConfig: { agent: createAgent(apiRoot), size: largestAnswer },
  });
  let holds = (): boolean => true;
  const guard = createGuard(() => holds());
  api.config.use(checkAnswers, guard.transformer);
  const pacer = createPacer(options.windows ?? telegramWindows, machineNow);
  const turns = createQueue(pacer);
  const slowIn = createSlowMode(api, machineNow);
  const sender = createSender({ api, guard, pacer, turns, slowIn, now });
  const readUpdates = createUpdateReader(new Set(), createHeldParts(albumMs, machineNow));
  const poller = createPoller({
    api,
    apiRoot,
    log,
    readUpdates,
    times,
    now,
    machineNow,
    random,
  });
  let asked: UserFromGetMe | null = null;
  const me = () => asked ?? poller.me();
  const identify = async (): Promise<UserFromGetMe> => {
    asked ??= await withDeadline(times.deadline, (signal) => api.getMe(foreign(signal)));
    return asked;
  };
  const common = { api, log, times, now, machineNow, random, identify };
  const webhook = options.webhook ?? null;
  const hooked = webhook && {
    url: webhook.url,
    keeper: createWebhookKeeper({ ...common, apiRoot, webhook, memory: webhook.memory }),
    hook: createWebhook({ ...common, ...webhook, times: options.webhookTimes ?? usualWebhookTimes }),
  };
  const receiver = hooked?.keeper ?? poller;
  const botName = () => me()?.username ?? null;

  return {
    id: "telegram",
    name: "Telegram",
    capabilities: telegramCapabilities,
    async start(accept, held = () => true) {
      holds = held;
      if (hooked === null) poller.start(accept, held);
      else hooked.keeper.start(held);
    },
    ...(hooked && { attend: hooked.hook.attend }),
    webhook: hooked && { path: new URL(hooked.url).pathname, take: hooked.hook.take },
    send: (to, message, key) => sender.send(to, message, key),
    edit: (to, message, content) => sender.edit(to, message, content),
    act: (to, act) => perform(api, to, act),
    fetch: (media, until) => openMedia(api, { apiRoot, token }, media, until),
    health: () => receiver.health(),
    door() {
      const name = botName();
      return name === null ? null : { address: `@${name}`, link: `https://t.me/${name}?start={code}` };
    },
    heardAgo: () => receiver.heardAgo(),
    again(newNumber) {
      if (!newNumber) receiver.again();
    },
    async stop() {
      await receiver.stop();
      await hooked?.hook.done();
    },
    wait: (to) => turns.waitFor(to.chat),
    spare: (to) => pacer.spareInChat(to.chat),
    free: () => turns.free(),
    recall: (to, { agoMs }) => pacer.recall(to.chat, agoMs),
    identity() {
      const name = botName();
      const text = name === null ? "the server hasn't said yet which bot this is." : `this is @${name}.`;
      return { known: name !== null, text };
    },
    standing: (group, person) => standingIn(api, group.chat, Number(person)),
    rights: async (group) => await rightsIn(api, group.chat, (await identify()).id),
    setMenus: async (memory, menus, introductions) => {
      const bot = me();
      if (bot === null) throw new Error("The bot isn't known yet");
      await setMenus(api, bot.id, memory, menus, introductions);
    },
  };
}

/**
 * Milliseconds that an idle connection is kept. If unset, Node ignores the shorter time that a server
 * announces; a call might then use a connection that is being closed, and nobody would know whether it
 * arrived.
 */
const unusedMs = 30_000;

/** Keeps connections for the next call. */
function createAgent(apiRoot: string): http.Agent {
  const options = { keepAlive: true, timeout: unusedMs };
  return apiRoot.startsWith("https:") ? new https.Agent(options) : new http.Agent(options);
}
