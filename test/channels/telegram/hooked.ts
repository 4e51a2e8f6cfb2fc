import { serveHttp } from "../../../src/adapters/http.ts";
import type { Accept } from "../../../src/channels/telegram/receive/poll.ts";
import type { Telegram, TelegramOptions } from "../../../src/channels/telegram/telegram.ts";
import type { SharedMemory } from "../../../src/ports/channelHost.ts";
import { type Bench, openBench } from "./bench.ts";

export const secret = "rahasia_untuk-uji-1";

/** A bench whose channel receives by a webhook, over real HTTP on loopback. */
export type HookedBench = Bench & {
  readonly url: string;
  readonly memory: SharedMemory & { readonly kept: () => unknown };
  /** Another process on the same webhook's memory, at an address of its own. */
  readonly beside: (accept: Accept) => Promise<string>;
  /** Brings an update as Telegram would, or as a stranger. */
  readonly bring: (update: unknown, headers?: Record<string, string>, to?: string) => Promise<Response>;
};

export async function openHooked(
  accept: Accept,
  options: Partial<TelegramOptions> = {},
): Promise<HookedBench> {
  let kept: unknown = null;
  const memory = {
    kept: () => kept,
    read: async () => kept,
    update: async (change: (was: unknown) => unknown) => {
      kept = structuredClone(change(kept));
    },
  };
  const open: { close: () => Promise<void> }[] = [];
  const serve = async (telegram: () => Telegram | null): Promise<string> => {
    const http = await serveHttp({
      host: "127.0.0.1",
      port: 0,
      webhooks: [
        {
          path: "/telegram",
          take: async (request) =>
            (await telegram()?.webhook?.take(request)) ?? new Response(null, { status: 500 }),
        },
      ],
    });
    open.push(http);
    return `http://127.0.0.1:${http.port}/telegram`;
  };
  let first: Telegram | null = null;
  const url = await serve(() => first);
  const bench = await openBench({ retryUnit: 20 }, { webhook: { url, secret, memory }, ...options });
  first = bench.telegram;
  first.attend?.(accept);
  return {
    ...bench,
    url,
    memory,
    async beside(taking) {
      const other = bench.another();
      other.attend?.(taking);
      return await serve(() => other);
    },
    bring: (update, headers = { "X-Telegram-Bot-Api-Secret-Token": secret }, to = url) =>
      fetch(to, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof update === "string" ? update : JSON.stringify(update),
      }),
    async close() {
      for (const http of open) await http.close();
      await bench.close();
    },
  };
}
