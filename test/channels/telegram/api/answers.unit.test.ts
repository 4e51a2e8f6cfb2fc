import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../../../src/channels/telegram/api/answers.ts";
import { methods } from "../../../../src/channels/telegram/api/results.ts";
import { troubleOf } from "../../../../src/channels/telegram/receive/pollErrors.ts";
import { OddAnswer, toSendError } from "../../../../src/channels/telegram/send/errors.ts";
import { projectPath } from "../../../../src/projectPath.ts";
import { emptyHanded, oddAnswers } from "../oddAnswers.ts";

const wanting = methods.filter((method) => /^(get|send(?!ChatAction))/.test(method));
const parsed = (answers: typeof oddAnswers): readonly (readonly [string, unknown])[] =>
  answers.flatMap(([what, , body]) => {
    try {
      return [[what, JSON.parse(body)] as const];
    } catch {
      return [];
    }
  });

describe.each(methods)("%s", (method) => {
  test.each([...parsed(oddAnswers), ...(wanting.includes(method) ? parsed(emptyHanded) : [])])(
    "answered with %s",
    (what, answer) => {
      // A list of updates is looked at one by one.
      if (method === "getUpdates" && what.includes("a list of another shape")) return;
      expect(() => readAnswer(method, answer)).toThrow(OddAnswer);
    },
  );
});

test("every method that the channel calls has its results looked at", () => {
  const folder = projectPath("src/channels/telegram");
  const called = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/\bapi\s*(?:\.raw)?\s*\.([a-z]\w+)\(/g)].map(
        ([, method]) => method,
      ),
    );
  expect([...new Set(called)].sort()).toEqual([...methods].sort());
});

test("what the Bot API answers is let through", () => {
  const said = { id: 7, username: "lapor_bot", first_name: "Lapor" };
  expect(readAnswer("getMe", { ok: true, result: said })).toEqual({ ok: true, result: said });
  expect(readAnswer("deleteWebhook", { ok: true, result: true })).toMatchObject({ ok: true });
  const refusal = { ok: false, error_code: 400, description: "Bad Request: chat not found" };
  expect(readAnswer("sendMessage", refusal)).toMatchObject(refusal);
});

describe("what an error asks for", () => {
  const asked = (parameters: unknown) =>
    readAnswer("sendMessage", { ok: false, error_code: 429, description: "wait", parameters });

  test.each([
    [{ retry_after: 7 }, { retry_after: 7 }],
    [{ retry_after: 1e300 }, { retry_after: 86_400 }],
    [{ retry_after: "7" }, {}],
    [{ retry_after: -1 }, {}],
    [{ migrate_to_chat_id: -100_223 }, { migrate_to_chat_id: -100_223 }],
    [{ migrate_to_chat_id: "x" }, {}],
    [null, {}],
    ["x", {}],
    [[7], {}],
  ])("%j counts as %j", (given, read) => {
    expect(asked(given)).toMatchObject({ parameters: read });
  });
});

describe("an answer that isn't the Bot API's", () => {
  const error = new OddAnswer("sendMessage", "a list");

  test("to a send may mean that it arrived; to what may be done twice it doesn't matter", () => {
    expect(toSendError(error, "twice", "private").failure).toBe("ambiguous");
    expect(toSendError(error, "once", "private").failure).toBe("retry");
  });

  test("keeps the channel waiting, and says what came", () => {
    const trouble = troubleOf(error, "http://there");
    expect(trouble).toMatchObject({ type: "waiting", waitMs: null });
    expect(trouble.reason).toMatch(
      /http:\/\/there isn't a Bot API server.*sendMessage was answered with a list/,
    );
  });
});
