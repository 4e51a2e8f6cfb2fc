import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../../src/playground/telegram/content/html.ts";
import { captionText, cleanText, messageText } from "../../../../src/playground/telegram/content/text.ts";

const found = (text: string) =>
  cleanText(text).entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

describe("what Telegram finds by itself", () => {
  test.each([
    ["/mulai", [["bot_command", "/mulai"]]],
    ["/teruskan@aduan_bot PUPR", [["bot_command", "/teruskan@aduan_bot"]]],
    ["lihat km/jam dan 24/7", []],
    ["tanya @rina ya", [["mention", "@rina"]]],
    ["surel a.b@maju.go.id", [["email", "a.b@maju.go.id"]]],
    ["buka https://maju.go.id/aduan.", [["url", "https://maju.go.id/aduan"]]],
    ["#jalan rusak #2026", [["hashtag", "#jalan"]]],
    ["telepon +62 812 3456 7890", [["phone_number", "+62 812 3456 7890"]]],
  ])("in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test("blanks at the ends go, and entities move with the text", () => {
  const clean = cleanText("  \n tebal  ", [{ type: "bold", offset: 4, length: 5 }]);
  expect(clean).toEqual({ text: "tebal", entities: [{ type: "bold", offset: 0, length: 5 }] });
});

test("a person's markup stays words when entities carry the format", () => {
  const text = "<b>*_[x](http://evil.example)&";
  expect(cleanText(text, [{ type: "italic", offset: 0, length: 3 }]).text).toBe(text);
});

test("an entity that cuts an emoji in two is refused", () => {
  expect(() => cleanText("🙂 ok", [{ type: "bold", offset: 1, length: 2 }])).toThrow(
    "middle of a UTF-16 symbol",
  );
});

test("lengths are counted in UTF-16 units", () => {
  expect(messageText("🙂".repeat(2_048)).text).toHaveLength(4_096);
  expect(() => messageText("🙂".repeat(2_049))).toThrow("Bad Request: message is too long");
  expect(() => messageText(" \n ")).toThrow("Bad Request: message text is empty");
  expect(() => captionText("x".repeat(1_025))).toThrow("Bad Request: message caption is too long");
});

test("HTML is read as Telegram reads it", () => {
  const read = parseHtml('Halo <b>dunia</b> &lt;<a href="https://a.b/?x=1&amp;y">di sini</a>&gt;');
  expect(read.text).toBe("Halo dunia <di sini>");
  expect(read.entities).toEqual([
    { type: "bold", offset: 5, length: 5 },
    { type: "text_link", offset: 12, length: 7, url: "https://a.b/?x=1&y" },
  ]);
  expect(() => parseHtml("<b>tebal")).toThrow("can't parse entities");
  expect(() => parseHtml("<h1>besar</h1>")).toThrow('Unsupported start tag "h1"');
});
