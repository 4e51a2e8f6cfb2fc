import { afterEach, expect, test } from "vitest";
import { picture } from "../../e2e/pictures.ts";
import { until } from "../../until.ts";
import { type Bench, openBench } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const edits = () =>
  bench.received.flatMap(({ from, input }) =>
    input.type === "amended" || input.type === "unknown" ? [{ in: from.kind, input }] : [],
  );
const amended = (message: string, text: string) => ({ type: "amended", message, text });
const unread = { type: "unknown", what: "secretEncryptedMessage", kind: "edit" };

test("edits are read in either form, by either address, after a restart, of captions, and twice", async () => {
  bench = await openBench();
  const { web } = bench;
  const budi = await bench.person("Budi", 1);
  const siti = await web.addPerson({
    name: "Siti",
    phone: "628123456002",
    lid: "200000000000002",
    addressing: "pn",
  });
  await bench.ready();
  const words = await web.say(budi, budi, { type: "text", text: "jl pasar kliwon rusak" });
  const photo = await web.say(budi, budi, { type: "image", bytes: await picture(), caption: "rusak" });
  const other = await web.say(siti, siti, { type: "text", text: "lampu mati" });
  await until(() => bench.received.length === 3, "the messages");
  await bench.restart();
  await bench.ready();

  await web.edit(budi, budi, words, "jl pasar legi rusak");
  await web.edit(budi, budi, words, "jl pasar legi rusak parah");
  await web.edit(budi, budi, words, "jl pasar legi", { form: "plain" });
  await web.edit(budi, budi, words, "jl pasar", { writer: "pn", editor: "lid" });
  await web.edit(budi, budi, photo, "rusak parah");
  await web.edit(siti, siti, other, "lampu jalan mati");
  await web.edit(siti, siti, other, "lampu jalan padam", { writer: "lid", editor: "lid" });
  await until(() => edits().length === 7, "the edits");
  expect(edits().map(({ input }) => input)).toEqual([
    amended(words, "jl pasar legi rusak"),
    amended(words, "jl pasar legi rusak parah"),
    amended(words, "jl pasar legi"),
    amended(words, "jl pasar"),
    amended(photo, "rusak parah"),
    amended(other, "lampu jalan mati"),
    amended(other, "lampu jalan padam"),
  ]);
  const seen = (await web.view(budi, budi)).messages;
  expect(seen.map(({ text, edited }) => [text, edited])).toEqual([
    ["jl pasar", true],
    ["rusak parah", true],
  ]);
  expect(bench.logged.join("\n")).not.toContain("legi");
});

test("an edit that can't be opened is one all the same; in a group only where it changes a command", async () => {
  bench = await openBench();
  const { web } = bench;
  const rina = await bench.person("Rina", 1);
  const group = await web.addGroup({ subject: "Petugas", members: [rina], withBot: true });
  await bench.ready();
  const words = await web.say(rina, rina, { type: "text", text: "lampu mati" });
  const talk = await web.say(rina, group, { type: "text", text: "terima K7M4" });
  const command = await web.say(rina, group, { type: "text", text: "/terima K7M4" });
  await until(() => bench.received.length === 2, "the words and the command");
  await web.edit(rina, rina, words, "lampu padam", { unreadable: true });
  await web.edit(rina, group, talk, "terima K7M5");
  await web.edit(rina, group, talk, "terima K7M6", { unreadable: true });
  await web.edit(rina, group, command, "/terima K7M7");
  await web.edit(rina, group, command, "/terima K7M8", { form: "plain" });
  await web.edit(rina, group, command, "/terima K7M9", { unreadable: true });
  await web.edit(rina, group, talk, "/terima K7M4");
  await until(() => edits().length === 5, "the edits");
  expect(edits()).toEqual([
    { in: "private", input: unread },
    { in: "group", input: amended(command, "/terima K7M7") },
    { in: "group", input: amended(command, "/terima K7M8") },
    { in: "group", input: unread },
    { in: "group", input: amended(talk, "/terima K7M4") },
  ]);

  await bench.whatsapp.act({ channel: "whatsapp", chat: rina, kind: "private" }, { type: "forget" });
  expect([...bench.secrets.kept.keys()].filter((key) => key.startsWith("edits "))).toEqual([]);
});

test.each(["plain", "sealed"] as const)(
  "an edit that comes before its message, which is asked for again, changes it once it comes (%s)",
  async (form) => {
    bench = await openBench();
    const { web } = bench;
    const rina = await bench.person("Rina", 1);
    const group = await web.addGroup({ subject: "Petugas", members: [rina], withBot: true });
    await bench.ready();
    const text = (words: string) => ({ type: "text", text: words }) as const;
    await web.fault({ kind: "late_repeat", ms: 500, times: 2 });
    const words = await web.say(rina, rina, text("jl pasar kliwon rusak"), { garbled: true });
    await web.edit(rina, rina, words, "jl pasar legi", { form });
    await until(() => bench.received.length === 2, "the report and its edit");
    const command = await web.say(rina, group, text("/terima K7M4"), { garbled: true });
    await web.edit(rina, group, command, "terima K7M5", { form });
    await until(() => bench.received.length === 4, "the command and its edit");
    expect(bench.received.map(({ from, input }) => [from.kind, input])).toEqual([
      ["private", { type: "text", text: "jl pasar kliwon rusak", quoted: null }],
      ["private", amended(words, "jl pasar legi")],
      ["group", { type: "text", text: "/terima K7M4", quoted: null }],
      ["group", amended(command, "terima K7M5")],
    ]);
    await until(
      () => ![...bench.secrets.kept.values()].join(" ").includes("ahead"),
      "what was held to be forgotten",
    );
    expect(bench.logged.join("\n")).not.toContain("legi");
  },
);
