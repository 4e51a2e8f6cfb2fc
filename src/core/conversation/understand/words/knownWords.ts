import * as courtesy from "../../../lexicon/courtesy.ts";
import * as answers from "../../../lexicon/draft/answers.ts";
import * as privacy from "../../../lexicon/draft/privacy.ts";
import * as sending from "../../../lexicon/draft/sending.ts";
import * as whereabouts from "../../../lexicon/draft/whereabouts.ts";
import { type Entry, phrases } from "../../../lexicon/entry.ts";
import * as kinds from "../../../lexicon/kinds.ts";
import { lookAlikes } from "../../../lexicon/lookAlikes.ts";
import * as place from "../../../lexicon/place.ts";
import * as plainWords from "../../../lexicon/plainWords.ts";
import * as report from "../../../lexicon/report.ts";
import * as time from "../../../lexicon/time.ts";
import * as verdict from "../../../lexicon/verdict.ts";

const topics = [
  courtesy,
  sending,
  whereabouts,
  answers,
  privacy,
  kinds,
  place,
  plainWords,
  report,
  time,
  verdict,
  { lookAlikes },
];

const known: ReadonlySet<string> = new Set(
  topics
    .flatMap((topic) => Object.values<Entry | readonly Entry[] | Readonly<Record<string, Entry>>>(topic))
    .flatMap((one) => (isEntry(one) ? [one] : Object.values(one)))
    .flatMap((entry) => phrases(entry))
    .flatMap((phrase) => phrase.split(" ")),
);

function isEntry(one: object): one is Entry {
  return "id" in one && typeof one.id === "string";
}

/** Whether a word is one that people mean as it stands, so that it isn't taken for a misspelt other one. */
export function isKnownWord(word: string): boolean {
  return known.has(word);
}
