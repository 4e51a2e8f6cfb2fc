import { Worker } from "node:worker_threads";
import { type Remote, remoteOf } from "./remote.ts";
import type { ServeOptions } from "./serve.ts";
import type { AccountWanted, Change } from "./state.ts";
import { workerFile } from "./workerFile.ts";
import type { World } from "./world.ts";

export type WhatsAppWebOptions = {
  /** 0 takes any free port. */
  readonly port?: number;
  /** Whose number a client is linked to. */
  readonly account?: AccountWanted;
  /** Milliseconds between a message's arrival and its ack; from 150 on an error shows as `messages.update`. */
  readonly ackLatencyMs?: number;
};

export type WhatsAppWeb = Remote<World> & {
  /** What a client takes for WhatsApp's WebSocket: ws://127.0.0.1:port/ws/chat */
  readonly url: string;
  readonly port: number;
  /** What a client has to hold for the key of WhatsApp's root certificate (32 bytes). */
  readonly rootPublicKey: Uint8Array;
  /** PEM: what signs the https that uploads go to, on the same port. Downloads also work by http. */
  readonly mediaCertificate: string;
  /** Calls back after every change; returns the way to stop that. */
  on(event: "change", listener: (change: Change) => void): () => void;
  /** The first value that `look` gives, now or after a change; rejects after `ms` milliseconds. */
  waitFor<T>(look: () => Promise<T | undefined | null | false>, ms?: number, what?: string): Promise<T>;
  stop(): Promise<void>;
};

const usualAccount: AccountWanted = {
  name: "Lapor Jember",
  phone: "6281100000001",
  lid: "100000000000001",
};

/**
 * Starts a WhatsApp Web server on 127.0.0.1 in an empty world, with its people's phones, in its own thread:
 * libsignal has one work queue per process, in which phones and client would wait for each other.
 */
export async function startWhatsAppWeb(options: WhatsAppWebOptions = {}): Promise<WhatsAppWeb> {
  const { port = 0, account = usualAccount, ackLatencyMs = 0 } = options;
  const workerData: ServeOptions = { port, account, ackLatencyMs };
  // libsignal prints private keys to the console, so this thread's output is discarded.
  const worker = new Worker(await workerFile(), { workerData, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();

  const listeners = new Set<(change: Change) => void>();
  const { ready, functions } = await remoteOf<World>(worker, (change) => {
    for (const listener of [...listeners]) listener(change);
  });
  const on: WhatsAppWeb["on"] = (_event, listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const own = {
    url: `ws://127.0.0.1:${ready.port}/ws/chat`,
    port: ready.port,
    rootPublicKey: ready.rootPublicKey,
    mediaCertificate: ready.certificate,
    on,
    waitFor: waiter(on),
    stop: async () => {
      await functions.down();
      await worker.terminate();
    },
  };
  return new Proxy(own, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : Reflect.get(functions, name)),
  }) as WhatsAppWeb;
}

function waiter(on: WhatsAppWeb["on"]): WhatsAppWeb["waitFor"] {
  return (look, ms = 30_000, what = "the awaited") =>
    new Promise((resolve, reject) => {
      let looking = false;
      let again = false;
      const finish = (): void => {
        clearTimeout(timer);
        off();
      };
      const attempt = async (): Promise<void> => {
        again = true;
        if (looking) return;
        looking = true;
        while (again) {
          again = false;
          const found = await look();
          if (found !== undefined && found !== null && found !== false) {
            finish();
            resolve(found);
          }
        }
        looking = false;
      };
      const fail = (error: unknown): void => {
        finish();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const timer = setTimeout(() => fail(new Error(`${what} didn't come within ${ms} ms`)), ms);
      const off = on("change", () => void attempt().catch(fail));
      void attempt().catch(fail);
    });
}
