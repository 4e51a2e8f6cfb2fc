import { type Api, InputFile } from "grammy";
import type {
  InputMediaAudio,
  InputMediaDocument,
  InputMediaPhoto,
  InputMediaVideo,
  Message,
} from "grammy/types";
import type { OutgoingFile } from "../../../ports/channel.ts";
import { withMentions } from "./mentions.ts";
import type { Part } from "./parts.ts";

/** Parameters of every sending call. */
export type Common = {
  readonly chat_id: string;
  readonly message_thread_id?: number;
  readonly protect_content?: boolean;
  readonly disable_notification?: boolean;
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply: true };
};

export type Markup = Parameters<Api["raw"]["sendMessage"]>[0]["reply_markup"];

/** Makes one call; returns the resulting messages, in order. */
export async function post(
  api: Api,
  part: Part,
  common: Common,
  markup: Markup,
  signal: AbortSignal,
): Promise<readonly Message[]> {
  const menu = markup === undefined ? {} : { reply_markup: markup };
  switch (part.type) {
    case "text": {
      const { text, entities } = withMentions(part.text, part.mentions);
      const named = entities.length === 0 ? {} : { entities };
      return [
        await api.raw.sendMessage(
          { ...common, ...menu, text, ...named, link_preview_options: { is_disabled: true } },
          foreign(signal),
        ),
      ];
    }
    case "spot": {
      const { latitude, longitude, name, address } = part.spot;
      return [
        await api.raw.sendVenue(
          { ...common, ...menu, latitude, longitude, title: name, address },
          foreign(signal),
        ),
      ];
    }
    case "file":
      return [await postFile(api, part.file, { ...common, ...menu, ...captioned(part.caption) }, signal)];
    case "album":
      return api.raw.sendMediaGroup({ ...common, media: album(part.files, part.caption) }, foreign(signal));
  }
}

function postFile(
  api: Api,
  file: OutgoingFile,
  rest: Common & { caption?: string; reply_markup?: NonNullable<Markup> },
  signal: AbortSignal,
): Promise<Message> {
  const input = new InputFile(file.path, file.name);
  switch (file.kind) {
    case "photo":
      return api.raw.sendPhoto({ ...rest, photo: input }, foreign(signal));
    case "video":
      return api.raw.sendVideo({ ...rest, video: input }, foreign(signal));
    case "audio":
      return api.raw.sendAudio({ ...rest, audio: input }, foreign(signal));
    case "voice":
      return api.raw.sendVoice({ ...rest, voice: input }, foreign(signal));
    case "document":
      return api.raw.sendDocument({ ...rest, document: input }, foreign(signal));
  }
}

type Albums = Parameters<Api["raw"]["sendMediaGroup"]>[0]["media"];

function album(files: readonly OutgoingFile[], caption: string): Albums {
  const items = files.map((file, index) => ({
    media: new InputFile(file.path, file.name),
    kind: file.kind,
    ...captioned(index === 0 ? caption : ""),
  }));
  const documents: InputMediaDocument[] = [];
  const audios: InputMediaAudio[] = [];
  const pictures: (InputMediaPhoto | InputMediaVideo)[] = [];
  for (const { kind, ...item } of items) {
    if (kind === "audio") audios.push({ ...item, type: "audio" });
    else if (kind === "photo" || kind === "video") pictures.push({ ...item, type: kind });
    else documents.push({ ...item, type: "document" });
  }
  if (documents.length > 0) return documents;
  return audios.length > 0 ? audios : pictures;
}

function captioned(caption: string): { caption?: string } {
  return caption === "" ? {} : { caption };
}

type ForeignSignal = NonNullable<Parameters<Api["getMe"]>[0]>;

/** grammY's types want an older package's signal; Node's works. */
export function foreign(signal: AbortSignal): ForeignSignal {
  return signal as unknown as ForeignSignal;
}
