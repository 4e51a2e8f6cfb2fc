import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { numberOf } from "../../../src/channels/whatsapp/receive/wire.ts";
import { picture } from "../../e2e/pictures.ts";
import { until } from "../../until.ts";
import { type Bench, letter, openBench, privately, toGroup } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const day = 86_400;

/** What our messages in a chat say of when they disappear, by their text. */
async function timers(person: string, chat = person) {
  const ours = await bench.answers(person, chat);
  return ours.map(({ text, message }) => {
    const content = Object.values(message).find((part) => part !== null && typeof part === "object");
    return [text, content?.contextInfo?.expiration ?? 0];
  });
}

test("what we write into a chat whose messages disappear does too: words, photos, replies, later letters", async () => {
  bench = await openBench();
  const { web } = bench;
  const budi = await bench.person("Budi", 1);
  await bench.ready();
  const to = privately(budi);
  await web.setTimer(budi, budi, day);
  const asked = await web.say(budi, budi, { type: "text", text: "jalan rusak" });
  await until(() => bench.texts().length === 1, "the words");
  const menu = await bench.whatsapp.send(to, letter("Ada foto?", { replyTo: asked }), "letter-1");
  const [question] = await bench.answers(budi);
  expect(question?.quote).toMatchObject({ id: asked });

  await web.say(budi, budi, { type: "text", text: "tidak" }, { quote: menu.externalId });
  await until(() => bench.texts().length === 2, "the reply");
  expect(bench.received.at(-1)?.on).toBe(menu.externalId);

  await bench.restart();
  await bench.ready();
  const path = join(tmpdir(), `aduan-timer-${process.pid}.jpg`);
  await writeFile(path, await picture());
  const file = { kind: "photo", path, mime: "image/jpeg", name: "foto.jpg" } as const;
  await bench.whatsapp.send(to, letter("Sudah selesai.", { files: [file] }), "letter-2");
  await bench.whatsapp.edit(to, menu.externalId, letter("Ada foto atau video?"));
  expect(await timers(budi)).toEqual([
    ["Ada foto atau video?", day],
    ["Sudah selesai.", day],
  ]);
  const [edited] = await bench.answers(budi);
  const around = edited?.message.extendedTextMessage?.contextInfo;
  expect(numberOf(around?.ephemeralSettingTimestamp)).toBeGreaterThan(0);
  expect(around?.stanzaId).toBe(asked);

  await web.setTimer(budi, budi, 0);
  await web.say(budi, budi, { type: "text", text: "terima kasih" });
  await until(() => bench.texts().length === 3, "the thanks");
  await bench.whatsapp.send(to, letter("Sama-sama."), "letter-3");
  expect((await timers(budi)).at(-1)).toEqual(["Sama-sama.", 0]);

  await web.setTime(2 * day * 1_000);
  expect((await web.view(budi, budi)).messages.map(({ text }) => text)).toEqual([
    "terima kasih",
    "Sama-sama.",
  ]);
});

test("a group's timer holds for what we write there, from the moment that it is set", async () => {
  bench = await openBench();
  const { web } = bench;
  const rina = await bench.person("Rina", 1);
  const group = await web.addGroup({ subject: "Petugas", members: [rina], withBot: true });
  await web.setTimer(rina, group, day);
  await bench.ready();
  const send = (text: string) => bench.whatsapp.send(toGroup(group), letter(text), text);
  await send("satu");
  await web.setTimer(rina, group, 7 * day);
  const heard = (seconds: number) =>
    until(
      () => bench.secrets.kept.get(`timers ${group}`)?.includes(`"expiration":${seconds},`) === true,
      "the change",
    );
  await heard(7 * day);
  await send("dua");
  await web.setTimer(rina, group, 0);
  await heard(0);
  await send("tiga");
  expect(await timers(rina, group)).toEqual([
    ["satu", day],
    ["dua", 7 * day],
    ["tiga", 0],
  ]);
});
