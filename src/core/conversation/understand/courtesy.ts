/** Words that say how something is said and never what: they change no answer beside which they stand. */
export function isCourtesy(word: string): boolean {
  return forms.has(word) || isThanks(word);
}

export function isThanks(word: string): boolean {
  return thanks.has(word);
}

/** "ok", "siap": it was read, which is neither a yes nor a no. */
export function isAcknowledgement(word: string): boolean {
  return acknowledgements.has(word);
}

const forms = new Set(
  (
    "pak pa bpk bapak bu ibu buk min mimin admin kak ka kakak mas mbak mba bang abang bro sis gan agan bos om tante dek " +
    "kang teh mang akang kok koq ko deh dong donk nih nich sih toh mah ya yaa yah " +
    "alhamdulillah alhamdulilah alhamdulillaah hamdalah syukur syukurlah puji tuhan please sir madam dear"
  ).split(" "),
);

const thanks = new Set(
  (
    "makasih makasi makasihh mksh mks mksih trims tks thx tq thanks thank you ty terima terimakasih kasih trimakasih " +
    "trima nuhun hatur suwun matur nuwun banyak byk pisan"
  ).split(" "),
);

const acknowledgements = new Set(
  "ok oke okay okey sip siap mantap mantab baik nggih inggih enggih mangga".split(" "),
);
