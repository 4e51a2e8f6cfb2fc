import { endOf } from "../../../src/core/calendar/hours.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Actor, Command } from "../../../src/core/procedure/command.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import type { Decision, Setting } from "../../../src/core/procedure/decision.ts";
import type { Step } from "../../../src/core/procedure/event.ts";
import { type Filing, file } from "../../../src/core/procedure/file.ts";
import { policyOf } from "../../../src/core/procedure/policy.ts";
import { type Heard, tick } from "../../../src/core/procedure/time/tick.ts";
import { calendar, when } from "../calendar/office.ts";

export { calendar, when };

export const citizen: Actor = { type: "citizen", contact: 1 };
export const follower: Actor = { type: "citizen", contact: 2 };
export const stranger: Actor = { type: "citizen", contact: 99 };

const operator = { type: "operator", agency: null } as const;
export const verifier: Actor = { ...operator, contact: 11, name: "Rina", roles: ["verifier"] };
export const colleague: Actor = { ...operator, contact: 12, name: "Adi", roles: ["verifier"] };
export const supervisor: Actor = { ...operator, contact: 13, name: "Sari", roles: ["supervisor"] };
export const designated: Actor = {
  ...operator,
  contact: 14,
  name: "Wati",
  roles: ["verifier", "designated"],
};
export const administrator: Actor = { ...operator, contact: 15, name: "Joko", roles: ["administrator"] };
export const officer: Actor = { ...operator, contact: 21, name: "Budi", roles: ["officer"], agency: "PUPR" };
export const designatedOfficer: Actor = {
  ...operator,
  contact: 22,
  name: "Tini",
  roles: ["officer", "designated"],
  agency: "PUPR",
};
export const otherOfficer: Actor = {
  ...operator,
  contact: 31,
  name: "Eko",
  roles: ["officer"],
  agency: "DISHUB",
};
export const system: Actor = { type: "system" };

let events = 0;

export function setting(now: string | Date, more: Partial<Setting> = {}): Setting {
  return {
    now: typeof now === "string" ? when(now) : now,
    calendar,
    policy: policyOf(1),
    newId: () => {
      events += 1;
      return `event-${events}`;
    },
    ...more,
  };
}

export const filing: Filing = {
  id: "case-1",
  number: "K7M4-2QX",
  reporter: 1,
  privacy: "ordinary",
  classification: "complaint",
  title: "jalan rusak",
  category: "JALAN",
  accused: null,
  needsHelp: false,
};

/** A case filed at a moment by citizen 1. */
export function filed(now: string, more: Partial<Filing> = {}): Case {
  return file({ ...filing, ...more }, citizen, setting(now)).after;
}

/** The steps of a command that must succeed. */
export function steps(
  current: Case,
  command: Command,
  actor: Actor,
  now: string,
  more: Partial<Setting> = {},
) {
  const decision = decide(current, command, actor, setting(now, more));
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision.steps;
}

/** The case after a command that must succeed. */
export function next(
  current: Case,
  command: Command,
  actor: Actor,
  now: string,
  more: Partial<Setting> = {},
): Case {
  const step = steps(current, command, actor, now, more)[0];
  if (step === undefined) throw new Error("no step");
  return step.after;
}

/** Why a command was refused; null if it wasn't. */
export function refusal(
  current: Case,
  command: Command,
  actor: Actor,
  now: string,
  more: Partial<Setting> = {},
) {
  const decision: Decision = decide(current, command, actor, setting(now, more));
  return decision.ok ? null : decision.refusal;
}

/** Midnight at the end of a day, until which a citizen's last day lasts. */
export const night = (day: string): Date => endOf(day, calendar);

/** Everything is as it should be for silence to count. */
export function heard(now: string | Date, more: Partial<Heard> = {}): Heard {
  const moment = typeof now === "string" ? when(now) : now;
  return {
    channelHeardUntil: moment,
    waitingInInbox: false,
    wordsUnclear: false,
    agencyListens: true,
    lastCallSentAt: new Date(0),
    reachable: true,
    ...more,
  };
}

export function ticked(
  current: Case,
  now: string,
  more: Partial<Heard> = {},
  around: Partial<Setting> = {},
): readonly Step[] {
  return tick(current, setting(now, around), heard(now, more));
}

/** What happened, in short: "reminded remind.1", "overdue overdue.citizen.1 2026-12-10". */
export function said(made: readonly Step[]): string[] {
  return made.map(({ event: { happening } }) => {
    switch (happening.type) {
      case "reminded":
        return `reminded ${happening.mark}`;
      case "overdue":
        return [happening.type, happening.mark, happening.renewed].filter(Boolean).join(" ");
      case "held_open":
        return `held_open ${happening.why}`;
      default:
        return happening.type;
    }
  });
}

export function last(made: readonly Step[]): Case {
  const step = made.at(-1);
  if (step === undefined) throw new Error("no step");
  return step.after;
}

export const ready = (key: string) => ({ type: "ready", key }) as const;
export const written = (text: string) => ({ type: "written", text }) as const;

export const commands = {
  add: { type: "add", text: "lubangnya dua", files: ["f1"] },
  amend: { type: "amend", text: "jalan depan pasar kliwon rusak parah, ada korban", files: [] },
  block: { type: "block", until: "2026-12-04", reason: "tautan dagangan" },
  object: { type: "object", reason: "cuma bertanya" },
  supply: { type: "supply", text: "depan nomor 5", files: [] },
  withdraw: { type: "withdraw", reason: "sudah beres sendiri" },
  agree: { type: "agree" },
  disagree: { type: "disagree", reason: "terlalu lama", files: [] },
  accept: { type: "accept", text: "" },
  reply: { type: "reply", reason: "cm separo", files: ["f2"] },
  postpone: { type: "postpone" },
  unclear: { type: "unclear", text: "sudah sih pak tapi", files: [] },
  rate: { type: "rate", score: 5, comment: "mantap" },
  reopen: { type: "reopen", reason: "rusak lagi" },
  forward: { type: "forward", agency: "PUPR" },
  ask: { type: "ask", question: written("Di depan nomor berapa?") },
  note: { type: "note", text: "ditelepon, tidak diangkat" },
  refer: { type: "refer", body: "PROV", reason: written("jalan provinsi") },
  reject: { type: "reject", reason: written("jalan provinsi") },
  progress: { type: "progress", note: "material dipesan" },
  answer: { type: "answer", kind: "done", text: "sudah ditambal", files: ["f3"], day: null },
  schedule: {
    type: "answer",
    kind: "scheduled",
    text: "masuk pekerjaan Februari",
    files: [],
    day: "2027-02-26",
  },
  return: { type: "return", reason: "bukan jalan kabupaten" },
  reassign: { type: "reassign", agency: "DISHUB" },
  close: { type: "close", reason: "pelapor tidak dapat dihubungi" },
  remind: { type: "remind", note: "warga menelepon lagi" },
  change: { type: "change", fields: { category: "LAMPU" } },
  look: { type: "look" },
} as const satisfies Record<string, Command>;

/** One case in each stage, all filed on Thursday 26 November 2026 at 19.12 and in the stage since Monday at 9. */
export function inStage(stage: Case["stage"], more: Partial<Filing> = {}): Case {
  const by = more.privacy === "confidential" ? designated : verifier;
  const received = filed("2026-11-26 19:12", more);
  const monday = "2026-11-30 09:00";
  switch (stage) {
    case "received":
      return received;
    case "incomplete":
      return next(received, commands.ask, by, monday);
    case "forwarded":
      return next(received, commands.forward, by, monday);
    case "scheduled":
      return next(inStage("forwarded", more), commands.schedule, by, monday);
    case "answered":
      return next(inStage("forwarded", more), commands.answer, by, monday);
    case "closed":
      return next(inStage("answered", more), commands.accept, citizen, monday);
  }
}
