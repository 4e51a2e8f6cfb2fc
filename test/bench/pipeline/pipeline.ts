import { type Bench, rounds } from "../bench.ts";
import { type Ground, hasPostgres, pgliteGround, postgresGround } from "../databases.ts";
import { builderBot, loadBuilderBot } from "./builderbot.ts";
import { steps } from "./dialogue.ts";
import { floor, record } from "./floor.ts";
import { conversationsPlugin, sessionAndSwitch } from "./grammy.ts";
import { ours } from "./ours.ts";
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
    const served = await hasPostgres(report);
    const grounds: readonly (readonly [() => Promise<Ground>, Ground["db"]])[] = [
      [pgliteGround, "pglite"],
      ...(served ? ([[postgresGround, "postgres"]] as const) : []),
    ];
    const recorded = await record(
      served ? postgresGround : pgliteGround,
      Array.from({ length: run.count + run.warmUp }, (_, round) => chatsOf(round)),
    );
    const subjects: Subject[] = grounds.flatMap(([ground, db]) => [
      ours(ground, db),
      floor(ground, db, recorded),
    ]);
    if (served) subjects.push(sessionAndSwitch, conversationsPlugin, xstate);
    const library = served ? loadBuilderBot() : null;
    if (library !== null) subjects.push(builderBot(library));
    else if (served) {
      report.note(
        "BuilderBot was skipped: it isn't installed. `npm ci --prefix test/bench/builderbot` installs it (100 MB).",
      );
    }
    for (const subject of subjects) {
      const { round, filed, close } = await subject.open();
      const { value, spread } = await rounds(run, async (n) => {
        const chats = chatsOf(n);
        const began = performance.now();
        await round(chats);
        return (chats.length * steps * 1_000) / (performance.now() - began);
      });
      const expected = (run.count + run.warmUp) * chatsAtOnce;
      const found = await filed();
      await close();
      if (found !== expected) {
        const what = `${subject.name} (${subject.db}): ${found} reports on file, not ${expected}`;
        if (subject.name === "Aduan") throw new Error(what);
        report.note(`${what}; a figure would say nothing.`);
        continue;
      }
      report.figure({
        subject: subject.name,
        db: subject.db,
        measure: "messages",
        value,
        unit: "/s",
        spread,
      });
      report.note(`${subject.name} (${subject.db}) leaves out ${subject.leavesOut}.`);
    }
  },
};
