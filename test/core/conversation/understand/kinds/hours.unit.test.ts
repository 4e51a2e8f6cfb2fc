import { asksForHours } from "../../../../../src/core/conversation/understand/kinds/hours.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that asks when it is open", asksForHours, {
  is: [
    "buka jam brp",
    "sabtu buka ga",
    "jam pelayanan kapan aja",
    "tutup jam berapa",
    "minggu libur ga pak",
    "bukak jam piro",
    "buka tabuh sabaraha",
    "jam bara bukak pak",
    "hari libur tetap buka?",
    "jam kerjanya gimana",
    "sampe jam berapa layanannya",
    "opening hours?",
  ],
  isNot: [
    "kapan pendaftaran dibuka",
    "syaratnya apa",
    "bukan hari sabtu",
    "kenapa tutup got hilang",
    "buka lagi laporannya",
    "tidak dibuka portalnya",
    "minggu lalu kejadiannya",
    "jangan ditutup jalannya",
  ],
});
