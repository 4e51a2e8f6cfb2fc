import { box } from "./files.ts";

const u16 = (...numbers: readonly number[]) =>
  Buffer.concat(numbers.map((number) => Buffer.from([number >> 8, number & 255])));
const u32 = (...numbers: readonly number[]) =>
  Buffer.concat(numbers.map((one) => u16(one >>> 16, one & 0xffff)));
const full = (type: string, version: number, ...content: readonly Uint8Array[]) =>
  box(type, u32(version * 2 ** 24), ...content);

/** The units of a raw HEVC stream, each behind its mark. */
function unitsIn(stream: Buffer): readonly Buffer[] {
  const units: Buffer[] = [];
  let from = -1;
  for (let at = 0; at + 3 <= stream.length; at += 1) {
    if (stream.readUIntBE(at, 3) !== 1) continue;
    if (from >= 0) units.push(stream.subarray(from, at - (stream[at - 1] === 0 ? 1 : 0)));
    from = at + 3;
  }
  return from < 0 ? units : [...units, stream.subarray(from)];
}

/** A HEIC photo as a phone writes it: an HEVC picture, and EXIF of place, device and maker beside it. */
export function heicPhoto(stream: Buffer, side: number): Buffer {
  const units = unitsIn(stream);
  const kindOf = (unit: Buffer) => ((unit[0] ?? 0) >> 1) & 63;
  const sets = units.filter((unit) => kindOf(unit) >= 32 && kindOf(unit) <= 34);
  const picture = Buffer.concat(
    units.filter((unit) => kindOf(unit) < 32).flatMap((unit) => [u32(unit.length), unit]),
  );
  const exif = Buffer.concat([
    u32(6),
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08 MERK HP-RAHASIA Budi 6.8833 110.8333", "latin1"),
  ]);
  const config = box(
    "hvcC",
    Buffer.from([
      1,
      4,
      8,
      0,
      0,
      0,
      0x9f,
      0xa8,
      0,
      0,
      0,
      0,
      30,
      0xf0,
      0,
      0xfc,
      0xfd,
      0xf8,
      0xf8,
      0,
      0,
      0x0f,
      sets.length,
    ]),
    ...sets.flatMap((unit) => [Buffer.from([kindOf(unit) | 0x80]), u16(1, unit.length), unit]),
  );
  const item = (id: number, type: string) => full("infe", 2, u16(id, 0), Buffer.from(`${type}\0`));
  const metaFor = (at: number) =>
    full(
      "meta",
      0,
      full("hdlr", 0, u32(0), Buffer.from("pict"), u32(0, 0, 0), Buffer.from([0])),
      full("pitm", 0, u16(1)),
      full("iinf", 0, u16(2), item(1, "hvc1"), item(2, "Exif")),
      full("iref", 0, box("cdsc", u16(2, 1, 1))),
      box(
        "iprp",
        box("ipco", config, full("ispe", 0, u32(side, side))),
        full("ipma", 0, u32(1), u16(1), Buffer.from([2, 0x81, 2])),
      ),
      full(
        "iloc",
        0,
        Buffer.from([0x44, 0]),
        u16(2),
        u16(1, 0, 1),
        u32(at, picture.length),
        u16(2, 0, 1),
        u32(at + picture.length, exif.length),
      ),
    );
  const type = box("ftyp", Buffer.from("heic"), u32(0), Buffer.from("mif1heic"));
  const meta = metaFor(type.length + metaFor(0).length + 8);
  return Buffer.concat([type, meta, box("mdat", picture, exif)]);
}
