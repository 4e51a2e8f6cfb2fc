import { proto, type WAMessage } from "@whiskeysockets/baileys";
import { describe, expect, test } from "vitest";
import { partOf } from "../../../../../src/channels/whatsapp/receive/kinds/association.ts";
import { parse } from "../../../../../src/channels/whatsapp/receive/reading/parse.ts";
import type { Inbound } from "../../../../../src/ports/inbound.ts";
import { fixture } from "../../fixture.ts";

const me = { number: "6281100000001:7@s.whatsapp.net", lid: "100000000000001:7@lid" };
const { AssociationType } = proto.MessageAssociation;
const of = "3A5F0C9E1B7D42A68E00";
const photo = { imageMessage: { mediaKey: "a2V5", url: "https://mmg.whatsapp.net/1", fileLength: 9 } };
const film = { videoMessage: { mediaKey: "a2V5", url: "https://mmg.whatsapp.net/1", fileLength: 9 } };
const belonging = (associationType: number | null) => ({
  messageContextInfo: { messageAssociation: { associationType, parentMessageKey: { id: of } } },
});
const brings = (message: object, from = fixture("text"), counted: readonly string[] = []) =>
  parse({ ...from, message } as WAMessage, me, new Date(0), {
    naming: { service: "", someone: "", nameOf: () => null },
    counted: new Set(counted),
  });

test("every type of the library's is decided on", () => {
  const numbers = Object.values(AssociationType).filter((type) => typeof type === "number");
  expect(numbers.length).toBeGreaterThan(19);
  const as = numbers.map((type) => [AssociationType[type], partOf(belonging(type))?.as ?? "own"]);
  expect(as.filter(([, part]) => part !== "own")).toEqual([
    ["MEDIA_ALBUM", "album"],
    ["HD_VIDEO_DUAL_UPLOAD", "twin"],
    ["MEDIA_POLL", "piece"],
    ["HD_IMAGE_DUAL_UPLOAD", "twin"],
    ["STICKER_ANNOTATION", "piece"],
    ["MOTION_PHOTO", "piece"],
    ["HEVC_VIDEO_DUAL_UPLOAD", "twin"],
  ]);
});

describe("a photo or film that a phone uploads twice", () => {
  test.each([
    [10, photo, "photo"],
    [5, film, "video"],
    [19, film, "video"],
  ])("comes as a better copy of the first (%i), in its wrapper or without", (type, content, kind) => {
    const copy = { inbound: { input: { type: "twin", of, media: { kind, bytes: 9 } } } };
    expect(brings({ ...content, ...belonging(type) })).toMatchObject(copy);
    expect(brings({ associatedChildMessage: { message: content }, ...belonging(type) })).toMatchObject(copy);
    expect(brings({ associatedChildMessage: { message: { ...content, ...belonging(type) } } })).toMatchObject(
      copy,
    );
  });

  test("keeps what it says, and the key of the first, which may never come", () => {
    const contextInfo = { stanzaId: "3EB0OURS", participant: "6281100000000@s.whatsapp.net" };
    const said = { imageMessage: { ...photo.imageMessage, caption: "lubang di jalan", contextInfo } };
    const { inbound } = brings({ ...said, ...belonging(10) }) as { readonly inbound: Inbound };
    const { externalId, on, ref, input } = inbound;
    expect({ on, ref }).toEqual({ on: "3EB0OURS", ref: externalId.split(" ")[0] });
    expect(input).toMatchObject({
      caption: "lubang di jalan",
      album: "together",
      quoted: "3EB0OURS",
      parent: [of, ...externalId.split(" ").slice(1)].join(" "),
    });
  });

  test("counts in a group with the one that it is a copy of, and waits for it otherwise", () => {
    const inGroup = fixture("group-talk");
    const content = { associatedChildMessage: { message: photo }, ...belonging(10) };
    expect(brings(content, inGroup, [of])).toMatchObject({ inbound: { input: { type: "twin", of } } });
    expect(brings(content, inGroup)).toMatchObject({
      type: "early",
      of,
      inbound: { input: { type: "twin" } },
    });
  });

  test("is words all the same if it holds no file", () => {
    expect(brings({ conversation: "ya", ...belonging(10) })).toMatchObject({
      inbound: { input: { text: "ya" } },
    });
  });
});

test.each([
  [12, film],
  [7, photo],
  [11, photo],
])("what makes no sense by itself (%i) is left out", (type, content) => {
  expect(brings({ associatedChildMessage: { message: content }, ...belonging(type) })).toMatchObject({
    type: "skipped",
    why: "a piece of another message",
  });
});

test.each([null, 0, 3, 8, 20])("of any other type (%s) it is a photo of its own, and no album", (type) => {
  const input = { type: "media", album: "together" };
  expect(brings({ ...photo, ...belonging(type) })).toMatchObject({ inbound: { input } });
});
