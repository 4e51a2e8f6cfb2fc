import en from "../../../locales/en/playground.json" with { type: "json" };
import id from "../../../locales/id/playground.json" with { type: "json" };

/** Every text of the page. */
export const texts = { id, en };

export type Language = keyof typeof texts;

export type Words = ReturnType<typeof wordsIn>;

/** The page's own words in a language; one that carries something, `{{so}}`, is a function of it. */
export function wordsIn(language: Language) {
  const { words } = texts[language];
  const known: Readonly<Record<string, string>> = words;
  const carrying = (key: keyof typeof words) => (carried: string | number) => {
    const text = (carried === 1 ? known[`${key}_one`] : undefined) ?? words[key];
    return text.replace(/\{\{\w+\}\}/, () => String(carried));
  };
  return {
    ...words,
    groupAs: carrying("groupAs"),
    privateOf: carrying("privateOf"),
    onWhatsApp: carrying("onWhatsApp"),
    messages: carrying("messages"),
    unread: carrying("unread"),
    react: carrying("react"),
    replyingTo: carrying("replyingTo"),
    joined: carrying("joined"),
    left: carrying("left"),
    due: carrying("due"),
    late: carrying("late"),
    leftDays: carrying("leftDays"),
    leftHours: carrying("leftHours"),
    leftMinutes: carrying("leftMinutes"),
    lateDays: carrying("lateDays"),
    lateHours: carrying("lateHours"),
    timeline: carrying("timeline"),
    setUpFailed: carrying("setUpFailed"),
    picked: carrying("picked"),
  };
}
