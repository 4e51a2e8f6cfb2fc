import { hindranceName } from "../../core/letters/rooms/hindered.ts";
import { isOfFiles } from "../../core/letters/rooms/obstacle.ts";
import type { ContactId } from "../../core/procedure/case.ts";
import type { Sent } from "../../ports/channel.ts";
import type { Address } from "../../ports/inbound.ts";
import type { OutFile } from "../../ports/letter.ts";
import type { Tx } from "../../ports/store.ts";
import { hinder, unhinder } from "../handle/silence.ts";

/** How a message arrived in a room: what it was sent without, and whether it left its topic. */
export type Arrival = Pick<Sent, "withheld" | "strayed">;

type Arrived = {
  readonly room: ContactId;
  readonly to: Address;
  readonly topic: string | null;
  readonly files: readonly Pick<OutFile, "kind" | "state">[];
  /** What the room doesn't take, as somebody was told. */
  readonly hindered: readonly string[];
};

/**
 * Tells the operators what a room doesn't take, once, and that it does again. What stood in the way of one
 * file alone, such as its size, is no matter of the room's.
 */
export async function observe(tx: Tx, sent: Arrived, { withheld = [], strayed }: Arrival): Promise<void> {
  const { room, to, topic, files, hindered } = sent;
  if (to.kind !== "group") return;
  const kinds = [...new Set(files.filter(({ state }) => state === "stored").map(({ kind }) => kind))];
  for (const kind of kinds.filter((one) => withheld.includes(one)))
    await hinder(tx, room, { type: "files", kind });
  if (withheld.includes("files")) await hinder(tx, room, { type: "files", kind: "files" });
  if (withheld.includes("slow")) await hinder(tx, room, { type: "slow" });
  if (topic !== null && strayed !== undefined) await hinder(tx, room, { type: "topic", topic, why: strayed });
  // Where something else stood in the way, which of them arrived isn't known.
  const isKnown = withheld.every((why) => why !== null && why !== "files" && isOfFiles(why));
  const arrived = isKnown ? kinds.filter((kind) => !withheld.includes(kind)) : [];
  const taken: readonly string[] = [
    ...arrived,
    ...(arrived.length > 0 ? ["files"] : []),
    ...(topic !== null && strayed === undefined
      ? [hindranceName({ type: "topic", topic, why: "topic_closed" })]
      : []),
  ];
  const over = hindered.filter((name) => taken.includes(name));
  if (over.length > 0) await unhinder(tx, room, over);
}
