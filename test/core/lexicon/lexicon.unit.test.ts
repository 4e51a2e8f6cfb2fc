import { describe, expect, test } from "vitest";
import * as aboutUs from "../../../src/core/lexicon/aboutUs.ts";
import * as announcing from "../../../src/core/lexicon/announcing.ts";
import * as asking from "../../../src/core/lexicon/asking.ts";
import { choicesCarrying, choiceWords } from "../../../src/core/lexicon/choices.ts";
import { commandWords } from "../../../src/core/lexicon/commands.ts";
import * as courtesy from "../../../src/core/lexicon/courtesy.ts";
import * as answers from "../../../src/core/lexicon/draft/answers.ts";
import * as sending from "../../../src/core/lexicon/draft/sending.ts";
import * as whereabouts from "../../../src/core/lexicon/draft/whereabouts.ts";
import { type Entry, firstIn, pattern, phrases, wordSet } from "../../../src/core/lexicon/entry.ts";
import * as followUp from "../../../src/core/lexicon/followUp.ts";
import * as inOffice from "../../../src/core/lexicon/inOffice.ts";
import * as kinds from "../../../src/core/lexicon/kinds.ts";
import * as lookAlikes from "../../../src/core/lexicon/lookAlikes.ts";
import * as operators from "../../../src/core/lexicon/operators.ts";
import * as place from "../../../src/core/lexicon/place.ts";
import * as plainWords from "../../../src/core/lexicon/plainWords.ts";
import * as reaching from "../../../src/core/lexicon/reaching.ts";
import * as report from "../../../src/core/lexicon/report.ts";
import * as takingBack from "../../../src/core/lexicon/takingBack.ts";
import * as time from "../../../src/core/lexicon/time.ts";
import * as verdict from "../../../src/core/lexicon/verdict.ts";
import * as wrongs from "../../../src/core/lexicon/wrongs.ts";
import { plain } from "../../../src/core/message/plain.ts";
import { languages } from "../../../src/core/office.ts";

type Named = readonly [name: string, entries: readonly Entry[]];

const choices: readonly Named[] = Object.entries<readonly Entry[]>(choiceWords);
const carrying: readonly Named[] = Object.entries(choicesCarrying);
const commands = Object.entries<Entry>(commandWords).map(([name, entry]): Named => [name, [entry]]);
const topics = [
  aboutUs,
  followUp,
  inOffice,
  reaching,
  takingBack,
  announcing,
  asking,
  courtesy,
  sending,
  whereabouts,
  answers,
  kinds,
  lookAlikes,
  place,
  plainWords,
  report,
  time,
  verdict,
  wrongs,
  operators,
].flatMap((topic) =>
  Object.entries<Entry | readonly Entry[] | Readonly<Record<string, Entry>>>(topic).map(
    ([name, entries]): Named => [name, isEntry(entries) ? [entries] : Object.values(entries)],
  ),
);

function isEntry(one: object): one is Entry {
  return languages.every((language) => language in one);
}

/** Labelled by a case alone. */
const wordless = ["mine.show", "mine.this"];

describe.each([...choices, ...commands].filter(([name]) => !wordless.includes(name)))("%s", (_, entries) => {
  test.each(languages)("has words in the language %s", (language) => {
    expect(entries.map((entry) => entry[language]).join("")).not.toBe("");
  });
});

test.each([...choices, ...carrying, ...commands, ...topics])(
  "%s is written as it is compared",
  (_, entries) => {
    for (const phrase of phrases(...entries)) {
      const isPattern = /[^\p{L}\p{N} ]/u.test(phrase);
      if (!isPattern) expect(plain(phrase)).toBe(phrase);
    }
    expect(() => new RegExp(pattern(...entries), "u")).not.toThrow();
  },
);

test("an entry is read in every language at once", () => {
  const road: Entry = { id: "jalan*, jln", en: "road, street" };
  expect(phrases(road, { id: "", en: "lane" })).toEqual(["jalan*", "jln", "road", "street", "lane"]);
  expect(wordSet(road).has("street")).toBe(true);
  expect(pattern(road)).toBe("jalan\\w*|jln|road|street");
});

test("the menu's commands are single words", () => {
  for (const language of languages)
    for (const name of ["new", "status", "list", "help", "privacy", "language"] as const)
      expect(firstIn(language, commandWords[name])).toMatch(/^[a-z]+$/);
});
