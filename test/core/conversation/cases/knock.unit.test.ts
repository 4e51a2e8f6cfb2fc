import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/procedure/case.ts";
import { type Chat, chat } from "../chat.ts";

const filed = (): Case => {
  const c = chat({ buttons: false });
  c.photo("jln dpn pasar kliwon rusak parah udh 3 bln");
  c.pin();
  c.say("1");
  const [my] = c.mine;
  if (my === undefined) throw new Error("nothing on file");
  return my.case;
};

const at = (current: Case, leads: boolean): Chat => {
  const c = chat({ buttons: false });
  c.at("2026-11-30 09:00");
  c.add({ case: current, number: current.number, leads });
  return c;
};

/** The case as it is once another chat has asked. */
const asked = (more: Partial<Case> = {}): Case => ({
  ...filed(),
  ...more,
  knocks: [{ contact: 2, of: 1, until: "2026-12-14", answered: false }],
});

const watching = (current = filed()): { readonly c: Chat; readonly say: (text: string) => string } => {
  const c = at(current, false);
  return { c, say: (text) => c.say(text, { contact: 2 }) };
};

describe("whoever follows by watch code", () => {
  test.each(["kabari", "KABARI", "/kabari K7M4-2QX"])("asks by %j to be told too", (text) => {
    const { c, say } = watching();
    expect(say(text)).toContain("sampai Senin 14 Desember");
    expect(c.steps.map(({ event }) => event.happening.type)).toEqual(["admission_asked"]);
  });

  test("is offered it by STATUS, with a number, and asks once", () => {
    const { c, say } = watching();
    expect(say("status")).toContain("1. Kabari di sini juga");
    say("1");
    expect(c.steps).toHaveLength(1);
    expect(say("status")).not.toContain("Kabari di sini juga");
    expect(say("kabari")).toContain("masih menunggu jawaban");
    expect(c.steps).toHaveLength(1);
  });

  test("hears that another waits, that it was asked before, and that nothing is followed", () => {
    expect(at(asked(), false).say("kabari", { contact: 3 })).toContain("Chat lain sedang menunggu");
    const [knock] = asked().knocks ?? [];
    if (knock === undefined) throw new Error("no knock");
    const answered = { ...asked(), knocks: [{ ...knock, answered: true }] };
    expect(watching(answered).say("kabari")).toContain("hanya bisa sekali");
    expect(chat().say("kabari")).not.toBe("");
    expect(at(filed(), true).say("kabari")).toContain("Tidak ada laporan terbuka yang Anda ikuti");
    expect(at(filed(), true).say("kabari K7M4-2QX")).toContain("sudah dikirim ke chat ini");
  });
});

describe("the first chat", () => {
  test.each([
    ["ya", "chat_added"],
    ["itu saya", "chat_added"],
    ["1", "chat_added"],
    ["bukan", "admission_refused"],
    ["2", "admission_refused"],
    ["mungkin", null],
    ["ya mungkin", null],
    ["y4", null],
    ["oke", null],
    ["itu suami saya", null],
  ])("by %j means %j", (text, happening) => {
    const c = at(asked(), true);
    c.say("status");
    c.say(text);
    const found = c.steps.map(({ event }) => event.happening.type);
    expect(found.filter((type) => type === "chat_added" || type === "admission_refused")).toEqual(
      happening === null ? [] : [happening],
    );
  });

  test("by a no ends the other's following, and by a yes doesn't", () => {
    const no = at(asked(), true);
    no.say("status");
    expect(no.say("bukan")).toContain("kode pantaunya tidak berlaku lagi");
    expect(no.effects).toContainEqual({ type: "unfollow", case: no.mine[0]?.case.id, contact: 2 });
    const yes = at(asked(), true);
    yes.say("status");
    yes.say("1");
    expect(yes.effects.map(({ type }) => type)).not.toContain("unfollow");
  });

  test("admits nobody by the button of a question that is over, or of another", () => {
    const [knock] = asked().knocks ?? [];
    if (knock === undefined) throw new Error("no knock");
    const knocks = [
      { ...knock, answered: true },
      { ...knock, contact: 3 },
    ];
    const c = at({ ...asked(), knocks }, true);
    c.pressOld("mine.admit_yes", `${c.mine[0]?.case.id}.0`);
    expect(c.steps).toEqual([]);
    c.at("2026-12-15 09:00");
    c.pressOld("mine.admit_yes", `${c.mine[0]?.case.id}.1`);
    expect(c.steps).toEqual([]);
    const { c: follower } = watching(asked());
    follower.hear(
      { type: "choice", id: "mine.admit_yes", arg: `${c.mine[0]?.case.id}.0`, message: "ours" },
      { contact: 2 },
    );
    expect(follower.steps).toEqual([]);
  });

  test("reads of a confidential report its number alone", () => {
    const c = at(asked({ privacy: "confidential", title: "" }), true);
    expect(c.say("status")).toContain("Itu Anda?");
    expect(c.say("status")).not.toContain("pasar");
  });
});
