import { parseWatchCode } from "../ids/watchCode.ts";
import { type Asked, askedOf } from "./asked.ts";
import type { RoomHeard, RoomNeed } from "./facts.ts";
import { leadingNumber } from "./parse.ts";
import type { RoomState } from "./state.ts";

/** The facts that a message in a room needs beyond what is always there. */
export function needsOf(heard: RoomHeard, state: RoomState): readonly RoomNeed[] {
  const asked = askedOf(heard, state);
  if (asked === null || asked.type === "unknown") return [];
  return [
    ...(heard.on === null ? [] : [{ type: "on", message: heard.on } as const]),
    ...needsOfAsked(asked, state),
  ];
}

function needsOfAsked(asked: Exclude<Asked, { type: "unknown" }>, state: RoomState): readonly RoomNeed[] {
  const queue: RoomNeed = { type: "queue", skip: state.skipped };
  if (asked.type === "desk") return [{ type: "case", number: asked.number }, queue];
  if (asked.type === "link") return [{ type: "request", id: asked.id }];
  const number: readonly RoomNeed[] =
    asked.number === null ? [] : [{ type: "case", number: asked.number.text }];
  switch (asked.name) {
    case "antrean":
      return [{ type: "queue", skip: [] }];
    case "gabung": {
      const into = leadingNumber((asked.number?.rest ?? asked.words).replace(/^(ke|into|to)\s+/i, ""));
      const second: readonly RoomNeed[] = into === null ? [] : [{ type: "case", number: into.text }];
      return [...number, ...second, { type: "stories" }, queue];
    }
    case "teruskan":
    case "tanya":
    case "tolak":
    case "proses":
    case "jawab":
    case "kembalikan":
    case "alihkan":
    case "tutup":
    case "buka":
    case "ubah":
      return [...number, { type: "stories" }, queue];
    case "kasus":
    case "lihat":
    case "riwayat":
      return [...number, { type: "stories" }];
    case "urungkan":
      return [...number, { type: "undoable" }, queue];
    case "terlambat":
      return [{ type: "late" }];
    case "peran":
      return [{ type: "people" }];
    case "hubungkan":
      return [{ type: "invited", code: parseWatchCode(asked.words) ?? asked.words }, { type: "rooms" }];
    case "instansi":
    case "kategori":
      return [{ type: "open" }, { type: "rooms" }];
    case "libur":
    case "kanal":
    case "bantuan":
      return [];
  }
}
