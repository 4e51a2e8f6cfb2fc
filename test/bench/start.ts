import { type Bench, spreadOf } from "./bench.ts";
import { builds } from "./build.ts";
import { grounds } from "./databases.ts";
import { inTurn } from "./inTurn.ts";
import { prepareServing } from "./served.ts";

export const start: Bench = {
  name: "start",
  about:
    "From the start of the process to its first `getUpdates` at the server; a restart is on a database that has been used before.",
  async run({ quick }, report) {
    const restarts = quick ? 2 : 9;
    const ours = await builds(report);
    for (const ground of await grounds(report)) {
      const subjects = ours.map((build) => ({
        name: build.name,
        db: ground.db,
        open: async () => await prepareServing(await ground.make(), { limits: false, build }),
      }));
      await inTurn(report, subjects, {
        // The first is the first start, the second loads what the machine keeps in memory from then on.
        count: 2 + restarts,
        async turn(serving) {
          const served = await serving.start();
          await served.stop();
          return [served.readyMs / 1_000];
        },
        async finish({ name: subject, db }, [first = Number.NaN, , ...again]) {
          report.figure({ subject, db, measure: "first start", value: first, unit: "s" });
          report.figure({ subject, db, measure: "restart", ...spreadOf(again), unit: "s" });
        },
      });
    }
  },
};
