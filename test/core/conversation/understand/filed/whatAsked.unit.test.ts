import { asksWhatWasAsked } from "../../../../../src/core/conversation/understand/filed/whatAsked.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that asks what was asked", asksWhatWasAsked, {
  is: [
    "apa pertanyaannya",
    "tadi tanya apa",
    "nanya apa ya pak",
    "takon opo pak",
    "naros naon kang",
    "tanyo apo pak",
    "nanya ape bang",
    "maksudnya gimana",
    "apa tadi",
    "gmn maksudnya",
    "ga paham pertanyaannya",
    "what did you ask",
    "pertanyaannya apa ya",
    "maksudnya apa ya",
    "nanya apa tadi",
    "what was the question?",
  ],
  isNot: [
    "tidak tahu",
    "bukan apa apa",
    "depan toko",
    "belum ada",
    "jangan tanya lagi",
    "apa saja ada",
    "nomor 3",
    "kapan diperbaiki",
    "nomor 45",
    "bukan di depan nomor, tapi di tengah pertigaan",
  ],
});
