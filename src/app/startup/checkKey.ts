import type { Store } from "../../ports/store.ts";

/** The key isn't the one that the database was sealed with: nobody's address could be read. */
class WrongKey extends Error {
  override readonly name = "WrongKey";
}

const known = "aduan";

/** Holds the key against what was sealed with it at the first start. Throws WrongKey. */
export async function checkKey(
  store: Store,
  seal: { readonly seal: (plain: string) => Uint8Array; readonly open: (sealed: Uint8Array) => string },
): Promise<void> {
  await store.transaction(async (tx) => {
    const kept = await tx.settings.get("key_check");
    if (typeof kept !== "string") {
      return await tx.settings.set("key_check", Buffer.from(seal.seal(known)).toString("base64"));
    }
    try {
      if (seal.open(Buffer.from(kept, "base64")) === known) return;
    } catch (error) {
      throw new WrongKey(remedy, { cause: error });
    }
    throw new WrongKey(remedy);
  });
}

const remedy =
  "SECRET_KEY isn't the key that this database was sealed with: the addresses on file couldn't be read. " +
  "Set the key that belongs to it, from the backup that was kept apart.";
