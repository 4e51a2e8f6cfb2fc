import { expect, vi } from "vitest";
import { onWhatsApp, raw } from "./help.ts";

vi.mock("../../src/playground/whatsapp/workerFile.ts", async () => await import("./rawWorker.ts"));

onWhatsApp("an answer into a chat whose messages disappear carries the chat's timer", async (cast) => {
  const sari = await cast.citizen("Sari");
  const contextInfo = { expiration: 86_400, ephemeralSettingTimestamp: 1_795_600_000 };
  await sari.send(
    raw({ extendedTextMessage: { text: "pegawai kelurahan minta uang untuk KTP", contextInfo } }),
  );
  const { messages } = await cast.office.web.view(sari.id, sari.chat);
  const answer = messages.findLast(({ from }) => from.bot);
  expect(JSON.stringify(answer?.message ?? null)).toContain('"expiration":86400');
});
