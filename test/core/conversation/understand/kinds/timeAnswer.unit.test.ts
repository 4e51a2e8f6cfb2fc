import { namesTime } from "../../../../../src/core/conversation/understand/kinds/timeAnswer.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that names a time", namesTime, {
  is: [
    "kmrn pagi",
    "tadi pagi",
    "senin",
    "dek wingi",
    "kamari sore",
    "patang",
    "td malem bang",
    "2 hari lalu",
    "jam 8an",
    "abis lebaran",
    "minggu kemaren",
    "tgl 5",
    "tiap malam",
    "barusan",
  ],
  isNot: ["ga tau", "tidak ingat", "bukan", "depan pasar", "belum", "ga ada", "kirim", "jalan rusak"],
});
