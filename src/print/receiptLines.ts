import { type Drawn, type Said, say } from "../core/message/message.ts";

/** One line of a receipt, as it is set. */
export type Line =
  | {
      readonly type: "text";
      readonly text: string;
      readonly size: number;
      readonly bold?: true;
      readonly mono?: true;
    }
  | { readonly type: "rule" }
  | { readonly type: "codes"; readonly codes: readonly { readonly name: string; readonly link: string }[] };

/** The office as it calls itself at the head. */
export type Issuer = { readonly service: string; readonly name: string };

/** What a receipt says, from top to bottom. */
export function receiptLines(
  { number, code, doors, filed, due }: Drawn,
  { service, name }: Issuer,
  translate: (said: Said) => string,
): readonly Line[] {
  const text = (
    said: Said,
    size: number,
    more: Pick<Extract<Line, { type: "text" }>, "bold" | "mono"> = {},
  ): Line => ({
    type: "text",
    text: translate(said),
    size,
    ...more,
  });
  const plain = (words: string) => say("plain", { text: words });
  const links = doors.map((door) => ({ name: door.name, link: door.link.replace("{code}", code) }));
  return [
    text(plain(service), 40, { bold: true }),
    text(plain(name), 26),
    { type: "rule" },
    text(say("print.receipt.title"), 30, { bold: true }),
    text(say("print.receipt.number"), 24),
    text(plain(number), 72, { mono: true }),
    // Of a confidential report whoever finds the paper reads its number and no more.
    ...(due === null
      ? []
      : [
          text(say("print.receipt.filed", { filed }), 26),
          text(say("print.receipt.due", { due }), 26, { bold: true }),
        ]),
    { type: "rule" },
    text(say("print.receipt.how"), 28, { bold: true }),
    text(say("print.receipt.send"), 26),
    text(say("print.receipt.join", { code }), 44, { mono: true }),
    ...doors.map(({ name: channel, address }) =>
      text(say("print.receipt.to", { name: channel, address }), 26),
    ),
    ...(links.length === 0
      ? []
      : [text(say("print.receipt.scan"), 26), { type: "codes", codes: links } as const]),
    text(say("print.receipt.once"), 22),
  ];
}
