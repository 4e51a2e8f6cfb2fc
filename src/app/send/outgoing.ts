import { without } from "../../core/letters/rooms/hindered.ts";
import { type Message, say } from "../../core/message/message.ts";
import { render } from "../../core/message/render.ts";
import type { Language } from "../../core/office.ts";
import type { Channel, Mentions, Outgoing, OutgoingFile } from "../../ports/channel.ts";
import { SendError } from "../../ports/failure.ts";
import type { Address } from "../../ports/inbound.ts";
import type { OutFile } from "../../ports/letter.ts";
import { type Translate, wayOf } from "../../ports/translate.ts";

export type Addressed = {
  readonly language: Language;
  readonly mentions?: Mentions;
  readonly files: readonly OutgoingFile[];
  readonly replyTo: string | null;
  readonly topic: string | null;
  /** Who reads it, and the number of the case by which they find what is withheld. */
  readonly to: Pick<Address, "kind">;
  readonly number: string | null;
};

/** A message in the reader's language, as the channel can show it. */
export function outgoing(
  content: Message,
  { language, files, replyTo, topic, to, number, mentions }: Addressed,
  { channel, translate }: { readonly channel: Channel; readonly translate: Translate },
): Outgoing {
  const shows = channel.capabilities;
  const rendered = render(content, shows, (said) => translate(said, language, wayOf(shows)));
  return {
    ...rendered,
    files,
    replyTo,
    ...(topic !== null && { topic }),
    ...(files.length > 0 && {
      without: (count: number) => translate(without(count, to.kind, number), language, wayOf(shows)),
    }),
    ...(mentions !== undefined && { mentions }),
    ...(content.asks !== undefined && { asksReply: true as const }),
  };
}

/** The message with a line on those of its files that couldn't be had: it may count them. */
export function withMissing(content: Message, files: readonly Pick<OutFile, "state">[]): Message {
  const count = files.filter(({ state }) => state === "refused" || state === "lost").length;
  if (count === 0) return content;
  return { ...content, paragraphs: [...content.paragraphs, [say("letters.missing", { count })]] };
}

/**
 * The stored attachments in the form in which channels send them. `pathOf` gives a stored file's absolute
 * path.
 */
export function filesOf(
  files: readonly OutFile[],
  pathOf: (path: string) => string,
): readonly OutgoingFile[] {
  return files.flatMap(({ id, state, kind, path, mime }) =>
    state === "stored" && path !== null && mime !== null
      ? [{ kind, path: pathOf(path), mime, name: nameOf(id, mime) }]
      : [],
  );
}

/** An error as a SendError; any other error is a fault of ours and counts as refused. */
export function asSendError(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError("refused", String(error), { cause: error });
}

/** A neutral file name: the original one may tell who the person is. */
function nameOf(id: string, mime: string): string {
  return `lampiran-${id.slice(0, 8)}.${mime.split("/")[1] ?? "bin"}`;
}
