import { asksForProcedure } from "../../../../../src/core/conversation/understand/kinds/information.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that asks how something is got", asksForProcedure, {
  is: [
    "syarat ktp apa aja",
    "cara ngurus kk gmn",
    "pie carane gawe ktp",
    "kumaha carana nyieun akta",
    "baa caro mambuek ktp",
    "gimane cara ngurus pindah",
    "ngurus surat pindah dmn",
    "prosedur bikin npwp",
    "persyaratan nikah apa aja",
    "apa saja yg harus dibawa",
    "daftar bpjs gmn caranya",
    "how do i get a birth certificate",
  ],
  isNot: [
    "cara lapor gimana",
    "ga ada yang ngurus jalan ini",
    "petugas tidak mau ngurus",
    "jangan begitu caranya",
    "gimana nasib jalan kami",
    "cara petugas bicara kasar",
    "belum diurus",
    "sampah ga diurus",
  ],
});
