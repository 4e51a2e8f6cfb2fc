import { describe, expect, test } from "vitest";
import { isForRoom, isOfPractice } from "../../../src/app/handle/privately/forRoom.ts";
import { refusedInPrivate } from "../../../src/app/handle/privately/membership.ts";
import { readPractice } from "../../../src/app/handle/privately/practising.ts";
import { route } from "../../../src/app/handle/route.ts";
import { type Choice, say } from "../../../src/core/message/message.ts";
import { firstState } from "../../../src/core/operators/state.ts";
import type { InboxMessage, Payload } from "../../../src/ports/inbox.ts";
import type { Tx } from "../../../src/ports/store.ts";

const operators = {
  type: "operators",
  contact: 9,
  roles: ["verifier"],
  confirmed: true,
  watched: true,
  unsure: false,
} as const;
const agency = { ...operators, type: "agency", agency: "PUPR", roles: ["officer"] } as const;

const opened = (over: boolean) => ({
  ...firstState,
  practice: { startedAt: "2026-11-30T01:00:00Z", heard: [], over },
});

type Wishes = Partial<InboxMessage> & { readonly on?: string };

function written(input: Payload["input"], { on, ...more }: Wishes = {}): InboxMessage {
  return {
    seq: "1",
    chat: 1,
    chatKind: "person",
    channel: "whatsapp",
    sender: 1,
    sentAt: new Date("2026-11-30T02:00:00Z"),
    payload: {
      ref: "41",
      on: on ?? null,
      repliedTo: null,
      forwardedOften: false,
      name: "Rina",
      anonymous: false,
      input,
    },
    attempts: 0,
    state: null,
    aside: opened(false),
    language: "id",
    reachable: true,
    room: null,
    roles: [],
    memberOf: operators,
    colleague: true,
    age: 0,
    ...more,
  };
}

const text = (said: string, wishes?: Wishes) => written({ type: "text", text: said, quoted: null }, wishes);
const press = (arg: string, wishes?: Wishes) =>
  written({ type: "choice", id: "desk.skip", arg, message: "7" }, wishes);

describe("belongs to the practice", () => {
  test.each<[string, InboxMessage, boolean]>([
    ["a false number", text("/teruskan TES2 PUPR"), true],
    ["a false number once it is over", text("/teruskan TES2", { aside: opened(true) }), true],
    ["a command without a number", text("/teruskan PUPR"), true],
    ["the queue", text("/antrean"), true],
    ["a slip", text("/terusan TES2"), true],
    ["its end", text("/latihan selesai"), true],
    ["its button", press("TES2-TEZ.PUPR"), true],
    ["words at its message", text("di mana itu", { atPractice: true }), true],
    [
      "words in reply to it once it is over",
      text("sudah", { aside: opened(true), atPractice: true, on: "5" }),
      true,
    ],
    ["words once it is over", text("lampu jalan mati", { aside: opened(true), atPractice: true }), false],
    [
      "words a day later",
      text("lampu jalan mati", { atPractice: true, sentAt: new Date("2026-12-01T02:00:00Z") }),
      false,
    ],
    ["a real number", text("/teruskan K7M4 PUPR"), false],
    ["a real look", text("/lihat P3XR-9TK"), false],
    ["a real button", press("K7M4-2QX.PUPR"), false],
    ["the queue a day later", text("/antrean", { sentAt: new Date("2026-12-01T02:00:00Z") }), false],
    ["the queue once it is over", text("/antrean", { aside: opened(true) }), false],
    ["a command in reply to something else", text("/lihat", { on: "5", atPractice: false }), false],
    ["words at something else", text("sudah", { atPractice: false }), false],
    ["words of which nobody knows", text("sudah"), false],
    ["a citizen's command", text("/status"), false],
    ["a command of the office", text("/instansi"), false],
    ["a new practice", text("/latihan"), false],
    ["a false number of somebody without a role", text("/teruskan TES2", { memberOf: null }), false],
    ["a false number of an agency's officer", text("/jawab TES2 selesai Sudah", { memberOf: agency }), false],
    ["a false number in a group", text("/teruskan TES2", { chatKind: "group", memberOf: null }), false],
  ])("%s: %#", (_, message, belongs) => {
    expect(isOfPractice(message)).toBe(belongs);
    if (!belongs) return;
    const { to } = route(
      message,
      () => "f1",
      () => "",
    );
    expect(to).toMatchObject({ type: "room", heard: { practice: true } });
  });

  test("and needs no word of the platform that its sender is in the room still, as it shows nothing of it", () => {
    const memberOf = { ...operators, confirmed: false };
    expect(refusedInPrivate(text("/teruskan TES2", { memberOf }), () => true)).toBeNull();
    expect(refusedInPrivate(text("/teruskan K7M4", { memberOf }), () => true)).not.toBeNull();
    expect(isForRoom(text("/teruskan TES2", { memberOf }))).toBe(true);
  });
});

describe("a number", () => {
  const choice = (arg: string): Choice => ({ id: "desk.skip", arg, label: say("operators.button.skip") });
  const shown = (arg: string, askedSince: readonly string[] = []) => {
    const seen = { seq: "1", about: null, choices: [choice(arg)], askedSince };
    const facts = { menus: async () => [seen], quoted: async () => [seen] };
    return { facts } as unknown as Pick<Tx, "facts">;
  };
  const input = async (message: InboxMessage, tx: Pick<Tx, "facts">) =>
    (await readPractice(tx, [message]))[0]?.payload.input.type;

  test("is a choice of the practice's menu where that was the last seen, or is replied to", async () => {
    expect(await input(text("1"), shown("TES2-TEZ"))).toBe("choice");
    expect(await input(text("1", { on: "5" }), shown("TES2-TEZ"))).toBe("choice");
    expect(await input(text("1", { aside: opened(true) }), shown("TES2-TEZ"))).toBe("choice");
  });

  test("is no choice of it at the menu of a report of their own, or at the office's question", async () => {
    expect(await input(text("1"), shown("K7M4-2QX"))).toBe("text");
    expect(await input(text("1"), shown("TES2-TEZ", ["a case"]))).toBe("text");
    const [said] = await readPractice(shown("K7M4-2QX"), [text("1")]);
    expect(said?.atPractice).toBe(false);
  });

  test("isn't looked up for who has never practised", async () => {
    const none = { facts: {} } as unknown as Pick<Tx, "facts">;
    expect(await readPractice(none, [text("1", { aside: null })])).toHaveLength(1);
  });
});
