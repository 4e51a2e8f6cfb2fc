import sharp from "sharp";
import { afterEach, expect, test } from "vitest";
import { copyInHd } from "../../../src/playground/whatsapp/copyInHd.ts";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, kliwon, openCast } from "./cast.ts";

onPGlite((open) => {
  let cast: Cast | null = null;
  afterEach(async () => {
    await cast?.office.close();
    cast = null;
  });

  const jpeg = (width: number) =>
    sharp({ create: { width, height: 48, channels: 3, background: "#567" } })
      .jpeg()
      .toBuffer();

  test("an HD photo is one photo and the better one; who is mentioned has a name; what may be seen once is asked for", async () => {
    const database = await open();
    cast = await openCast({ database, rooms: "whatsapp" });
    const { office } = cast;
    const { web } = office;
    const sari = await cast.citizen("Sari");
    const settle = async () => {
      await office.quiet();
      await office.flush();
    };
    const once = { viewOnceMessageV2: { message: { imageMessage: { viewOnce: true } } } };
    const held = { withheld: "view_once_unavailable_fanout" } as const;
    await sari.send({ type: "raw", message: once }, held);
    expect(sari.last()).toContain(
      "Kiriman sekali lihat tidak bisa kami buka. Kirim lagi tanpa sekali lihat.",
    );

    const mentionedJid = [(await web.bot()).id, "6281234567890@s.whatsapp.net"];
    const text = `@${mentionedJid[0]?.replace(/@.*/, "")} kata @6281234567890 jalan depan pasar kliwon rusak parah`;
    const message = { extendedTextMessage: { text, contextInfo: { mentionedJid } } };
    await sari.send({ type: "raw", message });
    const photo = await web.say(sari.id, sari.chat, { type: "image", bytes: await jpeg(64) });
    await settle();
    await web.say(sari.id, sari.chat, copyInHd(photo, await jpeg(640)));
    await settle();
    await sari.send(kliwon);
    expect(sari.last()).toContain("Foto: 1");
    expect(sari.last()).toContain("kata @seseorang jalan depan pasar kliwon");
    expect(sari.heard().join("\n")).not.toMatch(/\d{9}/u);

    const files = await database.pool.query<{ state: string; bytes: number }>(
      "select state, bytes from attachment where state = 'stored'",
    );
    const whole = (
      await sharp(await jpeg(640))
        .jpeg()
        .toBuffer()
    ).length;
    expect(files.rows).toHaveLength(1);
    expect(files.rows[0]?.bytes).toBeGreaterThan(whole / 2);
  });
});
