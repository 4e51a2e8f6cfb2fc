import type { Entry } from "./entry.ts";

/** How a number is called that is nobody else's business: "rek bca 1234567" … */
export const privateNumbers: Entry = {
  id:
    "nik, kk, ktp, npwp, bpjs, hp, wa, whatsapp, telp?, tlp, telepon, norek, rek, rekening, bca, bri, bni, bsi, mandiri, va, " +
    "dana, ovo, gopay",
  en: "phone, account",
};
/** … with these between. */
export const besidePrivate: Entry = { id: "no, nomor, nya, saya, sy, an", en: "" };

/** Before an amount. */
export const currencies: Entry = { id: "rp, idr", en: "" };
