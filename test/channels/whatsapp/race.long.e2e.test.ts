import { afterEach, expect, test } from "vitest";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

/** Writes to each person while they write, `pairs` times, with a store that takes five milliseconds. */
async function overlap(people: number, pairs: number): Promise<void> {
  bench = await openBench({ latency: 5 });
  const all = [];
  for (let n = 1; n <= people; n += 1) all.push(await bench.person(`Warga ${n}`, n));
  await bench.ready();
  for (const person of all) await bench.web.say(person, person, { type: "text", text: `${person} mulai` });
  await until(() => bench.received.length === people, "the beginnings");
  await Promise.all(
    all.map(async (person) => {
      for (let n = 0; n < pairs; n += 1) {
        await Promise.all([
          bench.web.say(person, person, { type: "text", text: `${person} ${n}` }),
          bench.whatsapp.send(privately(person), letter(`jawaban ${n}`), `${person} ${n}`),
        ]);
      }
    }),
  );
  const wanted = people * (pairs + 1);
  await until(
    () => bench.received.length === wanted,
    `all ${wanted}, of which ${bench.received.length} came`,
    30_000,
  );
  for (const person of all) {
    const answers = await bench.answers(person);
    expect(answers.map(({ text, copies }) => [text, copies])).toEqual(
      Array.from({ length: pairs }, (_, n) => [`jawaban ${n}`, 1]),
    );
  }
  expect(bench.batches.flat()).toHaveLength(wanted);
  expect(await bench.web.nacks()).toEqual([]);
}

test("50 messages each way at once with one contact are all readable, the first time", () => overlap(1, 50));

test("20 messages each way at once with each of 10 contacts are all readable, the first time", () =>
  overlap(10, 20));
