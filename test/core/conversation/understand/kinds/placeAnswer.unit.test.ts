import {
  isThere,
  opensWithPlace,
  saysAllAlike,
} from "../../../../../src/core/conversation/understand/kinds/placeAnswer.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that opens with a place", opensWithPlace, {
  is: [
    "depan pasar",
    "jln mawar",
    "ngarep masjid",
    "gigireun sakola",
    "di muko surau",
    "sebrang alfamart",
    "rt 3",
    "deket rel",
    "perempatan lampu merah",
    "desa sukamaju",
    "kec kota",
    "gg buntu",
    "di blkg puskesmas",
  ],
  isNot: [
    "ga tau",
    "tadi",
    "banyak yang jatuh",
    "bukan",
    "belum ada",
    "tidak ada namanya",
    "sudah lama",
    "gelap sekali",
  ],
});

toldApart("a text that is at the place", isThere, {
  is: [
    "saya lagi di lokasi",
    "sy disini",
    "lagi disini pak",
    "aku neng kene",
    "abdi di dieu",
    "ambo di siko",
    "gue di sini bang",
    "saya di tempat",
    "disinika pak",
    "saya sudah di tkp",
    "posisi di lokasi",
    "i'm here",
  ],
  isNot: [
    "saya tidak di sini",
    "disini ga ada lampu depan pasar",
    "depan pasar",
    "bukan disini",
    "jl mawar",
    "belum di lokasi",
    "rumah saya depan masjid",
    "kemarin",
  ],
});

toldApart("a text that says that all places are alike", saysAllAlike, {
  is: [
    "semua kantor sama aja",
    "semua jalan sama",
    "di mana2 sama",
    "kabeh podo wae",
    "sami sadayana",
    "samo sadonyo",
    "sama semua bang",
    "rata2 begitu semua",
    "semua puskesmas sama saja",
    "dimana mana begitu",
    "sama mi semua",
    "they are all the same",
  ],
  isNot: [
    "sama pak rt",
    "depan pasar",
    "semua warga",
    "sama yang tadi",
    "tidak sama",
    "bukan semua, cuma depan pasar",
    "belum semua",
    "ga ada",
  ],
});
