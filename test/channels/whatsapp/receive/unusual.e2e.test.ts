import type { proto } from "@whiskeysockets/baileys";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RawFile } from "../../../../src/playground/whatsapp/content.ts";
import { copyInHd } from "../../../../src/playground/whatsapp/copyInHd.ts";
import type { RawInput } from "../../../../src/ports/inbound.ts";
import { picture } from "../../../e2e/pictures.ts";
import { until } from "../../../until.ts";
import { type Bench, openBench } from "../bench.ts";

let bench: Bench;
let bytes: Uint8Array;
let people = 0;

beforeAll(async () => {
  bench = await openBench();
  bytes = await picture();
  await bench.ready();
});
afterAll(() => bench.close());

/** Somebody who writes, and what came of it: all that was on file before a last word. */
async function somebody() {
  people += 1;
  const budi = await bench.person(`Budi ${people}`, people);
  const say = (message: proto.IMessage, file?: Omit<RawFile, "bytes" | "mime">) =>
    bench.web.say(budi, budi, {
      type: "raw",
      message,
      ...(file && { file: { ...file, bytes, mime: file.kind === "image" ? "image/jpeg" : "video/mp4" } }),
    });
  const came = async (): Promise<readonly RawInput[]> => {
    const last = await bench.web.say(budi, budi, { type: "text", text: "selesai" });
    await until(() => bench.received.some(({ ref }) => ref === last), "the last word");
    return bench.received.flatMap(({ from, ref, input }) =>
      from.chat === budi && ref !== last ? [input] : [],
    );
  };
  return { budi, say, came };
}

const photo = { kind: "image", at: [] } as const;

test("a photo to be seen once, in a chat whose messages disappear, through a device of the sender's", async () => {
  const { say, came } = await somebody();
  const once = { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true, caption: "lubang" } } } };
  const message = {
    deviceSentMessage: { destinationJid: "1@lid", message: { ephemeralMessage: { message: once } } },
  };
  const at = [
    "deviceSentMessage",
    "message",
    "ephemeralMessage",
    "message",
    "viewOnceMessageV2",
    "message",
    "imageMessage",
  ];
  await say(message, { kind: "image", at });
  expect(await came()).toMatchObject([
    { type: "media", kind: "photo", caption: "lubang", album: "together" },
  ]);
});

test("an edited caption of an album's photo", async () => {
  const { budi, say, came } = await somebody();
  const album = await say({ albumMessage: { expectedImageCount: 2 } });
  const messageAssociation = { associationType: 1, parentMessageKey: { fromMe: true, id: album } };
  const part = (caption: string | null) =>
    say(
      { imageMessage: { caption }, messageContextInfo: { messageAssociation } },
      { ...photo, at: ["imageMessage"] },
    );
  const first = await part("jalan rusak");
  await part(null);
  for (const form of ["sealed", "plain"] as const)
    await bench.web.edit(budi, budi, first, `jalan rusak ${form}`, { form });
  expect(await came()).toMatchObject([
    { type: "media", caption: "jalan rusak", album },
    { type: "media", caption: "", album },
    { type: "amended", message: first, text: "jalan rusak sealed" },
    { type: "amended", message: first, text: "jalan rusak plain" },
  ]);
});

test("a copy in HD of a photo to be seen once", async () => {
  const { budi, say, came } = await somebody();
  const message = { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true } } } };
  const of = await say(message, { kind: "image", at: ["viewOnceMessageV2", "message", "imageMessage"] });
  const copy = copyInHd(of, bytes);
  await bench.web.say(budi, budi, {
    ...copy,
    message: { ...copy.message, associatedChildMessage: { message } },
    file: {
      ...copy.file,
      at: [
        "associatedChildMessage",
        "message",
        ...copy.file.at.slice(0, 0),
        "viewOnceMessageV2",
        "message",
        "imageMessage",
      ],
    },
  });
  expect(await came()).toMatchObject([
    { type: "media", kind: "photo" },
    { type: "twin", of },
  ]);
});

test("a mention in a caption", async () => {
  const { say, came } = await somebody();
  const { id } = await bench.web.bot();
  const contextInfo = { mentionedJid: [id, "6281299999999@s.whatsapp.net"] };
  const caption = `@${id.replace(/@.*/, "")} lihat @6281299999999 ini`;
  await say({ imageMessage: { caption, contextInfo } }, { ...photo, at: ["imageMessage"] });
  await say(
    { documentWithCaptionMessage: { message: { documentMessage: { caption, contextInfo } } } },
    {
      kind: "document",
      at: ["documentWithCaptionMessage", "message", "documentMessage"],
    },
  );
  const said = { type: "media", caption: "@Aduan lihat @seseorang ini" };
  expect(await came()).toMatchObject([said, said]);
});

test("an edit that takes the caption off", async () => {
  const { budi, say, came } = await somebody();
  const of = await say({ imageMessage: { caption: "salah" } }, { ...photo, at: ["imageMessage"] });
  const video = await say({ videoMessage: { caption: "salah" } }, { kind: "video", at: ["videoMessage"] });
  for (const message of [of, video])
    for (const form of ["sealed", "plain"] as const) await bench.web.edit(budi, budi, message, "", { form });
  const bare = (message: string) => ({ type: "amended", message, text: "" });
  expect((await came()).slice(2)).toEqual([bare(of), bare(of), bare(video), bare(video)]);
});

test("an album of a film and a photo, a poll, contacts, a place that moves, an invitation", async () => {
  const { say, came } = await somebody();
  const album = await say({ albumMessage: { expectedImageCount: 1, expectedVideoCount: 1 } });
  const messageContextInfo = {
    messageAssociation: { associationType: 1, parentMessageKey: { fromMe: true, id: album } },
  };
  await say(
    { videoMessage: { caption: "banjir" }, messageContextInfo },
    { kind: "video", at: ["videoMessage"] },
  );
  await say({ imageMessage: {}, messageContextInfo }, { ...photo, at: ["imageMessage"] });
  await say({ pollCreationMessageV3: { name: "Kapan?", options: [{ optionName: "Pagi" }] } });
  await say({ contactsArrayMessage: { displayName: "2 kontak", contacts: [{ displayName: "Pak RT" }] } });
  await say({
    liveLocationMessage: { degreesLatitude: -8.17, degreesLongitude: 113.7, caption: "di sini rusak" },
  });
  await say({
    locationMessage: {
      degreesLatitude: -8.17,
      degreesLongitude: 113.7,
      name: "SMP 2",
      address: "Jl. Mawar",
      comment: "depan gerbang",
    },
  });
  await say({
    groupInviteMessage: { groupJid: "1@g.us", inviteCode: "x", groupName: "Warga", caption: "gabung ya" },
  });
  expect(await came()).toMatchObject([
    { type: "media", kind: "video", caption: "banjir", album },
    { type: "media", kind: "photo", caption: "", album },
    { type: "unknown", kind: "poll" },
    { type: "unknown", kind: "contact" },
    { type: "place", latitude: -8.17, longitude: 113.7, label: "di sini rusak" },
    { type: "place", label: "SMP 2, Jl. Mawar, depan gerbang" },
    { type: "unknown", kind: "invite" },
  ]);
});
