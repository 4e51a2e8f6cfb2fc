const openings =
  /^\s*(eh|eh+|ehh|maaf|sori|sorry|ups|oops|ralat|koreksi|salah|wait|no)?[\s,]*(eh|salah|keliru|ralat|koreksi|typo|maksud(nya)?( saya| sy)?|maksudku|bukan|harusnya|seharusnya|wrong|i meant?|should be)[\s,.:;]+(lokasi(nya)?|tempat(nya)?|itu|yang benar|yg benar)?[\s,.:;]*/iu;

const englishOpenings = /^\s*(sorry|oops|no|wait)[\s,]+(it'?s|it is|i mean)[\s,:]+/iu;

/** What a person says instead ("eh salah, pasar legi" → "pasar legi"), or null if it is no correction. */
export function correctionIn(text: string): string | null {
  const match = openings.exec(text) ?? englishOpenings.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trim();
  return rest === "" ? null : rest;
}
