/** A request's body, or the HTTP status for why it wasn't read. */
export type Body = { readonly text: string } | { readonly status: 400 | 408 | 413 };

/** Reads a body of at most `most` bytes within `ms` milliseconds; never throws. */
export async function readBody(request: Request, most: number, ms: number): Promise<Body> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return { status: 413 };
  const reader = request.body?.getReader();
  if (reader === undefined) return { status: 400 };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), ms);
  });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), late]);
      if (read === "late") return await refuse(reader, 408);
      if (read.done) break;
      size += read.value.byteLength;
      if (size > most) return await refuse(reader, 413);
      chunks.push(read.value);
    }
    return { text: Buffer.concat(chunks).toString("utf8") };
  } catch {
    // The connection broke, so nobody gets the answer.
    return { status: 400 };
  } finally {
    clearTimeout(timer);
  }
}

async function refuse(reader: ReadableStreamDefaultReader<Uint8Array>, status: 408 | 413): Promise<Body> {
  reader.cancel().catch(() => undefined);
  return { status };
}
