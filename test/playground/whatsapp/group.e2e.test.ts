import { afterAll, beforeAll, expect, test } from "vitest";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { type Client, connect, keep } from "./client.ts";

let server: WhatsAppWeb;
let client: Client;
let ani: string;
let budi: string;
let citra: string;
let group: string;

beforeAll(async () => {
  server = await startWhatsAppWeb();
  ani = await server.addPerson({ name: "Ani", phone: "6281234567001", lid: "200000000000001" });
  budi = await server.addPerson({ name: "Budi", phone: "6281234567002", lid: "200000000000002" });
  citra = await server.addPerson({ name: "Citra", phone: "6281234567003", lid: "200000000000003" });
  group = await server.addGroup({ subject: "Petugas", members: [ani, budi], withBot: true });
  client = connect(server, keep(await server.seededCredentials()));
  await client.opened();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

const botTexts = async (person: string, chat = group) =>
  (await server.view(person, chat)).messages.filter(({ from }) => from.bot).map(({ text }) => text);
const sees = (person: string, text: string, chat = group) =>
  server.waitFor(async () => (await botTexts(person, chat)).includes(text), 5_000, `${text} for ${person}`);

test("members' messages come in by sender keys, the first along with the key", async () => {
  await server.say(ani, group, { type: "text", text: "/antrean" });
  const { message } = await client.text("/antrean");
  expect(message.key).toMatchObject({
    remoteJid: group,
    participant: ani,
    participantAlt: "6281234567001@s.whatsapp.net",
  });
  await server.say(ani, group, { type: "text", text: "/kasus" });
  await client.text("/kasus");
  await server.say(budi, group, { type: "text", text: "/bantuan" });
  await client.text("/bantuan");
});

test("the client's messages reach each member, and a quote names what it quotes", async () => {
  const { message } = await client.text("/kasus");
  await client.socket.sendMessage(group, { text: "Kasus 1" }, { quoted: message });
  await client.socket.sendMessage(group, { text: "Kasus 2" });
  await sees(ani, "Kasus 2");
  await sees(budi, "Kasus 2");
  expect(await botTexts(budi)).toEqual(["Kasus 1", "Kasus 2"]);
  const [first] = (await server.view(ani, group)).messages.filter(({ from }) => from.bot);
  expect(first?.quote).toEqual({ id: message.key.id, text: "/kasus" });
  const reply = await server.say(
    budi,
    group,
    { type: "text", text: "/teruskan" },
    { quote: first?.id ?? "" },
  );
  const { message: quoting } = await client.text("/teruskan");
  expect(quoting.key.id).toBe(reply);
  expect(quoting.message?.extendedTextMessage?.contextInfo).toMatchObject({
    stanzaId: first?.id,
    participant: (await server.bot()).id,
  });
});

test("who comes in is given the key and reads on; who is removed reads no more", async () => {
  await server.participants(group, "add", [citra], ani);
  await client.until(
    () => client.told.events.find(({ name }) => name === "group-participants.update"),
    "the change",
  );
  await client.socket.sendMessage(group, { text: "Selamat datang" });
  await sees(citra, "Selamat datang");
  await server.participants(group, "remove", [budi], ani);
  await client.socket.sendMessage(group, { text: "Tanpa Budi" });
  await sees(citra, "Tanpa Budi");
  expect(await botTexts(budi)).not.toContain("Tanpa Budi");
});

test("a member's phone that lost the client's key asks for the message again", async () => {
  await server.forgetSession(citra);
  await client.socket.sendMessage(group, { text: "Ulangi" });
  await sees(citra, "Ulangi");
});

test("the account is brought into a group that it was not in, and leaves", async () => {
  const other = await server.addGroup({ subject: "RT 05", members: [ani, budi] });
  await server.addBotToGroup(other, ani);
  const told = await client.until(
    () => client.told.events.find(({ name }) => name === "groups.upsert"),
    "the group",
  );
  expect(told.data).toMatchObject([{ id: other, subject: "RT 05", author: ani }]);
  await client.socket.sendMessage(other, { text: "Maaf, saya pamit" });
  await sees(budi, "Maaf, saya pamit", other);
  await client.socket.groupLeave(other);
  const { members } = await server.view(ani, other);
  expect(members.map(({ name }) => name)).toEqual(["Ani", "Budi"]);
  await expect(client.socket.groupMetadata(other)).rejects.toThrow("forbidden");
});

test("the client sees its groups and their members with both addresses", async () => {
  const groups = await client.socket.groupFetchAllParticipating();
  expect(groups[group]).toMatchObject({ subject: "Petugas", addressingMode: "lid", owner: ani });
  expect(groups[group]?.participants).toContainEqual({
    id: ani,
    phoneNumber: "6281234567001@s.whatsapp.net",
    lid: undefined,
    username: undefined,
    admin: "superadmin",
  });
});
