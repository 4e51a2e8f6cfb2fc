import { join } from "node:path";
import { createTranslate } from "../../../src/adapters/i18n.ts";
import type { Effect, RoomKind } from "../../../src/core/effect.ts";
import type { Delivery } from "../../../src/core/letters/delivery.ts";
import type { Message } from "../../../src/core/message/message.ts";
import { type Rendered, render } from "../../../src/core/message/render.ts";
import type { Office } from "../../../src/core/office.ts";
import { liveCard } from "../../../src/core/operators/desk/liveCard.ts";
import type { Person, RoomFacts, RoomHeard, Undoable } from "../../../src/core/operators/facts.ts";
import { needsOf } from "../../../src/core/operators/needs.ts";
import { operate } from "../../../src/core/operators/operate.ts";
import { firstState, migrateRoom, type RoomState } from "../../../src/core/operators/state.ts";
import type { Case } from "../../../src/core/procedure/case.ts";
import type { Role } from "../../../src/core/procedure/command.ts";
import type { Report } from "../../../src/core/procedure/content.ts";
import type { CaseEvent } from "../../../src/core/procedure/event.ts";
import { when } from "../calendar/office.ts";
import { office } from "./office.ts";

export const translate = createTranslate({
  locales: join(import.meta.dirname, "../../../locales"),
  zoneName: "WIB",
  today: () => "2026-11-26",
});

const telegram = { buttons: true, askPlace: true };

export function shown(message: Message, language: "id" | "en" = "id"): Rendered {
  return render(message, telegram, (said) => translate(said, language));
}

export function person(contact: number, name: string, ...roles: readonly Role[]): Person {
  return { contact, name, roles, anonymous: false };
}

export const rina = person(11, "Rina", "verifier");
export const adi = person(12, "Adi", "verifier");
export const sari = person(13, "Sari", "verifier", "supervisor");
export const wati = person(14, "Wati", "verifier", "designated");
export const joko = person(15, "Joko", "administrator");
export const nobody = person(98, "Tamu");
export const anonymous: Person = { contact: 97, name: "Grup", roles: [], anonymous: true };
export const budi = person(21, "Budi", "officer");
export const tini = person(22, "Tini", "officer", "designated");

export type Filed = { readonly case: Case; readonly report: Report };

const operators: RoomKind & { readonly contact: number } = { type: "operators", contact: 1000 };

export type RoomOptions = {
  readonly room?: (RoomKind & { readonly contact: number }) | null;
  readonly now?: string;
  readonly office?: Office;
  /** What became of the letters of each case. */
  readonly deliveries?: readonly Delivery[];
  readonly designated?: RoomFacts["designated"];
  readonly similar?: readonly (readonly [string, string, number | null])[];
  readonly habits?: RoomFacts["habits"];
  readonly people?: readonly Person[];
  readonly gone?: RoomFacts["gone"];
  readonly posts?: RoomFacts["posts"];
  readonly tenures?: RoomFacts["tenures"];
  readonly mine?: RoomFacts["mine"];
  readonly holders?: RoomFacts["holders"];
  readonly holding?: RoomFacts["holding"];
  readonly invited?: RoomKind | null;
  readonly confirmIn?: number | null;
  readonly wrongCodes?: number;
  /** Whoever took a step has lost their role since. */
  readonly lapsed?: boolean;
  readonly request?: { readonly name: string } | null;
  /** The files that are there. */
  readonly files?: RoomFacts["files"];
  readonly channels?: RoomFacts["channels"];
};

export type Said = {
  readonly text?: string;
  readonly press?: readonly [id: string, arg: string];
  readonly file?: string;
  readonly album?: string;
  /** The file with this id can't be used. */
  readonly refused?: string;
  /** Changes a command in a way that can't be read. */
  readonly unreadEdit?: boolean;
  /** Number of the case whose card is replied to. */
  readonly on?: string;
  /** A sticker, or something else without words. */
  readonly unusable?: "noise" | "other";
  /** Replies to a message that lists these cases. */
  readonly onList?: readonly string[];
  /** Replies to the person's own desk. */
  readonly toDesk?: boolean;
  readonly secondHand?: boolean;
  readonly privately?: boolean;
  readonly repliedTo?: Person;
  /** The message's id. */
  readonly ref?: string;
  /** The message with this id was deleted. */
  readonly deletes?: string;
  /** An edit of the message with this id: `text` is as it is now. */
  readonly edits?: string;
};

/** A room with its cases in memory: finds the facts that are asked for and carries the steps out, as the shell does. */
export function createRoom(filed: readonly Filed[], options: RoomOptions = {}) {
  const cases = new Map(filed.map((one) => [one.case.id, one.case]));
  const reports = new Map(filed.map((one) => [one.case.id, one.report]));
  const events: CaseEvent[] = [];
  const states = new Map<number, RoomState>();
  const desks = new Map<number, { case: string | null; at: Date; message: string }[]>();
  let undoable: Undoable[] = [];
  let ids = 0;
  let seconds = 0;
  let now = when(options.now ?? "2026-11-30 08:41");
  const room = options.room === undefined ? operators : options.room;

  const itemOf = (current: Case) => ({ case: current, report: reports.get(current.id) ?? null });

  /** Says something and returns all that the dialogue wants done. */
  function effectsOf(who: Person, said: Said): readonly Effect[] {
    seconds += 5;
    const heard = heardOf(said, new Date(now.getTime() + seconds * 1000));
    const state = states.get(who.contact) ?? firstState;
    const { state: after, effects } = operate(state, heard, {
      facts: factsFor(who, said, heard, state),
      now,
      chance: { id: () => `e${++ids}`, code: () => "7HXM-PQ4V", number: () => "N4R8-3XW" },
    });
    states.set(who.contact, after);
    for (const effect of effects) carryOut(who, effect, heard.sentAt);
    return effects;
  }

  function factsFor(who: Person, said: Said, heard: RoomHeard, state: RoomState): RoomFacts {
    const needs = needsOf(heard, state);
    const all = [...cases.values()];
    const numbers = needs.flatMap((need) => (need.type === "case" ? [need.number] : []));
    const found: RoomFacts["found"] = [
      ...numbers.flatMap((number) => {
        const exact = all.filter((one) => one.number.startsWith(number));
        const near = all.filter((one) => one.number.slice(0, 2) === number.slice(0, 2));
        const by = exact.length > 0 ? ("number" as const) : ("near" as const);
        return (exact.length > 0 ? exact : near).map((one) => ({ ...itemOf(one), by }));
      }),
      ...all.filter(({ number }) => number === said.on).map((one) => ({ ...itemOf(one), by: "on" as const })),
      ...(said.onList ?? []).flatMap((number) =>
        all.filter((one) => one.number === number).map((one) => ({ ...itemOf(one), by: "listed" as const })),
      ),
      ...(desks.get(who.contact) ?? []).flatMap(({ case: id }) => {
        const one = cases.get(id ?? "");
        return one === undefined ? [] : [{ ...itemOf(one), by: "desk" as const }];
      }),
    ];
    const elsewhere = [...desks]
      .filter(([owner]) => owner !== who.contact)
      .map(([, list]) => list.at(-1)?.case);
    const skip = needs.flatMap((need) => (need.type === "queue" ? need.skip : []));
    const waiting = all
      .filter(({ stage, id }) => stage === "received" && !elsewhere.includes(id))
      .sort((a, b) => (a.clock?.due.getTime() ?? 0) - (b.clock?.due.getTime() ?? 0));
    const desk = desks.get(who.contact);
    return {
      office: options.office ?? office,
      room,
      person: who,
      private: said.privately === true,
      repliedTo: said.repliedTo ?? null,
      desk: desk === undefined ? null : { shown: desk },
      found,
      queue: {
        waiting: waiting.length,
        next: waiting
          .filter(({ id }) => !skip.includes(id))
          .slice(0, 6)
          .map((one) => (one.privacy === "confidential" ? { case: one, report: null } : itemOf(one))),
      },
      stories: [...found.map((one) => one.case), ...waiting].map((one) => ({
        case: one.id,
        report: reports.get(one.id) ?? emptyReport,
        events: events.filter(({ case: id }) => id === one.id),
      })),
      blocks: all.filter(({ block }) => block != null),
      late: all.filter(({ clock }) => clock !== null && clock.due < now),
      undoable: undoable.map((group) => ({
        ...group,
        now: group.steps.map(({ after }) => itemOf(cases.get(after.id) ?? after)),
      })),
      people: options.people ?? [],
      gone: options.gone ?? [],
      posts: options.posts ?? [],
      tenures: options.tenures ?? [],
      mine: options.mine ?? [],
      holders: options.holders ?? [],
      holding: options.holding ?? [],
      rooms: [],
      ...(options.files !== undefined && { files: options.files }),
      ...(needs.some(({ type }) => type === "designated") && { designated: options.designated ?? [] }),
      habits: options.habits ?? [],
      similar: (options.similar ?? []).flatMap(([of, to, metres]) => {
        const one = all.find(({ number }) => number === of);
        const other = all.find(({ number }) => number === to);
        return one === undefined || other === undefined ? [] : [{ of: one.id, case: other, metres }];
      }),
      ...(options.channels === undefined ? {} : { channels: options.channels }),
      invited: needs.some(({ type }) => type === "invited") ? (options.invited ?? null) : null,
      open: [...cases.values()]
        .filter(({ stage }) => stage !== "closed")
        .map(({ agency, category }) => ({ agency, category, count: 1 })),
      confirmIn: options.confirmIn ?? null,
      wrongCodes: options.wrongCodes ?? 0,
      request: needs.some(({ type }) => type === "request") ? (options.request ?? null) : null,
    };
  }

  function carryOut(who: Person, effect: Effect, at: Date): void {
    if (effect.type === "desk") {
      desks.set(who.contact, [...(desks.get(who.contact) ?? []), { case: effect.case, at, message: "desk" }]);
    }
    if (effect.type !== "steps") return;
    for (const { after, event } of effect.steps) {
      cases.set(after.id, after);
      events.push(event);
      const report = reports.get(after.id);
      if (event.happening.type !== "changed" || report === undefined) continue;
      if (event.happening.fields.summary !== undefined)
        reports.set(after.id, { ...report, summary: event.text });
    }
    if (!effect.undoable) return;
    undoable = [
      { by: who.contact, lapsed: options.lapsed ?? false, at, steps: effect.steps, now: [] },
      ...undoable,
    ];
  }

  function cardOf(id: string): Message {
    const current = cases.get(id);
    if (current === undefined) throw new Error(`no case ${id}`);
    const said = {
      report: reports.get(id) ?? null,
      events: events.filter((event) => event.case === id),
      deliveries: options.deliveries ?? [],
    };
    const audience = room?.type === "agency" ? "agency" : "operators";
    return liveCard(current, said, audience, { office: options.office ?? office, now, identity: null });
  }

  return {
    effectsOf,
    /** Says something and returns what the room then shows: the desk, or the answer. */
    says(who: Person, said: Said | string, language: "id" | "en" = "id"): string {
      const effects = effectsOf(who, typeof said === "string" ? { text: said } : said);
      return effects
        .flatMap((effect) => {
          if (effect.type === "card") return [shown(cardOf(effect.case), language)];
          return "message" in effect ? [shown(effect.message, language)] : [];
        })
        .map(({ text }) => text)
        .join("\n---\n");
    },
    buttons(who: Person, said: Said): readonly string[] {
      return effectsOf(who, said)
        .flatMap((effect) => ("message" in effect ? shown(effect.message).buttons.flat() : []))
        .map(({ label, data }) => `${label} = ${data}`);
    },
    caseOf(number: string): Case {
      const found = [...cases.values()].find((one) => one.number === number);
      if (found === undefined) throw new Error(`no case ${number}`);
      return found;
    },
    /** The case as others have changed it meanwhile. */
    change(number: string, change: Partial<Case>) {
      const one = this.caseOf(number);
      cases.set(one.id, { ...one, version: one.version + 1, ...change });
    },
    /** What is kept of a person's dialogue. */
    stateOf: (who: Person): RoomState => states.get(who.contact) ?? firstState,
    /** Puts a stored state in its place. */
    restore: (who: Person, stored: unknown) => states.set(who.contact, migrateRoom(stored)),
    setNow(text: string) {
      now = when(text);
    },
  };
}

export const emptyReport: Report = { words: "", place: null, happened: "", files: [], summary: "" };

function heardOf(said: Said, sentAt: Date): RoomHeard {
  const on = said.on ?? (said.onList === undefined ? null : "list") ?? (said.toDesk === true ? "desk" : null);
  const own = said.secondHand === undefined ? {} : { secondHand: said.secondHand };
  const ref = said.ref ?? "1";
  if (said.edits !== undefined) {
    const input = { type: "amended", message: said.edits, text: said.text ?? "", file: null } as const;
    return { input, ref: said.edits, sentAt, on: null, ...own };
  }
  if (said.press !== undefined) {
    const [id, arg] = said.press;
    return { input: { type: "choice", id, arg }, ref: "1", sentAt, on: on ?? "desk" };
  }
  if (said.file !== undefined) {
    const input = {
      type: "media",
      kind: "photo",
      file: said.file,
      caption: said.text ?? "",
      album: said.album ?? null,
    } as const;
    return { input, ref, sentAt, on, ...own };
  }
  if (said.refused !== undefined)
    return { input: { type: "file_refused", file: said.refused, why: "too_big" }, ref: "1", sentAt, on };
  if (said.unusable !== undefined)
    return { input: { type: "unusable", what: said.unusable }, ref, sentAt, on, ...own };
  if (said.deletes !== undefined)
    return { input: { type: "deleted", message: said.deletes }, ref, sentAt, on: null };
  if (said.unreadEdit === true) return { input: { type: "unread_edit" }, ref: "1", sentAt, on };
  return { input: { type: "text", text: said.text ?? "" }, ref, sentAt, on, ...own };
}
