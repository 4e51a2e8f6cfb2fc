import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkArguments } from "../../../../src/playground/telegram/api/arguments.ts";

test("strings of a form become what the method takes", () => {
  const form = {
    chat_id: "42",
    text: "7",
    disable_notification: "true",
    reply_markup: '{"inline_keyboard":[[{"text":"Ya","callback_data":"y"}]]}',
  };
  expect(checkArguments("sendMessage", form).values).toEqual({
    chat_id: "42",
    text: "7",
    disable_notification: true,
    reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] },
  });
});

test.each([
  ["sendMessage", { text: "x" }, "Bad Request: chat_id is empty"],
  ["sendMessage", { chat_id: 1 }, "Bad Request: message text is empty"],
  ["sendPhoto", { chat_id: 1 }, "Bad Request: there is no photo in the request"],
  ["getFile", {}, "Bad Request: file_id not specified"],
  [
    "sendMessage",
    { chat_id: 1, text: "x", reply_markup: "{" },
    "Bad Request: can't parse reply markup JSON object",
  ],
  [
    "sendMessage",
    { chat_id: 1, text: "x", entities: [{ type: "bold" }] },
    "Bad Request: can't parse entities",
  ],
  ["sendMessage", { chat_id: 1, text: "x", reply_markup: [] }, "Bad Request: can't parse reply markup"],
  ["sendChatAction", { chat_id: 1, action: "dance" }, "Bad Request: wrong parameter action in request"],
  [
    "setMessageReaction",
    { chat_id: 1, message_id: 1, reaction: [{ type: "emoji", emoji: "🦖x" }] },
    "REACTION_INVALID",
  ],
])("%s refuses %j", (method, given, words) => {
  expect(() => checkArguments(method, given)).toThrow(words);
});

test("what a method doesn't take is named but not refused", () => {
  expect(checkArguments("sendMessage", { chat_id: 1, text: "x", hide: true }).unknown).toEqual(["hide"]);
});

// Reads all of grammY's types with the TypeScript compiler, which takes its time on a busy machine.
test("the schema on file is the one that the installed types give", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "calls-"));
  try {
    const made = join(folder, "calls.json");
    const room = join(import.meta.dirname, "../../../../src/playground/telegram/api/schema");
    execFileSync(process.execPath, [join(room, "generate.mjs"), made]);
    expect(JSON.parse(readFileSync(made, "utf8"))).toEqual(
      JSON.parse(readFileSync(join(room, "calls.json"), "utf8")),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
