import {
  declines,
  isAfraid,
  refuses,
} from "../../../../../src/core/conversation/understand/kinds/declines.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that declines", declines, {
  is: [
    "ga ada",
    "gk ad pak",
    "ngga",
    "mboten wonten pak",
    "teu aya kang",
    "indak ado",
    "kagak ada bang",
    "tidak ada ji",
    "nda ada",
    "ora ono",
    "gausah pak",
    "ga punya",
    "engga ada min",
    "ga pake",
    "tdk ada kak makasih",
  ],
  isNot: [
    "ga ada lampu di jalan itu",
    "tidak ada petugas",
    "ga ada yang datang",
    "jalan tidak ada penerangan",
    "tidak bisa dilewati motor",
    "ada pak",
    "ada tapi buram",
    "bukan di situ, di belakang",
    "belum pernah diaspal",
  ],
});

toldApart("a text that refuses to answer", refuses, {
  is: [
    "ga mau sebut",
    "ga usah disebut alamatnya",
    "tidak ingin menyebut nama",
    "emoh nyebut pak",
    "ndak amuah manyabuik",
    "kagak mau bilang",
    "ga berani bilang",
    "jangan ditulis lokasinya",
    "tidak mau kubilang",
    "gk mw sebut",
    "ga mau kasih tau",
  ],
  isNot: [
    "petugas tidak mau datang",
    "dia ga mau bayar",
    "mau pak",
    "jl mawar",
    "belum ada",
    "ga ada",
    "tidak",
    "bukan",
  ],
});

toldApart("a text that is afraid", isAfraid, {
  is: [
    "takut pak",
    "wedi pak",
    "sieun kang",
    "takuik ambo pak",
    "takut ketahuan",
    "tkt pak",
    "ajrih pak",
    "ngeri bang",
    "takutka pak",
    "i'm scared",
    "saya takut",
    "takut disebut",
  ],
  isNot: [
    "ga takut",
    "tidak takut saya pak",
    "bukan takut, males aja",
    "jangan takut",
    "jl mawar",
    "kemarin",
    "belum",
    "berani pak",
  ],
});
