import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../../src/playground/whatsapp/server.ts";
import { type Client, connect, keep } from "./client.ts";

let server: WhatsAppWeb;
let clients: Client[];

beforeAll(async () => {
  server = await startWhatsAppWeb();
});
beforeEach(() => {
  clients = [];
});
afterEach(async () => {
  for (const client of clients) await client.end();
});
afterAll(() => server.stop());

const connected = (kept = keep()): Client => {
  const client = connect(server, kept);
  clients.push(client);
  return client;
};

test("a client is linked by its QR code and has to connect again", async () => {
  const kept = keep();
  const first = connected(kept);
  const qr = await first.until(() => first.told.qrs[0], "a code");
  await server.scanQr(qr);
  expect(await first.closed()).toBe(515);
  expect(kept.creds.me).toMatchObject({
    id: "6281100000001:7@s.whatsapp.net",
    lid: "100000000000001:7@lid",
  });

  const second = connected(kept);
  await second.opened();
  const budi = await server.addPerson({ name: "Budi", phone: "6281234567001", lid: "200000000000001" });
  await server.say(budi, budi, { type: "text", text: "halo" });
  // Not after the 20 seconds for which a client waits for a history that doesn't come.
  await second.text("halo");
  await second.socket.sendMessage(budi, { text: "ya" });
  await server.waitFor(async () =>
    (await server.view(budi, budi)).messages.some(({ text }) => text === "ya"),
  );
  await expect(server.scanQr(qr)).rejects.toThrow("expired");
});

test("a client is linked by the code that its owner enters, and not by another", async () => {
  const kept = keep();
  const wrong = connected(kept);
  await wrong.until(() => wrong.told.qrs[0], "a code");
  await wrong.socket.requestPairingCode("6281100000001", "ABCD1234");
  await server.waitFor(() => server.codeWaits());
  await expect(server.enterCode("ABCD-9999")).rejects.toThrow("The code is wrong");
  await wrong.end();

  const again = keep();
  const client = connected(again);
  await client.until(() => client.told.qrs[0], "a code");
  const code = await client.socket.requestPairingCode("6281100000001");
  await server.waitFor(() => server.codeWaits());
  await server.enterCode(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
  expect(await client.closed()).toBe(515);
  const second = connected(again);
  await second.opened();
  expect(again.creds.registered).toBe(true);
});

test("a device that isn't linked is turned away, and so is one that no longer is", async () => {
  const stranger = keep(await server.seededCredentials());
  const kept = keep(await server.seededCredentials());
  expect(await connected(stranger).closed()).toBe(401);
  const client = connected(kept);
  await client.opened();
  await server.kick(401);
  expect(await client.closed()).toBe(401);
  expect(await connected(kept).closed()).toBe(401);
});
