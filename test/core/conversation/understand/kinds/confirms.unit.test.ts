import { confirms } from "../../../../../src/core/conversation/understand/kinds/confirms.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that only confirms", confirms, {
  is: [
    "iya betul disitu",
    "bener pak",
    "leres pak",
    "batua pak",
    "iye betul",
    "nggih leres",
    "iya itu",
    "sip bener",
    "betul sekali",
    "yes correct",
    "yoi bener bang",
    "iya bnr",
    "udah pas",
  ],
  isNot: [
    "tidak betul",
    "bukan",
    "belum betul",
    "kurang tepat",
    "iya tapi bukan disitu",
    "bener2 rusak",
    "ga bener",
    "bener pak tapi yang sebelah",
    "iya pak rt jalan 5",
  ],
});
