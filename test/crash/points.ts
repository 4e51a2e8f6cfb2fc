import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Client } from "pg";
import type { Store, Tx } from "../../src/ports/store.ts";

/** Where the program can be made to die. What isn't said here dies at a moment of the harness's choice. */
export type Point = "decrypted" | "filed" | "batch" | "sent" | "shown" | "checkpoint" | "migration" | "none";

/** A pipe is written to at once on Linux, so the harness knows of it even if the process dies with the next step. */
export function tell(line: string): void {
  process.stdout.write(`crash:${line}\n`);
}

/**
 * Kills this process the n-th time that it comes to `point`, and tells the harness, whenever that changes, how many
 * chats have a message on its way: claimed, and its outcome not on file.
 */
export function createPoints(point: Point, times: number) {
  let left = times;
  let syncsLeft: number | null = null;
  let flight = 0;

  const die = (): void => {
    tell(`dies ${point}`);
    process.kill(process.pid, "SIGKILL");
  };
  const reached = (here: Point): void => {
    if (here !== point) return;
    left -= 1;
    if (left === 0) die();
  };
  const fly = (change: number): void => {
    if (change === 0) return;
    flight += change;
    tell(`flight ${flight}`);
  };

  const around = (store: Store, checkpoint: () => Promise<void>): Store => ({
    ...store,
    async transaction(work) {
      let filed = 0;
      let landed = 0;
      const result = await store.transaction(async (tx) => {
        landed = 0;
        const watched: Tx = {
          ...tx,
          inbox: {
            ...tx.inbox,
            async file(batch) {
              // On WhatsApp: opened, its keys on file, and not yet in the inbox.
              reached("decrypted");
              filed = await tx.inbox.file(batch);
              return filed;
            },
            async finish(...given) {
              const more = await tx.inbox.finish(...given);
              if (given[0].length > 0) reached("batch");
              return more;
            },
          },
          outbox: {
            ...tx.outbox,
            async claim(...given) {
              const claimed = await tx.outbox.claim(...given);
              fly(claimed.length);
              return claimed;
            },
            async putOff(...given) {
              landed += 1;
              await tx.outbox.putOff(...given);
            },
            async record(letter, outcome) {
              // The platform has it, and it isn't on file yet.
              reached("sent");
              landed += 1;
              await tx.outbox.record(letter, outcome);
            },
          },
          boards: {
            ...tx.boards,
            async claim(...given) {
              const claimed = await tx.boards.claim(...given);
              fly(claimed.length);
              return claimed;
            },
            async putOff(...given) {
              landed += 1;
              await tx.boards.putOff(...given);
            },
            async later(...given) {
              landed += 1;
              await tx.boards.later(...given);
            },
            async drop(...given) {
              landed += 1;
              await tx.boards.drop(...given);
            },
            async shown(...given) {
              reached("shown");
              landed += 1;
              await tx.boards.shown(...given);
            },
          },
        };
        return await work(watched);
      });
      fly(-landed);
      if (filed > 0) {
        reached("filed");
        if (point === "checkpoint" && left > 0) {
          left -= 1;
          if (left === 0) {
            // Within it: at one of its writes to the disk; at its end if it has fewer.
            syncsLeft = (process.pid % 5) + 1;
            await checkpoint();
            die();
          }
        }
      }
      return result;
    },
  });

  /** Counts writes that reach the disk from when a checkpoint or a migration is under way: it dies at one of them. */
  const watchDisk = (): void => {
    const sync = fs.fdatasyncSync;
    fs.fdatasyncSync = (file) => {
      if (syncsLeft !== null) {
        syncsLeft -= 1;
        if (syncsLeft <= 0) die();
      }
      sync(file);
    };
    syncBuiltinESMExports();
  };

  /** `times` counts the statements by which a migration is applied: begin, its SQL, its record, commit. */
  const watchMigration = (): void => {
    const query: (...given: unknown[]) => unknown = Client.prototype.query;
    let applying = false;
    const watched = function (this: Client, ...given: unknown[]): unknown {
      const text = typeof given[0] === "string" ? given[0] : "";
      if (applying || text === "begin") {
        applying = true;
        left -= 1;
        if (left === 0) {
          // On a server the statement is under way by then; PGlite dies as its commit reaches the disk.
          syncsLeft = 1;
          setTimeout(die, 3);
        }
      }
      return query.apply(this, given);
    };
    Client.prototype.query = watched as typeof Client.prototype.query;
  };

  if (point === "checkpoint" || point === "migration") watchDisk();
  if (point === "migration") watchMigration();
  return { around };
}
