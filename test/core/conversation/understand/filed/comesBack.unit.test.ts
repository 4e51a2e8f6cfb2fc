import { saysItIsBack } from "../../../../../src/core/conversation/understand/filed/comesBack.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that says that it is back", saysItIsBack, {
  is: [
    "rusak lagi",
    "blm beres",
    "bocor maning",
    "rusak deui",
    "rusak baliak",
    "ancur lagi bang",
    "rusaki lagi",
    "kambuh lagi",
    "masih sama aja",
    "msh bolong",
    "tetep ga nyala",
    "belum apa2",
    "mati lagi lampunya",
  ],
  isNot: [
    "sudah beres",
    "5 mantap",
    "ga usah",
    "tidak ada",
    "besok",
    "bukan",
    "makasih",
    "ga pernah rusak lagi",
  ],
});
