import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { png } from "../../../playground/telegram/picture.ts";
import { until } from "../../../until.ts";
import { type Bench, letter, openBench, privately, quick, toGroup } from "../bench.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench({
    // A clock that is put ahead mustn't look like a connection gone silent.
    channel: { times: { ...quick, ack: 1_000, silence: 3_600_000 }, machineNow: () => Date.now() + ahead },
  });
  await bench.ready();
});
beforeEach(() => {
  bench.received.length = 0;
  bench.alerts.length = 0;
});
afterAll(() => bench.close());

/** Milliseconds that the channel's clock is ahead. */
let ahead = 0;
let people = 0;

/** Somebody who has just written to us. */
async function someone(): Promise<string> {
  people += 1;
  const person = await bench.person("Budi", people);
  await bench.web.say(person, person, { type: "text", text: "jalan rusak" });
  await until(() => bench.received.length === 1, "the text");
  return person;
}

async function stranger(): Promise<string> {
  people += 1;
  return await bench.person("Ani", people);
}

const refusals = [
  [420, "retry", 60_000],
  [429, "retry", 60_000],
  [403, "gone", null],
  [406, "refused", null],
  [500, "retry", null],
  [463, "gone", null],
] as const;

describe("a letter", () => {
  test("that isn't confirmed is sent again under its id, and shows once", async () => {
    const budi = await someone();
    await bench.web.fault({ kind: "no_ack" });
    const sent = await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`);
    const answers = await bench.answers(budi);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ id: sent.externalId, copies: 2 });
    // It was there from the first time on.
    const [{ at = 0 } = {}] = (await bench.web.sent()).filter(({ id }) => id === sent.externalId);
    expect(sent.sentAt.getTime()).toBeLessThanOrEqual(at);
  });

  test("that is confirmed isn't sent again, though another process asks for it", async () => {
    const budi = await someone();
    const sent = await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`);
    await bench.restart();
    await bench.ready();
    expect(await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`)).toEqual(sent);
    expect(await bench.answers(budi)).toMatchObject([{ copies: 1 }]);
  });

  test.each(["drop_before_accept", "drop_after_accept"] as const)(
    "whose connection dies (%s) can be tried again, and shows once",
    async (kind) => {
      const budi = await someone();
      await bench.web.fault({ kind });
      const failing = bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`);
      await expect(failing).rejects.toMatchObject({ failure: "retry" });
      await until(() => bench.alerts.some(({ type }) => type === "connected"), "the connection");
      const sent = await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`);
      const answers = await until(async () => {
        const seen = await bench.answers(budi);
        return seen.length > 0 ? seen : null;
      }, "the answer");
      expect(answers.map(({ id }) => id)).toEqual([sent.externalId]);
      const [{ at = 0 } = {}] = (await bench.web.sent()).filter(({ id }) => id === sent.externalId);
      expect(sent.sentAt.getTime()).toBeLessThanOrEqual(at);
    },
  );

  test("that is refused is retried, parked or set aside as the code asks", async () => {
    const budi = await someone();
    for (const [code, failure, retryAfterMs] of refusals) {
      await bench.web.fault({ kind: "refuse", code });
      const failing = bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} ${code}`);
      await expect(failing).rejects.toMatchObject({ failure, retryAfterMs });
    }
    expect(bench.alerts.map(({ type }) => type)).toEqual(["restricted"]);
    await bench.web.restrict(null);
    await until(() => bench.whatsapp.health().state === "ready", "the lifting");
  });

  test("that is refused with 479 is sent once more with a fresh list of devices", async () => {
    const budi = await someone();
    await bench.web.fault({ kind: "refuse", code: 479 });
    await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 1`);
    expect(await bench.answers(budi)).toHaveLength(1);
  });

  test("with a picture and more words than fit below it comes as both, the words last", async () => {
    const dir = await mkdtemp(join(tmpdir(), "aduan-whatsapp-"));
    const path = join(dir, "a.png");
    await writeFile(path, png(64, 48));
    const budi = await someone();
    const files = [{ kind: "photo" as const, path, mime: "image/png", name: "lampiran-1.png" }];
    await bench.whatsapp.send(
      privately(budi),
      letter("Seluruh ruas sudah diaspal ulang.", { files }),
      `${budi} 1`,
    );
    const long = `${"kata ".repeat(300)}akhir`;
    const sent = await bench.whatsapp.send(privately(budi), letter(long, { files }), `${budi} 2`);
    const answers = await bench.answers(budi);
    expect(answers.map(({ kind, text }) => [kind, text.slice(-6)])).toEqual([
      ["image", "ulang."],
      ["image", ""],
      ["text", " akhir"],
    ]);
    expect(answers[2]?.id).toBe(sent.externalId);
    const file = await bench.web.file(budi, answers[0]?.id ?? "");
    expect(Buffer.from(file ?? []).equals(Buffer.from(png(64, 48)))).toBe(true);
    await rm(dir, { recursive: true });
  });

  test("that the phone couldn't read is encrypted anew from what is on file", async () => {
    const budi = await someone();
    await bench.whatsapp.send(privately(budi), letter("Pertama."), `${budi} 1`);
    await bench.web.forgetSession(budi);
    await bench.whatsapp.send(privately(budi), letter("Kedua."), `${budi} 2`);
    await until(async () => (await bench.answers(budi)).some(({ text }) => text === "Kedua."), "the second");
  });
});

test("after a 463 nobody is written to first, answers go on, and the number's state shows it", async () => {
  const budi = await someone();
  const ani = await stranger();
  const adi = await stranger();
  await bench.web.restrict(Date.now() + 3_600_000);
  await until(() => bench.alerts.some(({ type }) => type === "restricted"), "the alert");
  expect(bench.whatsapp.health()).toMatchObject({ state: "waiting" });
  const first = bench.whatsapp.send(privately(ani), letter("Halo."), `${budi} 1`);
  await expect(first).rejects.toMatchObject({ failure: "retry", retryAfterMs: 3_600_000 });
  expect(await bench.answers(ani)).toEqual([]);
  await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), `${budi} 2`);
  await bench.web.restrict(null);
  await until(() => bench.whatsapp.health().state === "ready", "the lifting");
  await bench.whatsapp.send(privately(adi), letter("Halo."), `${budi} 3`);
  expect(await bench.answers(adi)).toHaveLength(1);
});

describe("a message of ours", () => {
  test("is edited while that is allowed; the same again is nothing", async () => {
    const budi = await someone();
    const sent = await bench.whatsapp.send(privately(budi), letter("22 menunggu"), `${budi} 1`);
    await bench.whatsapp.edit(privately(budi), sent.externalId, letter("21 menunggu"));
    const before = (await bench.web.sent()).length;
    await bench.whatsapp.edit(privately(budi), sent.externalId, letter("21 menunggu"));
    expect(await bench.web.sent()).toHaveLength(before);
    expect(await bench.answers(budi)).toMatchObject([
      { id: sent.externalId, text: "21 menunggu", edited: true },
    ]);
  });

  test("that is too old is continued by one that quotes it, and replies to that mean the first", async () => {
    const rina = await stranger();
    const group = await bench.web.addGroup({ subject: "Petugas", members: [rina], withBot: true });
    const card = await bench.whatsapp.send(toGroup(group), letter("K7M4-2QX · diperiksa"), "card-1");
    ahead = 16 * 60_000;
    await bench.whatsapp.edit(toGroup(group), card.externalId, letter("K7M4-2QX · diteruskan"));
    await bench.whatsapp.edit(toGroup(group), card.externalId, letter("K7M4-2QX · dijawab"));
    const seen = await bench.answers(rina, group);
    expect(seen).toMatchObject([
      { id: card.externalId, text: "K7M4-2QX · diperiksa", edited: false },
      { text: "K7M4-2QX · dijawab", edited: true, quote: { id: card.externalId } },
    ]);
    await bench.web.say(rina, group, { type: "text", text: "/riwayat" }, { quote: seen[1]?.id ?? "" });
    await until(() => bench.received.length === 1, "the reply");
    expect(bench.received[0]).toMatchObject({
      on: card.externalId,
      input: { text: "/riwayat", quoted: card.externalId },
    });
  });

  test("is deleted for everybody, and theirs gets a reaction", async () => {
    const budi = await someone();
    const sent = await bench.whatsapp.send(privately(budi), letter("rahasia"), `${budi} 1`);
    await bench.whatsapp.act(privately(budi), { type: "delete", message: sent.externalId });
    const ref = bench.received[0]?.ref ?? "";
    await bench.whatsapp.act(privately(budi), { type: "react", message: ref, emoji: "👍" });
    const { messages } = await bench.web.view(budi, budi);
    expect(messages.find(({ id }) => id === sent.externalId)).toMatchObject({ deleted: true, text: "" });
    expect(messages.find(({ id }) => id === ref)?.reactions).toMatchObject([{ text: "👍" }]);
  });
});

test("our key is given to a group again when somebody comes, so that a new phone can read", async () => {
  const rina = await stranger();
  const adi = await stranger();
  const group = await bench.web.addGroup({ subject: "Petugas", members: [rina], withBot: true });
  await bench.whatsapp.send(toGroup(group), letter("satu"), `${rina} 1`);
  await bench.web.participants(group, "add", [adi], rina);
  await bench.web.say(rina, group, { type: "text", text: "/antrean" });
  await until(() => bench.received.some(({ input }) => input.type === "text"), "what came after the news");
  await bench.whatsapp.send(toGroup(group), letter("dua"), `${rina} 2`);
  expect((await bench.answers(rina, group)).map(({ text }) => text)).toEqual(["satu", "dua"]);
  expect((await bench.answers(adi, group)).map(({ text }) => text)).toEqual(["dua"]);
});
