import { HttpError, type Transformer } from "grammy";
import { codeOf, OddAnswer } from "../send/errors.ts";
import { isRecord, isResultOf, shapeOf } from "./results.ts";

type Answer = Awaited<ReturnType<Parameters<Transformer>[0]>>;

/**
 * Checks every answer of the Bot API, and turns anything unexpected into an OddAnswer, so that callers get
 * what the types promise. An error without a description is unexpected too: the documents allow it, but the
 * server never sends one, and it mustn't decide about a letter.
 */
export const checkAnswers: Transformer = async (call, method, payload, signal) => {
  const answer: unknown = await call(method, payload, signal).catch(withoutJson);
  // `readAnswer` has checked that the answer has the type of this method.
  return readAnswer(method, answer) as Awaited<ReturnType<typeof call>>;
};

/** Undefined if the answer wasn't JSON; grammY's own error would contain the address, and so the token. */
function withoutJson(error: unknown): undefined {
  if (!(error instanceof HttpError) || codeOf(error.error) !== "invalid-json") throw error;
}

/** Checks an answer; throws an OddAnswer. `answer` is undefined if it wasn't JSON. */
export function readAnswer(method: string, answer: unknown): Answer {
  if (answer === undefined) throw new OddAnswer(method, "no JSON");
  if (!isRecord(answer)) throw new OddAnswer(method, shapeOf(answer));
  const { ok, result, error_code: code, description } = answer;
  if (ok === true) {
    if (!isResultOf(method, result)) throw new OddAnswer(method, `a result that is ${shapeOf(result)}`);
    return { ok, result } as Answer;
  }
  if (ok !== false) throw new OddAnswer(method, "an object without ok");
  if (typeof code !== "number" || !isError(code)) throw new OddAnswer(method, "an error without its code");
  if (typeof description !== "string") throw new OddAnswer(method, "an error without its description");
  return { ok, error_code: code, description, parameters: parametersOf(answer["parameters"]) };
}

/** Error codes are those of HTTP. */
function isError(code: number): boolean {
  return Number.isInteger(code) && code >= 300 && code <= 599;
}

/** Seconds: longer than Telegram ever asks to wait, and safe for timers and the database. */
const longestWait = 86_400;

function parametersOf(given: unknown): { retry_after?: number; migrate_to_chat_id?: number } {
  if (!isRecord(given)) return {};
  const { retry_after: wait, migrate_to_chat_id: chat } = given;
  return {
    ...(typeof wait === "number" && wait >= 0 && { retry_after: Math.min(wait, longestWait) }),
    ...(typeof chat === "number" && Number.isSafeInteger(chat) && { migrate_to_chat_id: chat }),
  };
}
