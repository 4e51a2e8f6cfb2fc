import { type Bench, spreadOf } from "../bench.ts";
import { builds } from "../build.ts";
import { grounds, pgliteGround, postgresGround } from "../databases.ts";
import { inTurn } from "../inTurn.ts";
import { builderBot, loadBuilderBot } from "./builderbot.ts";
import { steps } from "./dialogue.ts";
import { floor, record } from "./floor.ts";
import { conversationsPlugin, sessionAndSwitch } from "./grammy.ts";
import type { Subject } from "./subject.ts";
import { xstate } from "./xstate.ts";

const chatsAtOnce = 100;

export const pipeline: Bench = {
  name: "pipeline",
  about: `The filing dialogue (words, photo, place, send) by ${chatsAtOnce} chats at once, from a message accepted to the letter ready to be sent, every commit on disk.`,
  async run({ quick }, report) {
    const run = quick ? { count: 2, warmUp: 1 } : { count: 15, warmUp: 5 };
    const chatsOf = (round: number): readonly number[] =>
      Array.from({ length: chatsAtOnce }, (_, chat) => 500_000_000 + round * chatsAtOnce + chat);
    const places = await grounds(report);
    const served = places.length > 1;
    const recorded = await record(
      served ? postgresGround : pgliteGround,
      Array.from({ length: run.count + run.warmUp }, (_, round) => chatsOf(round)),
    );
    const ours = await builds(report);
    // Builds of one program are told apart only if they have the machine at the same time.
    const groups: (readonly Subject[])[] = places.flatMap(({ make, db }) => [
      ours.map((build) => build.pipeline(make, db)),
      [floor(make, db, recorded)],
    ]);
    if (served) groups.push([sessionAndSwitch], [conversationsPlugin], [xstate]);
    const library = served ? loadBuilderBot() : null;
    if (library !== null) groups.push([builderBot(library)]);
    else if (served) {
      report.note(
        "BuilderBot was skipped: it isn't installed. `npm ci --prefix test/bench/builderbot` installs it (100 MB).",
      );
    }
    for (const group of groups) {
      await inTurn(report, group, {
        count: run.warmUp + run.count,
        async turn({ round }, n) {
          const chats = chatsOf(n);
          const began = performance.now();
          await round(chats);
          const perSecond = (chats.length * steps * 1_000) / (performance.now() - began);
          return n < run.warmUp ? [] : [perSecond];
        },
        async finish({ name, db, leavesOut }, values, { filed }) {
          const expected = (run.warmUp + run.count) * chatsAtOnce;
          const found = await filed();
          if (found !== expected) throw new Error(`${found} reports on file, not ${expected}`);
          report.figure({ subject: name, db, measure: "messages", ...spreadOf(values), unit: "/s" });
          report.note(`${name} (${db}) leaves out ${leavesOut}.`);
        },
      });
    }
  },
};
