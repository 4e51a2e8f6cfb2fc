import { wantsToStayUnnamed } from "../../../../../src/core/conversation/understand/filed/unnamed.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that wants to stay unnamed", wantsToStayUnnamed, {
  is: [
    "nama saya jangan disebut",
    "tlg rahasiakan identitas sy",
    "jeneng ku ojo disebut",
    "ngaran abdi ulah disebut",
    "namo ambo jan disabuik",
    "jangan bilang2 saya yg lapor",
    "nama gue jgn disebut ye",
    "takut ketauan tetangga",
    "jangan kasih tau namaku",
    "anonim aja pak",
    "jgn sampe ketahuan pak rt",
    "please keep my name secret",
  ],
  isNot: [
    "nama saya budi",
    "boleh disebut nama saya",
    "tidak takut",
    "ga usah dirahasiakan",
    "belum ketahuan pelakunya",
    "nama jalannya mawar",
    "jangan ditutup",
    "bukan rahasia lagi",
  ],
});
