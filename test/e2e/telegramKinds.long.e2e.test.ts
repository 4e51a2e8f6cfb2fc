import { afterEach, expect, test } from "vitest";
import { telegramKinds } from "../../src/playground/kinds/telegramKinds.ts";
import { onPGlite } from "../store/databases.ts";
import { type Cast, openCast } from "./cast.ts";

/** By these nobody says anything. */
const silent: ReadonlySet<string> = new Set(["checklistTicked", "timer"]);

onPGlite((open) => {
  let cast: Cast | null = null;
  afterEach(async () => {
    await cast?.office.close();
    cast = null;
  });

  test.each([
    { language: "id", first: "/start", unread: "tidak bisa kami" },
    { language: "en", first: "ENGLISH", unread: "can't" },
  ] as const)(
    "whatever else Telegram's apps send is read, or told of as unread, and only chat news gets no answer: $language",
    async ({ language, first, unread }) => {
      cast = await openCast({ database: await open() });
      const { office } = cast;
      const sari = cast.citizen("Sari");
      await sari.say(first);
      const scribe = cast.record(language, sari);
      const quiet: string[] = [];
      for (const { id, send } of telegramKinds) {
        const before = sari.heard().length;
        scribe.note(id);
        await send(office.api.world, { userId: sari.id, chatId: sari.chat, group: false });
        await office.quiet();
        office.pass();
        scribe.look(sari.id);
        if (sari.heard().length === before) quiet.push(id);
      }
      expect(new Set(quiet)).toEqual(silent);
      expect(sari.heard().filter((text) => text.includes(unread))).not.toEqual([]);
      await expect(scribe.text()).toMatchFileSnapshot(
        `../transcripts/telegram/what-apps-send.${language}.txt`,
      );
    },
  );
});
