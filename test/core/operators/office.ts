import { noHotlines, type Office } from "../../../src/core/office.ts";
import { calendar } from "../calendar/office.ts";

export const office: Office = {
  service: "Lapor Maju",
  name: "Pemkab Maju",
  phone: null,
  hotlines: { ...noHotlines, emergency: "112" },
  calendar,
  agencies: [
    { code: "PUPR", name: "Dinas PUPR", active: true },
    { code: "DISHUB", name: "Dinas Perhubungan", active: true },
    { code: "DLH", name: "Dinas Lingkungan Hidup", active: true },
    { code: "INSPEKTORAT", name: "Inspektorat", active: true },
    { code: "LAMA", name: "Dinas Lama", active: false },
  ],
  categories: [
    {
      code: "JALAN",
      name: "Jalan dan jembatan",
      topic: "jalan rusak",
      agency: "PUPR",
      hints: ["jalan rusak", "jln rusak", "lubang", "lobang", "aspal"],
      active: true,
    },
    {
      code: "LAMPU",
      name: "Lampu jalan",
      topic: "lampu mati",
      agency: "DISHUB",
      hints: ["lampu jalan", "lampu mati"],
      active: true,
    },
    { code: "LAIN", name: "Lainnya", topic: "laporan", agency: null, hints: ["lainnya"], active: true },
  ],
  channelNames: { telegram: "Telegram", whatsapp: "WhatsApp" },
  undoSeconds: 60,
  oversightLimits: false,
  standingAnswers: [],
  templates: [],
  bodies: [
    {
      code: "PROV",
      name: "Dinas PU Provinsi",
      competence: "jalan provinsi",
      contact: "telepon (024) 555-0101",
      onLapor: true,
      active: true,
    },
    {
      code: "PLN",
      name: "PLN Rayon Kota",
      competence: "listrik rumah",
      contact: "telepon 123",
      onLapor: false,
      active: true,
    },
  ],
};
