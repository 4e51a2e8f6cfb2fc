import type { Message, Update } from "@grammyjs/types";
import { createTranslate } from "../../../src/adapters/i18n.ts";
import { type Said, say } from "../../../src/core/message/message.ts";
import type { Inbound, RawInput } from "../../../src/ports/inbound.ts";
import { projectPath } from "../../../src/projectPath.ts";

/** The filing dialogue, as a person in a private chat on Telegram writes it: words, a photo, the place, send. */
export const words = "min jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh";
export const photo = "AgACAgUAAxkBAAIBQ2c1Y2FkdWFuLWJlbmNoLXBob3RvAAKlvTEbq7";
export const place = { latitude: -7.5755, longitude: 110.8243 };
export const send = "Kirim";
export const steps = 4;

const translate = createTranslate({
  locales: projectPath("locales"),
  zoneName: "WIB",
  today: () => "2026-11-26",
});

const lines = (...said: readonly Said[]): string => said.map((one) => translate(one, "id")).join("\n");

/** What every subject says at each step, in Aduan's sentences. */
export const answers = [
  lines(say("draft.noted"), say("ask.photo")),
  lines(say("draft.photo_in"), say("ask.place"), say("ask.place_how")),
  lines(
    say("summary.check"),
    say("summary.words", { words }),
    say("summary.place", { place: say("place.pin") }),
    say("summary.ordinary"),
  ),
] as const;

export function receipt(number: string): string {
  return lines(say("receipt.sent", { number }), say("receipt.next", { due: "2026-12-01", days: 3 }));
}

const inputs: readonly RawInput[] = [
  { type: "text", text: words, quoted: null },
  {
    type: "media",
    caption: "",
    album: null,
    quoted: null,
    media: { kind: "photo", remote: photo, bytes: 184_311, mime: "image/jpeg", name: null },
    kind: "photo",
  },
  { type: "place", ...place, label: "", quoted: null },
  { type: "text", text: send, quoted: null },
];

/** Step `step` of a chat, as the Telegram channel hands it over. */
export function inbound(chat: number, step: number): Inbound {
  const id = String(chat);
  const input = inputs[step];
  if (input === undefined) throw new Error(`there is no step ${step}`);
  return {
    from: { channel: "telegram", chat: id, kind: "private" },
    sender: { id, name: "Warga Kliwon", anonymous: false, language: "id" },
    externalId: `7012345678:${chat * steps + step}`,
    ref: `${chat}:${step}`,
    on: null,
    sentAt: new Date(),
    forwardedOften: false,
    input,
  };
}

/** The same step as the Bot API has it. */
export function update(chat: number, step: number): Update {
  const person = { id: chat, first_name: "Warga Kliwon" };
  const envelope = {
    message_id: step * 2 + 1,
    date: Math.floor(Date.now() / 1_000),
    chat: { ...person, type: "private" as const },
    from: { ...person, is_bot: false, language_code: "id" },
  };
  const contents: readonly Partial<Message>[] = [
    { text: words },
    {
      photo: [
        { file_id: `${photo}s`, file_unique_id: "s", width: 90, height: 67, file_size: 1_204 },
        { file_id: photo, file_unique_id: "x", width: 1_280, height: 960, file_size: 184_311 },
      ],
    },
    { location: place },
    { text: send },
  ];
  return {
    update_id: chat * steps + step,
    message: { ...envelope, ...contents[step] } as Message & Update.NonChannel,
  };
}
