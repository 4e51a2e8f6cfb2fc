import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { telegramKindsFor, whatsappKindsFor } from "../../src/playground/kinds/kindsFor.ts";
import { placeOf, populate } from "../../src/playground/people/telegramCast.ts";
import {
  officeAccount,
  populateWhatsApp,
  whatsappPlaceOf,
} from "../../src/playground/people/whatsappCast.ts";
import { type BotApi, startBotApi } from "../../src/playground/telegram/server.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "../../src/playground/whatsapp/server.ts";

const token = "710000003:AAEpeekAbooPlaygroundKindsTestBotToken1";

describe("on Telegram", () => {
  let api: BotApi;
  beforeAll(async () => {
    api = await startBotApi({ bots: [{ token, username: "lapor_maju_bot", name: "Lapor Maju" }] });
    populate(api.world, api.world.bots()[0]?.user.id ?? 0, new Date(), true);
  });
  afterAll(() => api.stop());

  test.each(["sari", "rina"] as const)("%s can do what their chat offers", async (seat) => {
    const at = placeOf(seat);
    // What quotes or changes a message needs one.
    const waits = new Set(["quote"]);
    for (const { id, send } of telegramKindsFor(at)) if (!waits.has(id)) await send(api.world, at);
    expect(api.world.view(at.chatId, at.userId).messages.length).toBeGreaterThan(5);
  });

  test("only a group offers what its administrators change", () => {
    const ids = (seat: "sari" | "rina") => telegramKindsFor(placeOf(seat)).map(({ id }) => id);
    expect(ids("rina")).toContain("noPhotos");
    expect(ids("sari")).not.toContain("noPhotos");
  });
});

describe("on WhatsApp", () => {
  let web: WhatsAppWeb;
  beforeAll(async () => {
    web = await startWhatsAppWeb({ account: officeAccount("Lapor Maju") });
    await populateWhatsApp(web, true);
  });
  afterAll(() => web.stop());

  test.each(["wati", "agus"] as const)("%s can do what their chat offers", async (seat) => {
    const at = whatsappPlaceOf(seat);
    for (const { send } of whatsappKindsFor(at)) await send(web, at);
    expect((await web.view(at.person, at.chat)).messages.length).toBeGreaterThan(5);
  });
});
