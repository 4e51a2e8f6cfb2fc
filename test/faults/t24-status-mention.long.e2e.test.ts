import { expect, vi } from "vitest";
import { onWhatsApp, raw, since } from "./help.ts";

vi.mock("../../src/playground/whatsapp/workerFile.ts", async () => await import("./rawWorker.ts"));

onWhatsApp.fails("who merely mentions the number in a status isn't written to", async (cast) => {
  const sari = await cast.citizen("Sari");
  const heard = since(sari);
  const key = { remoteJid: "status@broadcast", id: "S1" };
  await sari.send(raw({ statusMentionMessage: { message: { protocolMessage: { type: 25, key } } } }));
  await sari.send(raw({ groupStatusMentionMessage: { message: { protocolMessage: { type: 25, key } } } }));
  expect(heard()).toEqual([]);
});
