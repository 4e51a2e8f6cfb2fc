import {
  isOnlyThanks,
  thanksOutright,
} from "../../../../../src/core/conversation/understand/filed/thanks.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that only thanks", isOnlyThanks, {
  is: [
    "mksh byk",
    "suwun nggih",
    "hatur nuhun",
    "tarimo kasih pak",
    "tengkyu bang",
    "makasih mi",
    "trims infonya",
    "ok makasih",
    "siap pak",
    "semoga lancar",
    "mantap",
    "alhamdulillah makasih pak",
    "thx",
    "terima kasih banyak atas respon cepatnya",
    "siap ditunggu",
    "aamiin",
    "siap makasih infonya",
    "semoga cepat ditangani aamiin",
    "mantap pelayanannya cepat",
    "gapapa pak sudah bagus kok",
  ],
  isNot: [
    "belum, makasih",
    "makasih tapi belum",
    "tidak pak makasih",
    "jangan, makasih",
    "makasih jalannya rusak lagi",
    "kapan",
    "bukan",
    "makasih, kok lama",
    "makasih tapi lampunya masih mati",
    "makasih, kapan selesai?",
    "bagus apanya",
    "belum ada kabar, makasih",
  ],
});

toldApart("a text that thanks in so many words", thanksOutright, {
  is: [
    "makasih",
    "matur nuwun sanget",
    "hatur nuhun pak",
    "tarimo kasih",
    "tengkyu ye bang",
    "terima kasih banyak",
    "mksih min",
    "tks",
    "makasih infonya pak",
    "thank you very much",
    "tq kak",
    "suwun",
  ],
  isNot: ["oke", "bagus", "belum makasih", "makasih tapi masih mati", "tidak", "siap", "sudah", "jangan"],
});
