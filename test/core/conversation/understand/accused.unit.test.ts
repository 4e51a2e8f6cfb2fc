import { expect, test } from "vitest";
import { accusedIn } from "../../../../src/core/conversation/understand/accused.ts";
import { seedAgencies } from "../../../../src/store/seed.ts";

const agencies = [
  ...seedAgencies,
  { code: "KEL-SM", name: "Kelurahan Sukamaju", active: true },
  { code: "KEL-SJ", name: "Kelurahan Sukajaya", active: true },
  { code: "OLD", name: "Dinas Pariwisata", active: false },
];

test.each([
  ["petugas dishub minta uang 50rb pas saya urus parkir", "DISHUB"],
  ["oknum kepala dinas pupr minta fee proyek 10 persen pak", "PUPR"],
  ["dinas perhubungan narik pungli di terminal", "DISHUB"],
  ["dipalak petugas parkir", "DISHUB"],
  ["guru bentak anak saya sampai nangis", "DISDIK"],
  ["kepsek sdn 3 minta uang seragam", "DISDIK"],
  ["perawat puskesmas bentak ibu saya", "DINKES"],
  ["satpol pp memukul pedagang", "SATPOLPP"],
  ["satpolpp malak pkl", "SATPOLPP"],
  ["pegawai capil minta 100rb biar cepet", "DUKCAPIL"],
  ["petugas pdam minta uang rokok", "PDAM"],
  ["ngurus surat pindah di kelurahan sukamaju dimintai 300rb", "KEL-SM"],
  ["ngurus surat pindah di kelurahan Sukajaya dimintai 300rb sama guru", "KEL-SJ"],
  ["petugas sampah minta uang tambahan", "DLH"],
  ["the teacher hit my son", "DISDIK"],
])("%j accuses %s", (text, code) => {
  expect(accusedIn(text, agencies)).toBe(code);
});

test.each([
  "polisi minta uang damai di jalan",
  "saya dimintai uang 300rb waktu ngurus surat",
  "dinas pariwisata minta suap",
])("%j accuses none of the office's agencies", (text) => {
  expect(accusedIn(text, agencies)).toBeNull();
});
