import { afterEach, expect, test } from "vitest";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately, toGroup } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

test("a text is filed and its answer read, under the person's LID", async () => {
  bench = await openBench();
  const budi = await bench.person("Budi", 1);
  await bench.ready();
  const id = await bench.web.say(budi, budi, { type: "text", text: "jalan rusak" });
  const came = await until(() => bench.received[0], "the text");
  expect(came).toMatchObject({
    from: { channel: "whatsapp", chat: budi, kind: "private" },
    sender: { id: budi, name: "Budi", anonymous: false, language: null },
    ref: id,
    on: null,
    forwardedOften: false,
    input: { type: "text", text: "jalan rusak", quoted: null },
  });
  const sent = await bench.whatsapp.send(
    privately(budi),
    letter("Sudah dicatat.", { replyTo: id }),
    "letter-1",
  );
  expect(Math.abs(sent.sentAt.getTime() - Date.now())).toBeLessThan(5_000);
  const [answer] = await bench.answers(budi);
  expect(answer).toMatchObject({
    id: sent.externalId,
    text: "Sudah dicatat.",
    quote: { id, text: "jalan rusak" },
  });
});

test("in a group commands, numbers and replies to us are heard, and talk isn't", async () => {
  bench = await openBench();
  const rina = await bench.person("Rina", 1);
  const adi = await bench.person("Adi", 2);
  const group = await bench.web.addGroup({ subject: "Petugas", members: [rina, adi], withBot: true });
  await bench.ready();
  const card = await bench.whatsapp.send(toGroup(group), letter("K7M4-2QX · jalan rusak"), "card-1");
  for (const person of [rina, adi]) {
    const seen = await until(async () => (await bench.answers(person, group))[0], "the card");
    expect(seen).toMatchObject({ id: card.externalId, text: "K7M4-2QX · jalan rusak" });
  }
  await bench.web.say(rina, group, { type: "text", text: "selamat pagi semua" });
  await bench.web.say(rina, group, { type: "text", text: "/antrean" });
  await bench.web.say(adi, group, { type: "text", text: "1" });
  await bench.web.say(adi, group, { type: "text", text: "Dishub" }, { quote: card.externalId });
  await until(() => bench.received.length === 3, "three messages");
  expect(bench.texts()).toEqual(["/antrean", "1", "Dishub"]);
  expect(bench.received[2]).toMatchObject({
    from: { chat: group, kind: "group" },
    sender: { id: adi, name: "Adi" },
    on: card.externalId,
  });
});

test("in a group a reply to somebody names them, though their own words went unread", async () => {
  bench = await openBench();
  const rina = await bench.person("Rina", 1);
  const adi = await bench.person("Adi", 2);
  const group = await bench.web.addGroup({ subject: "Petugas", members: [rina, adi], withBot: true });
  await bench.ready();
  const id = await bench.web.say(adi, group, { type: "text", text: "saya siap" });
  await bench.web.say(rina, group, { type: "text", text: "/peran petugas" }, { quote: id });
  await until(() => bench.received.length === 1, "the command");
  expect(bench.received[0]).toMatchObject({
    on: id,
    sender: { id: rina },
    repliedTo: { id: adi, name: "Adi" },
  });
});
