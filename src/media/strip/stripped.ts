/**
 * What is left of a file. stripped: nothing in it says any more who made it, with what or where, as far as its format
 * has fields for that. kept: it may, because the file is locked, signed or built in a way that can't be taken apart
 * safely; then its bytes are as they came.
 */
export type Stripped = { readonly content: Uint8Array; readonly metadata: "stripped" | "kept" };

export const stripped = (content: Uint8Array): Stripped => ({ content, metadata: "stripped" });
export const kept = (content: Uint8Array): Stripped => ({ content, metadata: "kept" });

/** A view for reading numbers of more than a byte. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as text, one character each: for names and keywords of formats. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString("latin1");
}
