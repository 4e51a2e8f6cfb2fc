import { describe, expect, test } from "vitest";
import { partsOf as telegramParts } from "../../../src/channels/telegram/send/parts.ts";
import { partsOf as whatsappParts } from "../../../src/channels/whatsapp/send/parts.ts";
import { recount } from "../../../src/core/letters/held/retell.ts";
import type { Message } from "../../../src/core/message/message.ts";
import type { Outgoing } from "../../../src/ports/channel.ts";
import { chat } from "../conversation/chat.ts";
import { road } from "../operators/cases.ts";
import { office } from "../operators/office.ts";
import { budi, createRoom, rina, shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { answered, createStory, forwarded } from "./world.ts";

const end = "Pelaku: CV Contoh.";
const long = `Jalan depan pasar kliwon rusak parah. ${"Setiap hari ada yang jatuh di situ. ".repeat(120)}`;
const words = `${long.slice(0, 3_900)} ${end}`;
const whole = { ...road, report: { ...road.report, words, files: [] } };

/** What the channels' people read of a message, and in how many pieces. */
function pieces(message: Message, language: "id" | "en" = "id") {
  const outgoing = { ...shown(message, language), files: [], replyTo: null } as unknown as Outgoing;
  return [telegramParts(outgoing), whatsappParts(outgoing)].map((parts) => ({
    count: parts.length,
    text: parts.map((part) => (part.type === "text" ? part.text : "")).join(" "),
  }));
}

describe("words of 3,900 characters can be read to their end", () => {
  test.each([
    ["one message", words, 1],
    ["two messages", `${words}\n${words}`, 2],
  ])("by who looks at what came in %s", (_, said, least) => {
    const room = createRoom([{ ...whole, report: { ...whole.report, words: said } }]);
    const [, whisper] = room.effectsOf(rina, { text: "/lihat K7M4" });
    if (whisper?.type !== "whisper") throw new Error("no look");
    for (const { count, text } of pieces(whisper.message)) {
      expect(text.split(end)).toHaveLength(said.split(end).length);
      expect(count).toBeGreaterThanOrEqual(least);
    }
  });

  test("by the agency, in the letter that hands the case over", () => {
    const [letter] = createStory({}, { words })
      .does(w.commands.forward, w.verifier, "2026-11-27 09:00")
      .letters()
      .filter(({ name }) => name === "agency_forwarded");
    if (letter === undefined) throw new Error("no letter");
    for (const { text } of pieces(letter.message)) expect(text).toContain(end);
  });

  test("by the agency, in additions and edits", () => {
    for (const type of ["add", "amend"] as const) {
      const letters = forwarded()
        .does({ type, text: words, files: [] }, w.citizen, "2026-12-01 10:00")
        .letters();
      const letter = letters.find(
        ({ name }) => name === (type === "add" ? "agency_added" : "agency_amended"),
      );
      if (letter === undefined) throw new Error("no letter");
      const [{ text = "" } = {}] = pieces(letter.message);
      expect(text).toContain(end);
      expect(text).not.toContain("LIHAT");
    }
  });

  test("by the reporter, who asks for the answer", () => {
    const story = answered();
    const events = story.events.map((event) =>
      event.happening.type === "answered" ? { ...event, text: words } : event,
    );
    const told = { case: story.case.id, report: story.content, events };
    const body = recount(told, story.case, { office, now: w.when("2026-12-02 10:00"), which: "answer" });
    for (const { text } of pieces(body)) expect(text).toContain(end);
  });

  test("by their writer, before they send them", () => {
    const c = chat();
    c.photo(words);
    const summary = c.press("draft.hint");
    expect(summary).not.toContain(end);
    expect(summary).toContain("(Dipotong; ketik LIHAT untuk membaca semuanya.)");
    expect(c.say("lihat")).toContain(end);
    expect(c.say("kirim")).toContain("Laporan terkirim");
  });
});

describe("where they are cut, it is said how to read the rest", () => {
  test.each([
    ["/antrean", "id", "Kutipan ini dipotong; selengkapnya: /lihat K7M4-2QX"],
    ["/kasus K7M4", "id", "Kutipan ini dipotong; selengkapnya: /lihat K7M4-2QX"],
    ["/queue", "en", "This quote was cut; all of it: /look K7M4-2QX"],
  ] as const)("by %s (%s)", (command, language, hint) => {
    const text = createRoom([whole]).says(rina, command, language);
    expect(text).toContain(hint);
    expect(text.length).toBeLessThan(2_000);
  });

  test("in an agency's room too", () => {
    const given = { ...whole, case: { ...whole.case, stage: "forwarded" as const, agency: "PUPR" } };
    const room = createRoom([given], { room: { type: "agency", agency: "PUPR", contact: 2000 } });
    expect(room.says(budi, "/kasus K7M4")).toContain("selengkapnya: /lihat K7M4-2QX");
  });

  test("and only there", () => {
    expect(createRoom([road]).says(rina, "/kasus K7M4")).not.toContain("dipotong");
  });
});
