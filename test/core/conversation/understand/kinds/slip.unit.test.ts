import { saysSlip } from "../../../../../src/core/conversation/understand/kinds/slip.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that was a slip", saysSlip, {
  is: [
    "salah pencet",
    "kepencet",
    "ga sengaja",
    "slh pencet",
    "salah tekan pak",
    "kepencet bang",
    "kapencet kang",
    "keliru mencet",
    "salah kirim",
    "kliru mencet",
    "ora sengojo",
    "teu ngahaja",
  ],
  isNot: [
    "sengaja pak",
    "dia sengaja",
    "salah satu",
    "bukan salah pencet",
    "tidak salah pencet",
    "belum",
    "sudah",
    "salah dinas",
  ],
});
