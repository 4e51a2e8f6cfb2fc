import { nobodyNamed } from "../../../core/letters/superiors/morning.ts";
import { headOf, overseerOf } from "../../../core/office.ts";
import type { Case, Code } from "../../../core/procedure/case.ts";
import { rungsDue } from "../../../core/procedure/time/escalation.ts";
import type { Tx } from "../../../ports/store.ts";
import type { Context } from "../../handle/context.ts";
import { plainLetter } from "../../handle/letter.ts";
import { firstHearing } from "../../handle/recipients.ts";
import { settingOf } from "../writeSteps.ts";

/** Under this key is kept of which agencies, and with "" whether of the overseer, administrators were told that nobody is named. */
const missingTold = "superiors_missing_told";

/**
 * Tells administrators once that nobody is named for a position that would have heard: in private, or in an operators'
 * room if none of them has written to us there.
 */
export async function reportMissing(tx: Tx, late: readonly Case[], context: Context): Promise<void> {
  const { office, now } = context;
  const wanting = new Set<Code>();
  for (const current of late) {
    const due = rungsDue(current, settingOf(current, context));
    if (due.includes("head") && current.agency !== null && headOf(current.agency, office) === null)
      wanting.add(current.agency);
    if (due.includes("overseer") && overseerOf(office) === null) wanting.add("");
  }
  const known = read(await tx.settings.get(missingTold));
  const fresh = [...wanting].filter((one) => !known.includes(one)).sort();
  // Whoever was named since is forgotten, so that it is said again if they go.
  const named = (one: Code) => (one === "" ? overseerOf(office) : headOf(one, office)) !== null;
  const kept = [...known.filter((one) => !named(one)), ...fresh];
  if (fresh.length === 0 && kept.length === known.length) return;
  await tx.settings.set(missingTold, kept);
  if (fresh.length === 0) return;
  const agencies = fresh.filter((one) => one !== "");
  const message = nobodyNamed(agencies, fresh.includes(""), { office, now });
  const room = firstHearing(await tx.rooms.all());
  const administrators = await tx.members.administrators();
  const chats = administrators.length > 0 || room === null ? administrators : [room];
  const key = context.chance.id();
  await tx.outbox.put(
    chats.map((chat) => ({
      ...plainLetter(chat, `missing:${key}:${chat}`),
      class: "notice",
      body: { type: "message", message },
    })),
  );
}

function read(stored: unknown): readonly Code[] {
  return Array.isArray(stored) ? stored.filter((one): one is Code => typeof one === "string") : [];
}
