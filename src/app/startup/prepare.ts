import type { Decree } from "../../core/calendar/build.ts";
import type { Store, Tx } from "../../ports/store.ts";
import { loadDecrees } from "../office.ts";

export type Preparing = Belonging & {
  /** Fills an empty database with a first office. */
  readonly seed: (tx: Tx) => Promise<void>;
  readonly decrees: readonly Decree[];
};

/** Makes the database ready for service. Throws Marked or WrongKey if it isn't this program's. */
export async function prepare(store: Store, { seed, decrees, ...belonging }: Preparing): Promise<void> {
  await checkDatabase(store, belonging);
  await store.transaction(seed);
  await loadDecrees(store, decrees);
}

/**
 * The database belongs to a demonstration and this is a service, or the reverse: the message says what to do.
 */
class Marked extends Error {
  override readonly name = "Marked";
}

/** The key isn't the one that the database was sealed with: nobody's address could be read. */
class WrongKey extends Error {
  override readonly name = "WrongKey";
}

type Belonging = {
  readonly mode: "playground" | "service";
  /** How to switch on a channel, for the error message. */
  readonly switchOn: string;
  readonly seal: {
    readonly seal: (plain: string) => Uint8Array;
    readonly open: (sealed: Uint8Array) => string;
  };
};

/** Checks at start that the database is this program's own; claims a new one. Throws Marked or WrongKey. */
export async function checkDatabase(store: Store, belonging: Belonging): Promise<void> {
  await store.transaction(async (tx) => {
    await checkMode(tx, belonging);
    await checkKey(tx, belonging);
  });
}

/** Keeps a demonstration and a service apart: a database that has been one never becomes the other. */
async function checkMode(tx: Tx, { mode, switchOn }: Belonging): Promise<void> {
  const marked = await tx.settings.get("mode");
  if (marked === null) return await tx.settings.set("mode", mode);
  if (marked === mode) return;
  throw new Marked(
    mode === "playground"
      ? `This database serves real people, and no channel is configured. ${switchOn}; a demonstration never runs in it.`
      : "This database was made by a demonstration: its cases aren't real. Set DATABASE_URL or DATA_DIR to a place of its own.",
  );
}

const known = "aduan";

/** Checks the key by a value that was sealed with it at the first start. */
async function checkKey(tx: Tx, { seal: { seal, open } }: Belonging): Promise<void> {
  const kept = await tx.settings.get("key_check");
  if (typeof kept !== "string")
    return await tx.settings.set("key_check", Buffer.from(seal(known)).toString("base64"));
  try {
    if (open(Buffer.from(kept, "base64")) === known) return;
  } catch (error) {
    throw new WrongKey(keyRemedy, { cause: error });
  }
  throw new WrongKey(keyRemedy);
}

const keyRemedy =
  "SECRET_KEY isn't the key that this database was sealed with: the addresses on file couldn't be read. " +
  "Set the key that belongs to it, from the backup that was kept apart.";
