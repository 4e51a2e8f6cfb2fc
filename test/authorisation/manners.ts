import { answerActsFor, answerChoice } from "../../src/core/letters/rooms/answerChoices.ts";
import { pressedBy } from "../../src/core/operators/asked.ts";
import type { RoomHeard } from "../../src/core/operators/facts.ts";
import { standOf } from "../../src/core/operators/replies/kept.ts";
import { firstState, type RoomState } from "../../src/core/operators/state.ts";
import type { Case } from "../../src/core/procedure/case.ts";
import type { Payload } from "../../src/ports/inbox.ts";
import { type Form, formOf } from "./forms.ts";

/** How the same command may come. What isn't the sender's own plain word may do nothing. */
export type Manner = {
  readonly called: string;
  /** Whether the table holds; otherwise nothing may come of it. */
  readonly counts: boolean;
  /** Replies to the card of this case. */
  readonly on?: "N" | "M";
  /** Whether a file comes with it: of a confidential case, that is content. */
  readonly file?: boolean;
  readonly write: (text: string) => Partial<Payload> & Pick<Payload, "input">;
  /** What the sender has said before, as the room remembers it; nothing if left out. */
  readonly state?: (n: Case) => RoomState;
  /** What the shell makes of it by the menu of the message replied to. */
  readonly chosen?: (heard: RoomHeard, n: Case) => RoomHeard;
};

const text = (said: string): Payload["input"] => ({ type: "text", text: said, quoted: null });

export const manners: readonly Manner[] = [
  { called: "typed", counts: true, write: (said) => ({ input: text(said) }) },
  { called: "typed in capitals", counts: true, write: (said) => ({ input: text(shouted(said)) }) },
  {
    called: "under a photo",
    counts: true,
    file: true,
    write: (said) => ({
      input: {
        type: "media",
        kind: "photo",
        media: { kind: "photo", remote: "r", bytes: null, mime: null, name: null },
        caption: said,
        album: null,
        quoted: null,
      },
    }),
  },
  {
    called: "as a reply to its card",
    counts: true,
    on: "N",
    write: (said) => ({ input: text(said.replace(" K7M4", "")) }),
  },
  { called: "as a reply to another's card", counts: true, on: "M", write: (said) => ({ input: text(said) }) },
  {
    called: "forwarded, or by another bot",
    counts: false,
    write: (said) => ({ input: text(said), secondHand: true }),
  },
  {
    called: "forwarded, as a reply to its card",
    counts: false,
    on: "N",
    write: (said) => ({ input: text(said.replace(" K7M4", "")), secondHand: true }),
  },
  {
    called: "edited",
    counts: false,
    write: (said) => ({ input: { type: "amended", message: "7", text: said } }),
  },
  { called: "quoted", counts: false, write: (said) => ({ input: text(`> ${said}`) }) },
  { called: "quoted in a sentence", counts: false, write: (said) => ({ input: text(`Kata Budi: ${said}`) }) },
  { called: "quoted in marks", counts: false, write: (said) => ({ input: text(`"${said}"`) }) },
];

/** The manners in which what stands in a row may come, by its form. */
export function mannersFor(typed: string, commands = manners): readonly Manner[] {
  const form = formOf(typed);
  switch (form.type) {
    case "command":
      return commands;
    case "press":
      return [press("pressed", true, form.pressed)];
    case "reply":
      return replies;
    case "chosen":
      return [
        press("pressed by whoever wrote it", true, form.pressed, (n) => wrote(n, form)),
        press("pressed on what somebody else wrote", false, form.pressed),
      ];
    case "words":
      return [
        {
          ...reply("as words for their own press", true),
          state: (n) => waits(n, form.act),
          write: () => ({ input: text(form.said) }),
        },
        {
          ...reply("as words for their own press, forwarded", false),
          state: (n) => waits(n, form.act),
          write: () => ({ input: text(form.said), secondHand: true }),
        },
      ];
    case "edit":
      return [
        { ...edit("an edit of their own command", true, form.after), state: (n) => gave(n, form.before) },
        edit("an edit of somebody else's command", false, form.after),
      ];
  }
}

const reply = (called: string, counts: boolean): Manner => ({
  called,
  counts,
  on: "N",
  write: (said) => ({ input: text(said.replace(/ >$/, "")) }),
  chosen: (heard, n) =>
    pressedBy(
      heard,
      answerActsFor(n).map((act) => answerChoice("answer", act, n.number)),
    ),
});

const replies: readonly Manner[] = [
  reply("as a reply to its card", true),
  {
    ...reply("forwarded, as a reply to its card", false),
    write: (said) => ({ input: text(said.replace(/ >$/, "")), secondHand: true }),
  },
];

function press(called: string, counts: boolean, id: string, state?: Manner["state"]): Manner {
  return {
    called,
    counts,
    on: "N",
    write: () => ({ input: { type: "choice", id, arg: "K7M4-2QX", message: "m" } }),
    ...(state !== undefined && { state }),
  };
}

const edit = (called: string, counts: boolean, after: string): Manner => ({
  called,
  counts,
  write: () => ({ input: { type: "amended", message: "7", text: after } }),
});

const until = "2026-11-30T04:00:00.000Z";

/** They wrote this without saying what it is, or, of a list, about which case it is. */
export function wrote(
  current: Pick<Case, "number" | "stage" | "round" | "version">,
  { said, pressed }: Extract<Form, { type: "chosen" }>,
): RoomState {
  const { number } = current;
  const stand = standOf(current);
  const parts = [{ ref: "6", words: said, file: null }];
  return pressed === "reply.at"
    ? { ...firstState, unplaced: { among: [number], parts, album: null, until } }
    : {
        ...firstState,
        kept: [{ number, as: null, offered: ["done", "progress"], parts, album: null, until, stand }],
      };
}

/** They pressed a button and are waited for. */
function waits(current: Case, act: Extract<Form, { type: "words" }>["act"]): RoomState {
  const { number } = current;
  const stand = standOf(current);
  return { ...firstState, kept: [{ number, as: act, offered: [], parts: [], album: null, until, stand }] };
}

/** They gave this command, of which came the step that `/urungkan` would take back. */
export function gave({ number }: Pick<Case, "number">, words: string): RoomState {
  const parts = [{ ref: "7", words, file: null }];
  const at = "2026-11-30T02:59:00.000Z";
  return {
    ...firstState,
    last: { parts, at, on: null, given: null, changed: number, events: [undoableEvent], idle: false },
  };
}

/** The id of the event that the world's undoable step has. */
export const undoableEvent = "undoable";

function shouted(said: string): string {
  return said.replace(/^\/\S+/, (name) => name.toUpperCase());
}
