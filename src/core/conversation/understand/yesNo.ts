const openWords =
  /\b(?:bera|sia|a)?pakah (?:nama|nomor|alamat|jenis|merek|warna)|\b(?:berapa|siapa|mana|kapan|bagaimana|mengapa|kenapa)(?:kah)?\b/iu;
const closed =
  /\b\p{L}+kah\b|^\s*(?:apa (?:benar|betul|sudah|masih|ada)|benar|betul|sudah|masih|ada|bisa|boleh|is|are|was|were|do|does|did|has|have|can)\b/iu;

/** Whether a question can be answered by a nod: "Apakah lubangnya di depan toko besi?", not "Di depan nomor berapa?". */
export function isYesNoQuestion(text: string): boolean {
  return !openWords.test(text) && closed.test(text);
}
