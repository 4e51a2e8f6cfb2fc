import { describe, expect, test } from "vitest";
import { saidSince } from "../../../../src/core/letters/case/since.ts";
import { liveCard } from "../../../../src/core/operators/desk/liveCard.ts";
import { office } from "../../operators/office.ts";
import { shown } from "../../operators/room.ts";
import * as w from "../../procedure/world.ts";
import { createStory } from "../world.ts";

type Told = ReturnType<typeof createStory>;

const asked = (summary = ""): Told =>
  createStory({}, { summary })
    .does({ type: "ask", question: w.written("Mati semua atau satu?") }, w.verifier, "2026-11-27 09:00")
    .does({ type: "supply", text: "satu aja", files: ["photo-2"] }, w.citizen, "2026-11-27 10:00");

/** Asked, answered and added to before anybody forwards it. */
const told = (summary = ""): Told =>
  asked(summary).does(
    { type: "add", text: "hubungi 081234567890 ya", files: [] },
    w.citizen,
    "2026-11-27 10:05",
  );

const handedOver = (story: Told) => {
  const { content, events } = story.does(w.commands.forward, w.verifier, "2026-11-30 09:00");
  const made = story.letters({ story: { case: "case-1", report: content, events } });
  const letter = made.find(({ name }) => name === "agency_forwarded");
  if (letter === undefined) throw new Error("nothing was handed over");
  return { text: shown(letter.message).text, files: letter.message.files };
};

const cardOf = ({ case: current, content: report, events }: Told) =>
  shown(
    liveCard(current, { report, events, deliveries: [] }, "operators", {
      office,
      now: w.when("2026-11-30 09:00"),
      identity: null,
    }),
  ).text;

describe("what was asked and told before it is forwarded", () => {
  test("reaches the agency with the case, its files too, and numbers of people masked", () => {
    const { text, files } = handedOver(told());
    expect(text).toContain('Petugas bertanya: "Mati semua atau satu?"\nPelapor: "satu aja" (1 lampiran)');
    expect(text).toContain('Pelapor: "hubungi ••• ya"');
    expect(files).toEqual(["photo-1", "voice-1", "photo-2"]);
  });

  test("doesn't where a summary stands for the words", () => {
    const { text, files } = handedOver(told("Lampu mati."));
    expect(text).toContain("Lampu mati.");
    expect(text).not.toContain("satu aja");
    expect(files).not.toContain("photo-2");
  });

  test("stands on the office's card", () => {
    expect(cardOf(told())).toContain('Pelapor: "satu aja" (1 lampiran)');
  });

  test("not where its writer has deleted a message: neither its words nor its picture", () => {
    const story = asked()
      .does({ type: "add", text: "saya Siti rumah no 5", files: ["foto-ktp"] }, w.citizen, "2026-11-27 10:05")
      .does({ type: "retract" }, w.citizen, "2026-11-27 10:06")
      .does({ type: "add", text: "mati sejak kemarin", files: [] }, w.citizen, "2026-11-27 10:07");
    expect(cardOf(story)).toContain("menghapus sebuah pesan");
    const { text, files } = handedOver(story);
    expect(text).not.toContain("Siti");
    expect(text).toContain('Pelapor: "mati sejak kemarin"');
    expect(files).not.toContain("foto-ktp");
  });

  test("nor a question that was undone", () => {
    const story = createStory()
      .does({ type: "ask", question: w.written("kasus lain?") }, w.verifier, "2026-11-27 09:00")
      .undoes(w.verifier, "2026-11-27 09:00");
    expect(cardOf(story)).not.toContain("kasus lain?");
    expect(handedOver(story).text).not.toContain("kasus lain?");
  });

  test("a supervisor's reason to reopen is nobody's words", () => {
    const story = createStory()
      .does({ type: "reject", reason: w.written("bukan kami") }, w.verifier, "2026-11-27 09:00")
      .does({ type: "reopen", reason: "Rina salah tolak" }, w.supervisor, "2026-11-27 10:00");
    expect(cardOf(story)).not.toContain("Rina salah tolak");
  });
});

test("however much was told, a card stays one message, and says how to read the rest", () => {
  const long = "jalan rusak parah sekali ".repeat(28).trim();
  let story = createStory({}, { words: long });
  for (let n = 0; n < 8; n += 1)
    story = story.does({ type: "add", text: long, files: [] }, w.citizen, `2026-11-27 10:0${n}`);
  const card = cardOf(story);
  expect(card.length).toBeLessThan(3_000);
  expect(card).toContain("/lihat");
  const whole = saidSince(story.events, story.case, { office, whole: true });
  expect(whole).toHaveLength(8);
});
