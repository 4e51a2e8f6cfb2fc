import { afterEach, describe, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { openCast } from "../cast.ts";
import * as telegram from "../journeys/both.ts";
import { openCast as openWhatsApp } from "../whatsapp/cast.ts";
import * as whatsapp from "../whatsapp/play.ts";
import { often } from "./often.ts";

onPGlite((open) => {
  describe("the fourth report within an hour", () => {
    let close: (() => Promise<void>) | null = null;
    afterEach(async () => {
      await close?.();
      close = null;
    });

    test("on Telegram", async () => {
      const cast = await openCast({ database: await open() });
      close = () => cast.office.close();
      const sari = cast.citizen("Sari");
      const record = telegram.officeRecord(cast, sari);
      await often(sari, (caption) => sari.album(10, caption));
      await telegram.keepOne("fourth-report", "id", record);
    });

    test("on WhatsApp", async () => {
      const cast = await openWhatsApp({ database: await open(), rooms: "whatsapp" });
      close = () => cast.office.close();
      const sari = await cast.citizen("Sari");
      const record = await whatsapp.officeRecord(cast, sari);
      await often(sari, (caption) => sari.photos(10, caption));
      await whatsapp.keepOne("fourth-report", "id", record);
    });
  });
});
