import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { until } from "../../../until.ts";
import { type Bench, letter, openBench, quick, toGroup } from "../bench.ts";

let bench: Bench;
let people = 0;
let rina = "";
let group = "";

beforeAll(async () => {
  bench = await openBench({ channel: { times: { ...quick, ack: 1_000 } } });
  await bench.ready();
});
beforeEach(async () => {
  people += 1;
  rina = await bench.person("Rina", people);
  group = await bench.web.addGroup({ subject: "Dinas PUPR", members: [rina], withBot: true });
});
afterAll(() => bench.close());

const send = (key: string) => bench.whatsapp.send(toGroup(group), letter("Laporan baru"), `${group} ${key}`);
const shut = { failure: "gone", obstacle: "admins_only" };
const out = { failure: "gone", obstacle: "gone" };

/** The number's standing in the group, as the channel knows it. */
const rights = () => bench.whatsapp.rights?.(toGroup(group));

describe("a group that refuses", () => {
  test("since only administrators may write says so, and takes the same letter once we may", async () => {
    await send("1");
    await bench.web.announce(group, true, rina);
    await expect(send("2")).rejects.toMatchObject(shut);
    await bench.web.participants(group, "promote", [(await bench.web.bot()).id], rina);
    await until(async () => (await rights())?.length === 0, "the right");
    await send("2");
    await bench.web.participants(group, "demote", [(await bench.web.bot()).id], rina);
    await expect(send("3")).rejects.toMatchObject(shut);
    await bench.web.announce(group, false, rina);
    await send("3");
    expect(await bench.answers(rina, group)).toHaveLength(3);
  });

  test.each([401, 403, 420, 406, 500])("is asked why, whatever the code: %i", async (code) => {
    await bench.web.announce(group, true, rina);
    await bench.web.fault({ kind: "refuse", code });
    await expect(send("1")).rejects.toMatchObject(shut);
    await bench.web.clearFaults();
  });

  test.each([
    [403, "gone"],
    [420, "retry"],
  ] as const)("is as the code says where nothing about it explains that: %i", async (code, failure) => {
    await bench.web.fault({ kind: "refuse", code });
    await expect(send("1")).rejects.toMatchObject({ failure, obstacle: null });
  });

  test("since we were removed says so, known beforehand or not", async () => {
    await send("1");
    await bench.web.participants(group, "remove", [(await bench.web.bot()).id], rina);
    await expect(send("2")).rejects.toMatchObject(out);
    await bench.restart();
    await bench.ready();
    await expect(send("3")).rejects.toMatchObject(out);
    await bench.web.addBotToGroup(group, rina);
    await send("3");
  });

  test("tells of who may write, as a change of what we may do there", async () => {
    bench.received.length = 0;
    await bench.web.announce(group, true, rina);
    await until(() => bench.received.length === 1, "the news");
    expect(bench.received[0]?.input).toEqual({ type: "group", change: "rights" });
    expect(await rights()).toEqual(["write", "admin"]);
    await bench.web.announce(group, false, rina);
    await until(() => bench.received.length === 2, "the other");
    expect(await rights()).toEqual(["admin"]);
  });
});
