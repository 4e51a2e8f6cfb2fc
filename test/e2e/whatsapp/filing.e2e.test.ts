import { afterAll, beforeAll, expect, test } from "vitest";
import { onPGlite } from "../../store/databases.ts";
import { type Cast, kliwon, openCast, voiceNote } from "./cast.ts";
import { each, keep, keepOne, lastNumber, players } from "./play.ts";

onPGlite((open) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast({ database: await open(), rooms: "whatsapp" });
  });
  afterAll(async () => {
    await cast?.office.close();
  });

  test("a photo with its words and a place are on file after three actions", async () => {
    const all = await players(cast, ["Sari", "Jane"]);
    await each(all, async ({ seat, t }) => {
      const before = seat.heard().length;
      await seat.photo(
        t(
          "assalamualaikum min jln dpn pasar kliwon rusak parah udh 3 bln",
          "the road in front of pasar kliwon has been broken for 3 months",
        ),
      );
      await seat.send(kliwon);
      await seat.say("1");
      expect(seat.heard().length - before).toBe(3);
    });
    await keep("t2-filing", all);
  });

  test("words alone take four actions, and a greeting before them begins nothing", async () => {
    const all = await players(cast, ["Yanti", "Ruth"]);
    await each(all, async ({ seat, t }) => {
      await seat.say("p");
      const before = seat.heard().length;
      await seat.say(
        t(
          "got depan puskesmas mampet, bau sekali",
          "the drain in front of the puskesmas is blocked and it stinks",
        ),
      );
      await seat.say("1");
      await seat.say("1");
      await seat.say(t("kirim", "send"));
      expect(seat.heard().length - before).toBe(4);
      await seat.say(t("makasih", "thanks"));
    });
    await keep("t2-words-alone", all);
  });

  test("a mistake is corrected by the menu, or by just saying it", async () => {
    const all = await players(cast, ["Wati", "Mary"]);
    await each(all, async ({ seat, t }) => {
      await seat.photo(t("jln rusak parah udh 3 bln", "the road is badly broken, 3 months now"));
      await seat.say(t("dpn pasar kliwon", "in front of pasar kliwon"));
      await seat.say("2");
      await seat.say("2");
      await seat.say(t("dpn pasar legi jl ahmad yani", "in front of pasar legi, jl ahmad yani"));
      await seat.say(t("eh salah, pasar gede", "sorry, it is pasar gede"));
      await seat.say("1");
      await seat.say("3");
      await seat.say(t("lanjut", "continue"));
      await seat.say("1");
    });
    await keep("t4-correction", all);
  });

  test("a voice note is a full answer, five photos at once get one, and a document goes along", async () => {
    const all = await players(cast, ["Agus", "Tom"]);
    await each(all, async ({ seat, t }) => {
      await seat.send(voiceNote);
      const before = seat.heard().length;
      await seat.photos(5);
      expect(seat.heard().length - before).toBe(1);
      await seat.send({ type: "document", bytes: pdf, fileName: "surat rt.pdf", mime: "application/pdf" });
      await seat.say(t("gang mawar 3 dekat pos kamling", "gang mawar 3 near the guard post"));
      await seat.choose(t("Kirim", "Send"));
      await seat.say(
        t("tadi lupa bilang, baunya sampai ke rumah", "forgot to say, the smell reaches our house"),
      );
    });
    await keep("filing-voice-photos-document", all);
  });

  test("a message that is edited or taken back changes the draft, and is noted on the report on file", async () => {
    const all = await players(cast, ["Dewi", "Kate"]);
    await each(all, async ({ seat, t }) => {
      await seat.say(t("lampu jalan di jl melati 5 mati", "the street light in jl melati 5 is dead"));
      await seat.edit(t("lampu jalan di jl melati 15 mati", "the street light in jl melati 15 is dead"));
      await seat.photo();
      await seat.takeBack();
      await seat.choose(t("Cukup: jl melati 15", "Use: jl melati 15"));
      await seat.choose(t("Kirim", "Send"));
      await seat.say(t("sudah seminggu gelap", "it has been dark for a week"));
      await seat.edit(t("sudah dua minggu gelap", "it has been dark for two weeks"));
      await seat.takeBack();
    });
    await keep("filing-edited-and-taken-back", all);
  });

  test("a text that was passed on many times is asked about, and a reply to an older letter means that one", async () => {
    const all = await players(cast, ["Rudi", "Paul"]);
    await each(all, async ({ seat, t }) => {
      const text = t(
        "jembatan kali putih rusak, tolong sebarkan",
        "the kali putih bridge is broken, please share",
      );
      await seat.send({ type: "text", text }, { forwarded: 6 });
      await seat.choose(t("Tidak ada foto", "No photo"));
      await seat.say("1");
      await seat.say("1");
      await seat.choose(t("Kirim", "Send"));
      await seat.say("status");
      await seat.say(t("bantuan", "help"));
      await seat.reply(seat.heard().at(-2) ?? "", "1");
      await seat.say(t("retaknya makin lebar", "the crack gets wider"));
    });
    await keep("filing-forwarded-and-quoted", all);
  });

  test("one who writes by number and then by LID is one person, with one draft", async () => {
    const { web, program } = cast.office;
    const seat = await cast.citizen("Bayu", { addressing: "pn", showsOther: false });
    const scribe = await cast.record("id", seat);
    await seat.say("tiang listrik miring di jl kenanga");
    await web.setAddressing(seat.id, "lid", false);
    await seat.say("1");
    await web.setAddressing(seat.id, "pn", true);
    await seat.say("1");
    await web.setAddressing(seat.id, "lid", true);
    await seat.say("kirim");
    const filed = await program().store.transaction((tx) => tx.cases.recent(100));
    expect(filed.map(({ number }) => number)).toContain(lastNumber(seat));
    // One draft took all of it: there were no more questions than answers.
    expect(seat.heard()).toHaveLength(4);
    await keepOne("filing-by-number-and-lid", "id", scribe);
  });

  test("another robot, which answers each of our messages alike at once, is left alone", async () => {
    const toko = await cast.citizen("Toko Maju");
    const away = "Terima kasih sudah menghubungi Toko Maju, kami sedang tutup";
    for (let times = 0; times < 3; times += 1) await toko.say(away);
    const heard = toko.heard().length;
    expect(heard).toBeLessThanOrEqual(2);
    for (let times = 0; times < 2; times += 1) await toko.say(away);
    expect(toko.heard()).toHaveLength(heard);
  });

  test("a caller is rejected and told once to write", async () => {
    const { web } = cast.office;
    const seat = await cast.citizen("Tono");
    await web.call(seat.id);
    await web.waitFor(async () => (await web.view(seat.id, seat.id)).messages.length === 1);
    await web.call(seat.id);
    await web.waitFor(async () =>
      (await web.view(seat.id, seat.id)).calls.every(({ status }) => status === "rejected"),
    );
    await seat.say("halo");
    expect(seat.heard().filter((text) => text.includes("tidak menerima telepon"))).toHaveLength(1);
  });
});

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
