import { asksHowToReport } from "../../../../../src/core/conversation/understand/filed/howTo.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that asks how one reports", asksHowToReport, {
  is: [
    "cara lapor gimana",
    "kalau mau lapor kemana",
    "lapor lagi bisa ga caranya",
    "piye carane lapor",
    "kumaha carana lapor",
    "baa caro malapor",
    "lapornya dimane bang",
    "gmn cr lapor",
    "dimana saya bisa melapor",
    "mau lapor lagi gimana",
    "how do i report",
    "bagaimana caranya melapor",
    "kalo mau lapor lampu kemana ya",
    "terus saya lapor kemana",
    "where should i report this then",
  ],
  isNot: [
    "laporan saya gimana",
    "sudah lapor tapi ga ada jawaban",
    "saya lapor kemarin",
    "ga usah lapor",
    "belum lapor",
    "jangan lapor kemana mana",
    "pak rt ga mau lapor",
    "kemana petugasnya",
    "kumaha laporan abdi",
    "where is my report",
  ],
});
