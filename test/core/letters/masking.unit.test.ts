import fc from "fast-check";
import { expect, test } from "vitest";
import { card } from "../../../src/core/letters/case/card.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import { digest, isDigest } from "../../../src/core/letters/rooms/digests.ts";
import { morningDigest } from "../../../src/core/letters/rooms/morning.ts";
import type { Message } from "../../../src/core/message/message.ts";
import { commands } from "../../../src/core/operators/commands/table.ts";
import { liveCard } from "../../../src/core/operators/desk/liveCard.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { road } from "../operators/cases.ts";
import { office } from "../operators/office.ts";
import { createRoom, rina, sari, shown } from "../operators/room.ts";
import * as w from "../procedure/world.ts";
import { moves, walk } from "./walk.ts";
import { createStory } from "./world.ts";

/** Numbers as people write them, planted in everything that anybody may write. */
const planted = "hp 0812-3456-7890, nik 3372010101800001, budi@mail.id";
const bare = /3456|33720101|budi@/u;

const report: Report = {
  words: `jalan rusak ${planted}`,
  place: { type: "typed", text: `depan rumah saya ${planted}` },
  happened: `kemarin ${planted}`,
  files: [],
  summary: `ringkas ${planted}`,
};
const pinned: Report = {
  ...report,
  summary: "",
  place: { type: "pin", latitude: -6.28765, longitude: 106.84561, label: planted, district: "Kec. Kota" },
};

function toRooms(steps: readonly Step[], of: Report): readonly Message[] {
  const events: CaseEvent[] = [];
  return steps.flatMap((step) => {
    events.push(step.event);
    const story = { case: "case-1", report: of, events };
    const facts = { office, now: step.event.at, story, into: step.after, identity: null };
    const made = letters(step, facts).filter(({ to }) => to.type !== "contact");
    const digests = made.flatMap(({ name }) => (isDigest(name) ? [digest(name, [step.after], facts)] : []));
    const cards = (["operators", "agency"] as const).flatMap((audience) => [
      card(step.after, of, audience, facts),
      liveCard(step.after, { report: of, events, deliveries: [] }, audience, facts),
    ]);
    const counts = { waiting: 1, today: 0, late: 0, unsent: 0, checks: [] };
    const listed = { first: [step.after], count: 1 };
    const morning = morningDigest({ ...counts, urgent: listed, near: listed, past: listed }, facts);
    return [...made.map(({ message }) => message), ...digests, morning, ...cards];
  });
}

test("no letter to a room, card or digest has a number of a person, whatever happens to the case", () => {
  let seen = 0;
  fc.assert(
    fc.property(moves, fc.constantFrom("ordinary", "contactable", "confidential"), (path, privacy) => {
      for (const of of [report, pinned]) {
        for (const message of toRooms(walk(path, privacy, planted), of)) {
          const { text } = shown(message);
          expect(JSON.stringify({ ...message, files: [] })).not.toMatch(bare);
          expect(text).not.toMatch(bare);
          if (text.includes("hp •••")) {
            seen += 1;
            expect(text).toContain("disamarkan");
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(0);
});

test("a reporter reads the same words whole", () => {
  const story = createStory();
  story.does({ type: "forward", agency: "PUPR" }, w.verifier, "2026-11-27 09:00");
  const answer = { type: "answer", kind: "done", text: `hubungi ${planted}`, files: [], day: null } as const;
  story.does(answer, w.officer, "2026-11-30 09:00");
  const [letter] = story.letters();
  expect(letter?.to.type).toBe("contact");
  expect(letter === undefined ? "" : shown(letter.message).text).toContain(planted);
});

test("who agreed to be contacted is shown to those who are to contact them", () => {
  const { after } = walk([], "contactable", planted)[0] ?? {};
  if (after === undefined) throw new Error("no case");
  const facts = { office, now: after.filedAt, identity: "Slamet 0812-3456-7890" };
  expect(shown(card(after, report, "agency", facts)).text).toContain("Slamet 0812-3456-7890");
});

/** What a command is given after its name and number. */
const given = [
  "",
  planted,
  `selesai ${planted}`,
  `judul ${planted}`,
  `lokasi ${planted}`,
  `ringkasan ${planted}`,
];

test("nothing that a room is answered, and no desk, has a number of a person", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc
            .tuple(fc.constantFrom(...commands.map((one) => one.name.id)), fc.constantFrom(...given))
            .map(([name, words]) => ({
              text: `/${name} K7M4 ${words}`,
            })),
          fc
            .constantFrom("desk.other", "desk.ask", "desk.reject", "desk.merge", "desk.back", "desk.skip")
            .map((id) => ({ press: [id, "K7M4-2QX"] as const })),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      fc.boolean(),
      (said, privately) => {
        const room = createRoom([{ ...road, report }]);
        for (const one of said) {
          for (const effect of room.effectsOf(sari, { ...one, privately })) {
            if (effect.type !== "answer" && effect.type !== "desk") continue;
            expect(shown(effect.message).text).not.toMatch(bare);
          }
        }
      },
    ),
    { numRuns: 80 },
  );
});

test("a desk says what is masked, and a look, which is on file, shows it", () => {
  const room = createRoom([{ ...road, report }]);
  expect(room.says(rina, { text: "/antrean" })).toContain("hp •••, nik •••, •••");
  expect(room.says(rina, { text: "/antrean" })).toContain("lihat dengan /lihat");
  const effects = room.effectsOf(rina, { text: "/lihat K7M4" });
  const look = effects.find((effect) => effect.type === "whisper");
  expect(look?.type === "whisper" ? shown(look.message).text : "").toContain(planted);
  expect(effects.some(({ type }) => type === "steps")).toBe(true);
});
