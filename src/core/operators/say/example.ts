import { type Said, say } from "../../message/message.ts";
import type { CommandName } from "../commands/row.ts";
import type { Turn } from "../turn.ts";

/** Commands whose example names a case. */
const onCase = [
  "kasus",
  "teruskan",
  "tanya",
  "tolak",
  "arahkan",
  "proses",
  "catat",
  "jawab",
  "periksa",
  "kembalikan",
  "alihkan",
  "ingatkan",
  "pantau",
  "tutup",
  "buka",
  "ubah",
  "blokir",
  "lihat",
  "riwayat",
  "serah",
] as const satisfies readonly CommandName[];

/** How a command is typed, with a case that this room has: people copy it. */
export function example(turn: Turn, id: CommandName): Said {
  const [number, other] = numbersHere(turn);
  if (number === undefined) return say(`operators.example.${id}`);
  if (id === "gabung")
    return other === undefined
      ? say("operators.example.gabung")
      : say("operators.sample.gabung", { number, other });
  const named = onCase.find((one) => one === id);
  return named === undefined ? say(`operators.example.${id}`) : say(`operators.sample.${named}`, { number });
}

/** Numbers of cases that the command may be given on here: in private of confidential ones, in the group of others. */
function numbersHere({ facts: { found, queue, ...facts }, room }: Turn): readonly string[] {
  const meant = found.filter(({ by }) => by !== "near").map((one) => one.case);
  const cases = [...meant, ...queue.next.map((one) => one.case)].filter(
    ({ privacy, agency }) =>
      (privacy === "confidential") === (facts.private === true) &&
      (room.type === "operators" || agency === room.agency),
  );
  return [...new Set(cases.map(({ number }) => number))];
}
