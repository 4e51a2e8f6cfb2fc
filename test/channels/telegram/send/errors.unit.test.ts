import { GrammyError, HttpError } from "grammy";
import { describe, expect, it, test } from "vitest";
import { troubleOf } from "../../../../src/channels/telegram/receive/pollErrors.ts";
import { isDone, OddAnswer, toSendError } from "../../../../src/channels/telegram/send/errors.ts";
import type { Failure } from "../../../../src/ports/failure.ts";

const token = "7012345678:AAHq-secretSecretSecret_secretSecret";

function answer(code: number, description: string, parameters: Record<string, number> = {}): GrammyError {
  const answered = { ok: false as const, error_code: code, description, parameters };
  return new GrammyError("Call to 'sendMessage' failed!", answered, "sendMessage", { text: "isi laporan" });
}

function network(
  code: string,
  message = `request to http://127.0.0.1/bot${token}/sendMessage failed`,
): HttpError {
  return new HttpError("Network request failed", Object.assign(new Error(message), { code }));
}

const answers: readonly [number, string, Failure, Failure][] = [
  [429, "Too Many Requests: retry after 7", "retry", "retry"],
  [403, "Forbidden: bot was blocked by the user", "gone", "gone"],
  [403, "Forbidden: user is deactivated", "gone", "gone"],
  [403, "Forbidden: bot can't initiate conversation with a user", "gone", "gone"],
  [403, "Forbidden: bot was kicked from the supergroup chat", "gone", "gone"],
  [403, "Forbidden: bot is not a member of the supergroup chat", "gone", "gone"],
  [400, "Bad Request: chat not found", "gone", "gone"],
  [400, "Bad Request: not enough rights to send text messages to the chat", "gone", "gone"],
  [400, "Bad Request: CHAT_WRITE_FORBIDDEN", "gone", "gone"],
  [400, "Bad Request: TOPIC_CLOSED", "gone", "refused"],
  [400, "Bad Request: TOPIC_DELETED", "gone", "refused"],
  [400, "Bad Request: message thread not found", "gone", "refused"],
  [400, "Bad Request: not enough rights to send photos to the chat", "refused", "refused"],
  [400, "Bad Request: have no write access to the chat", "gone", "gone"],
  [400, "Bad Request: message send failed", "ambiguous", "retry"],
  [400, "Bad Request: have no rights to send a message", "gone", "gone"],
  [400, "Bad Request: group chat was deactivated", "gone", "gone"],
  [400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", "gone", "gone"],
  [400, "Bad Request: CHAT_ADMIN_REQUIRED", "gone", "gone"],
  [400, "Bad Request: need administrator rights in the channel chat", "gone", "gone"],
  [403, "Forbidden: the group chat was deleted", "gone", "gone"],
  [400, "Bad Request: can't parse entities: unexpected end", "refused", "refused"],
  [400, "Bad Request: message is too long", "refused", "refused"],
  [400, "Bad Request: message text is empty", "refused", "refused"],
  [400, "Bad Request: message to edit not found", "refused", "refused"],
  [413, "Request Entity Too Large", "refused", "refused"],
  [401, "Unauthorized", "retry", "retry"],
  [500, "Internal Server Error", "ambiguous", "retry"],
  [502, "Bad Gateway", "ambiguous", "retry"],
];

test.each(answers)("%i %s: a send is %s, an edit %s", (code, description, send, edit) => {
  expect(toSendError(answer(code, description), "twice", "group").failure).toBe(send);
  expect(toSendError(answer(code, description), "once", "group").failure).toBe(edit);
});

const breaks: readonly [string, Failure][] = [
  ["ECONNREFUSED", "retry"],
  ["ENOTFOUND", "retry"],
  ["EAI_AGAIN", "retry"],
  ["EHOSTUNREACH", "retry"],
  ["CERT_HAS_EXPIRED", "retry"],
  ["ECONNRESET", "ambiguous"],
  ["ETIMEDOUT", "ambiguous"],
  ["EPIPE", "ambiguous"],
  ["ERR_STREAM_PREMATURE_CLOSE", "ambiguous"],
  ["invalid-json", "ambiguous"],
  ["ENOENT", "refused"],
];

test.each(breaks)("%s: a send is %s", (code, failure) => {
  expect(toSendError(network(code), "twice", "private").failure).toBe(failure);
});

describe("a failed send", () => {
  it("that timed out while connecting was never sent", () => {
    const error = network("ETIMEDOUT", "connect ETIMEDOUT 149.154.167.220:443");
    expect(toSendError(error, "twice", "private").failure).toBe("retry");
  });

  it("that was aborted by its deadline is ambiguous", () => {
    const error = new HttpError("Network request failed", new Error("The user aborted a request."));
    expect(toSendError(error, "twice", "private").failure).toBe("ambiguous");
  });

  it("waits as long as Telegram says", () => {
    const error = answer(429, "Too Many Requests: retry after 7", { retry_after: 7 });
    expect(toSendError(error, "twice", "private").retryAfterMs).toBe(7_000);
  });

  it("names the new address of a group that moved", () => {
    const description = "Bad Request: group chat was upgraded to a supergroup chat";
    const error = answer(400, description, { migrate_to_chat_id: -1_002_233_445_566 });
    expect(toSendError(error, "twice", "group")).toMatchObject({
      failure: "moved",
      movedTo: "-1002233445566",
    });
  });

  it("says whether a person or a room is gone", () => {
    const blocked = answer(403, "Forbidden: bot was blocked by the user");
    expect(toSendError(blocked, "twice", "private").message).toContain("The person can't be written to");
    const kicked = answer(403, "Forbidden: bot was kicked from the group chat");
    expect(toSendError(kicked, "twice", "group").message).toContain("The room can't be written to");
  });

  it("carries neither the token nor what was to be sent", () => {
    const errors = [answer(400, `wrong ${token}`), network("ECONNRESET"), new Error(`fetch ${token} failed`)];
    for (const error of errors) {
      const shown = everything(toSendError(error, "twice", "private"));
      expect(shown).not.toContain("secretSecret");
      expect(shown).not.toContain("isi laporan");
    }
  });

  it("is none when an edit changed nothing", () => {
    const same = "Bad Request: message is not modified: specified new message content is the same";
    expect(isDone(answer(400, same))).toBe(true);
    expect(isDone(answer(400, "Bad Request: message to edit not found"))).toBe(false);
  });
});

const troubles: readonly [string, unknown, string, RegExp][] = [
  ["a wrong token", answer(401, "Unauthorized"), "refused", /TELEGRAM_BOT_TOKEN/],
  ["a token of no shape", answer(404, "Not Found"), "refused", /TELEGRAM_BOT_TOKEN/],
  [
    "a second poller",
    answer(409, "Conflict: terminated by other getUpdates request"),
    "rival",
    /Another program/,
  ],
  [
    "a webhook",
    answer(409, "Conflict: can't use getUpdates method while webhook is active"),
    "webhook",
    /webhook/,
  ],
  [
    "an unreachable server",
    network("ECONNREFUSED"),
    "waiting",
    /http:\/\/there can't be reached \(ECONNREFUSED\)/,
  ],
  ["another kind of server", new OddAnswer("getMe", "no JSON"), "waiting", /isn't a Bot API server.*getMe/],
  ["a server in need", answer(502, "Bad Gateway"), "waiting", /502/],
];

test.each(troubles)("%s is told in plain words", (_, error, type, reason) => {
  const trouble = troubleOf(error, "http://there");
  expect(trouble.type).toBe(type);
  expect(trouble.reason).toMatch(reason);
  expect(trouble.reason).not.toContain("secretSecret");
});

/** All that could be logged of an error. */
function everything(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? "";
  return [error.name, error.message, error.stack, JSON.stringify(error), everything(error.cause)].join("\n");
}
