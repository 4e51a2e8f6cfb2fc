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
