import type { Payload } from "../../src/ports/inbox.ts";

/** How the same command may come. What isn't the sender's own plain word may do nothing. */
export type Manner = {
  readonly called: string;
  /** Whether the table holds; otherwise nothing may come of it. */
  readonly counts: boolean;
  /** Replies to the card of this case. */
  readonly on?: "N" | "M";
  /** Whether a file comes with it: of a confidential case, that is content. */
  readonly file?: boolean;
  readonly write: (text: string) => Partial<Payload> & Pick<Payload, "input">;
};

const text = (said: string): Payload["input"] => ({ type: "text", text: said, quoted: null });

export const manners: readonly Manner[] = [
  { called: "typed", counts: true, write: (said) => ({ input: text(said) }) },
  { called: "typed in capitals", counts: true, write: (said) => ({ input: text(shouted(said)) }) },
  {
    called: "under a photo",
    counts: true,
    file: true,
    write: (said) => ({
      input: {
        type: "media",
        kind: "photo",
        media: { kind: "photo", remote: "r", bytes: null, mime: null, name: null },
        caption: said,
        album: null,
        quoted: null,
      },
    }),
  },
  {
    called: "as a reply to its card",
    counts: true,
    on: "N",
    write: (said) => ({ input: text(said.replace(" K7M4", "")) }),
  },
  { called: "as a reply to another's card", counts: true, on: "M", write: (said) => ({ input: text(said) }) },
  {
    called: "forwarded, or by another bot",
    counts: false,
    write: (said) => ({ input: text(said), secondHand: true }),
  },
  {
    called: "forwarded, as a reply to its card",
    counts: false,
    on: "N",
    write: (said) => ({ input: text(said.replace(" K7M4", "")), secondHand: true }),
  },
  {
    called: "edited",
    counts: false,
    write: (said) => ({ input: { type: "amended", message: "7", text: said } }),
  },
  { called: "quoted", counts: false, write: (said) => ({ input: text(`> ${said}`) }) },
  { called: "quoted in a sentence", counts: false, write: (said) => ({ input: text(`Kata Budi: ${said}`) }) },
  { called: "quoted in marks", counts: false, write: (said) => ({ input: text(`"${said}"`) }) },
];

function shouted(said: string): string {
  return said.replace(/^\/\S+/, (name) => name.toUpperCase());
}
