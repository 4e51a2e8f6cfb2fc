import {
  asksLeave,
  hasPhotoToSend,
  opensWithExcuse,
  saysToGoOn,
  speaksOfPhotos,
} from "../../../../../src/core/conversation/understand/kinds/photoAnswer.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that has none and asks whether that will do", asksLeave, {
  is: [
    "ga ada foto gapapa kan",
    "gak punya pak, boleh ya?",
    "ora duwe pak, ora opo opo to",
    "teu aya, teu nanaon kan?",
    "ndak ado, indak baa kan",
    "kaga ada, gapapa ye",
    "ga ada pak, gpp kan",
    "ga ada, tetep bisa lapor kan",
    "nda ada pak, bolehji?",
    "tdk ada, tdk apa2?",
  ],
  isNot: [
    "gapapa",
    "ga ada",
    "kenapa harus foto",
    "boleh",
    "belum ada yang benerin, kok gapapa",
    "tidak ada petugas, gimana ini",
    "jalan rusak kok gapapa",
    "ada pak",
  ],
});

toldApart("a text that opens with an excuse", opensWithExcuse, {
  is: [
    "males foto",
    "hp saya jadul",
    "hp rusak pak",
    "kamera hp burem",
    "hpne elek pak",
    "hape abdi butut",
    "hp ambo rusak",
    "hape aye butut bang",
    "lagi di jalan ga bisa foto",
    "ga berani moto",
    "malas ka foto",
    "ribet bgt hrs foto",
    "kuota abis pak",
  ],
  isNot: [
    "jalan rusak",
    "ada fotonya",
    "ga ada lampu",
    "belum diperbaiki",
    "hp saya dirampas petugas",
    "tidak ada yang datang",
    "bukan hp, tapi tv",
    "depan konter hp",
  ],
});

toldApart("a text that speaks of photos", speaksOfPhotos, {
  is: [
    "fotonya ga ada",
    "ga bisa moto",
    "gambar",
    "poto na teu aya",
    "foto ne endi",
    "hp jadul",
    "kamera rusak",
    "ga kefoto pak",
    "ndak ado fotonyo",
    "tak fotoin sek",
    "pic nya besok",
    "ft ga ada",
  ],
  isNot: ["ga ada", "belum", "bukan", "depan pasar", "jalan rusak", "kirim", "tidak tahu", "besok"],
});

toldApart("a text that has a photo to send", hasPhotoToSend, {
  is: [
    "ada",
    "ada pak",
    "ada fotonya",
    "ono pak",
    "wonten pak",
    "aya kang",
    "ado pak",
    "ade bang",
    "ada ji",
    "punya",
    "iya ada",
  ],
  isNot: [
    "ga ada",
    "tidak ada pak",
    "belum ada",
    "ada yang jatuh",
    "ada lubang besar",
    "ora ono",
    "teu aya",
    "indak ado",
    "ada petugas minta uang",
  ],
});

toldApart("a text that says to go on", saysToGoOn, {
  is: [
    "lanjut",
    "lanjut aja",
    "skip",
    "lewati aja pak",
    "lanjut mawon",
    "teraskeun kang",
    "lanjut wae",
    "lanjuik ajo",
    "lanjutkan saja min",
    "next",
    "langsung aja bang",
    "lanjut mi",
    "lewat dulu",
  ],
  isNot: [
    "jangan dilewati",
    "jangan lanjut dulu",
    "tidak lanjut",
    "jalan tidak bisa dilewati",
    "lanjut ke pasar legi",
    "belum lanjut",
    "lewat pasar",
    "langsung jatuh",
  ],
});
