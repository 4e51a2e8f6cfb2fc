import { openAduan } from "./aduan.ts";
import { type Bench, quantile } from "./bench.ts";
import { grounds } from "./databases.ts";
import { filedCase, fill, fillTraces } from "./fill.ts";
import { inbound, steps } from "./pipeline/dialogue.ts";

const chatsAtOnce = 100;
const firstChat = 800_000_000;

/** Years of closed cases behind it: a database's size mustn't be felt. */
export const crowded: Bench = {
  name: "crowded",
  about: `The pipeline with closed cases behind it (each with its report, reporter, conversation, history and a letter) beside the same in an empty database, round by round in turn.`,
  async run({ quick }, report) {
    const rounds = quick ? { count: 3, warmUp: 1 } : { count: 25, warmUp: 5 };
    for (const { make } of await grounds(report)) {
      const places = [await make(), await make()] as const;
      // Filling PGlite takes too long for more; an embedded office has fewer anyway.
      const closed = quick ? 20_000 : places[0].db === "pglite" ? 200_000 : 1_000_000;
      const [empty, full] = [await openAduan(places[0]), await openAduan(places[1])];
      const { pool } = full.database;
      const { calendar } = await full.offices.read();
      const long = new Date(Date.now() - 200 * 86_400_000);
      const like = {
        ...filedCase(long, calendar),
        stage: "closed",
        outcome: "resolved",
        clock: null,
        wakeAt: null,
        closedAt: new Date(long.getTime() + 10 * 86_400_000),
      } as const;
      await fill(pool, 0, closed, like);
      await fillTraces(pool, 0, closed, like);
      await pool.query("select setval(pg_get_serial_sequence('contact', 'id'), $1)", [closed + 1]);
      // As a database that has been running is.
      await pool.query("vacuum analyze");
      const figures = { empty: [] as number[], full: [] as number[] };
      for (let round = 0; round < rounds.warmUp + rounds.count; round += 1) {
        for (const [name, aduan] of [["empty", empty] as const, ["full", full] as const]) {
          const chats = Array.from({ length: chatsAtOnce }, (_, n) => firstChat + round * chatsAtOnce + n);
          const began = performance.now();
          for (let step = 0; step < steps; step += 1) {
            await aduan.receive(chats.map((chat) => inbound(chat, step)));
            await aduan.pump();
          }
          const value = (chatsAtOnce * steps * 1_000) / (performance.now() - began);
          if (round >= rounds.warmUp) figures[name].push(value);
        }
      }
      for (const [name, measure] of [
        ["empty", "an empty database"],
        ["full", `${closed} closed cases`],
      ] as const) {
        const values = figures[name];
        report.figure({
          subject: "Aduan",
          db: places[0].db,
          measure,
          value: quantile(values, 0.5),
          unit: "/s",
          spread: [Math.min(...values), Math.max(...values)],
        });
      }
      report.figure({
        subject: "Aduan",
        db: places[0].db,
        measure: "full beside empty",
        value: quantile(figures.full, 0.5) / quantile(figures.empty, 0.5),
        unit: "×",
      });
      await empty.close();
      await full.close();
    }
  },
};
