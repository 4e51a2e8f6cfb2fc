import { randomBytes } from "node:crypto";
import { expect, vi } from "vitest";
import { kliwon } from "../e2e/whatsapp/cast.ts";
import { jpeg, onWhatsApp, raw } from "./help.ts";

vi.mock("../../src/playground/whatsapp/workerFile.ts", async () => await import("./rawWorker.ts"));

onWhatsApp("one HD photo, which a phone uploads twice, is one photo", async (cast) => {
  const sari = await cast.citizen("Sari");
  const { web } = cast.office;
  const { id: bot } = await web.bot();
  const caption = "jalan depan pasar kliwon rusak parah";
  const secret = { messageContextInfo: { messageSecret: randomBytes(32) } };
  const first = await web.say(
    sari.id,
    sari.chat,
    raw({ imageMessage: "$FILE", ...secret }, { file: await jpeg(1), as: { caption } }),
  );
  // HD_IMAGE_DUAL_UPLOAD
  const messageAssociation = {
    associationType: 10,
    parentMessageKey: { remoteJid: bot, fromMe: true, id: first },
  };
  await web.say(
    sari.id,
    sari.chat,
    raw(
      {
        associatedChildMessage: { message: { imageMessage: "$FILE" } },
        messageContextInfo: { messageAssociation },
      },
      { file: await jpeg(2) },
    ),
  );
  await cast.office.quiet();
  await cast.office.flush();
  await sari.send(kliwon);
  expect(sari.last()).toContain("Foto: 1");
});
