import { describe, expect, test } from "vitest";
import { numberOf } from "../../../src/core/message/render.ts";
import { type Chat, chat } from "./chat.ts";

type Act = (c: Chat) => string;

/** What a citizen in no doubt chooses; nothing that has to be asked a second time. */
const chosen: ReadonlyMap<string, string> = new Map([
  ["photo", "draft.no_photo"],
  ["witness", "draft.self"],
  ["summary", "draft.send"],
]);

/** A button is pressed where there are any; elsewhere its number is typed. */
function choose(c: Chat, buttons: boolean, id: string): void {
  if (buttons) {
    c.press(id);
    return;
  }
  const choices = c.answers.at(-1)?.menu?.choices.filter(({ sharesPlace }) => sharesPlace !== true) ?? [];
  const at = choices.findIndex((choice) => choice.id === id);
  const choice = choices[at];
  if (choice === undefined) throw new Error(`not offered: ${id}`);
  c.say(String(numberOf(choice, at)));
}

/** Answers whatever is asked until the report is on file; everything that is sent counts, as it does for a person. */
function fileIt(c: Chat, buttons: boolean, privacy: string): void {
  while (c.mine.length === 0 && c.actions < 9) {
    const { question } = c.state;
    const step = question?.type === "draft" ? question.step : "summary";
    if (step === "words") c.say("jalan rusak parah sekali");
    else if (step === "when") c.say("kemarin jam 9");
    else if (step === "place" && privacy === "draft.secret") c.say("kelurahan sukamaju");
    else if (step === "place") c.pin();
    else choose(c, buttons, step === "privacy" ? privacy : (chosen.get(step) ?? "draft.send"));
  }
}

const words: Act = (c) => c.say("min jalan depan pasar kliwon rusak parah udh 3 bln, banyak motor jatoh");
const captioned: Act = (c) => c.photo("assalamualaikum min jln dpn pasar kliwon rusak parah udh 3 bln");
const bribe: Act = (c) => c.say("sy ngurus surat pindah di kelurahan sukamaju dimintai 300rb sama pak budi");
const bribeNowhere: Act = (c) => c.say("dimintai uang oleh petugas");

/** What most people file, and how many actions it takes at most, from the first word to the receipt. */
const usual: Readonly<Record<string, readonly [open: Act, most: number]>> = {
  "words alone": [words, 4],
  "a photo with its words": [captioned, 3],
  "an accusation with its place": [bribe, 4],
  "a voice note": [(c) => c.media("voice"), 4],
};

const others: Readonly<Record<string, Act>> = {
  "a photo alone": (c) => c.photo(),
  "a pin alone": (c) => c.pin(),
  "a document alone": (c) => c.media("document"),
  "what is slow in an office": (c) => c.say("pelayanan lambat sekali"),
  "an accusation without a place": bribeNowhere,
  "an accusation passed on many times": (c) =>
    c.hear({ type: "text", text: "dimintai uang oleh petugas", quoted: null }, { forwardedOften: true }),
  "words passed on many times": (c) =>
    c.hear({ type: "text", text: "jalan rusak parah", quoted: null }, { forwardedOften: true }),
};

const channels = [
  ["with buttons", true],
  ["with numbers", false],
] as const;
const privacies = ["draft.open", "draft.secret"];

describe.each(channels)("%s", (_, buttons) => {
  test.each(Object.entries(usual))("%s is filed within four actions", (__, [open, most]) => {
    for (const privacy of privacies) {
      const c = chat({ buttons });
      open(c);
      fileIt(c, buttons, privacy);
      expect(c.mine).toHaveLength(1);
      expect(c.actions, privacy).toBeLessThanOrEqual(most);
    }
  });

  const all = {
    ...others,
    ...Object.fromEntries(Object.entries(usual).map(([name, [open]]) => [name, open])),
  };
  test.each(Object.entries(all))("%s, greeted before or not, takes at most six", (__, open) => {
    for (const privacy of privacies) {
      for (const greeting of ["", "p"]) {
        const c = chat({ buttons });
        if (greeting !== "") c.say(greeting);
        open(c);
        fileIt(c, buttons, privacy);
        expect(c.mine).toHaveLength(1);
        expect(c.actions, `${privacy} ${greeting}`).toBeLessThanOrEqual(6);
      }
    }
  });
});
