import { type Bench, rounds } from "./bench.ts";
import { grounds } from "./databases.ts";
import { prepareServing } from "./served.ts";

export const start: Bench = {
  name: "start",
  about:
    "From the start of the process to its first `getUpdates` at the server, on a database that has been used before.",
  async run({ quick }, report) {
    for (const ground of await grounds(report)) {
      const { db, ...rest } = await ground();
      const serving = await prepareServing({ db, ...rest }, { limits: false });
      const first = await serving.start();
      await first.stop();
      report.figure({
        subject: "first start",
        db,
        measure: "ready",
        value: first.readyMs / 1_000,
        unit: "s",
      });
      const { value, spread } = await rounds({ count: quick ? 2 : 9, warmUp: 1 }, async () => {
        const served = await serving.start();
        await served.stop();
        return served.readyMs / 1_000;
      });
      report.figure({ subject: "restart", db, measure: "ready", value, unit: "s", spread });
      await serving.close();
    }
  },
};
