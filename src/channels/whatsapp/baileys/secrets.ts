/**
 * Kinds of secrets besides Baileys' keys. creds: our credentials, id "current". keptCreds: credentials of a
 * number that was logged out. sent: our messages of the last week, by id. decrypted: plaintexts of the last
 * day, by the ciphertext's hash. byNumber: people filed under their phone number because their LID wasn't
 * known. edits: what opens the edits of a person's latest messages, and edits that wait for theirs, by the person.
 * timers: after how long a chat's messages disappear, by the chat.
 */
export const kinds = {
  creds: "creds",
  keptCreds: "creds-kept",
  sent: "sent",
  decrypted: "decrypted",
  byNumber: "by-number",
  edits: "edits",
  timers: "timers",
} as const;
