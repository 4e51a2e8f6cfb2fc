/** The clauses of a message: what stands between commas, stops and "tapi". */
export function clausesOf(text: string): readonly string[] {
  return text
    .split(
      /[,;:!?\n]+|\.(?=\s|$)|\b(?:tapi|tp|tpi|tetapi|cuma|cuman|cmn|pokoknya|pokokna|pokoke|yang jelas|yg jelas|soalnya|soale|but)\b/iu,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}
