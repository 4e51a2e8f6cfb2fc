import { asksWhoReads } from "../../../../../src/core/conversation/understand/kinds/whoReads.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that asks who reads it", asksWhoReads, {
  is: [
    "siapa yg baca",
    "nama saya kelihatan ga",
    "siapa aja yg bisa liat",
    "nomor saya keliatan ga",
    "sinten ingkang maos",
    "saha nu maca",
    "sia nan mambaco",
    "siape yg baca bang",
    "identitas saya aman ga",
    "dibaca siapa ini",
    "apakah nama saya dirahasiakan",
    "pak lurah bisa lihat ga",
    "who can see this",
  ],
  isNot: [
    "siapa yang minta uang",
    "nama saya budi",
    "tidak kelihatan jalannya",
    "belum dibaca",
    "jangan disebut nama saya",
    "lampu ga kelihatan",
    "siapa ini",
    "bukan nama saya",
  ],
});
