import { describe, expect } from "vitest";
import { friday, numberIn, onTelegram, onWhatsApp, since } from "../faults/help.ts";
import type { Cast, Seat } from "./cast.ts";
import { picture } from "./pictures.ts";
import type { Cast as WhatsAppCast, Seat as WhatsAppPerson } from "./whatsapp/cast.ts";

const photos = [0, 1, 2] as const;
const words = "Uangnya sudah dikembalikan.";

type Reader = { say(text: string): Promise<unknown>; heard(): readonly string[] };

/** A bribe that is on file as confidential, and with an agency. */
async function bribe(citizen: Reader, officer: Reader, flush: () => Promise<void>): Promise<string> {
  await citizen.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi");
  await citizen.say("1");
  await citizen.say("senin kmrn jam 10an");
  await citizen.say("1");
  const number = numberIn(citizen);
  await officer.say(`/ubah ${number} ringkasan Dugaan pungutan.`);
  await officer.say(`/teruskan ${number} PUPR`);
  await flush();
  return number;
}

/** One answer with all photos, told once, and nothing that a reporter would read. */
function expectOne(said: readonly string[], number: string): void {
  expect(said).toEqual([expect.stringContaining(`${number}: tercatat, dikirim`)]);
  expect(said.join()).not.toMatch(/foto/i);
}

function picturesIn(messages: readonly { readonly kind: string }[]): number {
  return messages.filter(({ kind }) => kind === "photo" || kind === "image").length;
}

describe("a confidential case is answered in private", () => {
  async function album(cast: Cast, { id, chat }: Seat, text: string, on: number): Promise<void> {
    const items = photos.map(async (n) => ({
      photo: { bytes: await picture(n), name: "foto.jpg" },
      ...(n === on && { caption: text }),
    }));
    cast.office.api.world.sendAlbum(id, chat, await Promise.all(items));
    await cast.office.quiet();
    cast.office.pass();
  }

  onTelegram("with an album on Telegram, whichever photo has the command", { from: friday }, async (cast) => {
    const alone = cast.private(cast.rina);
    await alone.say("/start");
    for (const on of photos) {
      const citizen = cast.citizen(`Warga ${on}`);
      const number = await bribe(citizen, alone, cast.flush);
      const said = since(alone);
      const rooms = [since(cast.rina), since(cast.joko)];
      await album(cast, alone, `/jawab ${number} selesai ${words}`, on);
      await cast.flush();
      expectOne(said(), number);
      await alone.say("status");
      expect(alone.last()).not.toContain("belum terkirim");
      expect(rooms.flatMap((heard) => heard()).join()).not.toContain(words);
      const view = () =>
        cast.office.api.world.view(citizen.chat, citizen.id).messages.filter(({ from }) => from.bot);
      await citizen.say("lihat");
      await cast.flush();
      expect(citizen.heard().join()).toContain(words);
      expect(picturesIn(view())).toBe(3);
    }
  });

  onTelegram(
    "and what comes with a command that can't be taken is no report",
    { from: friday },
    async (cast) => {
      const alone = cast.private(cast.rina);
      await alone.say("/start");
      for (const on of photos) {
        const said = since(alone);
        await album(cast, alone, "/jawab selesai Sudah.", on);
        await cast.flush();
        expect(said()).toHaveLength(1);
        expect(said().join()).not.toMatch(/foto/i);
      }
    },
  );

  onTelegram("but an album without words is an officer's own report", { from: friday }, async (cast) => {
    const alone = cast.private(cast.rina);
    await alone.say("/start");
    await album(cast, alone, "", 9);
    await expect.poll(() => alone.last(), { timeout: 60_000 }).toContain("3 foto sudah diterima");
  });

  async function sendOnWhatsApp(cast: WhatsAppCast, { id, chat }: WhatsAppPerson, text: string, on: number) {
    const { web } = cast.office;
    const albumMessage = { expectedImageCount: photos.length };
    const parent = await web.say(id, chat, { type: "raw", message: { albumMessage } });
    const parentMessageKey = { remoteJid: chat, fromMe: false, id: parent };
    for (const n of photos) {
      const messageContextInfo = { messageAssociation: { associationType: 1, parentMessageKey } };
      const bytes = await picture(n);
      await web.say(id, chat, {
        type: "raw",
        message: { imageMessage: { caption: n === on ? text : null }, messageContextInfo },
        file: { bytes, kind: "image", mime: "image/jpeg", at: ["imageMessage"] },
      });
      // Longer than answers wait for a further photo.
      await new Promise((resolve) => setTimeout(resolve, 1_700));
    }
    await cast.office.quiet();
    await cast.office.pass();
  }

  onWhatsApp("with an album on WhatsApp, whichever photo has the command", async (cast) => {
    await cast.goTo(friday);
    const alone = cast.private(cast.rina);
    for (const on of photos) {
      const citizen = await cast.citizen(`Warga ${on}`);
      const number = await bribe(citizen, alone, cast.flush);
      const said = since(alone);
      const rooms = [since(cast.rina), since(cast.joko)];
      await sendOnWhatsApp(cast, alone, `/jawab ${number} selesai ${words}`, on);
      await cast.flush();
      expectOne(said(), number);
      expect(rooms.flatMap((heard) => heard()).join()).not.toContain(words);
      await citizen.say("lihat");
      await cast.flush();
      expect(citizen.heard().join()).toContain(words);
      const { messages } = await cast.office.web.view(citizen.id, citizen.chat);
      expect(picturesIn(messages.filter(({ from }) => from.bot))).toBe(3);
    }
  });
});
