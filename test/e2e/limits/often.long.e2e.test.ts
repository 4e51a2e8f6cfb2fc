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
      const all = await telegram.players(cast);
      await telegram.each(all, (player) => often(player, (caption) => player.seat.album(10, caption)));
      await telegram.keep("fourth-report", all);
    });

    test("on WhatsApp", async () => {
      const cast = await openWhatsApp({ database: await open(), rooms: "whatsapp" });
      close = () => cast.office.close();
      const all = await whatsapp.players(cast);
      await whatsapp.each(all, (player) => often(player, (caption) => player.seat.photos(10, caption)));
      await whatsapp.keep("fourth-report", all);
    });
  });
});
