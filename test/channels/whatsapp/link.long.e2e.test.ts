import { afterEach, expect, test } from "vitest";
import { until } from "../../until.ts";
import { type Bench, openBench } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const number = "6281100000001";

test("a number is linked by the picture, and stays linked over a restart", async () => {
  bench = await openBench({ linked: false });
  const budi = await bench.person("Budi", 1);
  await bench.whatsapp.start(bench.accept);
  const qr = await until(() => bench.qrs[0], "the picture");
  expect(bench.whatsapp.health()).toMatchObject({
    state: "waiting",
    reason: expect.stringContaining("isn't linked"),
  });
  expect(bench.whatsapp.pairing()).toMatchObject({ qr, code: null });
  expect(bench.whatsapp.identity()).toEqual({ known: true, text: "no number is linked." });
  await bench.web.scanQr(qr);
  await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
  expect(bench.whatsapp.pairing()).toBeNull();
  expect(bench.whatsapp.identity()).toEqual({ known: true, text: `this is the number +${number}.` });
  expect(bench.alerts.map(({ type }) => type)).toEqual(["connected"]);

  await bench.restart();
  await bench.ready();
  expect(bench.qrs).toHaveLength(1);
  await bench.web.say(budi, budi, { type: "text", text: "halo" });
  await until(() => bench.texts().includes("halo"), "the text");
});

test("a number is linked by a code that its owner types", async () => {
  bench = await openBench({ linked: false, channel: { pairingNumber: number } });
  await bench.whatsapp.start(bench.accept);
  const code = await until(() => bench.codes[0], "the code");
  expect(code).toMatch(/^[A-Z0-9]{8}$/);
  expect(bench.whatsapp.pairing()).toMatchObject({ qr: null, code });
  await until(() => bench.web.codeWaits(), "the server's waiting");
  await bench.web.enterCode(code);
  await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
  expect(bench.whatsapp.identity()).toEqual({ known: true, text: `this is the number +${number}.` });
  expect(bench.qrs).toEqual([]);
});

test("a code that nobody typed leaves nothing behind: the next connection asks again", async () => {
  bench = await openBench({ linked: false, channel: { pairingNumber: number } });
  await bench.whatsapp.start(bench.accept);
  await until(() => bench.codes.length === 1, "the code");
  await bench.web.down();
  await bench.web.up();
  await until(() => bench.codes.length === 2, "another code");
  await until(() => bench.web.codeWaits(), "the server's waiting");
  await bench.web.enterCode(bench.codes[1] ?? "");
  await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
});

test("an unlinked number stops, alerts, and keeps a copy of what it was; asked to, it links anew", async () => {
  bench = await openBench();
  await bench.ready();
  const before = bench.secrets.kept.get("creds current");
  await bench.web.kick(401);
  await until(() => bench.whatsapp.health().state === "stopped", "the stop");
  expect(bench.alerts.map(({ type }) => type)).toEqual(["connected", "unlinked"]);
  const copies = [...bench.secrets.kept.keys()].filter((key) => key.startsWith("creds-kept "));
  expect(copies).toHaveLength(1);
  expect(JSON.parse(bench.secrets.kept.get(copies[0] ?? "") ?? "{}").noiseKey).toEqual(
    JSON.parse(before ?? "{}").noiseKey,
  );
  expect(bench.secrets.kept.has("creds current")).toBe(false);
  expect([...bench.secrets.kept.keys()].some((key) => key.startsWith("session "))).toBe(false);
  bench.whatsapp.again(false);
  await bench.web.scanQr(await until(() => bench.qrs[0], "the picture"));
  await until(() => bench.whatsapp.health().state === "ready", "the connection", 30_000);
});
