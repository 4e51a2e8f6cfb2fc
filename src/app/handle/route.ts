import type { Heard } from "../../core/conversation/facts.ts";
import type { Input } from "../../core/message/input.ts";
import type { RoomHeard } from "../../core/operators/facts.ts";
import type { AttachmentId } from "../../core/procedure/case.ts";
import type { NewFile } from "../../ports/attachments.ts";
import type { MediaRef } from "../../ports/inbound.ts";
import type { InboxMessage, Payload } from "../../ports/inbox.ts";
import { isForRoom, isOfPractice, isOfPrivateAlbum } from "./privately/forRoom.ts";

/** Which dialogue a message belongs to, with what that dialogue hears. */
export type Routed =
  | { readonly type: "citizen"; readonly heard: Heard }
  | { readonly type: "room"; readonly heard: RoomHeard }
  /** Needs no answer: a change of a group, or a message in a group that is meant for no dialogue. */
  | { readonly type: "quiet" };

export type Wanted = Pick<NewFile, "id" | "ref" | "message" | "twinOf">;

/**
 * Decides which dialogue a message belongs to. Media gets its attachment id here; `district` names a pin's
 * place.
 */
export function route(
  message: InboxMessage,
  newId: () => string,
  district: (latitude: number, longitude: number) => string,
): { readonly to: Routed; readonly wanted: Wanted | null } {
  const { payload } = message;
  const media = mediaIn(payload);
  const file = media === null ? null : { id: newId(), ref: media, ...linkOf(payload) };
  const input = inputOf(payload, file?.id ?? "", district);
  if (input === null) return { to: { type: "quiet" }, wanted: file };
  if (isOfPrivateAlbum(message) && !isForRoom(message)) return { to: { type: "quiet" }, wanted: null };
  if (message.chatKind === "person" && !isForRoom(message)) {
    const heard = {
      input,
      ref: payload.ref ?? message.seq,
      sentAt: message.sentAt,
      forwardedOften: payload.forwardedOften,
      english: payload.english === true,
    };
    return { to: { type: "citizen", heard }, wanted: file };
  }
  const practice = isOfPractice(message) ? ({ practice: true } as const) : {};
  const heard = roomHeard(message, input, practice);
  if (heard === null) return { to: { type: "quiet" }, wanted: null };
  return { to: { type: "room", heard }, wanted: file };
}

function inputOf(
  { input }: Payload,
  file: AttachmentId,
  district: (latitude: number, longitude: number) => string,
): Input | null {
  switch (input.type) {
    case "media": {
      const { media, ...rest } = input;
      return { ...rest, file, ...markOf(media), ...endingOf(media) };
    }
    case "amended": {
      const { media, ...rest } = input;
      if (media === undefined) return rest;
      return { ...rest, file: { id: file, kind: media.kind, ...markOf(media), ...endingOf(media) } };
    }
    case "place":
      return { ...input, district: district(input.latitude, input.longitude) };
    case "twin":
    case "moved":
      return null;
    case "text":
    case "choice":
    case "deleted":
    case "start":
    case "noise":
    case "reacted":
    case "reachable":
    case "group":
    case "left":
    case "joined":
    case "unknown":
    case "file_refused":
      return input;
  }
}

function mediaIn({ input }: Payload): MediaRef | null {
  return input.type === "media" || input.type === "amended" || input.type === "twin"
    ? (input.media ?? null)
    : null;
}

/** By what a file and its better copy find each other. */
function linkOf({ input, ref }: Payload): Pick<NewFile, "message" | "twinOf"> {
  if (input.type === "twin") return { twinOf: input.of };
  return input.type === "media" && ref !== null ? { message: ref } : {};
}

function markOf({ mark }: MediaRef): { readonly mark?: string } {
  return mark === undefined ? {} : { mark };
}

/** How a document's name ends, by which its sender knows it. The name may say what nobody is to read here. */
export function endingOf({ kind, name }: MediaRef): { readonly ending?: string } {
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(name ?? "")?.[1];
  return kind !== "document" || ending === undefined ? {} : { ending: ending.toUpperCase() };
}

function roomHeard(
  { payload, seq, sentAt }: InboxMessage,
  input: Input,
  practice: Pick<RoomHeard, "practice">,
): RoomHeard | null {
  const secondHand = payload.secondHand === true;
  const inTopic = payload.topic !== undefined;
  const envelope = { ref: payload.ref ?? seq, sentAt, on: payload.on, secondHand, inTopic, ...practice };
  switch (input.type) {
    case "text":
      return { ...envelope, input: { type: "text", text: input.text } };
    case "media":
      return {
        ...envelope,
        input: {
          type: "media",
          kind: input.kind,
          file: input.file,
          caption: input.caption,
          album: input.album,
        },
      };
    case "choice":
      return { ...envelope, input: { type: "choice", id: input.id, arg: input.arg } };
    case "amended":
      return {
        ...envelope,
        input: {
          type: "amended",
          message: input.message,
          text: input.text,
          file: input.file?.id ?? null,
        },
      };
    case "group":
      return input.change === "added" ? { ...envelope, input: { type: "added" } } : null;
    case "unknown":
      return {
        ...envelope,
        input: input.kind === "edit" ? { type: "unread_edit" } : { type: "unusable", what: "other" },
      };
    case "file_refused":
      return { ...envelope, input };
    case "place":
      return { ...envelope, input: { type: "unusable", what: "other" } };
    case "noise":
      return { ...envelope, input: { type: "unusable", what: "noise" } };
    case "deleted":
      return { ...envelope, input: { type: "deleted", message: input.message } };
    case "start":
    case "reacted":
    case "reachable":
    case "left":
    case "joined":
      return null;
  }
}
