import { afterEach, expect, test, vi } from "vitest";
import { until } from "../../../until.ts";
import { type Bench, letter, openBench, privately } from "../bench.ts";

let bench: Bench;
afterEach(() => bench.close());

test("nothing that libsignal prints reaches the console or the log", async () => {
  const printed: unknown[][] = [];
  const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...said) => {
      printed.push(said);
    }),
  );
  bench = await openBench();
  const budi = await bench.person("Budi", 1);
  await bench.ready();
  await bench.web.say(budi, budi, { type: "text", text: "jalan rusak" });
  await until(() => bench.received.length === 1, "the text");
  await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), "letter-1");
  // Both sides begin a new session, and close the old one.
  await bench.web.forgetSession(budi);
  await bench.web.say(budi, budi, { type: "text", text: "lagi" });
  await bench.web.say(budi, budi, { type: "text", text: "rusak" }, { garbled: true });
  await until(() => bench.received.length === 3, "all of it");
  await bench.whatsapp.send(privately(budi), letter("Sudah dicatat lagi."), "letter-2");
  for (const spy of spies) spy.mockRestore();
  expect(printed).toEqual([]);
  const log = bench.logged.join("");
  for (const word of [
    "privKey",
    "SessionEntry",
    "jalan rusak",
    "Sudah dicatat",
    "Budi",
    "628123456",
    "200000000000001",
  ]) {
    expect(log).not.toContain(word);
  }
});
