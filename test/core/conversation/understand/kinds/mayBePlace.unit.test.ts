import { mayBePlace } from "../../../../../src/core/conversation/understand/kinds/mayBePlace.ts";
import { toldApart } from "../toldApart.ts";

toldApart("a text that may be a place", mayBePlace, {
  is: [
    "depan pasar legi",
    "jl mawar no 2",
    "eh salah, pasar legi",
    "di gang buntu sebelah masjid",
    "ngarep pasar",
    "payuneun masjid",
    "dakek surau",
    "deket pasar bang",
    "samping smp 1",
    "rt 02 rw 05",
    "perempatan tugu",
    "perum griya asri blok c",
    "di pinggir kali",
  ],
  isNot: [
    "tadi ada yang jatuh",
    "makin parah",
    "ga ada",
    "bukan itu",
    "banyak truk lewat tiap malam sampai subuh",
    "kirim",
    "belum ada yang datang",
    "anak saya jatuh kemarin waktu pulang sekolah",
  ],
});
