import type { Stage } from "../../src/core/procedure/case.ts";

/**
 * Who may do what where. Everything that stands here may be done; nothing else may, by nobody, in no other way.
 *
 * N is the case, M another one like it; both accuse DLH. Its stage is given, or "-" for a command that is about no case. A case is
 * ordinary or confidential, and so the commands are given: in the operators' room, in the room of the agency that has
 * the case, in the person's private chat with the bot. "=" stands for what is said of an ordinary case, " / " for a bar in what is typed.
 *
 *   V verifier   S supervisor   D designated   B supervisor and designated   A administrator, of the operators' room
 *   O officer    P officer and designated, of the agency that has the case
 *   . nobody
 *
 * An officer of another agency may do there what is about no case, and of this case nothing. Left out because they may
 * do nothing: somebody without a role, or whose role was taken; who was thrown out or left; a citizen, a stranger and a
 * follower, whose words go to another dialogue; and whoever speaks as the group, as a channel or as a bot. The same
 * holds for words that are forwarded, quoted or edited, and for a group that isn't linked.
 *
 * "checked" as a stage: forwarded, and an answer of the agency waits for a supervisor.
 *
 * "[…] N" is a press on a button of N's card or desk, "…>" a reply to its card, "… > […]" a press on the question what
 * the sender's reply was, "[…] > …" a reply to the question that their press brought, and "/… => …" their edit of a
 * command that they have just given. What somebody else wrote, pressed or gave may not be used.
 */
const written = `
  what is typed                     | stage     | ordinary:                       | confidential:                 | what comes of it
                                    |           | operators | agency | private    | operators | agency | private  |
  /antrean                          | -         | V S D B   | .      | .          | =         | =      | =        | desk
  /terlambat                        | -         | V S D B   | .      | .          | =         | =      | =        | list
  /kasus N                          | forwarded | V S D B   | O P    | V S D B O P | V S D B  | O P    | V S D B O P | card
  /pantau                           | -         | V S D B   | .      | V S D B    | =         | =      | =        | list
  /pantau N 3 Des Cek lagi          | forwarded | V S D B   | .      | V S D B    | .         | .      | D B      | remind_me
  /pantau N hapus                   | forwarded | V S D B   | .      | V S D B    | .         | .      | D B      | remind_me
  /riwayat N                        | forwarded | V S D B   | O P    | V S D B O P | V S D B  | O P    | V S D B O P | history
  /lihat N                          | forwarded | V S D B   | O P    | V S D B O P | D B      | P      | D B P    | looked
  /teruskan N INSPEKTORAT           | received  | V S D B   | .      | .          | .         | .      | D B      | forwarded
  /teruskan N DLH                   | received  | S B       | .      | .          | .         | .      | B        | forwarded
  /tanya N waktu                    | received  | V S D B   | .      | .          | .         | .      | D B      | asked
  /tolak N bukan                    | received  | V S D B   | .      | .          | .         | .      | D B      | rejected
  /tolak N provinsi                 | received  | V S D B   | .      | .          | .         | .      | D B      | referred
  /arahkan N lapor Bukan kami       | received  | V S D B   | .      | .          | .         | .      | D B      | referred
  /gabung N ke M                    | received  | V S D B   | .      | .          | .         | .      | D B      | merged
  /ubah N klasifikasi aspirasi      | received  | V S D B   | .      | .          | .         | .      | D B      | changed
  /ubah N darurat ya                | received  | V S D B   | .      | .          | .         | .      | D B      | changed
  /ubah N terlapor INSPEKTORAT      | received  | S B       | .      | .          | .         | .      | B        | changed
  /ubah N terlapor tidak ada        | received  | S B       | .      | .          | .         | .      | B        | changed
  /ubah N ringkasan Ringkas         | forwarded | V S D B   | .      | .          | .         | .      | D B      | changed
  /blokir                           | -         | V S D B   | .      | V S D B    | =         | =      | =        | list
  /blokir N Tautan dagangan         | forwarded | V S D B   | .      | .          | .         | .      | D B      | blocked
  /blokir N Tautan dagangan 8 hari  | forwarded | S B       | .      | .          | .         | .      | B        | blocked
  /blokir N Tautan dagangan 7 hari  | closed    | V S D B   | .      | .          | .         | .      | D B      | blocked
  /proses N Tim berangkat           | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | progressed
  /catat N Sudah ditelepon          | forwarded | V S D B   | .      | .          | .         | .      | D B      | noted
  /jawab N selesai Sudah rapi       | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | answered
  /jawab N tidak dapat Tak ada dana | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | answered
  /periksa                          | -         | V S D B   | .      | V S D B    | =         | =      | =        | list
  /periksa N setuju                 | checked   | S B       | .      | .          | .         | .      | B        | approved
  /periksa N perbaiki Sudah rapi    | checked   | S B       | .      | .          | .         | .      | B        | approved
  /periksa N kembalikan Kapan       | checked   | S B       | .      | .          | .         | .      | B        | sent_back
  [check.approve] N                 | checked   | S B       | .      | .          | .         | .      | .        | approved
  [check.improve] N                 | checked   | S B       | .      | .          | .         | .      | .        | words
  [check.back] N                    | checked   | S B       | .      | .          | .         | .      | .        | words
  /kembalikan N Bukan kami          | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | returned
  /alihkan N DISHUB                 | forwarded | V S D B   | .      | .          | .         | .      | D B      | reassigned
  /ingatkan N Tolong               | forwarded | V S D B   | .      | .          | .         | .      | D B      | nudged
  /ingatkan N                       | forwarded | V S D B   | .      | .          | .         | .      | D B      | nudged
  /tutup N Pelapor pindah           | forwarded | S B       | .      | .          | .         | .      | B        | closed_by_office
  /buka N                           | closed    | S B       | .      | .          | .         | .      | B        | reopened
  /buka N Belum beres               | closed    | S B       | .      | .          | .         | .      | B        | reopened
  [desk.files] N                    | received  | V S D B   | .      | .          | .         | .      | .        | evidence
  [desk.other] N                    | received  | V S D B   | .      | .          | .         | .      | .        | desk
  [desk.refer] N                    | received  | V S D B   | .      | .          | .         | .      | .        | desk
  [desk.skip] N                     | received  | V S D B   | .      | .          | =         | =      | =        | desk
  [answer.done] N                   | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  [answer.scheduled] N              | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  [answer.cannot] N                 | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  [answer.progress] N               | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  [answer.return] N                 | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  [answer.add] N                    | answered  | V S D B   | O P    | .          | .         | .      | .        | words
  Sudah kami tambal >               | forwarded | .         | O P    | .          | .         | .      | .        | which
  N Sudah kami tambal >             | forwarded | .         | O P    | .          | .         | .      | .        | which
  1 >                               | forwarded | V S D B   | O P    | .          | .         | .      | .        | words
  Kami tambal > [reply.done] N      | forwarded | V S D B   | O P    | .          | .         | .      | .        | answered
  Sudah > [reply.progress] N        | forwarded | V S D B   | O P    | .          | .         | .      | .        | progressed
  Sudah > [reply.at] N              | forwarded | V S D B   | O P    | .          | .         | .      | .        | which
  [answer.cannot] > Belum ada dana  | forwarded | V S D B   | O P    | .          | .         | .      | .        | answered
  [answer.return] > Bukan kami      | forwarded | V S D B   | O P    | .          | .         | .      | .        | returned
  /proses N Tim => /proses N Besok  | forwarded | V S D B   | O P    | .          | .         | .      | .        | progressed
  /urungkan N                       | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | undone
  /milikku                          | -         | V S D B   | O P    | V S D B O P | =        | =      | =        | list
  /serah N Adi tolong               | forwarded | V S D B   | O P    | .          | .         | .      | D B P    | handed
  /serah semua Adi                  | -         | V S D B   | O P    | V S D B O P | =        | =      | =        | handed
  /cuti                             | -         | V S D B A | O P    | V S D B A O P | =      | =      | =        | list
  /cuti sampai 5 Des                | -         | V S D B A | O P    | V S D B A O P | =      | =      | =        | leave
  /cuti Adi sampai 5 Des            | -         | S B A     | O P    | S B A O P   | =        | =      | =        | leave
  /baru loket Jalan rusak / tempat: pasar | -   | V S D B   | .      | V S D B    | =         | =      | =        | filed
  /baru                             | -         | V S D B   | .      | V S D B    | =         | =      | =        | question
  /instansi                         | -         | V S D B A | .      | .          | =         | =      | =        | list
  /instansi tambah BARU Dinas Baru  | -         | A         | .      | .          | =         | =      | =        | save_agency
  /instansi DLH kepala              | -         | A         | .      | .          | =         | =      | =        | invite_superior
  /instansi DLH kepala hapus        | -         | A         | .      | .          | =         | =      | =        | drop_superior
  /eskalasi                         | -         | V S D B A | .      | .          | =         | =      | =        | list
  /eskalasi Sekda                   | -         | A         | .      | .          | =         | =      | =        | invite_superior
  /eskalasi hapus                   | -         | A         | .      | .          | =         | =      | =        | drop_superior
  /kategori                         | -         | V S D B A | .      | .          | =         | =      | =        | list
  /kategori tambah AIR Air bersih   | -         | A         | .      | .          | =         | =      | =        | save_category
  /tanyajawab                       | -         | V S D B A | .      | .          | =         | =      | =        | list
  /tanyajawab tambah AIR Air / air / Ya | -     | A         | .      | .          | =         | =      | =        | save_standing_answer
  /balasan                          | -         | V S D B A | .      | .          | =         | =      | =        | list
  /balasan tambah AIR tanya / semua / Ya | -    | A         | .      | .          | =         | =      | =        | save_template
  /lembaga                          | -         | V S D B A | .      | .          | =         | =      | =        | list
  /lembaga tambah BPN BPN / tanah / 112 | -     | A         | .      | .          | =         | =      | =        | save_body
  /libur                            | -         | V S D B A | .      | .          | =         | =      | =        | list
  /libur 24 Des 2027 Cuti           | -         | A         | .      | .          | =         | =      | =        | save_days_off
  /jam                              | -         | V S D B A | .      | .          | =         | =      | =        | list
  /jam 24 Des 2027 08.00-12.00 Rapat | -        | A         | .      | .          | =         | =      | =        | save_hours_on
  /hubungkan DLH                    | -         | A         | .      | .          | =         | =      | =        | invite
  /hubungkan                        | -         | A         | O P    | .          | =         | =      | =        | check_rights
  /kanal                            | -         | A         | .      | .          | =         | =      | =        | list
  /peran                            | -         | V S D B A | O P    | .          | =         | =      | =        | list
  /peran Adi tanpa                  | -         | A         | O P    | .          | =         | =      | =        | grant
  /latihan                          | -         | .         | .      | V S D B A   | =         | =      | =        | practice
  /pos                              | -         | V S D B A | O P    | .          | =         | =      | =        | list
  /pos Loket Adi                    | -         | A         | O P    | .          | =         | =      | =        | post
  /pos Loket hapus                  | -         | A         | O P    | .          | =         | =      | =        | post
  /bantuan                          | -         | V S D B A | O P    | .          | =         | =      | =        | help
`;

/** Where a command is given. */
export type Place = "operators" | "agency" | "private";
export type Privacy = "ordinary" | "confidential";
export const letters = ["V", "S", "D", "B", "A", "O", "P"] as const;
export type Letter = (typeof letters)[number];

export type Row = {
  readonly typed: string;
  /** null: about no case. */
  readonly stage: Stage | null;
  /** An answer waits for a supervisor. */
  readonly checked: boolean;
  readonly allowed: Readonly<Record<Privacy, Readonly<Record<Place, readonly string[]>>>>;
  readonly deed: string;
};

export const table: readonly Row[] = written
  .trim()
  .split("\n")
  .slice(2)
  .map((line) => {
    const [typed = "", stage = "", ...rest] = line.split("|").map((part) => part.trim());
    const who = rest.slice(0, 6).map((part) => part.split(/\s+/));
    const cell = (index: number) => {
      const own = who[index] ?? [];
      return own[0] === "=" ? (who[index - 3] ?? []) : own;
    };
    return {
      typed: typed.replaceAll(" / ", " | "),
      stage: stage === "-" ? null : stage === "checked" ? "forwarded" : (stage as Stage),
      checked: stage === "checked",
      allowed: {
        ordinary: { operators: cell(0), agency: cell(1), private: cell(2) },
        confidential: { operators: cell(3), agency: cell(4), private: cell(5) },
      },
      deed: rest[6] ?? "",
    };
  });
