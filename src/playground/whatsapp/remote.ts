import type { Worker } from "node:worker_threads";
import type { Change } from "./state.ts";

/** An object's functions as seen from another thread: all are asynchronous. */
export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

export type ToWorker = { readonly id: number; readonly method: string; readonly args: readonly unknown[] };

export type Ready = {
  readonly port: number;
  readonly rootPublicKey: Uint8Array;
  /** PEM. */
  readonly certificate: string;
};

export type FromWorker =
  | ({ readonly type: "ready" } & Ready)
  | { readonly type: "done"; readonly id: number; readonly result: unknown }
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  | { readonly type: "change"; readonly change: Change };

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/** The functions of an object that lives in a worker. Pending calls fail when the worker ends. */
export async function remoteOf<T extends object>(worker: Worker, changed: (change: Change) => void) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const ready = new Promise<Ready>((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      switch (message.type) {
        case "ready":
          return resolve(message);
        case "change":
          return changed(message.change);
        case "done":
          waiting.get(message.id)?.resolve(message.result);
          waiting.delete(message.id);
          return;
        case "failed":
          waiting.get(message.id)?.reject(new Error(message.message));
          waiting.delete(message.id);
          return;
      }
    });
    worker.on("error", (error) => {
      end(error);
      reject(error);
    });
    worker.on("exit", () => {
      end(new Error("The server has stopped"));
      reject(new Error("The server has stopped"));
    });
  });

  const call = (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (ended !== null) return Promise.reject(ended);
    lastId += 1;
    const id = lastId;
    const done = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    const message: ToWorker = { id, method, args };
    worker.postMessage(message);
    return done;
  };
  const functions = new Proxy(
    {},
    {
      get: (_target, name) =>
        // An object with `then` would be taken for a promise.
        typeof name === "string" && name !== "then"
          ? (...args: readonly unknown[]) => call(name, args)
          : undefined,
    },
  );
  // The proxy has whatever is asked of it; the type says what the worker has.
  return { ready: await ready, functions: functions as Remote<T> };
}
