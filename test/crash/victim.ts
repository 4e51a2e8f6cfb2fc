import { setTimeout as pause } from "node:timers/promises";
import { pino } from "pino";
import { movableClock } from "../../src/clock.ts";
import { compose, type Program } from "../../src/compose.ts";
import { loadConfig } from "../../src/config/config.ts";
import { openDatabase } from "../../src/store/open.ts";
import { telegramOn, whatsappOn } from "../e2e/channels.ts";
import { createPoints, type Point, tell } from "./points.ts";

/**
 * The real program, without a pace, over a store that kills it at a named point: `CRASH_POINT=point:n`, the n-th time
 * that it gets there. It tells the harness how far it is. SIGTERM ends it in order, once nothing waits any more.
 */
const [point = "none", times = "1"] = (process.env["CRASH_POINT"] ?? "none").split(":");
const points = createPoints(point as Point, Number(times));
const clock = movableClock(Number(process.env["CRASH_AHEAD"] ?? "0"));
const unlimited = { count: 1_000_000, ms: 1 };

tell("starts");
const config = loadConfig();
const logger = pino({ level: config.logLevel });
const database = await openDatabase(config.database);
const program = await compose(config, {
  logger,
  database,
  clock: async () => clock,
  around: (store) =>
    points.around(store, async () => {
      if (database.type === "embedded") await database.pool.query("checkpoint");
    }),
  channels: config.channels.map(({ id }) =>
    id === "telegram"
      ? telegramOn(process.env, { windows: { overall: unlimited, chat: unlimited, group: unlimited } })
      : whatsappOn(
          { url: process.env["CRASH_URL"] ?? "", pacing: process.env["WHATSAPP_PACING"] !== "0" },
          {
            trustRoot: Buffer.from(process.env["CRASH_ROOT"] ?? "", "hex"),
            onQr: (qr) => tell(`link ${qr}`),
          },
        ),
  ),
});
// Only until an operators' room is linked.
const code = await program.linkCode();
if (code !== null) tell(`code ${code}`);
await program.swept();
tell("lives");
process.once("SIGTERM", () => {
  void end(program);
});
// A channel connects in its own time; one that another process serves never does.
for (const channel of program.channels) {
  while (channel.health().state !== "ready") await pause(20);
}
tell("ready");

async function end({ store, stop }: Program): Promise<void> {
  // A card that was being shown when its sender ended is shown again after half a minute.
  for (let tries = 0; tries < 900; tries += 1) {
    const { inbox, letters, boards } = await store.transaction((tx) => tx.backlog(clock.now()));
    if (inbox + letters + boards === 0) break;
    await pause(50);
  }
  await stop();
  process.exit(0);
}
