import { viewOf } from "./stripped.ts";

/**
 * Blanks what a WebM recording says of its maker, in place: tags, attachments and titles become void elements, and
 * the programs' names spaces. Nothing moves, so it plays as before. False if its elements don't add up; then some may
 * be blank already. See RFC 8794 and RFC 9559.
 */
export function blankElements(content: Uint8Array): boolean {
  const view = viewOf(content);
  let at = 0;
  while (at < content.length) {
    const element = elementAt(view, at);
    if (element === null) return false;
    const { id, start, end } = element;
    if (entered.has(id) || end === null) {
      if (end === null && !endless.has(id)) return false;
      at = start;
      continue;
    }
    // The last cluster of a recording that was cut short.
    if (end > content.length) return id === cluster;
    if (voided.has(id)) leaveVoid(content, at, end);
    else if (spaced.has(id)) content.fill(0x20, start, end);
    at = end;
  }
  return true;
}

const [segment, cluster] = [0x18538067, 0x1f43b675];
/** Segment, Info, Tracks, TrackEntry: their children are looked at. Between a parent's end and the next nothing lies. */
const entered: ReadonlySet<number> = new Set([segment, 0x1549a966, 0x1654ae6b, 0xae]);
/** Of these a live recording doesn't give the size: what follows are children, or the next of them. */
const endless: ReadonlySet<number> = new Set([segment, cluster]);
/** Tags, Attachments; title, time, file's name and those of neighbours; a track's name; check sums of what changes. */
const voided: ReadonlySet<number> = new Set([
  0x1254c367, 0x1941a469, 0x7ba9, 0x4461, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e, 0xbf,
]);
/** The programs' names, which the format demands. */
const spaced: ReadonlySet<number> = new Set([0x4d80, 0x5741]);

/** `end` is null if the size isn't given. */
type Element = { readonly id: number; readonly start: number; readonly end: number | null };

function elementAt(view: DataView, at: number): Element | null {
  const id = numberAt(view, at, 4, true);
  if (id === null) return null;
  const size = numberAt(view, at + id.width, 8, false);
  if (size === null) return null;
  const start = at + id.width + size.width;
  const unknown = size.value === 2 ** (7 * size.width) - 1;
  return { id: id.value, start, end: unknown ? null : start + size.value };
}

/** A number whose width is told by its leading zero bits; `marked` keeps the bit that ends them, as ids do. */
function numberAt(view: DataView, at: number, widest: number, marked: boolean) {
  if (at >= view.byteLength) return null;
  const first = view.getUint8(at);
  const width = Math.clz32(first) - 23;
  if (width > widest || at + width > view.byteLength) return null;
  let value = marked ? first : first & (0xff >> width);
  for (let index = 1; index < width; index += 1) value = value * 256 + view.getUint8(at + index);
  return { value, width };
}

/** A void element of the same length, filled with zeros; its size takes eight bytes where there is room. */
function leaveVoid(content: Uint8Array, at: number, end: number): void {
  const length = end - at;
  content.fill(0, at, end);
  content[at] = 0xec;
  if (length < 9) {
    content[at + 1] = 0x80 | (length - 2);
    return;
  }
  viewOf(content).setBigUint64(at + 1, (1n << 56n) | BigInt(length - 9));
}
