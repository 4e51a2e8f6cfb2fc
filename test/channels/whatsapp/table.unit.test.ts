import { describe, expect, it, test } from "vitest";
import { nextAfter, statusOf } from "../../../src/channels/whatsapp/connection/status.ts";
import { createAcks, NoAck } from "../../../src/channels/whatsapp/send/acks.ts";
import { fromAck, toSendError } from "../../../src/channels/whatsapp/send/errors.ts";
import { SendError } from "../../../src/ports/failure.ts";

const boom = (statusCode: number, message = "Connection Closed") =>
  Object.assign(new Error(message), { output: { statusCode } });

describe("the end of a connection", () => {
  test.each([
    [515, "at_once"],
    [428, "backoff"],
    [408, "backoff"],
    [503, "backoff"],
    [500, "backoff"],
    [599, "backoff"],
    [null, "backoff"],
    [440, "stand_by"],
    [401, "pair"],
    [411, "pair"],
    [403, "banned"],
    [405, "outdated"],
  ] as const)("by %s asks for %s", (status, next) => {
    expect(nextAfter(status).type).toBe(next);
  });

  it("has its status in the error, if it has one", () => {
    expect(statusOf(boom(440))).toBe(440);
    expect(statusOf(new Error("socket hang up"))).toBeNull();
    expect(statusOf(undefined)).toBeNull();
  });
});

describe("an error in the server's answer", () => {
  test.each([
    [463, "gone", null],
    [401, "gone", null],
    [403, "gone", null],
    [404, "gone", null],
    [420, "retry", 60_000],
    [429, "retry", 60_000],
    [406, "refused", null],
    [479, "retry", null],
    [500, "retry", null],
    [503, "retry", null],
    [599, "retry", null],
  ] as const)("%i makes the letter %s", (error, failure, retryAfterMs) => {
    expect(fromAck(error)).toMatchObject({ failure, retryAfterMs });
  });
});

describe("a failure on the way", () => {
  test.each([
    ["without an answer", new NoAck("No answer in time"), "retry", null],
    ["of the connection", boom(428), "retry", 5_000],
    ["of a query in time", boom(408), "retry", 5_000],
    ["because the group is closed to us", boom(403, "forbidden"), "gone", null],
    ["because we ask too often", boom(429, "rate-overlimit"), "retry", 60_000],
    ["of an upload", boom(500, "Media upload failed on all hosts"), "retry", null],
    ["of a file that isn't there", Object.assign(new Error("ENOENT"), { code: "ENOENT" }), "refused", null],
  ] as const)("%s", (_, error, failure, retryAfterMs) => {
    expect(toSendError(error)).toMatchObject({ failure, retryAfterMs });
  });

  it("is what it was if it is a SendError", () => {
    const error = new SendError("refused", "The message is empty");
    expect(toSendError(error)).toBe(error);
  });

  it("never carries an address or a number", () => {
    const error = toSendError(new Error("no session for 6281234560001:3@s.whatsapp.net in 120363025@g.us"));
    expect(JSON.stringify([error.message, String(error.cause)])).not.toMatch(/6281234560001|120363025/);
  });
});

describe("the server's answers", () => {
  const ack = (id: string, more: Readonly<Record<string, string>> = {}) => ({
    tag: "ack",
    attrs: { id, class: "message", from: "200000000000001@lid", t: "1795695120", ...more },
  });

  it("come to who waits for them, with the server's time", async () => {
    const acks = createAcks();
    const waits = [acks.expect("A", 1_000), acks.expect("B", 1_000)];
    acks.stanza(ack("B", { error: "463" }));
    acks.stanza(ack("A"));
    acks.stanza(ack("C"));
    expect(await Promise.all(waits)).toEqual([
      { type: "taken", at: 1_795_695_120 },
      { type: "refused", error: 463 },
    ]);
  });

  it("that aren't about messages are nobody's", async () => {
    const acks = createAcks();
    const waits = acks.expect("A", 20);
    acks.stanza(ack("A", { class: "receipt" }));
    acks.stanza({ tag: "receipt", attrs: { id: "A" } });
    await expect(waits).rejects.toThrow(NoAck);
  });

  it("are lost with the connection", async () => {
    const acks = createAcks();
    const waits = acks.expect("A", 1_000);
    acks.lose();
    await expect(waits).rejects.toThrow("broke off");
  });
});
