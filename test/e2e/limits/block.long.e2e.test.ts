import { afterEach, describe, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { openCast } from "../cast.ts";
import * as telegram from "../journeys/both.ts";
import { openCast as openWhatsApp } from "../whatsapp/cast.ts";
import * as whatsapp from "../whatsapp/play.ts";
import { block } from "./block.ts";

const words = ["jalan depan pasar kliwon rusak parah", "depan pasar kliwon"] as const;
const t = (id: string) => id;

onPGlite((open) => {
  describe("somebody may file nothing new for a while", () => {
    let close: (() => Promise<void>) | null = null;
    afterEach(async () => {
      await close?.();
      close = null;
    });

    test("on Telegram", async () => {
      const cast = await openCast({ database: await open() });
      close = () => cast.office.close();
      const sari = cast.citizen("Sari");
      const number = await telegram.file({ seat: sari, t }, ...words);
      const record = telegram.officeRecord(cast, cast.rina, sari);
      await block({ ...cast, sari, number });
      await telegram.keepOne("blocked-and-the-office", "id", record);
    });

    test("on WhatsApp", async () => {
      const cast = await openWhatsApp({ database: await open(), rooms: "whatsapp" });
      close = () => cast.office.close();
      const sari = await cast.citizen("Sari");
      const number = await whatsapp.file({ seat: sari, t }, ...words);
      const record = await whatsapp.officeRecord(cast, cast.rina, sari);
      await block({ ...cast, sari, number });
      await whatsapp.keepOne("blocked-and-the-office", "id", record);
    });
  });
});
