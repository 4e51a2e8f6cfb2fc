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

  test("whatever else Telegram's apps send is read, or told of as unread, and only chat news gets no answer", async () => {
    cast = await openCast({ database: await open() });
    const { office } = cast;
    const sari = cast.citizen("Sari");
    await sari.say("/start");
    const scribe = cast.record("id", sari);
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
    expect(sari.heard().filter((text) => text.includes("tidak bisa kami"))).not.toEqual([]);
    await expect(scribe.text()).toMatchFileSnapshot("../transcripts/telegram/what-apps-send.id.txt");
  });
});
