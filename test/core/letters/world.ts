import type { Letter, LetterFacts } from "../../../src/core/letters/letter.ts";
import { letters } from "../../../src/core/letters/letters.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { type Filing, file } from "../../../src/core/procedure/file.ts";
import type { Occasion } from "../../../src/core/procedure/notices/noticeTable.ts";
import { escalate, type Rung } from "../../../src/core/procedure/time/escalation.ts";
import { recalculate } from "../../../src/core/procedure/time/recalculate.ts";
import { undo } from "../../../src/core/procedure/undo.ts";
import { office } from "../operators/office.ts";
import * as w from "../procedure/world.ts";

export const report: Report = {
  words: "jln dpn pasar kliwon rusak parah udh 3 bln",
  place: { type: "typed", text: "depan pasar kliwon" },
  happened: "",
  files: [
    { id: "photo-1", kind: "photo" },
    { id: "voice-1", kind: "voice" },
  ],
  summary: "",
};

/** A case that goes through the procedure step by step, with the letters of each. */
export function createStory(filing: Partial<Filing> = {}, more: Partial<Report> = {}) {
  const content = { ...report, ...more };
  const events: CaseEvent[] = [];
  const steps: Step[] = [];
  const step0 = file({ ...w.filing, ...filing }, w.verifier, w.setting("2026-11-26 19:12"));
  let now: Case = step0.after;
  take(step0);

  function take(step: Step): void {
    steps.push(step);
    if (step.after.id === now.id) {
      events.push(step.event);
      now = step.after;
    }
  }

  const story = {
    get case(): Case {
      return now;
    },
    get events(): readonly CaseEvent[] {
      return events;
    },
    steps,
    content,
    does(command: Command, actor: Actor, at: string) {
      for (const step of w.steps(now, command, actor, at)) take(step);
      return story;
    },
    waits(at: string, more: Parameters<typeof w.heard>[1] = {}) {
      for (const step of w.ticked(now, at, more)) take(step);
      return story;
    },
    escalates(rung: Rung, at: string) {
      take(escalate(now, rung, w.setting(at)));
      return story;
    },
    /** The calendar gets more days off. */
    rests(at: string, days: readonly string[]) {
      const calendar = {
        ...w.calendar,
        daysOff: [...w.calendar.daysOff, ...days.map((day) => ({ day, name: "Libur" }))],
      };
      const step = recalculate(now, w.setting(at, { calendar }));
      if (step !== null) take(step);
      return story;
    },
    undoes(actor: Actor, at: string) {
      const last = steps.at(-1);
      if (last === undefined) throw new Error("nothing to undo");
      const undone = undo(now, last, actor, w.setting(at));
      if (!undone.ok) throw new Error(undone.reason);
      take(undone.step);
      return story;
    },
    /** The letters of the last step. */
    letters(facts: Partial<LetterFacts> = {}): readonly Letter[] {
      const last = steps.at(-1);
      return last === undefined ? [] : lettersOf(last, facts);
    },
    /** The letters of all steps. */
    allLetters(): readonly Letter[] {
      return steps.flatMap((step) => lettersOf(step, {}));
    },
  };

  function lettersOf(step: Step, facts: Partial<LetterFacts>): readonly Letter[] {
    return letters(step, {
      office,
      now: step.event.at,
      story: { case: now.id, report: content, events },
      into: null,
      ...facts,
    });
  }

  return story;
}

export const followed = (filing: Partial<Filing> = {}) => {
  const story = createStory(filing);
  const other = w.filed("2026-11-26 20:00", { ...filing, id: "case-2", number: "4WRC-7PN", reporter: 2 });
  const who = by(filing);
  const [, joined] = w.steps(other, { type: "merge", into: story.case }, who, "2026-11-27 09:00");
  if (joined === undefined) throw new Error("nothing joined");
  return { story, joined };
};

/** Of a confidential case, whatever else was asked for. */
const consentAsked = (filing: Partial<Filing>) =>
  createStory({ ...filing, privacy: "confidential", title: "" }).does(
    { type: "change", fields: { privacy: "ordinary" } },
    w.designated,
    "2026-11-30 09:00",
  );

const blockedBy = (f: Partial<Filing>) =>
  forwarded(f).does(
    { type: "block", until: "2026-12-07", reason: "Mengirim tautan dagangan berkali-kali." },
    by(f),
    "2026-12-01 10:00",
  );

/** A way to each occasion of the table of who is told what, ending with its step. */
export const ways: Readonly<Record<Occasion, (filing: Partial<Filing>) => Step>> = {
  filed: (f) => first(createStory(f).steps),
  added: (f) => end(forwarded(f).does(w.commands.add, w.citizen, "2026-12-01 10:00")),
  supplied: (f) => end(asked(f).does(w.commands.supply, w.citizen, "2026-12-03 10:00")),
  amended: (f) => end(forwarded(f).does(w.commands.amend, w.citizen, "2026-12-01 10:00")),
  amended_closed: (f) =>
    end(
      answered(f)
        .does(w.commands.accept, w.citizen, "2026-12-02 10:00")
        .does(w.commands.amend, w.citizen, "2026-12-02 10:05"),
    ),
  retracted: (f) => end(forwarded(f).does({ type: "retract" }, w.citizen, "2026-12-01 10:00")),
  withdrawn: (f) => end(forwarded(f).does(w.commands.withdraw, w.citizen, "2026-12-01 10:00")),
  reporter_left: (f) => withFollower(f, [w.commands.forward], w.commands.withdraw, w.citizen),
  reporter_joined: (f) =>
    end(
      createStory({ ...f, reporter: null, source: { type: "counter" } }).does(
        { type: "join", number: "K7M4-2QX" },
        w.citizen,
        "2026-11-30 09:00",
      ),
    ),
  chat_added: (f) => end(createStory(f).does({ type: "admit", contact: 3 }, w.citizen, "2026-11-30 09:00")),
  admission_asked: (f) =>
    end(
      createStory(f).does(
        { type: "knock" },
        { type: "citizen", contact: 2, follows: true },
        "2026-11-30 09:00",
      ),
    ),
  admission_refused: (f) =>
    end(
      createStory(f)
        .does({ type: "knock" }, { type: "citizen", contact: 2, follows: true }, "2026-11-30 09:00")
        .does({ type: "turn_away", contact: 2 }, w.citizen, "2026-11-30 10:00"),
    ),
  agreed: (f) => end(scheduled(f).does(w.commands.agree, w.citizen, "2026-12-01 10:00")),
  disagreed: (f) =>
    withFollower(f, [w.commands.forward, w.commands.schedule], w.commands.disagree, w.citizen),
  accepted: (f) => withFollower(f, [w.commands.forward, w.commands.answer], w.commands.accept, w.citizen),
  replied: (f) => withFollower(f, [w.commands.forward, w.commands.answer], w.commands.reply, w.citizen),
  postponed: (f) => withFollower(f, [w.commands.forward, w.commands.answer], w.commands.postpone, w.citizen),
  unclear_handed_over: (f) => end(answered(f).does(w.commands.unclear, w.citizen, "2026-12-02 10:00")),
  unclear_again: (f) =>
    end(
      answered(f)
        .does(w.commands.unclear, w.citizen, "2026-12-02 10:00")
        .does(w.commands.unclear, w.citizen, "2026-12-02 10:05"),
    ),
  rated: (f) =>
    end(
      answered(f)
        .does(w.commands.accept, w.citizen, "2026-12-02 10:00")
        .does(w.commands.rate, w.citizen, "2026-12-02 10:05"),
    ),
  reopened: (f) =>
    end(
      answered(f)
        .does(w.commands.accept, w.citizen, "2026-12-02 10:00")
        .does(w.commands.reopen, supervisorFor(f), "2026-12-03 10:00"),
    ),
  forwarded: (f) => end(forwarded(f)),
  asked: (f) => end(asked(f)),
  rejected: (f) =>
    end(
      createStory(f).does(
        { type: "reject", reason: w.ready("letters.ready.reject.province") },
        by(f),
        "2026-11-30 09:00",
      ),
    ),
  referred: (f) => withFollower(f, [], w.commands.refer, by(f)),
  noted: (f) => end(createStory(f).does(w.commands.note, by(f), "2026-11-30 09:00")),
  merged: (f) => {
    const into = w.filed("2026-11-26 18:00", { ...f, id: "case-9", number: "T6VN-3HA", reporter: 9 });
    return first(createStory(f).does({ type: "merge", into }, by(f), "2026-11-27 09:00").steps.slice(-2));
  },
  joined: (f) => {
    const story = forwarded(f);
    const other = w.filed("2026-11-26 20:00", { ...f, id: "case-2", number: "4WRC-7PN", reporter: 2 });
    const [, joined] = w.steps(other, { type: "merge", into: story.case }, by(f), "2026-11-30 10:00");
    if (joined === undefined) throw new Error("nothing joined");
    return joined;
  },
  progressed: (f) => end(forwarded(f).does(w.commands.progress, by(f), "2026-12-01 10:00")),
  answered: (f) => end(answered(f)),
  supplemented: (f) =>
    end(answered(f).does({ ...w.commands.answer, text: "dan diaspal" }, by(f), "2026-12-02 10:00")),
  scheduled: (f) => end(scheduled(f)),
  moved: (f) =>
    end(scheduled(f).does({ ...w.commands.schedule, day: "2027-02-27" }, by(f), "2026-12-02 10:00")),
  proposed: (f) => end(proposed(f)),
  approved: (f) =>
    end(proposed(f).does({ type: "approve", text: null }, supervisorFor(f), "2026-12-01 11:00")),
  sent_back: (f) =>
    end(proposed(f).does({ type: "send_back", reason: "Kapan?" }, supervisorFor(f), "2026-12-01 11:00")),
  withheld: (f) => end(proposed(f).does({ type: "withhold" }, officerFor(f), "2026-12-01 11:00")),
  returned: (f) => end(forwarded(f).does(w.commands.return, officerFor(f), "2026-12-01 10:00")),
  reassigned: (f) => end(forwarded(f).does(w.commands.reassign, by(f), "2026-12-01 10:00")),
  closed_by_office: (f) => end(forwarded(f).does(w.commands.close, supervisorFor(f), "2026-12-01 10:00")),
  changed_privacy: (f) =>
    f.privacy === "confidential"
      ? end(consentAsked(f).does({ type: "consent", yes: true }, w.citizen, "2026-12-01 10:00"))
      : end(
          createStory(f).does(
            { type: "change", fields: { privacy: "confidential" } },
            w.designated,
            "2026-11-30 09:00",
          ),
        ),
  consent_asked: (f) => end(consentAsked(f)),
  declined: (f) => end(consentAsked(f).does({ type: "consent", yes: false }, w.citizen, "2026-12-01 10:00")),
  changed_else: (f) => end(createStory(f).does(w.commands.change, by(f), "2026-11-30 09:00")),
  looked: (f) => end(createStory(f).does(w.commands.look, by(f), "2026-11-30 09:00")),
  undone: (f) => end(forwarded(f).undoes(by(f), "2026-11-30 09:01")),
  reminded_verifiers: (f) => last(createStory(f).waits("2026-11-30 08:00"), "reminded"),
  reminded_agency: (f) => last(forwarded(f).waits("2026-12-03 08:00"), "reminded"),
  reminded_supply: (f) => last(asked(f).waits("2026-12-07 08:00"), "reminded"),
  last_call_supply: (f) => last(asked(f).waits("2026-12-11 08:00"), "reminded"),
  reminded_reply: (f) => last(answered(f).waits("2026-12-08 08:00"), "reminded"),
  last_call_reply: (f) => last(answered(f).waits("2026-12-14 08:00"), "reminded"),
  promise_due: (f) => last(scheduled(f).waits("2027-02-26 08:00"), "promise_due"),
  overdue_verify: (f) => last(createStory(f).waits("2026-12-02 08:00"), "overdue", "overdue"),
  overdue_follow_up: (f) => last(forwarded(f).waits("2026-12-08 08:00"), "overdue", "overdue"),
  overdue_citizen: (f) => last(forwarded(f).waits("2026-12-08 08:00"), "overdue", "overdue.citizen.1"),
  overdue_supervisors: (f) => last(forwarded(f).waits("2026-12-10 08:00"), "overdue", "overdue.supervisor"),
  nudged: (f) => end(forwarded(f).does(w.commands.remind, by(f), "2026-12-01 10:00")),
  head_told: (f) => end(forwarded(f).escalates("head", "2026-12-10 08:00")),
  overseer_told: (f) => end(forwarded(f).escalates("overseer", "2026-12-15 08:00")),
  blocked: (f) => end(blockedBy(f)),
  unblocked: (f) => end(blockedBy(f).does({ type: "unblock" }, by(f), "2026-12-02 10:00")),
  objected: (f) =>
    end(blockedBy(f).does({ type: "object", reason: "saya cuma bertanya" }, w.citizen, "2026-12-02 10:00")),
  aged: (f) => last(scheduled(f).waits("2027-01-25 08:00"), "aged"),
  lapsed_incomplete: (f) => last(silent(asked(f), "2026-12-11 08:00", "2026-12-15 00:05"), "lapsed"),
  lapsed_no_reply: (f) => last(silent(answered(f), "2026-12-14 08:00", "2026-12-16 00:05"), "lapsed"),
  held_open: (f) =>
    last(answered(f).waits("2026-12-14 08:00").waits("2026-12-16 00:05", { reachable: false }), "held_open"),
  recalculated_later: (f) => end(forwarded(f).rests("2026-12-01 10:00", ["2026-12-03", "2026-12-04"])),
  recalculated_slightly: (f) => end(forwarded(f).rests("2026-12-01 10:00", ["2026-12-03"])),
};

/** Who may act on such a case: of a confidential one only the designated. */
function by(filing: Partial<Filing>): Actor {
  return filing.privacy === "confidential" ? w.designated : w.verifier;
}

function supervisorFor(filing: Partial<Filing>): Actor {
  if (filing.privacy !== "confidential") return w.supervisor;
  return { type: "operator", contact: 16, name: "Ratna", roles: ["supervisor", "designated"], agency: null };
}

function officerFor(filing: Partial<Filing>): Actor {
  return filing.privacy === "confidential" ? w.designatedOfficer : w.officer;
}

type Story = ReturnType<typeof createStory>;

export const forwarded = (f: Partial<Filing> = {}) =>
  createStory(f).does(w.commands.forward, by(f), "2026-11-30 09:00");
export const asked = (f: Partial<Filing> = {}) =>
  createStory(f).does(w.commands.ask, by(f), "2026-11-30 09:00");
export const answered = (f: Partial<Filing> = {}) =>
  forwarded(f).does(w.commands.answer, by(f), "2026-12-01 09:00");
const proposed = (f: Partial<Filing> = {}) =>
  forwarded(f).does({ ...w.commands.answer, type: "propose" }, officerFor(f), "2026-12-01 09:00");
export const scheduled = (f: Partial<Filing> = {}) =>
  forwarded(f).does(w.commands.schedule, by(f), "2026-12-01 09:00");

function silent(story: Story, call: string, end: string): Story {
  return story.waits(call).waits(end, { lastCallSentAt: w.when(call) });
}

function withFollower(
  filing: Partial<Filing>,
  before: readonly Command[],
  command: Command,
  actor: Actor,
): Step {
  const { joined } = followed(filing);
  const who = by(filing);
  const current = before.reduce((now, one) => w.next(now, one, who, "2026-11-30 09:00"), joined.after);
  return first(w.steps(current, command, actor, "2026-12-01 10:00"));
}

function end(story: Story): Step {
  const step = story.steps.at(-1);
  if (step === undefined) throw new Error("no step");
  return step;
}

function first(steps: readonly Step[]): Step {
  const [step] = steps;
  if (step === undefined) throw new Error("no step");
  return step;
}

function last(story: Story, type: string, mark?: string): Step {
  const step = story.steps.findLast(
    ({ event: { happening } }) =>
      happening.type === type && (mark === undefined || ("mark" in happening && happening.mark === mark)),
  );
  if (step === undefined) throw new Error(`no ${type} ${mark ?? ""}`);
  return step;
}
