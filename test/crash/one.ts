import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Child } from "./child.ts";
import { createLot, type Lot } from "./lot.ts";
import type { Point } from "./points.ts";
import { fall, type Hand, within } from "./reign.ts";
import { toldInAll, waitIn } from "./town.ts";

/** A named point, any moment of serving, or one of starting. */
type Where = Exclude<Point, "none" | "migration"> | "anywhere" | "starting";

const onTelegram: readonly Where[] = [
  "anywhere",
  "filed",
  "batch",
  "sent",
  "anywhere",
  "checkpoint",
  "starting",
  "shown",
];
const onWhatsApp: readonly Where[] = [
  "anywhere",
  "decrypted",
  "filed",
  "batch",
  "sent",
  "anywhere",
  "checkpoint",
  "starting",
];

/**
 * A program that serves is killed amid its work, however fast the machine is: at any moment until it has said so many
 * times what people say between two kills, so that on the whole all get their answers. One that starts, within so many
 * milliseconds.
 */
const mostServed = 5;
const momentMs = 80;
const startingMs = 1_500;
const longestServing = 6_000;
const longestStart = 60_000;

/** Kills the only program again and again, each time another; the first is `child`, and the last one lives. */
export async function interruptOne(hand: Hand, child: Child, kills: number): Promise<void> {
  const { options, gate } = hand;
  const lot = createLot(options.seed);
  const places = options.channel === "telegram" ? onTelegram : onWhatsApp;
  const share = (part: number): number => Math.ceil((options.messages * part) / (kills + 1));
  gate.allow(share(0.5));
  await serve(hand, lot);
  await fall(hand, child, "anywhere");
  for (let kill = 1; kill < kills && Date.now() < hand.until; kill += 1) {
    // Half of what is said until the next kill is said while the program is away.
    gate.allow(share(kill));
    await killSomewhere(hand, places[kill % places.length] ?? "anywhere", lot, () =>
      gate.allow(share(kill + 0.5)),
    );
  }
  hand.start({ point: "none", times: 1 });
}

async function killSomewhere(hand: Hand, where: Where, lot: Lot, lives: () => void): Promise<void> {
  const onServer = where === "checkpoint" && hand.serverUrl !== null;
  const byItself = where !== "anywhere" && where !== "starting" && !onServer;
  const times = where === "sent" || where === "filed" || where === "batch" ? lot.whole(1, 4) : 1;
  const child = hand.start(byItself ? { point: where, times } : { point: "none", times: 1 });
  if (where === "starting") {
    await pause(lot.whole(0, startingMs));
    lives();
  } else {
    await within(longestStart, child.ready);
    lives();
    if (byItself) await within(longestServing, child.ended);
    else await serve(hand, lot);
  }
  if (onServer && hand.serverUrl !== null)
    await duringCheckpoint(hand.serverUrl, lot.whole(0, 15), () => fall(hand, child, where));
  else await fall(hand, child, byItself && !child.diedAtPoint() ? "anywhere" : where);
}

async function serve({ town, options }: Hand, lot: Lot): Promise<void> {
  const most = Math.ceil((mostServed * options.messages) / options.kills);
  const enough = toldInAll(town, options.chats) + lot.whole(0, most);
  await waitIn(town, longestServing, () => (toldInAll(town, options.chats) >= enough ? true : null));
  await pause(lot.whole(0, momentMs));
}

/** Has the server write a checkpoint, and kills meanwhile. */
async function duringCheckpoint(url: string, ms: number, kill: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const written = client.query("checkpoint");
    await pause(ms);
    await kill();
    await written;
  } finally {
    await client.end();
  }
}
