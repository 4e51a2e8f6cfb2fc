import { describe, expect, test } from "vitest";
import { saysGone } from "../../../../src/core/conversation/understand/filed/gone.ts";
import { asksHowToReport } from "../../../../src/core/conversation/understand/filed/howTo.ts";
import { comesLater } from "../../../../src/core/conversation/understand/filed/later.ts";
import { tellsNews } from "../../../../src/core/conversation/understand/filed/news.ts";
import { declinesRating } from "../../../../src/core/conversation/understand/filed/rating.ts";
import { isOnlyThanks } from "../../../../src/core/conversation/understand/filed/thanks.ts";
import { asksWhatWasAsked } from "../../../../src/core/conversation/understand/filed/whatAsked.ts";
import { takesBack } from "../../../../src/core/conversation/understand/filed/withdrawal.ts";
import {
  asksOfStanding,
  asksOnlyHowItStands,
} from "../../../../src/core/conversation/understand/kinds/standing.ts";
import { wantsPerson } from "../../../../src/core/conversation/understand/kinds/wantsPerson.ts";

/** What people write about a report on file, by what it means, and what only looks like it. */
const kinds: readonly (readonly [
  name: string,
  reads: (text: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
])[] = [
  [
    "takes the report back",
    takesBack,
    [
      "batalkan laporan saya",
      "gak jadi lapor pak",
      "tolong hapus laporan saya yang kemarin pak",
      "salah kirim",
      "salah kirim gan maaf",
      "tarik aja",
      "gak usah dilanjut pak",
      "ora sido pak",
      "teu jadi kang",
      "indak jadi pak",
      "kada jadi",
      "cabut aja laporan saya",
      "please cancel my report",
      "i don't want to report anymore",
      "sent by mistake",
    ],
    [
      "jangan dibatalkan ya pak",
      "kok ga jadi dikerjakan",
      "kenapa laporan saya dihapus",
      "batal diaspal katanya",
      "truk stop di tengah jalan tiap malam",
      "pohonnya sudah ditarik warga ke pinggir",
      "tidak usah lama lama",
      "belum dilanjut pak",
      "jalan ditutup warga",
    ],
  ],
  [
    "says that the problem is gone",
    saysGone,
    [
      "sdh beres skrg makasih",
      "udah beres pak",
      "sampun beres",
      "sudah ditambal warga tadi",
      "lampunya sudah nyala lagi pak makasih",
      "it's fixed now, thank you",
      "sdh tdk usah, kami gotong royong nambal sendiri",
      "udah bagus kok skrg jalannya",
      "jalannya udh ga rusak lagi",
      "lubangnya udah ga ada",
      "kami patungan semen terus ditambal sendiri",
      "udah diuruk pake batu sama bapak2 sini",
      "wis didandani karo wong kampung",
      "tos dibenerkeun ku warga",
    ],
    [
      "udah ditambal tapi jebol lagi",
      "sudah pernah ditambal, rusak lagi",
      "warga mau nambal sendiri",
      "cuma ditambal sebagian",
      "tolong segera ditambal, sudah lama",
      "katanya sudah diperbaiki",
      "sudah beres belum?",
      "sudah dikerjakan belum pak",
      "belum beres",
      "sudah 3 bulan belum beres",
      "beres dari mana",
      "sudah",
      "sudah tapi asal asalan",
    ],
  ],
  [
    "asks how it stands",
    asksOfStanding,
    [
      "sampai mana?",
      "kok blm ada kabar?",
      "update dong",
      "kapan diperbaiki?",
      "any update?",
      "how long will it take?",
      "where is my report",
      "nomer brp td",
      "kumaha laporan abdi",
      "bagaimana mi laporanku",
      "dinas apa yg nangani",
      "batasnya kapan",
    ],
    ["tadi ada yg jatuh lagi", "lubangnya ada tiga yang paling dalam sebelah utara", "batal aja pak"],
  ],
  [
    "only asks how it stands, even where something was asked",
    asksOnlyHowItStands,
    ["sampai mana pak", "laporan saya gimana", "sudah diproses belum ya"],
    [
      "belum diaspal",
      "kan sudah ada di foto",
      "lupa nomornya tapi cat pagarnya hijau",
      "sudah saya jelaskan kemarin",
      "kapan ditambalnya? tadi saya lewat masih lubang",
      "beres dari mana",
    ],
  ],
  [
    "wants somebody of the office",
    wantsPerson,
    [
      "bisa bicara dengan petugas?",
      "nomor telepon kantor berapa",
      "minta nomor petugasnya dong biar enak jelasinnya",
      "ada orang?",
      "ini bot ya",
      "siapa ini",
      "can i talk to a person",
      "is anyone there?",
    ],
    [
      "nomor laporan saya berapa",
      "nomor 45 sebelah bengkel",
      "hubungi saya di 081234567890",
      "ada orang jatuh lagi di lubang itu",
      "mesin pompa airnya mati",
    ],
  ],
  [
    "only thanks or hopes",
    isOnlyThanks,
    [
      "terima kasih banyak atas respon cepatnya",
      "siap ditunggu",
      "aamiin",
      "siap makasih infonya",
      "semoga cepat ditangani aamiin",
      "mantap pelayanannya cepat",
      "gapapa pak sudah bagus kok",
    ],
    [
      "makasih tapi lampunya masih mati",
      "makasih, kapan selesai?",
      "bagus apanya",
      "belum ada kabar, makasih",
    ],
  ],
  [
    "tells something of the problem",
    tellsNews,
    [
      "tadi ada yg jatuh lagi",
      "sudah seminggu gelap",
      "tambahan pak, yg parah sebelah kiri arah terminal",
      "ralat pak bukan 3 bulan tapi 5 bulan, dekat sd",
      "bukan jalan saja, gotnya juga",
      "lupa bilang, malam gelap ga ada lampu",
    ],
    [
      "kok lama",
      "belum ada yang datang pak",
      "can aya nu datang",
      "sudah 3 hari lho",
      "lupa nomor laporan",
      "tolong dipercepat pak",
    ],
  ],
  [
    "puts the answer off",
    comesLater,
    [
      "besok saya cek ke sana",
      "bentar",
      "nanti malam saya kabari",
      "engke nya kang",
      "tomorrow i will check",
    ],
    ["nanti belok kiri dari toko besi", "tidak tahu nomornya", "di tengah pertigaan"],
  ],
  [
    "asks what was asked",
    asksWhatWasAsked,
    ["pertanyaannya apa ya", "maksudnya apa ya", "nanya apa tadi", "what was the question?"],
    ["nomor 45", "bukan di depan nomor, tapi di tengah pertigaan"],
  ],
  [
    "asks how one reports",
    asksHowToReport,
    ["kalo mau lapor lampu kemana ya", "terus saya lapor kemana", "where should i report this then"],
    ["laporan saya gimana", "kumaha laporan abdi", "where is my report"],
  ],
  [
    "declines to rate",
    declinesRating,
    ["ga usah", "nanti aja", "gausah", "males", "no thanks"],
    ["belum beres, lubangnya kebuka lagi", "5 mantap", "sempurna"],
  ],
];

describe.each(kinds)("%s", (_name, reads, yes, no) => {
  test.each(yes)("%j", (text) => {
    expect(reads(text)).toBe(true);
  });
  test.each(no)("but not %j", (text) => {
    expect(reads(text)).toBe(false);
  });
});
