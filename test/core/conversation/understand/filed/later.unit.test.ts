import { comesLater } from "../../../../../src/core/conversation/understand/filed/later.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that puts the answer off", comesLater, {
  is: [
    "nanti saya jawab",
    "bsk ya pak",
    "mengko tak jawab",
    "engke heula",
    "beko pak",
    "ntar ya bang",
    "nantipi pak",
    "saya cek dulu",
    "tak deloki sek",
    "tunggu saya liat dulu",
    "bentar lg",
    "blm sempat, nanti malam",
    "besok saya cek ke sana",
    "bentar",
    "nanti malam saya kabari",
    "engke nya kang",
    "tomorrow i will check",
  ],
  isNot: [
    "bukan besok",
    "depan toko",
    "tidak tahu",
    "besok ada pasar di situ jadi macet total",
    "ga usah nunggu",
    "sudah saya cek",
    "nomor 12",
    "jangan besok, sekarang",
    "nanti belok kiri dari toko besi",
    "tidak tahu nomornya",
    "di tengah pertigaan",
  ],
});
