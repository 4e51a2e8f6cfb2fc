import { assign, setup } from "xstate";
import { send } from "./dialogue.ts";

export type FilingEvent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "photo"; readonly file: string }
  | { readonly type: "place"; readonly latitude: number; readonly longitude: number };

type FilingContext = {
  readonly words: string;
  readonly photo: string;
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
};

/** The filing dialogue as a machine of XState: the straight way only. */
export const filingMachine = setup({
  types: { context: {} as FilingContext, events: {} as FilingEvent },
  guards: { sends: ({ event }) => event.type === "text" && event.text === send },
}).createMachine({
  id: "filing",
  initial: "words",
  context: { words: "", photo: "", place: null },
  states: {
    words: { on: { text: { target: "photo", actions: assign({ words: ({ event }) => event.text }) } } },
    photo: { on: { photo: { target: "place", actions: assign({ photo: ({ event }) => event.file }) } } },
    place: {
      on: {
        place: {
          target: "summary",
          actions: assign({ place: ({ event: { latitude, longitude } }) => ({ latitude, longitude }) }),
        },
      },
    },
    summary: { on: { text: { target: "filed", guard: "sends" } } },
    filed: { type: "final" },
  },
});
