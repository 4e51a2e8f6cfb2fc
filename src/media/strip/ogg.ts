import { latin1, viewOf } from "./stripped.ts";

/**
 * Blanks the comments of an Ogg file with Opus, Vorbis or Speex sound, in place: title, artist, place, pictures and
 * the name of the program. Their room is filled with spaces, so that no page moves. False if the file isn't built as
 * the formats say; then nothing was changed. See RFC 3533 (pages) and RFC 7845, 5.2 (comments).
 */
export function blankOggComments(content: Uint8Array): boolean {
  const packets = commentPackets(content);
  if (packets === null || packets.length === 0) return false;
  const blanks = packets.map((packet) => ({ packet, blank: blankComments(packet) }));
  if (blanks.some(({ blank }) => blank === null)) return false;
  for (const { packet, blank } of blanks) {
    if (blank !== null) spread(content, packet, blank);
  }
  return true;
}

/** A stream's second packet: its kind, and where its bytes lie, page by page. */
type Packet = { readonly codec: Codec; readonly parts: Part[]; readonly length: number };
type Part = { readonly page: Page; readonly start: number; readonly end: number };
type Page = { readonly start: number; readonly end: number };
type Codec = "opus" | "vorbis" | "speex";
type Stream = { readonly codec: Codec; readonly parts: Part[]; packets: number };

/** More streams than any recording has. */
const mostStreams = 64;

function commentPackets(content: Uint8Array): readonly Packet[] | null {
  const view = viewOf(content);
  const streams = new Map<number, Stream>();
  const done: Packet[] = [];
  let at = 0;
  while (at + 27 <= content.length) {
    if (latin1(content, at, at + 4) !== "OggS") return null;
    const segments = view.getUint8(at + 26);
    const lacing = content.subarray(at + 27, at + 27 + segments);
    const body = at + 27 + segments;
    const end = body + lacing.reduce((sum, one) => sum + one, 0);
    if (lacing.length < segments) return null;
    if (end > content.length) break;
    const serial = view.getUint32(at + 14, true);
    if ((view.getUint8(at + 5) & 2) !== 0) {
      const codec = codecIn(content, body);
      if (codec === null || streams.size === mostStreams) return null;
      streams.set(serial, { codec, parts: [], packets: 0 });
    }
    const stream = streams.get(serial);
    if (stream === undefined) return null;
    if (stream.packets < 2) follow(stream, lacing, body, { start: at, end }, done);
    at = end;
  }
  return [...streams.values()].every(({ packets }) => packets >= 2) ? done : null;
}

/** Goes through a page's packets up to the end of the stream's second one. */
function follow(stream: Stream, lacing: Uint8Array, body: number, page: Page, done: Packet[]): void {
  let at = body;
  for (const size of lacing) {
    if (stream.packets === 1) stream.parts.push({ page, start: at, end: at + size });
    at += size;
    if (size === 255) continue;
    stream.packets += 1;
    if (stream.packets < 2) continue;
    const { codec, parts } = stream;
    done.push({ codec, parts, length: parts.reduce((sum, { start, end }) => sum + end - start, 0) });
    return;
  }
}

function codecIn(content: Uint8Array, body: number): Codec | null {
  const head = latin1(content, body, body + 8);
  if (head === "OpusHead") return "opus";
  if (head.startsWith("\x01vorbis")) return "vorbis";
  return head === "Speex   " ? "speex" : null;
}

const magic: Readonly<Record<Codec, string>> = { opus: "OpusTags", vorbis: "\x03vorbis", speex: "" };

/** A packet of the same length whose program's name is spaces, and which has no comments; null if it is too short. */
function blankComments({ codec, length }: Packet): Uint8Array | null {
  const head = magic[codec];
  const framing = codec === "vorbis" ? 1 : 0;
  const spaces = length - head.length - 8 - framing;
  if (spaces < 0) return null;
  const packet = Buffer.alloc(length, " ");
  packet.write(head, 0, "latin1");
  packet.writeUInt32LE(spaces, head.length);
  packet.writeUInt32LE(0, head.length + 4 + spaces);
  if (framing === 1) packet.writeUInt8(1, length - 1);
  return packet;
}

function spread(content: Uint8Array, { parts }: Packet, packet: Uint8Array): void {
  let from = 0;
  for (const { start, end } of parts) {
    content.set(packet.subarray(from, from + end - start), start);
    from += end - start;
  }
  for (const page of new Set(parts.map((part) => part.page))) {
    const bytes = content.subarray(page.start, page.end);
    const view = viewOf(bytes);
    view.setUint32(22, 0, true);
    view.setUint32(22, checkSum(bytes), true);
  }
}

/** Ogg's check sum: CRC-32 with the polynomial 0x04c11db7, not reflected, which zlib doesn't offer. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return sum;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ 0x04c11db7;
  return sum >>> 0;
});
