import {
  declinesRating,
  outrightRating,
  ratingIn,
} from "../../../../../src/core/conversation/understand/filed/rating.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that declines to rate", declinesRating, {
  is: [
    "gak usah",
    "ga perlu",
    "ntar aja",
    "males bang",
    "lewati",
    "skip",
    "ora usah",
    "teu kedah",
    "indak usah",
    "kaga usah",
    "nda usah mi",
    "gausah pak makasih",
    "tidak mau",
    "ga usah",
    "nanti aja",
    "gausah",
    "males",
    "no thanks",
  ],
  isNot: [
    "belum beres",
    "5",
    "tidak puas",
    "ga bagus",
    "jangan ditutup",
    "bukan",
    "bagus",
    "kurang",
    "belum beres, lubangnya kebuka lagi",
    "5 mantap",
    "sempurna",
  ],
});

toldApart("a text that rates outright", (text) => outrightRating(text) !== null, {
  is: [
    "bintang 5",
    "bintang lima",
    "nilai 4",
    "⭐⭐⭐⭐⭐",
    "kasih 5",
    "5/5",
    "rating 3",
    "skor 4 pak",
    "saya kasih nilai 5",
    "bintang 4 min",
    "5 bintang",
  ],
  isNot: ["bukan 5", "ga sampai 5", "tidak bintang 5", "rt 5", "5 hari", "belum 5 hari", "jam 5", "makasih"],
});

toldApart("a text that rates where that was asked", (text) => ratingIn(text) !== null, {
  is: [
    "5",
    "5 mantap",
    "lima",
    "3 aja pak",
    "4 cukup puas",
    "bintang 5",
    "1 lambat",
    "kasih 5 min",
    "nilainya 4",
    "tak kasih 5",
    "lima bang",
    "5 ⭐",
  ],
  isNot: ["bukan 5", "ga mau", "belum beres", "tidak 5", "12", "ga usah", "rt 5", "makasih"],
});
