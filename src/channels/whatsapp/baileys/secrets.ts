/**
 * Kinds of secrets besides Baileys' keys. creds: our credentials, id "current". keptCreds: credentials of a
 * number that was logged out. sent: our messages of the last week, by id. decrypted: plaintexts of the last
 * day, by the ciphertext's hash. byNumber: people filed under their phone number because their LID wasn't
 * known.
 */
export const kinds = {
  creds: "creds",
  keptCreds: "creds-kept",
  sent: "sent",
  decrypted: "decrypted",
  byNumber: "by-number",
} as const;
