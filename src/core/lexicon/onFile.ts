/**
 * Words that the program puts on file among a citizen's own. They are kept as they were written, so they are in the
 * office's language and never translated.
 */

/** Stands in a case's history for a message that its writer deleted, for the verifier to read. */
export const deletedNote = "[pesan ini dihapus pelapor di obrolannya]";
