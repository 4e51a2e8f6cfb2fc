import { describe, expect, test } from "vitest";
import { refersBack } from "../../../../src/core/conversation/understand/kinds/asSaid.ts";
import { isUnknown } from "../../../../src/core/conversation/understand/kinds/dontKnow.ts";
import { givesUp } from "../../../../src/core/conversation/understand/kinds/givesUp.ts";
import { putsOff } from "../../../../src/core/conversation/understand/kinds/putOff.ts";
import { isQuestion } from "../../../../src/core/conversation/understand/kinds/question.ts";
import {
  mentionsSending,
  saysNotToSend,
  saysToSend,
} from "../../../../src/core/conversation/understand/kinds/sending.ts";
import { asksHowItStands } from "../../../../src/core/conversation/understand/kinds/standing.ts";
import {
  believesDone,
  onlyAcknowledges,
} from "../../../../src/core/conversation/understand/kinds/thanksDone.ts";
import { wantsPerson } from "../../../../src/core/conversation/understand/kinds/wantsPerson.ts";

type Kind = readonly [
  name: string,
  is: (text: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
];

const kinds: readonly Kind[] = [
  [
    "puts off",
    putsOff,
    [
      "bentar",
      "bntar pak lagi di jalan",
      "nanti saya foto",
      "besok aja saya lanjut",
      "otw ke sana dulu",
      "iya pak tunggu sebentar",
      "saya cek dulu ya",
      "ntar malem",
      "mengko tak foto",
      "engke abdi kirim",
      "sek pak",
      "nyusul fotonya",
      "belum sempat pak",
      "I'll send it tomorrow",
    ],
    [
      "dari dulu",
      "sudah rusak dari dulu",
      "kami tunggu tindak lanjutnya",
      "benar pak",
      "nunggu apa lagi, kirim",
      "kirim pak",
      "jalan rusak depan pasar",
    ],
  ],
  [
    "doesn't know",
    isUnknown,
    [
      "tidak tahu",
      "gatau nama jalannya",
      "ga hapal pak nama jalannya apa",
      "entahlah",
      "embuh",
      "mboten ngertos pak",
      "teu terang kang",
      "kada tahu",
      "lupa",
      "kurang tau saya",
      "ga inget",
      "no idea",
      "I don't remember",
    ],
    ["jl melati no 8", "tahu sendiri pak", "depan pasar", "lupakan"],
  ],
  [
    "refers to what was said",
    refersBack,
    [
      "yang tadi saya tulis pak",
      "kan sudah saya bilang tadi di awal pak",
      "sama kayak yang saya tulis tadi pak",
      "kan tadi udah ada",
      "sudah disebut di atas",
      "yg td",
      "anu tadi kang",
      "as I said before",
    ],
    ["tadi pagi jam 8", "depan pasar", "sudah 3 bulan", "kemarin"],
  ],
  [
    "gives up",
    givesUp,
    [
      "gak jadi",
      "ga jadi deh",
      "gak jadi lapor pak udah diperbaiki",
      "takut ah, batal aja",
      "batal aja lah takut",
      "ndak jadi pak",
      "mboten sios",
      "teu jadi kang",
      "batalkan saja laporannya",
      "gak usah lapor deh",
      "never mind",
    ],
    [
      "jalan batal diperbaiki",
      "gak jadi diaspal",
      "batas desa",
      "tidak",
      "jangan kirim",
      "jadi kirim pak",
      "batal?",
    ],
  ],
  [
    "asks",
    isQuestion,
    [
      "foto apa?",
      "harus ya pak pake foto",
      "nanti saya dipanggil ga",
      "siapa aja yg bisa baca",
      "maksudnya kapan apanya?",
      "kenapa harus tau kantornya",
      "udah diproses blm",
      "kumaha carana",
      "piye carane pak",
      "how does this work",
    ],
    ["tidak", "gak ada", "kirim pak", "depan pasar", "belum", "ga ada foto"],
  ],
  [
    "wants a person",
    wantsPerson,
    [
      "bisa bicara dengan petugas?",
      "ini ada adminnya ga sih atau cuma mesin",
      "ada orangnya?",
      "ini bot ya",
      "minta nomor petugas",
    ],
    ["petugas loket minta uang", "jalan rusak", "kirim pak"],
  ],
  [
    "believes that all is done",
    believesDone,
    [
      "makasih pak",
      "terima kasih pak semoga cepat diperbaiki",
      "aamiin",
      "hatur nuhun kang, mugia enggal dibenerkeun",
      "matur nuwun",
      "kami tunggu tindak lanjutnya",
    ],
    ["kirim pak", "jalan rusak", "iya"],
  ],
  [
    "only acknowledges",
    onlyAcknowledges,
    ["oke pak", "nggih", "siap min", "baik pak", "iya kak", "mantap"],
    ["oke kirim", "pak", "baik jalannya", "nggih mboten"],
  ],
  [
    "asks how it stands",
    asksHowItStands,
    [
      "sudah sampai mana",
      "udah diproses blm",
      "laporanku su masuk kah?",
      "gmn laporan saya pak",
      "kok diem aja",
      "nomor laporan saya berapa ya",
      "any update?",
    ],
    ["kirim pak", "depan pasar", "makasih"],
  ],
  [
    "says to send",
    saysToSend,
    [
      "kirim",
      "kirim pak",
      "iya kirim aja",
      "iya kirim sekarang aja pak mumpung inget",
      "tolong kirim",
      "setuju kirim",
      "ok kirim",
      "yoi kirim aja bang",
      "muhun kirim",
      "iyo kirim lah",
      "iya pak",
      "oke pak",
      "kirim ya makasih",
      "monggo kirim pak",
      "ya udah kirim",
      "sok kirim kang",
      "send it please",
    ],
    [
      "jangan dikirim dulu",
      "nanti malem saya kirim fotonya",
      "gak jadi",
      "krim",
      "kirm pak",
      "kirim?",
      "bisa kirim ga",
      "sudah dikirim",
      "udah",
      "maaf ya",
      "iya sih",
      "oh iya",
      "iya kan",
      "kirim fotonya besok",
      "salah kirim",
      "makasih",
      "ya makasih",
      "belum kirim",
      "kirim foto",
      "ora usah dikirim",
      "ulah dikirim heula",
      "tolong",
      "pak",
      "no",
    ],
  ],
  [
    "speaks of sending",
    mentionsSending,
    ["krim", "kirm pak", "sudah dikirim?", "jangan kirim", "belum saya kirim ya", "is it sent"],
    ["pasar", "makasih", "kiri jalan", "banjir kiriman", "sampah kirimannya banyak", "kriminal"],
  ],
  [
    "says not to send",
    saysNotToSend,
    [
      "jangan dikirim dulu",
      "belum, jangan kirim",
      "ora usah dikirim",
      "jgn krim",
      "don't send",
      "laporannya jangan dikirim ya",
      "gak mau dikirim ke dinas",
    ],
    [
      "kirim pak",
      "belum",
      "tidak",
      "sampah kiriman dari hulu, belum diangkut",
      "bantuan belum dikirim ke kampung kami",
      "pdam gak pernah kirim air",
      "udah kirim, belum dibalas",
      "kok belum terkirim",
      "kok belum dikirim",
      "jangan kirim truk lewat sini",
    ],
  ],
];

describe.each(kinds)("a text that %s", (_, is, yes, no) => {
  test.each(yes)("%j", (text) => {
    expect(is(text)).toBe(true);
  });
  test.each(no)("not %j", (text) => {
    expect(is(text)).toBe(false);
  });
});
