import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../../src/playground/telegram/faults.ts";
import { type Cast, openCast, type Seat } from "../cast.ts";

let cast: Cast;
let sari: Seat;

beforeEach(async () => {
  cast = await openCast({ from: "2026-11-27T09:00:00+07:00", undoSeconds: 0 });
  sari = cast.citizen("Sari");
});
afterEach(async () => {
  cast.office.api.faults.clear();
  await cast.office.close();
});

const order = (fault: Fault): void => cast.office.api.faults.next(fault);

/** Files a report: four answers. */
async function file(seat: Seat): Promise<void> {
  await seat.say("jalan rusak parah di depan pasar");
  await seat.choose("Tidak ada foto");
  await seat.say("Jalan Merdeka 12");
  await seat.choose("Kirim");
}

/** What was said, with what was said twice in a row taken for once. */
const once = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => text !== texts[index - 1]);

async function atRest(): Promise<void> {
  const { program, clock } = cast.office;
  const left = await program().store.transaction((tx) => tx.backlog(clock.now()));
  expect(left).toMatchObject({ inbox: 0, letters: 0, boards: 0, setAside: 0 });
}

describe("while Telegram answers", () => {
  test("429 to everything, to people and to rooms: all of it arrives, once and in order", async () => {
    const tono = cast.citizen("Tono");
    const before = cast.rina.heard().length;
    const refusal = {
      code: 429,
      description: "Too Many Requests: retry after 1",
      parameters: { retry_after: 1 },
    };
    for (const method of ["sendMessage", "editMessageText"])
      order({ kind: "status", ...refusal, method, times: 12 });
    await Promise.all([file(sari), file(tono), cast.rina.say("/antrean")]);
    expect(cast.office.api.faults.pending()).toBeLessThan(24);
    for (const seat of [sari, tono]) {
      expect(seat.heard()).toHaveLength(4);
      expect(seat.last()).toContain("Nomornya");
    }
    expect(cast.rina.heard().length).toBeGreaterThan(before);
    await atRest();
  });

  test("nothing, having taken the message: it is said twice at most, and nothing after it is lost", async () => {
    for (let n = 0; n < 3; n += 1) order({ kind: "drop_after_accept", method: "sendMessage" });
    await file(sari);
    expect(once(sari.heard())).toHaveLength(4);
    expect(sari.heard()).toHaveLength(7);
    await atRest();
  });

  test("with a proxy's page, whether or not the message was taken: everything is said in the end", async () => {
    order({ kind: "html_502", method: "sendMessage", times: 2 });
    order({ kind: "html_502", method: "sendMessage", accepted: true });
    order({ kind: "html_502", method: "getUpdates", times: 2 });
    await file(sari);
    expect(once(sari.heard())).toHaveLength(4);
    expect(sari.heard().length).toBeLessThanOrEqual(5);
    await atRest();
  });

  test("in two halves, seconds apart: nothing is said twice", async () => {
    order({ kind: "slow_body", method: "sendMessage", ms: 3_000, times: 2 });
    order({ kind: "slow_body", method: "getUpdates", ms: 3_000, times: 2 });
    order({ kind: "slow_body", method: "getFile", ms: 3_000 });
    await sari.say("jalan rusak parah di depan pasar");
    await sari.photo();
    await sari.say("Jalan Merdeka 12");
    await sari.choose("Kirim");
    expect(new Set(sari.heard()).size).toBe(sari.heard().length);
    expect(sari.last()).toContain("Nomornya");
    await atRest();
  });
});

test("an answer that never ends holds up one person and nobody else", async () => {
  const tono = cast.citizen("Tono");
  order({
    kind: "slow_body",
    method: "sendMessage",
    ms: 600_000,
    when: ({ chat_id }) => String(chat_id) === String(sari.id),
  });
  const { world } = cast.office.api;
  world.send(sari.id, cast.office.bot, { text: "jalan rusak parah di depan pasar" });
  await world.waitFor(() => sari.heard().length === 1, 20_000, "the answer that is taken");
  const heard = () => tono.heard().length;
  world.send(tono.id, cast.office.bot, { text: "lampu jalan mati di depan pasar" });
  await world.waitFor(() => heard() === 1, 10_000, "the other's answer");
  // Given up after half a minute, it may have arrived or not: it is said again.
  await world.waitFor(() => sari.heard().length === 2, 60_000, "the same again");
  await cast.office.quiet();
  expect(once(sari.heard())).toHaveLength(1);
  await atRest();
});
