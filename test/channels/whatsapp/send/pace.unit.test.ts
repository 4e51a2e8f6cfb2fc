import { describe, expect, it, test } from "vitest";
import { createCalls } from "../../../../src/channels/whatsapp/connection/calls.ts";
import { whatsappUrl } from "../../../../src/channels/whatsapp/options.ts";
import { openMedia } from "../../../../src/channels/whatsapp/receive/media/media.ts";
import { createPacer, usualPacing } from "../../../../src/channels/whatsapp/send/pace.ts";
import { idOf, partsOf, wordedAs } from "../../../../src/channels/whatsapp/send/parts.ts";
import type { Outgoing, OutgoingFile } from "../../../../src/ports/channel.ts";
import type { MediaRef } from "../../../../src/ports/inbound.ts";
import { letter } from "../bench.ts";

describe("the pace", () => {
  function pacer() {
    let time = 0;
    return {
      pace: createPacer(
        usualPacing,
        () => time,
        () => 0.5,
      ),
      pass: (ms: number) => {
        time += ms;
      },
    };
  }

  it("lets twenty messages a minute start, and answers at any time", () => {
    const { pace, pass } = pacer();
    for (let n = 0; n < 20; n += 1) {
      expect(pace.wait(`${n}`)).toBe(0);
      pace.take(`${n}`);
      pass(1_000);
    }
    expect(pace.wait("someone")).toBe(40_000);
    expect(pace.spare()).toBe(0);
    pace.heard("budi");
    expect(pace.wait("budi")).toBe(0);
    pace.take("budi");
    expect(pace.wait("someone")).toBe(40_000);
    pass(40_000);
    expect(pace.wait("someone")).toBe(0);
    expect(pace.spare()).toBe(1);
  });

  it("counts what an earlier process sent", () => {
    const { pace } = pacer();
    for (let n = 0; n < 20; n += 1) pace.take("someone", 59_000);
    expect(pace.wait("another")).toBe(1_000);
  });

  it("calls it an answer for two minutes", () => {
    const { pace, pass } = pacer();
    pace.heard("budi");
    pass(119_999);
    expect(pace.answers("budi")).toBe(true);
    pass(1);
    expect(pace.answers("budi")).toBe(false);
  });

  it("types for one to three seconds", () => {
    const { pace } = pacer();
    expect(pace.typing()).toBe(2_000);
  });
});

describe("a letter", () => {
  const file = (kind: OutgoingFile["kind"]): OutgoingFile => ({
    kind,
    path: "/tmp/x",
    mime: "image/jpeg",
    name: "x.jpg",
  });

  test.each([
    ["words alone", [], "halo", ["text halo"]],
    ["a picture with few words", [file("photo")], "halo", ["photo halo"]],
    ["two pictures", [file("photo"), file("photo")], "halo", ["photo ", "photo halo"]],
    ["a voice note, which takes no words", [file("voice")], "halo", ["voice ", "text halo"]],
    ["a picture alone", [file("photo")], "", ["photo "]],
    ["nothing", [], "  ", []],
  ] as const)("of %s", (_, files, text, parts) => {
    expect(shapesOf(letter(text, { files }))).toEqual(parts);
  });

  it("has its place between the files and the text, to be tapped", () => {
    const spot = { latitude: -7.8, longitude: 110.36, name: "K7M4-2QX", address: "Kec. Kota" };
    const full = letter("halo", { files: [file("photo"), file("photo")], spot });
    expect(shapesOf(full)).toEqual(["photo ", "photo ", "spot K7M4-2QX", "text halo"]);
    expect(wordedAs({ type: "spot", spot })).toEqual({
      location: { degreesLatitude: -7.8, degreesLongitude: 110.36, name: "K7M4-2QX", address: "Kec. Kota" },
    });
  });

  function shapesOf(one: Outgoing): readonly string[] {
    return partsOf(one).map((part) => {
      if (part.type === "spot") return `spot ${part.spot.name}`;
      return part.type === "text" ? `text ${part.text}` : `${part.file.kind} ${part.caption}`;
    });
  }

  it("that is too long is cut, with the menu in the last part", () => {
    const parts = partsOf(letter(`${"kata ".repeat(1_000)}\n\n1. Kirim`));
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatchObject({ text: expect.stringMatching(/1\. Kirim$/) });
  });

  it("has the same ids whenever it is tried, each part its own, in the web client's form", () => {
    const ids = [0, 1].map((part) => idOf("6281100000001:7@s.whatsapp.net", "letter-1", part));
    expect(ids).toEqual([0, 1].map((part) => idOf("6281100000001:7@s.whatsapp.net", "letter-1", part)));
    expect(new Set([...ids, idOf("6281100000001:7@s.whatsapp.net", "letter-2", 0)]).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^3EB0[0-9A-F]{18}$/);
  });

  it("asks for no preview of a link", () => {
    expect(wordedAs({ type: "text", text: "https://contoh.id" })).toEqual({
      text: "https://contoh.id",
      linkPreview: null,
    });
  });
});

test("an offer of a call is rejected, and its caller told once an hour", async () => {
  let time = 0;
  const told: string[] = [];
  const rejected: string[] = [];
  const take = createCalls({
    tell: async (caller, key) => {
      told.push(`${caller} ${key}`);
    },
    reject: async (_, id) => {
      rejected.push(id);
    },
    now: () => time,
    failed: () => undefined,
  });
  const call = (id: string, more: object = {}) => ({
    id,
    chatId: "200000000000001@lid",
    from: "200000000000001:3@lid",
    date: new Date(),
    status: "offer" as const,
    offline: false,
    ...more,
  });
  await take(null, [call("A"), call("A", { status: "terminate" })]);
  await take(null, [call("B"), call("C", { from: "200000000000002@lid" }), call("D", { isGroup: true })]);
  time = 3_600_000;
  await take(null, [call("E", { offline: true })]);
  expect(rejected).toEqual(["A", "B", "C", "D"]);
  expect(told).toEqual([
    "200000000000001@lid call:A",
    "200000000000002@lid call:C",
    "200000000000001@lid call:E",
  ]);
});

describe("media", () => {
  const ref = (remote: { url: string | null; path: string | null }): MediaRef => ({
    kind: "photo",
    remote: JSON.stringify({
      type: "image",
      key: "",
      hash: null,
      message: { id: "A", chat: "1@lid" },
      ...remote,
    }),
    bytes: 1,
    mime: null,
    name: null,
  });

  test.each([
    ["another host", "https://evil.example/v/1.enc", null],
    ["a host that only ends alike", "https://evilwhatsapp.net/v/1.enc", null],
    ["plain http", "http://mmg.whatsapp.net/v/1.enc", null],
    ["another port", "https://mmg.whatsapp.net:8443/v/1.enc", null],
    ["this machine", "http://127.0.0.1:5432/", null],
    ["a path that names a host", null, "@127.0.0.1/x"],
    ["a path that ends the host", null, ".evil.example/x"],
    ["nowhere", null, null],
    ["a file", "file:///etc/passwd", null],
  ])("isn't fetched from %s", async (_, url, path) => {
    const opening = openMedia(ref({ url, path }), { socket: () => null, url: whatsappUrl });
    await expect(opening).rejects.toMatchObject({ refusal: "lost" });
  });

  test("isn't fetched from outside where the channel's server is on loopback", async () => {
    const opening = openMedia(ref({ url: "https://mmg.whatsapp.net/v/1.enc", path: null }), {
      socket: () => null,
      url: "ws://127.0.0.1:1/ws/chat",
    });
    await expect(opening).rejects.toMatchObject({ refusal: "lost" });
  });
});
