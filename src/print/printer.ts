import type { Drawn } from "../core/message/message.ts";
import type { Language } from "../core/office.ts";
import type { Translate } from "../ports/translate.ts";
import { drawReceipt } from "./receipt.ts";
import type { Issuer } from "./receiptLines.ts";

/** Draws what messages bring as pictures, in the name of this office. */
export function printer(issuer: Issuer, translate: Translate) {
  return (drawn: Drawn, language: Language): Promise<Uint8Array> =>
    drawReceipt(drawn, issuer, (said) => translate(said, language));
}
