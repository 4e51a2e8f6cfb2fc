import type { Message } from "../../core/message/message.ts";
import { render } from "../../core/message/render.ts";
import type { Language } from "../../core/office.ts";
import type { Channel, Outgoing, OutgoingFile } from "../../ports/channel.ts";
import { SendError } from "../../ports/failure.ts";
import { type Translate, wayOf } from "../../ports/translate.ts";

export type Addressed = {
  readonly language: Language;
  readonly files: readonly OutgoingFile[];
  readonly replyTo: string | null;
};

/** A message in the reader's language, as the channel can show it. */
export function outgoing(
  content: Message,
  { language, files, replyTo }: Addressed,
  { channel, translate }: { readonly channel: Channel; readonly translate: Translate },
): Outgoing {
  const shows = channel.capabilities;
  const rendered = render(content, shows, (said) => translate(said, language, wayOf(shows)));
  return { ...rendered, files, replyTo };
}

/** What a send threw, in the channel's own words; what isn't a channel's error is a fault of ours. */
export function asSendError(error: unknown): SendError {
  return error instanceof SendError ? error : new SendError("refused", String(error), { cause: error });
}
