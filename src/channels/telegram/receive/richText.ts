/**
 * The words of a formatted message, a line for each part that has some. Formats nest and grow in number with every
 * version of the Bot API, so this looks for what they have in common: words are strings under the key `text`.
 */
export function plainText(part: unknown): string {
  if (typeof part === "string") return part;
  if (Array.isArray(part)) {
    const inline = part.some((piece) => typeof piece === "string");
    return part
      .map(plainText)
      .filter((words) => words !== "")
      .join(inline ? "" : "\n");
  }
  if (typeof part !== "object" || part === null) return "";
  const lines: string[] = [];
  for (const [key, value] of Object.entries(part)) {
    if (key === "text" || typeof value === "object") lines.push(plainText(value));
  }
  return lines.filter((words) => words !== "").join("\n");
}
