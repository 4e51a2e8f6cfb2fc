import type { Store } from "../../ports/store.ts";

/** The database belongs to another kind of program: the message says what to do. */
class Marked extends Error {
  override readonly name = "Marked";
}

/**
 * Keeps a demonstration and a service apart: a database that has been one never becomes the other. `switchOn` says how
 * a channel is switched on.
 */
export async function markDatabase(
  store: Store,
  mode: "playground" | "service",
  switchOn = "Switch one on",
): Promise<void> {
  await store.transaction(async (tx) => {
    const marked = await tx.settings.get("mode");
    if (marked === null) return await tx.settings.set("mode", mode);
    if (marked === mode) return;
    throw new Marked(
      mode === "playground"
        ? `This database serves real people, and no channel is configured. ${switchOn}; a demonstration never runs in it.`
        : "This database was made by a demonstration: its cases aren't real. Set DATABASE_URL or DATA_DIR to a place of its own.",
    );
  });
}
