import { describe, expect } from "vitest";
import { friday, numberIn, onTelegram, onWhatsApp, since } from "../faults/help.ts";
import { type Cast, kliwon, type Seat } from "./cast.ts";
import { picture } from "./pictures.ts";
import type { Cast as WhatsAppCast, Seat as WhatsAppPerson } from "./whatsapp/cast.ts";

const photos = [0, 1, 2] as const;
type Words = { readonly text: string; readonly on: number };
const silent: Words = { text: "", on: 0 };

/** A message of ours: its kind, and its text. */
type Ours = { readonly kind: string; readonly text: string };

/** What has come since: photos, and all that is said. */
function told(messages: readonly Ours[]) {
  const pictures = messages.filter(({ kind }) => kind === "photo" || kind === "image").length;
  return { photos: pictures, said: messages.map(({ text }) => text).filter((text) => text !== "") };
}

type Citizen = Pick<Seat, "say" | "choose" | "heard">;

async function file(citizen: Citizen): Promise<string> {
  await citizen.say("jalan depan pasar kliwon rusak parah");
  await citizen.choose("Tidak ada foto");
  await citizen.say("depan pasar kliwon");
  await citizen.choose("Kirim");
  return numberIn(citizen);
}

/** An answer with three photos, and that alone. */
function expectOneAnswer(messages: readonly Ours[], words: string): void {
  const { photos: count, said } = told(messages);
  expect(count).toBe(3);
  expect(said).toEqual([expect.stringMatching(/^Jawaban Dinas PUPR untuk/)]);
  expect(said[0]).toContain("(3 ");
  expect(said[0]).toContain(words);
}

const answerOf = (number: string): string => `/jawab ${number} selesai Sudah ditambal.`;

describe("an officer's album on Telegram", () => {
  const ours = (cast: Cast, { chat, id }: Seat): readonly (Ours & { readonly id: number })[] =>
    cast.office.api.world.view(chat, id).messages.filter(({ from, kind }) => from.bot && kind !== "service");

  async function album(cast: Cast, { text, on }: Words, replyTo?: number): Promise<void> {
    const items = photos.map(async (n) => ({
      photo: { bytes: await picture(n), name: "foto.jpg" },
      ...(n === on && text !== "" && { caption: text }),
    }));
    const { id, chat } = cast.joko;
    cast.office.api.world.sendAlbum(
      id,
      chat,
      await Promise.all(items),
      replyTo === undefined ? {} : { replyTo },
    );
    await cast.office.quiet();
    cast.office.pass();
  }

  async function forwarded(cast: Cast, citizen: Seat): Promise<string> {
    const number = await file(citizen);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    return number;
  }

  onTelegram("with /jawab on any of its photos is one answer", { from: friday }, async (cast) => {
    for (const on of photos) {
      const citizen = cast.citizen(`Warga ${on}`);
      const number = await forwarded(cast, citizen);
      const before = ours(cast, citizen).length;
      const room = since(cast.joko);
      await album(cast, { text: answerOf(number), on });
      await cast.flush();
      expectOneAnswer(ours(cast, citizen).slice(before), "Sudah ditambal.");
      expect(room()).toEqual([expect.stringContaining(`Jawaban Dinas PUPR untuk ${number} dikirim`)]);
    }
  });

  onTelegram("in reply to any photo of the case is asked about once", { from: friday }, async (cast) => {
    const citizen = cast.citizen("Sari");
    await citizen.album(2, "jalan depan pasar kliwon rusak parah");
    await citizen.send({ location: kliwon });
    await citizen.choose("Kirim");
    const number = numberIn(citizen);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    const shown = ours(cast, cast.joko).filter(({ kind }) => kind === "photo");
    expect(shown).toHaveLength(2);
    for (const { id } of shown) {
      const room = since(cast.joko);
      await album(cast, silent, id);
      await cast.flush();
      expect(room()).toEqual([expect.stringContaining("Kirim 3 pesan ini sebagai jawaban")]);
      await cast.joko.press(id === shown[0]?.id ? "Bukan jawaban" : "Selesai");
    }
    const before = ours(cast, citizen).length;
    await cast.flush();
    expectOneAnswer(ours(cast, citizen).slice(before), "");
  });
});

describe("an officer's album on WhatsApp", () => {
  const ours = async (cast: WhatsAppCast, { chat, id }: WhatsAppPerson) =>
    (await cast.office.web.view(id, chat)).messages.filter(({ from }) => from.bot);

  /** As a phone sends it: the album is announced, and each photo names it. */
  async function album(
    cast: WhatsAppCast,
    { text, on }: Words,
    reply?: { readonly to: string; readonly by: readonly number[] | "announcement" },
  ): Promise<void> {
    const { web } = cast.office;
    const { id, chat } = cast.joko;
    const { id: bot } = await web.bot();
    const quote = { stanzaId: reply?.to ?? "", participant: bot, quotedMessage: { conversation: "…" } };
    const albumMessage = {
      expectedImageCount: photos.length,
      contextInfo: reply?.by === "announcement" ? quote : null,
    };
    const parent = await web.say(id, chat, { type: "raw", message: { albumMessage } });
    const parentMessageKey = { remoteJid: chat, fromMe: false, id: parent, participant: id };
    for (const n of photos) {
      const names = reply !== undefined && reply.by !== "announcement" && reply.by.includes(n);
      const contextInfo = names ? quote : null;
      const imageMessage = { caption: n === on && text !== "" ? text : null, contextInfo };
      const messageContextInfo = { messageAssociation: { associationType: 1, parentMessageKey } };
      const bytes = await picture(n);
      await web.say(id, chat, {
        type: "raw",
        message: { imageMessage, messageContextInfo },
        file: { bytes, kind: "image", mime: "image/jpeg", at: ["imageMessage"] },
      });
    }
    await cast.office.quiet();
    await cast.office.pass();
  }

  onWhatsApp("with /jawab on any of its photos is one answer", async (cast) => {
    await cast.goTo(friday);
    for (const on of photos) {
      const citizen = await cast.citizen(`Warga ${on}`);
      const number = await file(citizen);
      await cast.rina.say(`/teruskan ${number} PUPR`);
      await cast.flush();
      const before = (await ours(cast, citizen)).length;
      const room = since(cast.joko);
      await album(cast, { text: answerOf(number), on });
      await cast.flush();
      expectOneAnswer((await ours(cast, citizen)).slice(before), "Sudah ditambal.");
      expect(room()).toEqual([expect.stringContaining(`Jawaban Dinas PUPR untuk ${number} dikirim`)]);
    }
  });

  onWhatsApp("in reply to any photo of the case is asked about once", async (cast) => {
    await cast.goTo(friday);
    const citizen = await cast.citizen("Sari");
    await citizen.photos(2, "jalan depan pasar kliwon rusak parah");
    await citizen.send({ type: "location", ...kliwon });
    await citizen.choose("Kirim");
    const number = numberIn(citizen);
    await cast.rina.say(`/teruskan ${number} PUPR`);
    await cast.flush();
    const shown = (await ours(cast, cast.joko)).filter(({ kind }) => kind === "image");
    expect(shown).toHaveLength(2);
    // A phone may name what is replied to in each photo, in the first alone, or where it announces the album.
    for (const [n, by] of ([photos, [0], "announcement"] as const).entries()) {
      const room = since(cast.joko);
      await album(cast, silent, { to: shown[n % 2]?.id ?? "", by });
      await cast.flush();
      expect(room()).toEqual([expect.stringContaining("Kirim 3 pesan ini sebagai jawaban")]);
      await cast.joko.choose(n < 2 ? "Bukan jawaban" : "Selesai");
    }
    const before = (await ours(cast, citizen)).length;
    await cast.flush();
    expectOneAnswer((await ours(cast, citizen)).slice(before), "");
  });
});
