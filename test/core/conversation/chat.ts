import { createTranslate } from "../../../src/adapters/i18n.ts";
import { converse } from "../../../src/core/conversation/converse.ts";
import type {
  Chance,
  Facts,
  Heard,
  MyCase,
  SeenLetter,
  WrongCodes,
} from "../../../src/core/conversation/facts.ts";
import { needs } from "../../../src/core/conversation/needs.ts";
import { remind } from "../../../src/core/conversation/reminders/remind.ts";
import { migrate } from "../../../src/core/conversation/state/migrate.ts";
import { initial, type State } from "../../../src/core/conversation/state/state.ts";
import type { Effect } from "../../../src/core/effect.ts";
import { toReporter } from "../../../src/core/letters/reporter/reporter.ts";
import type { Input, MediaKind } from "../../../src/core/message/input.ts";
import type { Message } from "../../../src/core/message/message.ts";
import { render } from "../../../src/core/message/render.ts";
import { type Language, noHotlines, type Office } from "../../../src/core/office.ts";
import type { Command } from "../../../src/core/procedure/command.ts";
import type { Report, Story } from "../../../src/core/procedure/content.ts";
import { decide } from "../../../src/core/procedure/decide.ts";
import type { CaseEvent, Step } from "../../../src/core/procedure/event.ts";
import { noticeTable } from "../../../src/core/procedure/notices/noticeTable.ts";
import { calendar, setting, verifier, when } from "../procedure/world.ts";

export const translate = createTranslate({
  locales: new URL("../../../locales", import.meta.url).pathname,
  zoneName: "WIB",
  today: () => "2026-11-26",
});

const office: Office = {
  service: "Lapor Maju",
  name: "Pemkab Maju",
  phone: "(0271) 642020",
  hotlines: { ...noHotlines, emergency: "112", protection: "LPSK 148; KPK 198", crisis: "119 ext. 8" },
  calendar,
  agencies: [
    { code: "PUPR", name: "Dinas PUPR", active: true },
    { code: "DISHUB", name: "Dinas Perhubungan", active: true },
  ],
  categories: [
    {
      code: "JALAN",
      name: "Jalan",
      topic: "jalan rusak",
      agency: "PUPR",
      hints: ["jalan", "jln", "aspal", "lubang"],
      active: true,
    },
    {
      code: "LAMPU",
      name: "Lampu",
      topic: "lampu mati",
      agency: "DISHUB",
      hints: ["lampu", "penerangan"],
      active: true,
    },
    { code: "SAMPAH", name: "Sampah", topic: "sampah", agency: null, hints: ["sampah"], active: true },
  ],
  channelNames: { telegram: "Telegram", whatsapp: "WhatsApp" },
  undoSeconds: 60,
  oversightLimits: false,
  standingAnswers: [],
  templates: [],
  bodies: [],
};

export type Options = {
  readonly buttons?: boolean;
  readonly language?: Language;
  readonly at?: string;
  readonly office?: Partial<Office>;
  /** What the chat remembers from before. */
  readonly state?: State;
};

const numbers = [
  "K7M4-2QX",
  "P3XR-9TK",
  "T6VN-3HA",
  "9HT2-XKD",
  "4WRC-7PN",
  "B8NQ-5YD",
  "C4FH-6ZM",
  "D7GJ-8WS",
];

/** A citizen's chat as the shell would run it: state through JSON, cases from steps, the latest menu remembered. */
export function chat(options: Options = {}) {
  const { buttons = true } = options;
  let now = when(options.at ?? "2026-11-26 19:12");
  let state: State = options.state ?? { ...initial(), language: options.language ?? "id" };
  let mine: MyCase[] = [];
  let menu: SeenLetter | null = null;
  let wrongCodes: WrongCodes | null = null;
  let askedSince: readonly string[] = [];
  let ids = 0;
  let refs = 0;
  let actions = 0;
  const stories = new Map<string, { report: Report; events: CaseEvent[] }>();
  const effects: Effect[] = [];
  const answers: Message[] = [];
  const nextId = () => {
    ids += 1;
    return ids;
  };
  const chance: Chance = {
    number: () => numbers[mine.length] ?? `Z${mine.length}ZZ-ZZZ`,
    id: () => `00000000-0000-4000-8000-${String(nextId()).padStart(12, "0")}`,
    code: () => "7HXM-PQ4V",
  };
  const shows = { buttons, askPlace: buttons };

  function keep(step: Step, report: Report | null): void {
    const { after, event } = step;
    const story = stories.get(after.id) ?? {
      report: report ?? { words: "", place: null, happened: "", files: [], summary: "" },
      events: [],
    };
    story.events.push(event);
    stories.set(after.id, story);
    const known = mine.some((my) => my.case.id === after.id);
    mine = known
      ? mine.map((my) => (my.case.id === after.id ? { ...my, case: after } : my))
      : [{ case: after, number: after.number, leads: true }, ...mine];
  }

  function show(message: Message): string {
    const rendered = render(message, shows, (said) => translate(said, state.language));
    const labels = [...rendered.buttons, ...rendered.keyboard].flat().map(({ label }) => `[${label}]`);
    return labels.length === 0 ? rendered.text : `${rendered.text}\n${labels.join(" ")}`;
  }

  /** What one message brings: the answer as a person sees it, or "" for silence. */
  function hear(
    input: Input,
    more: Partial<Facts> & {
      readonly ref?: string;
      readonly forwardedOften?: boolean;
      readonly english?: boolean;
      readonly sentAt?: Date;
    } = {},
  ): string {
    refs += 1;
    actions += 1;
    now = new Date(now.getTime() + 20_000);
    const { ref = `m${refs}`, forwardedOften = false, english = false, sentAt = now, ...given } = more;
    const heard: Heard = { input, ref, sentAt, forwardedOften, english };
    const story = ([id, noticeTable]: readonly [string, { report: Report; events: CaseEvent[] }]): Story => ({
      case: id,
      ...noticeTable,
    });
    const facts: Facts = {
      contact: 1,
      channel: { buttons, askPlace: buttons },
      office: { ...office, ...options.office },
      mine,
      quoted: null,
      menu,
      askedSince,
      stories: needs(state, heard).some(({ type }) => type === "stories") ? [...stories].map(story) : [],
      watched: null,
      wrongCodes,
      ...given,
    };
    const done = converse(state, heard, { facts, now, chance });
    state = migrate(JSON.parse(JSON.stringify(done.state)));
    effects.push(...done.effects);
    let shown = "";
    let count = 0;
    for (const effect of done.effects) {
      if (effect.type === "wrong_code") wrongCodes = effect;
      if (effect.type === "steps") for (const step of effect.steps) keep(step, effect.report);
      if (effect.type !== "answer") continue;
      count += 1;
      answers.push(effect.message);
      if (effect.message.menu !== null) {
        menu = { choices: effect.message.menu.choices, about: effect.about };
        askedSince = [];
      }
      shown = show(effect.message);
    }
    if (count > 1) throw new Error("more than one answer");
    return shown;
  }

  function media(
    kind: MediaKind,
    caption = "",
    album: string | null = null,
    more: Parameters<typeof hear>[1] = {},
  ): string {
    return hear({ type: "media", kind, file: `file-${refs + 1}`, caption, album, quoted: null }, more);
  }

  return {
    hear,
    media,
    say: (text: string, more: Parameters<typeof hear>[1] = {}) =>
      hear({ type: "text", text, quoted: null }, more),
    start: () => hear({ type: "start", payload: "" }),
    photo: (caption = "", album: string | null = null) => media("photo", caption, album),
    pin: (label = "") =>
      hear({ type: "place", latitude: -7.8, longitude: 110.4, label, district: "Kec. Kota", quoted: null }),
    /** Presses a button of the last message by its label, or a choice by its id. */
    press(labelOrId: string): string {
      const choice = answers
        .at(-1)
        ?.menu?.choices.find(
          (one) => one.id === labelOrId || translate(one.label, state.language) === labelOrId,
        );
      if (choice === undefined) throw new Error(`no such button: ${labelOrId}`);
      return hear({ type: "choice", id: choice.id, arg: choice.arg, message: "ours" });
    },
    pressOld: (id: string, arg: string) => hear({ type: "choice", id, arg, message: "ours" }),
    /** The office acts; returns the letter that the reporter gets of it, if any. */
    office(command: Command, id = mine[0]?.case.id ?? "", actor = verifier): string {
      const my = mine.find((one) => one.case.id === id);
      if (my === undefined) throw new Error("no such case");
      const decision = decide(my.case, command, actor, setting(now));
      if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
      let shown = "";
      for (const step of decision.steps) {
        keep(step, null);
        const { happening } = step.event;
        if (happening.type === "changed" || happening.type === "reminded" || happening.type === "overdue")
          continue;
        if (happening.type === "lapsed" || happening.type === "recalculated") continue;
        if (happening.type === "unclear") continue;
        const cell = noticeTable[happening.type].reporters;
        if (!("letter" in cell)) continue;
        const letter = toReporter(cell.letter, {
          case: step.after,
          event: step.event,
          number: my.number,
          office,
          now,
          history: [],
          report: null,
          leads: true,
          was: null,
          into: null,
          whole: false,
        });
        if (letter.menu !== null) menu = { choices: letter.menu.choices, about: step.after.id };
        if (letter.menu !== null) askedSince = [];
        const bare = step.after.privacy === "confidential";
        if (happening.type === "asked" && !bare) askedSince = [...askedSince, step.after.id];
        shown = show(letter);
      }
      return shown;
    },
    /** What time asks for of the drafts: the reminder as a person sees it, or "" if none is due. */
    remind(): string {
      const given = remind(state, { channel: shows, office: { ...office, ...options.office }, now });
      if (given === null) return "";
      state = migrate(JSON.parse(JSON.stringify(given.state)));
      if (given.message.menu !== null) menu = { choices: given.message.menu.choices, about: null };
      answers.push(given.message);
      return show(given.message);
    },
    add: (my: MyCase) => {
      mine = [my, ...mine];
    },
    at: (text: string) => {
      now = when(text);
    },
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    seen: (letter: SeenLetter) => {
      menu = letter;
      askedSince = [];
    },
    get state() {
      return state;
    },
    get now() {
      return now;
    },
    get mine() {
      return mine;
    },
    get actions() {
      return actions;
    },
    get answers() {
      return answers;
    },
    get effects() {
      return effects;
    },
    get reports(): readonly Report[] {
      return effects.flatMap((effect) =>
        effect.type === "steps" && effect.report !== null ? [effect.report] : [],
      );
    },
    get steps(): readonly Step[] {
      return effects.flatMap((effect) => (effect.type === "steps" ? effect.steps : []));
    },
  };
}

export type Chat = ReturnType<typeof chat>;
