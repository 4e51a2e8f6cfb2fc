import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault, Faults } from "../faults.ts";
import { Refusal, refuse } from "../refusal.ts";
import type { Bot, State } from "../state.ts";
import { chooseUpdates, createPolling, type PollingHabits } from "../updates/polling.ts";
import { createWebhookCarrier, readWebhook, type WebhookArguments, webhookInfo } from "../updates/webhook.ts";
import { type Answer, answer, answerAsProxy, answerSlowly, answerWith } from "./answering.ts";
import { checkArguments, methodNames } from "./arguments.ts";
import { type Body, readBody } from "./body.ts";
import type { MethodName } from "./methods/call.ts";
import { runMethod } from "./methods/table.ts";

const mostLogged = 20_000;

/** A call as the server received it; `code` is 200 or the error's, also if a fault suppressed the answer. */
export type LoggedRequest = {
  readonly at: number;
  readonly botId: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly unknown: readonly string[];
  readonly code: number;
  readonly description: string | null;
};

/** Parses, runs and answers calls, with faults that were ordered. */
export function createDispatcher(state: State, habits: PollingHabits, retryUnit: number) {
  const polling = createPolling(state, habits);
  const carriers = new Map<number, ReturnType<typeof createWebhookCarrier>>();
  const requests: LoggedRequest[] = [];

  state.onUpdate = (bot) => {
    const carrier = carriers.get(bot.user.id);
    if (carrier === undefined) polling.wake(bot);
    else carrier.wake();
  };

  const setWebhook = (bot: Bot, args: WebhookArguments): true => {
    const webhook = readWebhook(args);
    chooseUpdates(bot, args.allowed_updates);
    if (args.drop_pending_updates === true) bot.queue.clear();
    carriers.get(bot.user.id)?.stop();
    carriers.delete(bot.user.id);
    bot.webhook = webhook;
    if (webhook === null) return true;
    polling.interrupt(bot, "terminated by setWebhook request");
    const reply = async (method: string, parameters: Readonly<Record<string, unknown>>) => {
      await execute(bot, method, { parameters, uploads: new Map() }, new AbortController().signal);
    };
    const carrier = createWebhookCarrier(state, bot, webhook, reply, retryUnit);
    carriers.set(bot.user.id, carrier);
    carrier.wake();
    return true;
  };

  const run = (bot: Bot, method: MethodName, body: Body, values: Body["parameters"], signal: AbortSignal) => {
    switch (method) {
      case "getMe":
        return bot.user;
      case "getUpdates":
        return polling.getUpdates(bot, values, signal);
      case "setWebhook":
        return setWebhook(bot, values);
      case "deleteWebhook":
        return setWebhook(bot, { drop_pending_updates: values["drop_pending_updates"] === true });
      case "getWebhookInfo":
        return webhookInfo(state, bot);
    }
    return runMethod(method, { state, bot, uploads: body.uploads }, values);
  };

  const log = (entry: LoggedRequest) => {
    requests.push(entry);
    if (requests.length > mostLogged) requests.shift();
  };

  /** Runs one call; errors in the Bot API's words come back as answers. */
  const execute = async (bot: Bot, called: string, body: Body, signal: AbortSignal): Promise<Answer> => {
    const method = methodNames.get(called.toLowerCase());
    let unknown: readonly string[] = [];
    let given: Answer;
    try {
      if (method === undefined) return refuse(404, "method not found");
      const checked = checkArguments(method, body.parameters);
      unknown = checked.unknown;
      given = { code: 200, result: await run(bot, method as MethodName, body, checked.values, signal) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      given = { code: error.code, description: error.message, parameters: error.parameters };
    }
    log({
      at: state.times.machine(),
      botId: bot.user.id,
      method: method ?? called,
      parameters: body.parameters,
      files: [...body.uploads.keys()],
      unknown,
      code: given.code,
      description: "description" in given ? given.description : null,
    });
    return given;
  };

  return {
    requests: requests as readonly LoggedRequest[],

    async serve(
      bot: Bot,
      called: string,
      query: URLSearchParams,
      faults: Faults,
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      const body = await readBody(request, query);
      const hangUp = new AbortController();
      response.once("close", () => hangUp.abort());
      const fault = faults.take(methodNames.get(called.toLowerCase()) ?? called, body.parameters);
      const go = () => execute(bot, called, body, hangUp.signal);
      if (fault === null) answer(response, await go());
      else await misbehave(fault, go, request, response);
    },

    stop(): void {
      for (const carrier of carriers.values()) carrier.stop();
    },
  };
}

async function misbehave(
  fault: Fault,
  go: () => Promise<Answer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (fault.kind) {
    case "reset":
      request.socket.resetAndDestroy();
      return;
    case "drop_after_accept":
      await go();
      request.socket.resetAndDestroy();
      return;
    case "html_502":
      if (fault.accepted === true) await go();
      answerAsProxy(response);
      return;
    case "says":
      if (fault.accepted === true) await go();
      answerWith(response, fault.status, fault.body);
      return;
    case "slow_body":
      answerSlowly(response, await go(), fault.ms);
      return;
    case "slow": {
      const given = await go();
      await new Promise((resolve) => setTimeout(resolve, fault.ms).unref());
      answer(response, given);
      return;
    }
    case "status":
      answer(response, { code: fault.code, description: fault.description, parameters: fault.parameters });
  }
}
