/** What the channel keeps sealed in the database; each call is one transaction of its own. */
export type Secrets = {
  readonly get: (kind: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Writes all of it or nothing; null removes. */
  readonly set: (secrets: readonly Secret[]) => Promise<void>;
  /** Removes what of a kind was saved more than `hours` ago. */
  readonly prune: (kind: string, hours: number) => Promise<void>;
  /** Forgets everything but the kinds named. */
  readonly clear: (keep: readonly string[]) => Promise<void>;
};

export type Secret = { readonly kind: string; readonly id: string; readonly value: string | null };

/**
 * Kinds besides those of Baileys' own keys.
 * creds: who we are, id "current". keptCreds: what a number was that got logged out. sent: our messages of the last
 * week, by id. decrypted: what ciphertexts of the last day said, by hash. byNumber: people filed under their phone
 * number because their LID wasn't known.
 */
export const kinds = {
  creds: "creds",
  keptCreds: "creds-kept",
  sent: "sent",
  decrypted: "decrypted",
  byNumber: "by-number",
} as const;
