import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pickBySlip, pickByWords } from "../../../src/core/conversation/understand/pick.ts";
import { choiceWords } from "../../../src/core/lexicon/choices.ts";
import { phrases } from "../../../src/core/lexicon/entry.ts";
import { catalogue } from "../../../src/core/message/catalogue.generated.ts";
import type { Key } from "../../../src/core/message/catalogue.ts";
import { isChoiceId, mayBeGuessed, wordsFor } from "../../../src/core/message/choices.ts";
import type { Format, Formats } from "../../../src/core/message/format.ts";
import type { Choice, Said } from "../../../src/core/message/message.ts";
import { translate } from "./chat.ts";

const languages = ["id", "en"] as const;
const indonesian: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../../locales/id/conversation.json", import.meta.url), "utf8"),
);
const said = new Set(Object.keys(indonesian).map((key) => key.replace(/_(one|other)$/, "")));
const keys = Object.entries<Formats>(catalogue).filter(([key]) => said.has(key));

/** The longest that each parameter may be; words of citizens and agencies don't count. */
function longest(name: string, format: Format): unknown {
  switch (format) {
    case "quote":
    case "words":
      return "";
    case "count":
      return 60;
    case "day":
    case "short_day":
      return "2027-09-29";
    case "time":
      return "16:00";
    case "weekdays":
      return ["2027-09-29", "2027-09-30"];
    case "list":
      return ["Hari Suci Nyepi", "Wafat Yesus Kristus", "Kelahiran Yesus Kristus (Natal)"];
    case "said":
      return longestSaid(name);
    case "text":
      return (
        { office: "Pemerintah Kabupaten Kotawaringin Barat", service: "Lapor Kotawaringin Barat" }[name] ??
        "K7M4-2QX"
      );
  }
}

function longestSaid(name: string): Said {
  switch (name) {
    case "case":
      return { key: "case.named", params: { number: "K7M4-2QX", title: "penerangan jalan umum mati" } };
    case "agency":
      return { key: "plain", params: { text: "Dinas Pekerjaan Umum dan Penataan Ruang" } };
    case "due":
      return { key: "day.tomorrow", params: { day: "2027-09-29" } };
    case "stage":
      return { key: "stage.incomplete", params: {} };
    case "outcome":
      return { key: "outcome.incomplete", params: {} };
    case "example":
      return { key: "choice.new_words", params: {} };
    default:
      return { key: "place.pin", params: {} };
  }
}

function render(key: string, formats: Formats, language: "id" | "en"): string {
  const params = Object.fromEntries(
    Object.entries(formats).map(([name, format]) => [name, longest(name, format)]),
  );
  return translate({ key: key as Key, params } as Said, language);
}

describe.each(languages)("every sentence in %s", (language) => {
  const rendered = keys.map(([key, formats]) => [key, render(key, formats, language)] as const);

  test.each(rendered)("%s is short, asks one thing and is plain", (key, text) => {
    expect(text.length).toBeLessThanOrEqual(text.includes("?") ? 350 : 500);
    if (key.startsWith("choice.")) expect(text.length).toBeLessThanOrEqual(32);
    expect(text.match(/\?/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text.match(/\p{Extended_Pictographic}/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/[→←↑↓│─┌┐└┘|]/u);
    expect(text).not.toMatch(/https?:/u);
    expect(text).not.toMatch(/!/u);
  });
});

test("Indonesian is plain: no office words, no 'segera', at most one 'maaf' and one 'mohon', no guess at who reads", () => {
  for (const [key, sentence] of Object.entries(indonesian)) {
    expect(`${key}: ${sentence}`).not.toMatch(
      /\b(input|invalid|disposisi\w*|verifikasi\w*|diverifikasi|OPD|SLA|ticket|tiket)\b/iu,
    );
    expect(`${key}: ${sentence}`).not.toMatch(
      /\b(segera|secepatnya|dalam waktu dekat|bapak|ibu|kak|saya akan)\b/iu,
    );
    for (const word of ["maaf", "mohon"])
      expect(sentence.toLowerCase().split(word).length).toBeLessThanOrEqual(2);
  }
});

describe("a menu and what it accepts come from one list", () => {
  const labels = keys.filter(([key]) => key.startsWith("choice."));
  const idOf: Readonly<Record<string, string>> = {
    "choice.ordinary": "draft.open",
    "choice.confidential": "draft.secret",
    "choice.send_own": "draft.send",
    "choice.make": "menu.new",
    "choice.status": "menu.status",
    "choice.help": "menu.help",
    "choice.words": "draft.words",
    "choice.add_open_to": "mine.add_open",
    "choice.answer_open": "mine.add_open",
    "choice.leave_yes": "mine.withdraw_yes",
  };
  const homes = ["draft", "mine", "menu"];
  const choiceFor = (key: string, formats: Formats): Choice => {
    const name = key.slice("choice.".length);
    const id = idOf[key] ?? homes.map((home) => `${home}.${name}`).find(isChoiceId) ?? "";
    const params = Object.fromEntries(Object.keys(formats).map((param) => [param, "pasar legi"]));
    return { id, arg: "", label: { key: key as Key, params } as Said };
  };

  test.each(labels)("%s is understood when its label is typed, in both languages", (key, formats) => {
    const choice = choiceFor(key, formats);
    expect(isChoiceId(choice.id)).toBe(true);
    for (const language of languages)
      expect(pickByWords(translate(choice.label, language), [choice])).toBe(choice);
  });

  test("no two choices of one menu share a word", () => {
    const menus = [
      ["draft.send", "draft.change", "draft.cancel"],
      ["draft.send", "draft.check", "draft.cancel"],
      ["draft.send", "draft.into", "draft.change", "draft.cancel"],
      ["draft.secret", "draft.open"],
      ["draft.open", "draft.contact", "draft.secret", "draft.back"],
      ["draft.words", "draft.place", "draft.photo", "draft.when", "draft.privacy", "draft.back"],
      ["draft.to_place", "draft.to_words", "draft.new_words"],
      ["draft.same", "draft.other"],
      ["draft.here", "draft.hint"],
      ["draft.self", "draft.heard"],
      ["mine.settled", "mine.unsettled", "mine.later", "mine.new", "mine.answer"],
      ["mine.agree", "mine.disagree", "mine.add", "mine.withdraw"],
      ["mine.withdraw_yes", "mine.keep"],
      ["mine.apart", "mine.add_open"],
      ["menu.new", "menu.status", "menu.help", "menu.english"],
      ["menu.erase_yes", "menu.erase_no"],
    ] as const;
    for (const menu of menus) {
      const words = menu.flatMap((id) => phrases(...choiceWords[id]));
      expect(new Set(words).size, menu.join(", ")).toBe(words.length);
    }
  });
});

describe("a slip of the finger (rule 8)", () => {
  const choice = (id: string): Choice => ({ id, arg: "", label: { key: "choice.send", params: {} } as Said });

  test.each([
    ["batel", "draft.cancel"],
    ["ubha", "draft.change"],
    ["lewti", "draft.skip"],
    ["kembai", "draft.back"],
    ["tambahkn", "draft.to_words"],
  ])("%j is taken for %s", (typed, id) => {
    expect(pickBySlip(typed, [choice(id)])?.id).toBe(id);
  });

  test.each([
    ["kirm", "draft.send"],
    ["sudh", "mine.settled"],
    ["setju", "mine.agree"],
    ["tambahkn", "mine.add_open"],
    ["ya tarek", "mine.withdraw_yes"],
    ["rahasa", "draft.secret"],
    ["biasaa", "draft.open"],
  ])("%j never sends, ends or shows anything (%s)", (typed, id) => {
    expect(pickBySlip(typed, [choice(id)])).toBeNull();
    expect(mayBeGuessed(id)).toBe(false);
  });

  test("numbers and short words are never guessed", () => {
    for (const typed of ["2", "22", "ta", "gas", "ka"]) {
      for (const id of Object.keys(choiceWords)) expect(pickBySlip(typed, [choice(id)])).toBeNull();
    }
    expect(wordsFor(choice("mine.show"))).toEqual([]);
  });
});
