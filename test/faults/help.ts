import sharp from "sharp";
import { afterEach, test } from "vitest";
import type { Database } from "../../src/store/open.ts";
import { type Cast, openCast, type Seat } from "../e2e/cast.ts";
import type { OfficeWishes } from "../e2e/office.ts";
import { openCast as openWhatsApp, type Cast as WhatsAppCast } from "../e2e/whatsapp/cast.ts";
import { onPGlite } from "../store/databases.ts";

export type { Cast, Seat };

/** Friday 27 November 2026, an hour after opening. */
export const friday = "2026-11-27T09:00:00+07:00";

type Sentence = (name: string, run: () => Promise<void>) => void;

/** A case with an office of its own on Telegram; `.fails` while the fault that it shows is still there. */
export const onTelegram = Object.assign(telegramCase(test), { fails: telegramCase(test.fails) });

/** The same on WhatsApp. */
export const onWhatsApp = Object.assign(whatsappCase(test), { fails: whatsappCase(test.fails) });

function telegramCase(sentence: Sentence) {
  return (
    name: string,
    wishes: Omit<OfficeWishes, "database">,
    run: (cast: Cast, database: Database) => Promise<void>,
  ): void => {
    onPGlite((open) => {
      let cast: Cast | null = null;
      afterEach(async () => {
        await cast?.office.close();
        cast = null;
      });
      sentence(name, async () => {
        const database = await open();
        cast = await openCast({ ...wishes, database });
        await run(cast, database);
      });
    });
  };
}

function whatsappCase(sentence: Sentence) {
  return (name: string, run: (cast: WhatsAppCast) => Promise<void>): void => {
    onPGlite((open) => {
      let cast: WhatsAppCast | null = null;
      afterEach(async () => {
        await cast?.office.close();
        cast = null;
      });
      sentence(name, async () => {
        cast = await openWhatsApp({ database: await open(), rooms: "whatsapp" });
        await run(cast);
      });
    });
  };
}

/** A message as newer phones make it; only where `rawWorker.ts` stands in for the worker. */
export const raw = (message: object, more: object = {}) => ({ type: "raw", message, ...more }) as never;

/** What is said in a chat from now on. */
export function since(seat: { heard(): readonly string[] }): () => readonly string[] {
  const before = seat.heard().length;
  return () => seat.heard().slice(before);
}

export function numberIn(seat: { heard(): readonly string[] }): string {
  const text = seat.heard().findLast((one) => /Nomornya/.test(one)) ?? "";
  const number = /Nomornya ([2-9A-Z]{4}-[2-9A-Z]{3})/.exec(text)?.[1];
  if (number === undefined) throw new Error(`no receipt: ${seat.heard().at(-1) ?? ""}`);
  return number;
}

export async function file(
  seat: Seat,
  words = "jalan depan pasar kliwon rusak parah",
  place = "depan pasar kliwon",
): Promise<string> {
  await seat.say(words);
  await seat.choose("Tidak ada foto");
  await seat.say(place);
  await seat.choose("Kirim");
  return numberIn(seat);
}

export async function forwarded(cast: Cast, number: string): Promise<void> {
  await cast.rina.say(`/teruskan ${number} PUPR`);
  await cast.flush();
}

export async function jpeg(shade: number): Promise<Buffer> {
  const background = { r: shade, g: 100, b: 110 };
  return await sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
