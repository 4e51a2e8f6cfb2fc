import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "../../store/databases.ts";
import { type Cast, openCast } from "../cast.ts";
import { each, keep, players } from "./both.ts";

export function filing(open: OpenDatabase): void {
  describe("filing", () => {
    let cast: Cast;
    beforeAll(async () => {
      cast = await openCast({ database: await open() });
    });
    afterAll(async () => {
      await cast.office.close();
    });

    test("a photo and a place are on file after four actions", async () => {
      const all = await players(cast, ["Sari", "Jane"], { choosing: true });
      await each(all, async ({ seat, t, language }) => {
        await seat.say("/start");
        if (language === "en") await seat.press("English");
        const before = seat.heard().length;
        await seat.say(
          t(
            "min jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh",
            "the road in front of pasar kliwon has been broken for 3 months, many motorbikes fall",
          ),
        );
        await seat.photo();
        await seat.choose(t("Saya sedang di lokasi kejadian", "I am at the place now"));
        await seat.choose(t("Kirim", "Send"));
        // Words, photo, place, send.
        expect(seat.heard().length - before).toBe(4);
      });
      await keep("t1-filing", all);
    });

    test("a mistake is corrected by the menu, or by just saying it", async () => {
      const all = await players(cast, ["Wati", "Mary"]);
      await each(all, async ({ seat, t }) => {
        await seat.photo(
          t(
            "assalamualaikum min jln dpn pasar kliwon rusak parah udh 3 bln",
            "the road in front of pasar kliwon is badly broken, 3 months now",
          ),
        );
        await seat.say(t("dpn pasar kliwon", "in front of pasar kliwon"));
        await seat.choose(t("Ubah", "Change"));
        await seat.say("2");
        await seat.say(t("dpn pasar legi jl ahmad yani", "in front of pasar legi, jl ahmad yani"));
        await seat.say(t("eh salah, pasar gede", "sorry, it is pasar gede"));
        await seat.say("1");
        await seat.choose(t("Batal", "Cancel"));
        await seat.say(t("lanjut", "continue"));
        await seat.choose(t("Kirim", "Send"));
      });
      await keep("t4-correction", all);
    });

    test("a voice note is a full answer, and ten photos at once get one", async () => {
      const all = await players(cast, ["Agus", "Tom"]);
      await each(all, async ({ seat, t }) => {
        await seat.voice();
        const before = seat.heard().length;
        await seat.album(10);
        expect(seat.heard().length - before).toBe(1);
        await seat.say(t("gang mawar 3 dekat pos kamling", "gang mawar 3 near the guard post"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(
          t("tadi lupa bilang, baunya sampai ke rumah", "forgot to say, the smell reaches our house"),
        );
      });
      await keep("filing-voice-and-album", all);
    });

    test("a message that is edited changes the draft, and later the report on file", async () => {
      const all = await players(cast, ["Dewi", "Kate"]);
      await each(all, async ({ seat, t }) => {
        await seat.say(t("lampu jalan di jl melati 5 mati", "the street light in jl melati 5 is dead"));
        await seat.edit(t("lampu jalan di jl melati 15 mati", "the street light in jl melati 15 is dead"));
        await seat.choose(t("Tidak ada foto", "No photo"));
        await seat.choose(t("Cukup: jl melati 15", "Use: jl melati 15"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(t("sudah seminggu gelap", "it has been dark for a week"));
        await seat.edit(t("sudah dua minggu gelap", "it has been dark for two weeks"));
      });
      await keep("filing-edited", all);
    });

    test("a second report midway is told apart, and nothing is dropped", async () => {
      const all = await players(cast, ["Rudi", "Paul"]);
      await each(all, async ({ seat, t }) => {
        await seat.say(
          t("sampah di belakang terminal tidak diangkut", "the garbage behind the terminal is not collected"),
        );
        await seat.choose(t("Tidak ada foto", "No photo"));
        await seat.say(
          t(
            "oh iya pak, air PDAM di perumahan griya asri juga mati sejak kemarin sore, tolong dicek",
            "by the way, the tap water in perumahan griya asri has also been off since yesterday afternoon, please check",
          ),
        );
        await seat.say("2");
        await seat.choose(t("Tidak ada foto", "No photo"));
        await seat.say(t("perumahan griya asri", "perumahan griya asri"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(t("lanjut", "continue"));
        await seat.say(t("belakang terminal", "behind the terminal"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(t("laporan saya", "my reports"));
      });
      await keep("filing-second", all);
    });

    test("noise begins nothing, and the most roundabout way takes six actions", async () => {
      const all = await players(cast, ["Yanti", "Ruth"]);
      await each(all, async ({ seat, t }) => {
        await seat.say("p");
        await seat.say("halo");
        await seat.say(
          t(
            "got depan puskesmas mampet, bau sekali",
            "the drain near the puskesmas is blocked and it stinks",
          ),
        );
        await seat.choose(t("Tidak ada foto", "No photo"));
        await seat.choose(t("Cukup: depan puskesmas", "Use: near the puskesmas"));
        await seat.choose(t("Kirim", "Send"));
        await seat.say(t("makasih", "thanks"));
      });
      await keep("filing-noise", all);
    });

    test("help, privacy and the language are one word each", async () => {
      const all = await players(cast, ["Nina", "Anne"], { choosing: true });
      await each(all, async ({ seat, t }) => {
        await seat.say("/bahasa");
        await seat.choose(t("Bahasa Indonesia", "English"));
        await seat.say(t("bantuan", "help"));
        await seat.say(t("privasi", "privacy"));
        await seat.say("status");
        await seat.say(t("english", "bahasa indonesia"));
      });
      await keep("words-of-help", all);
    });
  });
}
