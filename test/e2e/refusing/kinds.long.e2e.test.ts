import { expect } from "vitest";
import { friday, numberIn, onTelegram, since } from "../../faults/help.ts";
import { pdf, recording } from "../../media/files.ts";
import { until } from "../../until.ts";
import { kliwon, type Seat } from "../cast.ts";
import { picture, voice } from "../pictures.ts";

type Sent = Parameters<Seat["send"]>[0];

/** Each kind of file with the right that it takes, and how a room hears that it lacks it. */
const kinds: readonly (readonly [
  kind: string,
  right: string,
  lacks: string,
  what: string,
  of: () => Promise<Sent>,
])[] = [
  [
    "photo",
    "can_send_photos",
    "Belum boleh mengirim foto",
    "foto",
    async () => ({ photo: { bytes: await picture(), name: "foto.jpg" } }),
  ],
  [
    "document",
    "can_send_documents",
    "Belum boleh mengirim dokumen",
    "berkas",
    async () => ({ document: { bytes: pdf(), name: "surat.pdf", mime: "application/pdf" } }),
  ],
  [
    "video",
    "can_send_videos",
    "Belum boleh mengirim video",
    "video",
    async () => ({ video: { bytes: recording("isom"), name: "banjir.mp4", mime: "video/mp4" }, seconds: 3 }),
  ],
  [
    "voice",
    "can_send_voice_notes",
    "Belum boleh mengirim pesan suara",
    "pesan suara",
    async () => ({ voice: { bytes: voice, name: "suara.oga", mime: "audio/ogg" }, seconds: 12 }),
  ],
];

for (const [kind, right, lacks, what, of] of kinds) {
  onTelegram(
    `an agency's group that takes no ${kind} gets the words, is told once, and the file can be looked at`,
    { from: friday },
    async (cast) => {
      const { office, joko, rina } = cast;
      const { world } = office.api;
      const reported = async (name: string, words: string): Promise<string> => {
        const citizen = cast.citizen(name);
        await citizen.say(words);
        await citizen.send(await of());
        await cast.flush();
        await citizen.send({ location: kliwon });
        await citizen.choose("Kirim");
        return numberIn(citizen);
      };
      const joined = since(joko);
      world.addBot(joko.chat, rina.id);
      await until(
        () => joined().some((one) => one.includes("Belum administrator")),
        "what the bot may not do",
      );
      world.permit(joko.chat, { [right]: false });
      const [agency, operators] = [since(joko), since(rina)];
      const inGroup = () => world.view(joko.chat, joko.id).messages.filter(({ from }) => from.bot);
      const files = () => inGroup().filter((one) => one.kind === kind).length;
      const numbers = [
        await reported("Sari", "jalan depan pasar kliwon rusak parah sekali"),
        await reported("Tom", "lampu jalan mati seminggu di gang mawar"),
      ];
      for (const number of numbers) {
        await rina.say(`/teruskan ${number} PUPR`);
        await cast.flush();
        await until(
          () => agency().some((one) => one.includes(`${number} (`) && one.includes("/lihat")),
          number,
        );
      }
      expect(files()).toBe(0);
      expect(agency().filter((one) => one.includes(lacks))).toHaveLength(1);
      const told = (words: string) => operators().filter((one) => one.includes(words));
      expect(told(`tidak menerima ${what} dari bot`)).toHaveLength(1);

      const alone = cast.private(joko);
      await alone.say("/start");
      await joko.say(`/lihat ${numbers[0]}`);
      await cast.flush();
      const seen = () => world.view(office.bot, joko.id).messages.filter(({ from }) => from.bot);
      await until(() => seen().some((one) => one.kind === kind), "the file in private");

      world.permit(joko.chat, { [right]: true });
      const third = await reported("Ani", "pohon tumbang menutup jalan anggrek raya");
      await rina.say(`/teruskan ${third} PUPR`);
      await cast.flush();
      await until(() => files() === 1, "the file in the group");
      expect(told(`menerima ${what} lagi`)).toHaveLength(1);
    },
  );
}
