import { z } from "zod";
import { named } from "../kinds/kind.ts";
import { telegramKindsFor } from "../kinds/kindsFor.ts";
import { placeOf, telegramSeats } from "../people/telegramCast.ts";
import { whatsappSeats } from "../people/whatsappCast.ts";
import type { Action, Doing, Outcome, Writing } from "../shown/action.ts";
import type { SeatId, TelegramSeat } from "../shown/chat.ts";
import type { Upload } from "../telegram/content/files.ts";
import type { World } from "../telegram/world.ts";

const seatIds: readonly SeatId[] = [...telegramSeats, ...whatsappSeats];

export const seat = z.enum(seatIds as [SeatId, ...SeatId[]]);
const message = z.int();
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
const text = z.string().min(1).max(4_096);

/** What the page may ask for. */
export const action: z.ZodType<Action> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), seat, text, replyTo: message.optional() }),
  z.object({
    type: z.literal("place"),
    seat,
    latitude,
    longitude,
    replyTo: message.optional(),
  }),
  z.object({
    type: z.literal("tap"),
    seat,
    label: z.string(),
    at: z.object({ latitude, longitude }).optional(),
  }),
  z.object({ type: z.literal("press"), seat, message, row: z.int(), column: z.int() }),
  z.object({ type: z.literal("edit"), seat, message, text }),
  z.object({ type: z.literal("delete"), seat, message }),
  z.object({ type: z.literal("react"), seat, message, emoji: z.string().max(8).nullable() }),
  z.object({ type: z.literal("kind"), seat, kind: z.string().max(64) }),
  z.object({ type: z.literal("start"), seat, payload: z.string().max(64).optional() }),
  z.object({ type: z.literal("clock"), move: z.enum(["hour", "opening", "close", "day"]) }),
  z.object({ type: z.literal("flush") }),
  z.object({ type: z.literal("scan") }),
  z.object({ type: z.literal("setUp") }),
]);

const done: Outcome = { ok: true, words: null };

/** How long a press waits for the bot's answer, in real milliseconds. */
const longestAnswer = 5_000;

type On<T> = T extends unknown ? Omit<T, "seat"> & { readonly seat: TelegramSeat } : never;

/** A person writes. Throws where the world wouldn't allow it. */
export function write(world: World, wanted: On<Writing>): Outcome {
  const { userId, chatId } = placeOf(wanted.seat);
  const manner = wanted.replyTo === undefined ? {} : { replyTo: wanted.replyTo };
  switch (wanted.type) {
    case "text":
      world.send(userId, chatId, { text: wanted.text }, manner);
      return done;
    case "place": {
      const location = { latitude: wanted.latitude, longitude: wanted.longitude };
      world.send(userId, chatId, { location }, manner);
      return done;
    }
  }
}

/** A person does something else in a chat. Throws where the world wouldn't allow it. */
export async function act(world: World, wanted: On<Doing>): Promise<Outcome> {
  const { userId, chatId, group } = placeOf(wanted.seat);
  switch (wanted.type) {
    case "tap":
      world.tap(userId, chatId, wanted.label, wanted.at);
      return done;
    case "press": {
      const { row, column } = wanted;
      const press = world.press(userId, chatId, wanted.message, { row, column });
      const answer = await world
        .waitFor(() => press.answer, longestAnswer, "an answer to a press")
        .catch(() => null);
      return { ok: true, words: answer?.text ?? null };
    }
    case "edit": {
      const { text: words } = wanted;
      const old = world.view(chatId, userId).messages.find(({ id }) => id === wanted.message);
      const change = old?.kind === "text" ? { text: words } : { caption: words };
      world.edit(userId, chatId, wanted.message, change);
      return done;
    }
    case "delete":
      world.deleteMessage(userId, chatId, wanted.message);
      return done;
    case "react":
      world.react(userId, chatId, wanted.message, wanted.emoji);
      return done;
    case "kind":
      await named(telegramKindsFor({ group }), wanted.kind).send(world, { userId, chatId, group });
      return done;
    case "start":
      if (group) throw new Error("START is for private chats");
      world.start(userId, wanted.payload);
      return done;
  }
}

export type Parcel = {
  readonly seat: z.infer<typeof seat>;
  readonly caption: string;
  readonly replyTo: number | null;
  readonly files: readonly Upload[];
  /** A voice note's length in seconds; null: the files are no voice note. */
  readonly voice: number | null;
};

/** A person sends files: pictures as photos, several as one album, anything else as a document each. */
export function sendFiles(
  world: World,
  from: TelegramSeat,
  { caption, replyTo, files, voice }: Parcel,
): void {
  const { userId, chatId } = placeOf(from);
  const manner = replyTo === null ? {} : { replyTo };
  const [first, ...rest] = files;
  if (first === undefined) return;
  if (voice !== null) {
    world.send(userId, chatId, { voice: first, seconds: voice }, manner);
    return;
  }
  const words = caption === "" ? {} : { caption };
  const isPhoto = ({ mime = "" }: Upload) => /^image\/(jpeg|png|webp)$/.test(mime);
  if (files.every(isPhoto) && rest.length > 0) {
    const items = files.slice(0, 10).map((photo, at) => ({ photo, ...(at === 0 && words) }));
    world.sendAlbum(userId, chatId, items, manner);
    return;
  }
  for (const [at, file] of files.entries()) {
    const with_ = at === 0 ? words : {};
    world.send(
      userId,
      chatId,
      isPhoto(file) ? { photo: file, ...with_ } : { document: file, ...with_ },
      manner,
    );
  }
}
