import {
  announcesMore,
  goesOnToAnother,
  tellsNews,
} from "../../../../../src/core/conversation/understand/filed/news.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that tells something of the problem", tellsNews, {
  is: [
    "tadi pagi ada motor jatuh",
    "lubangnya tambah dalam",
    "wis ono korban pak",
    "aya nu labuh deui",
    "ado nan jatuah tadi",
    "makin parah bang",
    "jatuhki anak tadi",
    "sekarang airnya hitam dan bau",
    "kabelnya sampe nyentuh tanah",
    "tambahan lokasinya dekat sd",
    "bukan satu lubang, ada lima",
    "skrg udh bocor jg pipanya",
    "tadi ada yg jatuh lagi",
    "sudah seminggu gelap",
    "tambahan pak, yg parah sebelah kiri arah terminal",
    "ralat pak bukan 3 bulan tapi 5 bulan, dekat sd",
    "bukan jalan saja, gotnya juga",
    "lupa bilang, malam gelap ga ada lampu",
  ],
  isNot: [
    "kok lama",
    "belum ada kabar",
    "makasih",
    "gimana pak",
    "tidak ada yang datang",
    "jangan lama lama",
    "kapan dikerjakan",
    "bukan",
    "udah lama lho",
    "belum ada yang datang pak",
    "can aya nu datang",
    "sudah 3 hari lho",
    "lupa nomor laporan",
    "tolong dipercepat pak",
  ],
});

toldApart("a text that announces more", announcesMore, {
  is: [
    "tambahan pak",
    "nambah info",
    "lupa bilang lokasinya",
    "tambah keterangan min",
    "ralat pak",
    "koreksi, di rt 4",
    "imbuh pak",
    "nambihan kang",
    "info tambahan",
    "ketinggalan, ada fotonya",
  ],
  isNot: ["belum ditambah", "tidak ada tambahan", "jangan ditambah", "makasih", "lupa", "kapan", "bukan"],
});

toldApart("a text that goes on to another matter", goesOnToAnother, {
  is: [
    "sekalian pak lampunya mati",
    "selain itu got mampet",
    "ada lagi pak, sampah numpuk",
    "sisan pak lampune mati",
    "sakalian lampu na",
    "sakalian pak lampu mati",
    "sama satu lagi pohon tumbang",
    "terus juga ada lampu mati",
    "beda lagi, soal sampah",
  ],
  isNot: [
    "jangan sekalian",
    "tidak ada lagi",
    "rusak lagi",
    "belum",
    "kapan lagi",
    "jatuh lagi",
    "bukan",
    "makasih",
  ],
});
