import type { Chance } from "../../core/conversation/facts.ts";
import type { Store } from "../../ports/store.ts";

/**
 * Makes the one-time code by which the first operators' room and its administrator are linked; null once there is a
 * room with an administrator. Only its hash is kept, so each call makes a new one and the one before no longer works.
 */
export async function linkCode(
  store: Store,
  hash: (code: string) => string,
  chance: Chance,
): Promise<string | null> {
  const code = chance.code();
  return await store.transaction(async (tx) => {
    if ((await tx.members.firstRoom()) !== null) return null;
    await tx.invites.invite(hash(code), { type: "operators" });
    return code;
  });
}
