import qrcode from "qrcode";

/** Draws a QR code: as text for a terminal, and as a PNG. */
export async function drawCode(content: string) {
  return {
    terminal: await qrcode.toString(content, { type: "terminal", small: true }),
    png: new Uint8Array(await qrcode.toBuffer(content, { width: 512 })),
  };
}
