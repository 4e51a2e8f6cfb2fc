import { namesMatter } from "../../../../../src/core/conversation/understand/kinds/facts.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that names a matter", namesMatter, {
  is: [
    "banyak yg jatuh",
    "makin parah",
    "gelap bgt",
    "bau busuk",
    "mampet pak",
    "lobangnya dalem",
    "dalane ledok",
    "jalan butut pisan",
    "jalan rusak bana",
    "ancur bang",
    "banjir mulu",
    "jebol",
    "pipanya bocor",
  ],
  isNot: [
    "depan pasar",
    "ga ada foto",
    "iya pak",
    "besok",
    "belum",
    "bukan itu",
    "sabtu kemarin",
    "jangan dikirim",
  ],
});
