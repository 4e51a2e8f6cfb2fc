/**
 * Words that the program puts on file among a citizen's own. They are kept as they were written, so they are in the
 * office's language and never translated.
 */

/** In a case's history in place of a message that its writer deleted. */
export const deletedNote = "[pesan ini dihapus pelapor di obrolannya]";
