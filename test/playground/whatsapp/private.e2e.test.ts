import { Agent, request } from "node:https";
import { downloadMediaMessage, type WAMessage } from "@whiskeysockets/baileys";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { type Client, connect, keep } from "./client.ts";

let server: WhatsAppWeb;
let client: Client;
let people = 0;

beforeAll(async () => {
  server = await startWhatsAppWeb();
  const fetchAgent = new Agent({ ca: server.mediaCertificate });
  client = connect(server, keep(await server.seededCredentials()), { fetchAgent });
  await client.opened();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

const newPerson = async (name: string, addressing: "lid" | "pn" = "lid", showsOther = true) => {
  people += 1;
  return server.addPerson({
    name,
    phone: `628123456700${people}`,
    lid: `20000000000000${people}`,
    addressing,
    showsOther,
  });
};
const seen = (person: string, id: string) =>
  server.waitFor(async () => (await server.view(person, person)).messages.find((each) => each.id === id));
const changed = (person: string, id: string, how: "edited" | "deleted" | "reacted") =>
  server.waitFor(async () => {
    const message = (await server.view(person, person)).messages.find((each) => each.id === id);
    return message && (how === "reacted" ? message.reactions.length > 0 : message[how]) ? message : null;
  });
const idOf = (message: WAMessage | undefined) => message?.key.id ?? "";
const arrived = (id: string) =>
  client.until(() => client.told.messages.find(({ message }) => message.key.id === id)?.message, id);

test("a text comes in and the answer is read, with real encryption both ways", async () => {
  const budi = await newPerson("Budi");
  const id = await server.say(budi, budi, { type: "text", text: "Jalan berlubang" });
  const { type, message } = await client.text("Jalan berlubang");
  expect([type, message.key.id, message.pushName]).toEqual(["notify", id, "Budi"]);
  expect(message.key).toMatchObject({ remoteJid: budi, remoteJidAlt: "6281234567001@s.whatsapp.net" });
  const sent = await client.socket.sendMessage(budi, { text: "Terima kasih" }, { quoted: message });
  expect(await seen(budi, idOf(sent))).toMatchObject({
    text: "Terima kasih",
    copies: 1,
    quote: { id, text: "Jalan berlubang" },
  });
  expect((await seen(budi, id)).ticks).toBe("delivered");
  await client.socket.readMessages([message.key]);
  await server.waitFor(async () => (await seen(budi, id)).ticks === "read");
  await server.open(budi, budi);
  await client.until(() =>
    client.told.updates.find((update) => update.id === idOf(sent) && update.status === 4),
  );
});

test("a person is addressed by phone number, with the other address hidden", async () => {
  const siti = await newPerson("Siti", "pn", false);
  await server.say(siti, siti, { type: "text", text: "Dari nomor" });
  const { message } = await client.text("Dari nomor");
  const { remoteJid, remoteJidAlt } = message.key;
  expect([remoteJid, remoteJidAlt]).toEqual(["6281234567002@s.whatsapp.net", undefined]);
  const sent = await client.socket.sendMessage(remoteJid ?? "", { text: "Ke nomor" });
  expect((await seen(siti, idOf(sent))).text).toBe("Ke nomor");
  await server.say(siti, siti, { type: "text", text: "Lagi" });
  await client.text("Lagi");
});

test("the client writes first to a number, whose LID it looks up", async () => {
  const tono = await newPerson("Tono");
  const { lidMapping } = client.socket.signalRepository;
  expect(await lidMapping.getLIDForPN("6281234567003@s.whatsapp.net")).toBe(tono);
  const sent = await client.socket.sendMessage("6281234567003@s.whatsapp.net", { text: "Kabar" });
  expect((await seen(tono, idOf(sent))).text).toBe("Kabar");
  expect(await client.socket.onWhatsApp("6281234567003", "6289999999999")).toEqual([
    { jid: "6281234567003@s.whatsapp.net", exists: true },
  ]);
});

test("edits, deletions, reactions and quotes go both ways", async () => {
  const dewi = await newPerson("Dewi");
  const own = await server.say(dewi, dewi, { type: "text", text: "Lampu mati" });
  const first = await arrived(own);
  const sent = await client.socket.sendMessage(dewi, { text: "Menu" });
  if (!sent) throw new Error("Nothing was sent");
  await seen(dewi, idOf(sent));
  await client.socket.sendMessage(dewi, { react: { text: "👍", key: first.key } });
  expect((await changed(dewi, own, "reacted")).reactions).toEqual([
    { by: (await server.bot()).id, text: "👍" },
  ]);
  await client.socket.sendMessage(dewi, { text: "Menu baru", edit: sent.key });
  expect((await changed(dewi, idOf(sent), "edited")).text).toBe("Menu baru");
  await client.socket.sendMessage(dewi, { delete: sent.key });
  expect((await changed(dewi, idOf(sent), "deleted")).text).toBe("");

  const sealed = await arrived(await server.edit(dewi, dewi, own, "Lampu mati lagi"));
  expect(sealed.message?.secretEncryptedMessage).toMatchObject({
    targetMessageKey: { id: own },
    secretEncType: 2,
  });
  expect(sealed.message?.editedMessage).toBeFalsy();
  expect((await seen(dewi, own)).text).toBe("Lampu mati lagi");
  const old = { form: "plain" } as const;
  const edit = await arrived(await server.edit(dewi, dewi, own, "Lampu jalan mati", old));
  expect(edit.message?.editedMessage?.message?.protocolMessage).toMatchObject({
    key: { id: own },
    editedMessage: { conversation: "Lampu jalan mati" },
  });
  const reaction = await arrived(await server.react(dewi, dewi, idOf(sent), "🙏"));
  expect(reaction.message?.reactionMessage).toMatchObject({
    text: "🙏",
    key: { id: idOf(sent), fromMe: true },
  });
  const revoke = await arrived(await server.deleteForEveryone(dewi, dewi, own));
  expect(revoke.message?.protocolMessage).toMatchObject({ key: { id: own } });
  expect((await seen(dewi, own)).deleted).toBe(true);
  const quote = await server.say(
    dewi,
    dewi,
    { type: "text", text: "1" },
    { quote: idOf(sent), forwarded: 1 },
  );
  expect((await arrived(quote)).message?.extendedTextMessage?.contextInfo).toMatchObject({
    stanzaId: idOf(sent),
    isForwarded: true,
  });
});

test("pictures and voice notes go both ways, whole", async () => {
  const rudi = await newPerson("Rudi");
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#357" } })
    .jpeg()
    .toBuffer();
  const voice = Buffer.alloc(5_000, "OggS");
  const image = await arrived(
    await server.say(rudi, rudi, { type: "image", bytes: picture, caption: "Ini" }),
  );
  expect(image.message?.imageMessage).toMatchObject({ caption: "Ini", mimetype: "image/jpeg" });
  expect(await downloadMediaMessage(image, "buffer", {})).toEqual(picture);
  const note = await arrived(await server.say(rudi, rudi, { type: "voice", bytes: voice }));
  expect(note.message?.audioMessage?.ptt).toBe(true);
  expect(await downloadMediaMessage(note, "buffer", {})).toEqual(voice);

  const sentImage = await client.socket.sendMessage(rudi, { image: picture, caption: "Hasil" });
  expect(await seen(rudi, idOf(sentImage))).toMatchObject({ kind: "image", text: "Hasil" });
  expect(Buffer.from((await server.file(rudi, idOf(sentImage))) ?? [])).toEqual(picture);
  const sentVoice = await client.socket.sendMessage(rudi, { audio: voice, ptt: true, mimetype: "audio/ogg" });
  expect(await seen(rudi, idOf(sentVoice))).toMatchObject({ kind: "voice", mime: "audio/ogg" });
  expect(Buffer.from((await server.file(rudi, idOf(sentVoice))) ?? [])).toEqual(voice);
});

test("places, contacts, documents and stickers come in, and a place goes out", async () => {
  const maya = await newPerson("Maya");
  const place = await server.say(maya, maya, { type: "location", latitude: -8.17, longitude: 113.7 });
  expect((await arrived(place)).message?.locationMessage).toMatchObject({
    degreesLatitude: -8.17,
    degreesLongitude: 113.7,
  });
  const contact = await server.say(maya, maya, {
    type: "contact",
    name: "Pak RT",
    phone: "6281111111111",
  });
  expect((await arrived(contact)).message?.contactMessage?.vcard).toContain("waid=6281111111111");
  const bytes = Buffer.from("%PDF-1.7");
  const document = await server.say(maya, maya, {
    type: "document",
    bytes,
    fileName: "surat.pdf",
    mime: "application/pdf",
  });
  expect(await downloadMediaMessage(await arrived(document), "buffer", {})).toEqual(bytes);
  await arrived(await server.say(maya, maya, { type: "sticker", bytes }));
  const sent = await client.socket.sendMessage(maya, {
    location: { degreesLatitude: -8.2, degreesLongitude: 113.6 },
  });
  expect((await seen(maya, idOf(sent))).place).toMatchObject({ latitude: -8.2, longitude: 113.6 });
});

test("a changed file decrypts to something else, and one that is gone is uploaded again on request", async () => {
  const eko = await newPerson("Eko");
  const bytes = Buffer.alloc(2_000, "abc");
  const changedFile = await arrived(
    await server.say(eko, eko, { type: "image", bytes, mime: "image/png", tamper: true }),
  );
  const got = await downloadMediaMessage(changedFile, "buffer", {});
  expect([got.length, got.equals(bytes)]).toEqual([bytes.length, false]);

  const gone = await arrived(await server.say(eko, eko, { type: "image", bytes, gone: 410 }));
  await expect(downloadMediaMessage(gone, "buffer", {})).rejects.toMatchObject({
    output: { statusCode: 410 },
  });
  // Until it is told a host by `media_conn`, a client takes WhatsApp's own for what was uploaded again.
  await client.socket.refreshMediaConn(true);
  const again = await client.socket.updateMediaMessage(gone);
  const { url } = again.message?.imageMessage ?? {};
  expect(url).toMatch(`https://127.0.0.1:${server.port}/v/`);
  expect((await get(url ?? "")).length).toBeGreaterThan(bytes.length);
  const lost = await server.say(eko, eko, { type: "image", bytes, gone: 404, reupload: "not_found" });
  await expect(client.socket.updateMediaMessage(await arrived(lost))).rejects.toThrow("re-upload");
});

test("an upload fails on demand", async () => {
  const yuni = await newPerson("Yuni");
  await server.fault({ kind: "upload_error", status: 500 });
  const audio = { audio: Buffer.alloc(500, "OggS"), ptt: true, mimetype: "audio/ogg" };
  await expect(client.socket.sendMessage(yuni, audio)).rejects.toThrow("upload failed");
  await client.socket.sendMessage(yuni, audio);
});

test("typing shows on both sides, and a call rings until it is rejected", async () => {
  const agus = await newPerson("Agus");
  await client.socket.sendPresenceUpdate("composing", agus);
  await server.waitFor(async () => (await server.view(agus, agus)).typing);
  await client.socket.sendMessage(agus, { text: "Sudah" });
  await server.waitFor(async () => !(await server.view(agus, agus)).typing);
  await server.typing(agus, agus);
  await client.until(() => client.told.events.find(({ name }) => name === "presence.update"), "typing");
  const id = await server.call(agus);
  await client.until(() => client.told.events.find(({ name }) => name === "call"), "the call");
  await client.socket.rejectCall(id, agus);
  expect((await server.view(agus, agus)).calls).toMatchObject([{ id, status: "rejected" }]);
  expect(await server.troubles()).toEqual([]);
});

const get = (url: string) =>
  new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    request(url, { ca: server.mediaCertificate, agent: false }, (response) => {
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    })
      .on("error", reject)
      .end();
  });
