import { afterEach, describe, expect, test } from "vitest";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

describe("nothing is lost", () => {
  test("of a hundred messages written while we were away: each once, in order", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    const wanted = Array.from({ length: 100 }, (_, n) => `pesan ${n}`);
    for (const text of wanted) await bench.web.say(budi, budi, { type: "text", text });
    await bench.whatsapp.start(bench.accept);
    await until(() => bench.received.length >= 100, "all of them", 60_000);
    await until(async () => (await bench.web.unconfirmed()) === 0, "the receipts");
    expect(bench.texts()).toEqual(wanted);
    expect(bench.batches.flat()).toHaveLength(100);
    expect(bench.whatsapp.heardAgo()).toBeLessThan(60_000);
  });

  test("of what is written while the messages from when we were away are still being read: none overtakes them", async () => {
    // As long as a database on a busy machine takes.
    bench = await openBench({ latency: 5 });
    const budi = await bench.person("Budi", 1);
    const say = (n: number) => bench.web.say(budi, budi, { type: "text", text: `pesan ${n}` });
    await bench.ready();
    await bench.whatsapp.stop();
    for (let n = 0; n < 30; n += 1) await say(n);
    await bench.restart();
    await bench.whatsapp.start(bench.accept);
    await until(() => bench.texts().length > 0, "the first");
    for (let n = 30; n < 35; n += 1) await say(n);
    await until(() => bench.texts().length === 35, "all");
    expect(bench.texts()).toEqual(Array.from({ length: 35 }, (_, n) => `pesan ${n}`));
  });

  test("while messages can't be filed: no receipt goes out, and they are filed in order once they can", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    let away = true;
    const filed: string[] = [];
    await bench.whatsapp.start(async (batch) => {
      if (away) throw new Error("The database is away");
      for (const { input } of batch) if (input.type === "text") filed.push(input.text);
    });
    await until(() => bench.whatsapp.health().state === "ready", "the connection", 20_000);
    for (const text of ["satu", "dua", "tiga"]) await bench.web.say(budi, budi, { type: "text", text });
    await until(() => bench.whatsapp.health().state === "waiting", "the trouble");
    expect(await bench.web.unconfirmed()).toBe(3);
    expect(filed).toEqual([]);
    away = false;
    await until(() => filed.length === 3, "the filing");
    expect(filed).toEqual(["satu", "dua", "tiga"]);
    await until(async () => (await bench.web.unconfirmed()) === 0, "the receipts");
  });

  test("of a message that was decrypted but not filed when the process ended: it comes again, readable", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.whatsapp.start(async () => {
      throw new Error("The database is away");
    });
    await until(() => bench.whatsapp.health().state === "ready", "the connection", 20_000);
    const id = await bench.web.say(budi, budi, { type: "text", text: "jangan hilang" });
    await until(
      () => [...bench.secrets.kept.keys()].some((key) => key.startsWith("decrypted ")),
      "the decryption",
    );
    await bench.restart();
    await bench.ready();
    await until(() => bench.texts().includes("jangan hilang"), "the text");
    expect(bench.received).toHaveLength(1);
    expect(bench.received[0]?.ref).toBe(id);
    expect(await bench.web.nacks()).toEqual([]);
  });

  test("of a message that is delivered again: the same ciphertext is read again and known", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    const id = await bench.web.say(budi, budi, { type: "text", text: "jalan rusak" });
    await until(() => bench.received.length === 1, "the text");
    await bench.restart();
    await bench.ready();
    await bench.web.redeliver(id);
    await until(() => bench.batches.length === 2, "the redelivery");
    expect(bench.received).toHaveLength(1);
    expect(bench.batches[1]?.[0]?.externalId).toBe(bench.received[0]?.externalId);
    expect(await bench.web.nacks()).toEqual([]);
  });

  test("when the connection dies around deliveries and the keys' store is slow", async () => {
    bench = await openBench({ latency: 3 });
    const budi = await bench.person("Budi", 1);
    const ani = await bench.person("Ani", 2);
    await bench.ready();
    const wanted: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const kind = round % 2 === 0 ? "drop_after_delivery" : "drop_before_delivery";
      await bench.web.fault({ kind });
      for (const person of [budi, ani]) {
        wanted.push(`${person} ${round}`);
        await bench.web.say(person, person, { type: "text", text: `${person} ${round}` });
      }
      await until(() => bench.texts().length === wanted.length, `round ${round}`, 20_000);
    }
    for (const person of [budi, ani]) {
      expect(bench.texts().filter((text) => text.startsWith(person))).toEqual(
        wanted.filter((text) => text.startsWith(person)),
      );
    }
  });

  test("of a message that can't be read at first: its sender is asked again", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    await bench.web.say(budi, budi, { type: "text", text: "pertama" });
    await until(() => bench.texts().includes("pertama"), "the first");
    await bench.web.say(budi, budi, { type: "text", text: "rusak di jalan" }, { garbled: true });
    await until(() => bench.texts().includes("rusak di jalan"), "the repeated one");
    expect(bench.received).toHaveLength(2);
  });

  test("when the keys' store is away for a while", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    bench.secrets.down = true;
    await bench.web.say(budi, budi, { type: "text", text: "selagi mati" });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bench.received).toEqual([]);
    bench.secrets.down = false;
    await until(() => bench.texts().includes("selagi mati"), "the text");
    await bench.whatsapp.send(privately(budi), letter("Sudah dicatat."), "letter-1");
    expect(await bench.answers(budi)).toHaveLength(1);
  });
});

describe("what people do besides writing", () => {
  test("edits, deletions, reactions, places and contacts are read", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    const id = await bench.web.say(budi, budi, { type: "text", text: "jl pasar kliwon rusak" });
    await bench.web.edit(budi, budi, id, "jl pasar legi rusak");
    await bench.web.react(budi, budi, id, "👍");
    await bench.web.deleteForEveryone(budi, budi, id);
    await bench.web.say(budi, budi, {
      type: "location",
      latitude: -8.17,
      longitude: 113.7,
      name: "Pasar Tanjung",
    });
    await bench.web.say(budi, budi, { type: "contact", name: "Pak RT", phone: "628155555" });
    await bench.web.say(budi, budi, { type: "text", text: "pesan berantai" }, { forwarded: 7 });
    await until(() => bench.received.length === 7, "all of it");
    expect(bench.received.map(({ input }) => input)).toEqual([
      { type: "text", text: "jl pasar kliwon rusak", quoted: null },
      { type: "amended", message: id, text: "jl pasar legi rusak" },
      { type: "reacted", emoji: "👍", message: id },
      { type: "deleted", message: id },
      { type: "place", latitude: -8.17, longitude: 113.7, label: "Pasar Tanjung", quoted: null },
      { type: "unknown", what: "contactMessage", kind: "contact" },
      { type: "text", text: "pesan berantai", quoted: null },
    ]);
    expect(bench.received.map(({ forwardedOften }) => forwardedOften).filter(Boolean)).toHaveLength(1);
  });

  test("a call is rejected, and its caller told once an hour to write instead", async () => {
    bench = await openBench();
    const budi = await bench.person("Budi", 1);
    await bench.ready();
    await bench.web.call(budi);
    await until(
      async () => (await bench.web.view(budi, budi)).calls.every(({ status }) => status === "rejected"),
      "the rejection",
    );
    const answer = await until(async () => (await bench.answers(budi))[0], "the answer");
    expect(answer.text).toContain("tidak menerima telepon");
    await bench.web.call(budi);
    await until(
      async () =>
        (await bench.web.view(budi, budi)).calls.filter(({ status }) => status === "rejected").length === 2,
      "the second rejection",
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await bench.answers(budi)).toHaveLength(1);
  });

  test("being put into a group and out of it is reported, and leaving it works", async () => {
    bench = await openBench();
    const rina = await bench.person("Rina", 1);
    const adi = await bench.person("Adi", 2);
    const group = await bench.web.addGroup({ subject: "RT 05", members: [rina, adi] });
    await bench.ready();
    await bench.web.addBotToGroup(group, rina);
    await until(() => bench.received.length === 1, "the addition");
    expect(bench.received[0]).toMatchObject({
      from: { chat: group, kind: "group" },
      sender: { id: rina },
      input: { type: "group", change: "added" },
    });
    await bench.whatsapp.send(
      { channel: "whatsapp", chat: group, kind: "group" },
      letter("Kami pamit."),
      "bye",
    );
    await bench.whatsapp.act({ channel: "whatsapp", chat: group, kind: "group" }, { type: "leave" });
    const seen = await bench.web.view(rina, group);
    expect(seen.messages.map(({ text }) => text)).toEqual(["Kami pamit."]);
    expect(seen.members.map(({ id }) => id)).not.toContain((await bench.web.bot()).id);
  });

  test("a person who writes from their number is known and answered by their LID", async () => {
    bench = await openBench();
    const shy = await bench.web.addPerson({
      name: "Sari",
      phone: "628123456099",
      lid: "200000000000099",
      addressing: "pn",
    });
    await bench.ready();
    await bench.web.say(shy, shy, { type: "text", text: "dari nomor" });
    await until(() => bench.received.length === 1, "the text");
    expect(bench.received[0]).toMatchObject({ from: { chat: shy }, sender: { id: shy } });
    await bench.whatsapp.send(privately(shy), letter("Sudah dicatat."), "letter-1");
    expect(await bench.answers(shy)).toHaveLength(1);
  });
});
