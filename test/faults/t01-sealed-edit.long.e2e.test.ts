import { createCipheriv, hkdfSync, randomBytes } from "node:crypto";
import { proto } from "@whiskeysockets/baileys";
import { expect, vi } from "vitest";
import { onWhatsApp, raw } from "./help.ts";

vi.mock("../../src/playground/whatsapp/workerFile.ts", async () => await import("./rawWorker.ts"));

/** WhatsApp's phones since May 2026: the edit is sealed with the first message's secret. */
function sealed(of: { id: string; secret: Buffer; sender: string; chat: string }, text: string): object {
  const info = Buffer.from(`${of.id}${of.sender}${of.sender}Message Edit`);
  const key = Buffer.from(hkdfSync("sha256", of.secret, Buffer.alloc(32), info, 32));
  const iv = randomBytes(12);
  const target = { remoteJid: of.chat, fromMe: true, id: of.id };
  const edit = { key: target, type: 14, editedMessage: { conversation: text }, timestampMs: Date.now() };
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const inner = proto.Message.encode({ protocolMessage: edit }).finish();
  const encPayload = Buffer.concat([cipher.update(inner), cipher.final(), cipher.getAuthTag()]);
  return {
    secretEncryptedMessage: { targetMessageKey: target, encPayload, encIv: iv, secretEncType: 2 },
    messageContextInfo: { messageSecret: randomBytes(32) },
  };
}

onWhatsApp("an edit by a new phone changes the draft, as one by an old phone does", async (cast) => {
  const sari = await cast.citizen("Sari");
  const secret = randomBytes(32);
  await sari.send(
    raw({
      conversation: "jalan depan pasar kliwon rusak parah",
      messageContextInfo: { messageSecret: secret },
    }),
  );
  const { messages } = await cast.office.web.view(sari.id, sari.chat);
  const id = messages.findLast(({ from }) => from.mine)?.id ?? "";
  const { id: chat } = await cast.office.web.bot();
  await sari.send(raw(sealed({ id, secret, sender: sari.id, chat }, "jalan depan pasar legi rusak parah")));
  await sari.say("1");
  await sari.say("depan pasar");
  expect(sari.last()).toContain("jalan depan pasar legi rusak parah");
});
