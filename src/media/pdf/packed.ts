import { promisify } from "node:util";
import { constants, deflateRaw, inflate, type ZlibOptions } from "node:zlib";

const inflating = promisify<Uint8Array, ZlibOptions, Buffer>(inflate);
const deflating = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** Most bytes of a group of packed objects. */
const largest = 16 * 1024 * 1024;
const largestBlock = 65_535;

/** A stream packed by FlateDecode (zlib), unpacked within a limit; null if it is damaged or larger. */
export async function unpacked(packed: Uint8Array): Promise<Buffer | null> {
  return await inflating(packed, { maxOutputLength: largest }).catch(() => null);
}

/**
 * Content packed by zlib to exactly so many bytes, so that nothing behind it moves: spaces at its end, which mean nothing
 * between objects, fill what is left. Null if it can't be packed so small.
 */
export async function packedTo(content: Uint8Array, length: number): Promise<Buffer | null> {
  const whole = await deflating(content, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const room = length - 2 - whole.length - 4;
  const filling = blocksOf(room);
  if (filling === null) return null;
  const spaces = room - 5 * filling.length;
  const sum = adler32([content, Buffer.alloc(spaces, " ")]);
  return Buffer.concat([Buffer.from([0x78, 0xda]), whole, ...filling, sum]);
}

/** Spaces packed to exactly so many bytes; null if there is no room for any. */
export function packedSpaces(length: number): Buffer | null {
  const room = length - 6;
  const filling = blocksOf(room);
  if (filling === null) return null;
  const sum = adler32([Buffer.alloc(room - 5 * filling.length, " ")]);
  return Buffer.concat([Buffer.from([0x78, 0x01]), ...filling, sum]);
}

/** Blocks of spaces that aren't packed, the last of which ends the stream, of exactly so many bytes (RFC 1951, 3.2.4). */
function blocksOf(room: number): readonly Buffer[] | null {
  if (room < 5) return null;
  const count = Math.ceil(room / (largestBlock + 5));
  const spaces = room - 5 * count;
  if (spaces < 0) return null;
  return Array.from({ length: count }, (_, index) => {
    const size = Math.floor(((index + 1) * spaces) / count) - Math.floor((index * spaces) / count);
    const block = Buffer.alloc(5 + size, " ");
    block.writeUInt8(index === count - 1 ? 1 : 0, 0);
    block.writeUInt16LE(size, 1);
    block.writeUInt16LE(~size & 0xffff, 3);
    return block;
  });
}

/** zlib's check sum (RFC 1950), which Node doesn't offer by itself. */
function adler32(pieces: readonly Uint8Array[]): Buffer {
  let [low, high] = [1, 0];
  for (const piece of pieces) {
    for (const byte of piece) {
      low = (low + byte) % 65_521;
      high = (high + low) % 65_521;
    }
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE(high, 0);
  sum.writeUInt16BE(low, 2);
  return sum;
}
