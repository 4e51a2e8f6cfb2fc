import type { SSEStreamingApi } from "hono/streaming";
import type { Shown } from "../shown/office.ts";

export type Stream = ReturnType<typeof createStream>;

/** Milliseconds between writes on an idle connection, by which both ends notice when it is gone. */
const heartbeat = 15_000;

/**
 * The connected pages. The latest news of each key is kept, so that a new page gets the present state at
 * once; unchanged news isn't sent.
 */
export function createStream() {
  const latest = new Map<string, { readonly shown: Shown; readonly json: string }>();
  const lookers = new Set<(shown: Shown) => void>();
  const endings = new Set<() => void>();

  return {
    lookers: () => lookers.size,

    /** Sends news to all pages; without a key it isn't kept for later pages. */
    tell(shown: Shown, key: string | null): void {
      const json = JSON.stringify(shown);
      if (key !== null) {
        if (latest.get(key)?.json === json) return;
        latest.set(key, { shown, json });
      }
      for (const look of lookers) look(shown);
    },

    /** Serves one page until it goes or the server stops. */
    async serve(sse: SSEStreamingApi): Promise<void> {
      const waiting: Shown[] = [...latest.values()].map(({ shown }) => shown);
      let wake = (): void => undefined;
      let open = true;
      const look = (shown: Shown) => {
        waiting.push(shown);
        wake();
      };
      const end = () => {
        open = false;
        wake();
      };
      lookers.add(look);
      endings.add(end);
      sse.onAbort(end);
      try {
        while (open) {
          for (const shown of waiting.splice(0)) await sse.writeSSE({ data: JSON.stringify(shown) });
          if (!open || waiting.length > 0) continue;
          const news = new Promise<"news">((resolve) => {
            wake = () => resolve("news");
          });
          let timer: NodeJS.Timeout | undefined;
          const silence = new Promise<"silence">((resolve) => {
            timer = setTimeout(() => resolve("silence"), heartbeat);
          });
          const came = await Promise.race([news, silence]);
          clearTimeout(timer);
          if (came === "silence") await sse.writeSSE({ event: "still", data: "" });
        }
      } finally {
        lookers.delete(look);
        endings.delete(end);
      }
    },

    stop(): void {
      for (const end of [...endings]) end();
    },
  };
}
