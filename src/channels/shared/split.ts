/**
 * Splits a text into pieces of at most `max` UTF-16 units: at the last paragraph end that fits, else at a
 * line's end, at a blank, or between characters. No piece is blank.
 */
export function split(text: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const end = cutAt(rest, max);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function cutAt(text: string, max: number): number {
  const window = text.slice(0, max + 1);
  for (const border of ["\n\n", "\n", " "]) {
    const at = window.lastIndexOf(border);
    // A cut near the beginning would leave a very short message.
    if (at > max / 4) return at;
  }
  const last = text.charCodeAt(max - 1);
  const insidePair = last >= 0xd800 && last <= 0xdbff;
  return insidePair ? max - 1 : max;
}
