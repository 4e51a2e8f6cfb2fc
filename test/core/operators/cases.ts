import type { Report } from "../../../src/core/procedure/content.ts";
import type { Filing } from "../../../src/core/procedure/file.ts";
import { filed } from "../procedure/world.ts";
import { emptyReport, type Filed } from "./room.ts";

const photo = { id: "f1", kind: "photo" } as const;

function reported(at: string, filing: Partial<Filing>, report: Partial<Report>): Filed {
  return { case: filed(at, filing), report: { ...emptyReport, ...report } };
}

export const lamp = reported(
  "2026-11-25 10:00",
  { id: "c1", number: "9HT2-XKD", title: "lampu mati", category: "LAMPU", reporter: 1 },
  {
    words: "lampu jalan mati udh seminggu",
    place: { type: "pin", latitude: -6.8, longitude: 110.8, label: "", district: "Kec. Kota" },
    files: [photo],
  },
);

export const road = reported(
  "2026-11-26 19:12",
  { id: "c2", number: "K7M4-2QX", title: "jalan rusak", category: "JALAN", reporter: 2 },
  {
    words: "jln dpn pasar kliwon rusak parah udh 3 bln",
    place: { type: "pin", latitude: -6.8, longitude: 110.8, label: "", district: "Kec. Kota" },
    files: [photo],
  },
);

export const hole = reported(
  "2026-11-26 20:00",
  { id: "c3", number: "4WRC-7PN", title: "jalan rusak", category: "JALAN", reporter: 3 },
  { words: "jln pasar kliwon lobang" },
);

export const secretWords = "dimintai 300rb sama pak slamet";

export const bribe = reported(
  "2026-11-27 09:00",
  { id: "c4", number: "P3XR-9TK", title: "", category: null, privacy: "confidential", reporter: 4 },
  {
    words: secretWords,
    place: { type: "typed", text: "kelurahan sukamaju" },
    files: [{ id: "v1", kind: "voice" }],
  },
);

export const provincial = reported(
  "2026-11-27 10:00",
  { id: "c5", number: "T6VN-3HA", title: "jalan provinsi", category: "JALAN", reporter: 5 },
  { words: "jalan raya kudus pati ambles" },
);
